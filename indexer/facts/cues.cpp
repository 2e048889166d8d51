#include "indexer/facts/cues.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/facts/cue_phrases.hpp"

namespace throughline {
namespace {

constexpr std::size_t cue_count = static_cast<std::size_t>(Cue::AreaPublisher) + 1;

bool is_all_capitals(std::string_view name)
{
    return std::ranges::none_of(name, [](unsigned char byte) { return std::islower(byte) != 0; });
}

// The names of a place, but for the small words in them: "Bath and North East Somerset".
bool begins_with_capital(std::string_view text, const Word& word)
{
    const auto byte = static_cast<unsigned char>(text[word.begin]);
    return std::isupper(byte) != 0 || byte >= 0x80 || word.folded == "and" || word.folded == "of" ||
           word.folded == "the" || word.folded == "upon" || word.folded == "with" || word.folded == "on" ||
           word.folded == "in";
}

bool is_capital_throughout(std::string_view text, const Word& word)
{
    return is_all_capitals(text.substr(word.begin, word.end - word.begin));
}

}  // namespace

CueTable::CueTable(const Vocabulary& vocabulary)
{
    for (const std::vector<PhraseRow>& rows : {phrases_of_dates(), phrases_of_kinds(), phrases_of_events()})
        for (const PhraseRow& row : rows)
            add({std::string(row.phrase), row.cue, std::string(row.value)});
    for (const Agency& agency : vocabulary.agencies) {
        add({agency.label, Cue::Agency, agency.id});
        for (const std::string& name : agency.names)
            add({name, Cue::Agency, agency.id, is_all_capitals(name)});
    }
    for (const Area& area : vocabulary.areas) {
        nations_[area.name] = area.nation;
        add_area({area.name, Cue::Area, area.name, true, area.is_common_word});
        for (const std::string& name : area.names)
            add_area({name, Cue::Area, area.name, true, area.is_common_word});
        for (const std::string& name : area.publishers)
            add_area({name, Cue::AreaPublisher, area.name, true});
        for (const std::string& name : area.services)
            add_area({name, Cue::AreaPublisher, area.name, true});
    }
    for (auto& [first, phrases] : by_first_word_)
        std::ranges::stable_sort(phrases, std::ranges::greater(),
                                 [](const Phrase& phrase) { return phrase.words.size(); });
}

// "Birk and Ash" and "Birk & Ash" are alike: what stands between two words does not count, but "and" is a
// word. A name of several words needs no context.
void CueTable::add_area(CueRow row)
{
    row.needs_context = row.needs_context && row.phrase.find(' ') == std::string::npos;
    add(row);
    if (const std::size_t at = row.phrase.find(" and "); at != std::string::npos)
        add({std::string(row.phrase).replace(at, 5, " & "), row.cue, row.value, true});
    if (const std::size_t at = row.phrase.find(" & "); at != std::string::npos)
        add({std::string(row.phrase).replace(at, 3, " and "), row.cue, row.value, true});
}

void CueTable::add(const CueRow& row)
{
    Phrase phrase{{}, row};
    for (const Word& word : words_of(row.phrase))
        phrase.words.push_back(word.folded);
    if (phrase.words.empty())
        return;
    by_first_word_[phrase.words.front()].push_back(std::move(phrase));
}

void CueTable::spot(std::string_view text, const std::vector<Word>& words, std::vector<CueHit>& hits) const
{
    std::array<std::size_t, cue_count> taken_to{};
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto found = by_first_word_.find(words[at].folded);
        if (found == by_first_word_.end())
            continue;
        for (const Phrase& phrase : found->second) {
            const std::size_t end = at + phrase.words.size();
            std::size_t& taken = taken_to[static_cast<std::size_t>(phrase.row.cue)];
            if (end > words.size() || at < taken)
                continue;
            const bool is_here =
                std::equal(phrase.words.begin(), phrase.words.end(), words.begin() + std::ptrdiff_t(at),
                           [](std::string_view wanted, const Word& word) { return wanted == word.folded; });
            if (!is_here)
                continue;
            const bool is_spelled = !phrase.row.in_capitals ||
                                    std::all_of(words.begin() + std::ptrdiff_t(at),
                                                words.begin() + std::ptrdiff_t(end), [&](const Word& word) {
                                                    return phrase.row.cue == Cue::Agency
                                                               ? is_capital_throughout(text, word)
                                                               : begins_with_capital(text, word);
                                                });
            if (!is_spelled)
                continue;
            hits.push_back({&phrase.row, at, end});
            taken = end;
        }
    }
}

std::string_view CueTable::nation_of(const std::string& area) const
{
    const auto found = nations_.find(area);
    return found == nations_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace throughline
