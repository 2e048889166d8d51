// What a review is about: each theme with the words that say so, and why others are no themes of it.
#include <algorithm>
#include <cctype>

#include "core/text/utf8.hpp"
#include "server/views/review_parts.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t shown_at_first = 3;  // passages of a theme; the others are folded away
constexpr std::size_t most_marked = 160;   // bytes: longer words are not marked within their sentence

bool has_letters(std::string_view text)
{
    return std::ranges::any_of(text, [](unsigned char byte) { return byte >= 0x80 || std::isalnum(byte); });
}

// "matches 'seen .. alone|himself'" -> "matches 'seen … alone or himself'". A pattern with many words for the
// same is cut: the whole of it stands in the review as JSON.
std::string reason_in_words(const std::string& why)
{
    constexpr std::size_t longest = 120;  // bytes
    std::string words;
    for (std::size_t at = 0; at < why.size(); ++at) {
        if (why.compare(at, 4, " .. ") == 0) {
            words += " \u2026 ";
            at += 3;
        } else if (why[at] == '|') {
            words += " or ";
        } else {
            words += why[at];
        }
    }
    if (words.size() <= longest)
        return words;
    const std::string_view beginning = cut_to(words, longest);
    return std::string(beginning.substr(0, beginning.rfind(' '))) + " \u2026";
}

Values evidence_view(const EvidenceEntry& entry, const ReviewPlaces& places, std::string_view theme)
{
    const Evidence& evidence = entry.evidence;
    Values values;
    values["evidence_page"] = Values(std::to_string(entry.page));
    values["evidence_kind"] = Values(std::string(label_of(entry.kind)));
    values["evidence_address"] = places.to(entry.page, evidence.passage, theme);
    values["before"] = Values(entry.before);
    values["words"] = Values(entry.text);
    values["after"] = Values(entry.after);
    values["is_marked"] =
        Values(entry.text.size() <= most_marked && (has_letters(entry.before) || has_letters(entry.after)));
    values["polarity"] = Values(std::string(label_of(evidence.polarity)));
    put_unless_empty(values, "evidence_why", reason_in_words(evidence.why));
    return values;
}

// The strongest before all others; the others as they stand in the report.
void put_evidence(Values& values, const ThemeEntry& entry, const ReviewPlaces& places)
{
    std::vector<const EvidenceEntry*> counted;
    ValueList passed_over;
    for (const EvidenceEntry& one : entry.evidence) {
        if (one.evidence.is_counted)
            counted.push_back(&one);
        else
            passed_over.push_back(evidence_view(one, places, {}));
    }
    const std::size_t first = std::min(counted.size(), shown_at_first);
    std::ranges::stable_sort(counted, std::ranges::greater(),
                             [](const EvidenceEntry* one) { return one->evidence.strength; });
    std::sort(counted.begin() + static_cast<std::ptrdiff_t>(first), counted.end());
    ValueList shown;
    ValueList more;
    for (std::size_t at = 0; at < counted.size(); ++at)
        (at < first ? shown : more).push_back(evidence_view(*counted[at], places, entry.tag.theme));
    const std::size_t total = is_tagged(entry.tag) ? counted.size() : entry.evidence.size();
    values["evidence_total"] = Values(in_digits(total));
    values["is_one_evidence"] = Values(total == 1);
    values["has_evidence"] = Values(!shown.empty());
    values["evidence"] = Values(std::move(shown));
    values["has_more_evidence"] = Values(!more.empty());
    values["more_evidence_total"] = Values(in_digits(more.size()));
    values["more_evidence"] = Values(std::move(more));
    values["has_passed_over"] = Values(!passed_over.empty());
    values["passed_over_total"] = Values(in_digits(passed_over.size()));
    values["is_one_passed_over"] = Values(passed_over.size() == 1);
    values["passed_over"] = Values(std::move(passed_over));
}

Values theme_view(const ThemeEntry& entry, const ReviewPlaces& places)
{
    Values values;
    values["theme"] = Values(entry.theme.id);
    values["theme_label"] = Values(entry.theme.label);
    values["salience"] = Values(std::string(label_of(entry.tag.salience)));
    values["is_central"] = Values(entry.tag.salience == Salience::Central);
    values["is_confirmed"] = Values(entry.tag.state == TagState::Confirmed);
    values["is_rejected"] = Values(entry.tag.state == TagState::Rejected);
    values["is_stale"] = Values(entry.tag.state == TagState::Stale);
    put_unless_empty(values, "theme_why", entry.tag.why);
    put_unless_empty(values, "theme_scope", entry.scope);
    ValueList narrower;
    for (const Named& theme : entry.narrower) {
        Values one;
        one["is_first_narrower"] = Values(narrower.empty());
        one["narrower_theme"] = Values(theme.id);
        one["narrower_label"] = Values(theme.label);
        narrower.push_back(std::move(one));
    }
    values["follows"] = Values(!narrower.empty());
    values["narrower"] = Values(std::move(narrower));
    put_evidence(values, entry, places);
    return values;
}

}  // namespace

void put_record_themes(Values& values, const ReviewRecord& record, const ReviewPlaces& places)
{
    ValueList groups;
    ValueList of_group;
    ValueList mentioned;
    std::size_t tagged = 0;
    std::string facet;
    const auto end_group = [&] {
        if (of_group.empty())
            return;
        Values group;
        group["group_label"] = Values(facet.empty() ? "Other themes" : facet);
        group["group_themes"] = Values(std::move(of_group));
        groups.push_back(std::move(group));
        of_group = ValueList();
    };
    for (const ThemeEntry& entry : record.themes) {
        if (!is_tagged(entry.tag)) {
            mentioned.push_back(theme_view(entry, places));
            continue;
        }
        if (entry.facet.label != facet)
            end_group();
        facet = entry.facet.label;
        of_group.push_back(theme_view(entry, places));
        ++tagged;
    }
    end_group();
    values["has_themes"] = Values(tagged > 0);
    values["theme_total"] = Values(in_digits(tagged));
    values["theme_groups"] = Values(std::move(groups));
    values["has_mentioned"] = Values(!mentioned.empty());
    values["is_one_mentioned"] = Values(mentioned.size() == 1);
    values["has_rejected"] = Values(std::ranges::any_of(
        record.themes, [](const ThemeEntry& entry) { return entry.tag.state == TagState::Rejected; }));
    values["mentioned_total"] = Values(in_digits(mentioned.size()));
    values["mentioned"] = Values(std::move(mentioned));
}

}  // namespace throughline
