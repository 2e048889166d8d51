#include "core/index/word_weights.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/index/match_sets.hpp"
#include "core/index/schema.hpp"

namespace throughline {
namespace {

using Terms = std::vector<std::string>;

// A word of the query with all that stands for it.
struct WeighedWord {
    Terms terms;
    std::vector<Query> phrases;
    double times = 1;  // that it stands in the query
};

void add_choices(const Query& query, const Asked& asked, WeighedWord& word)
{
    if (query.kind == Query::Kind::Synonym) {
        for (const Query& part : query.parts)
            add_choices(part, asked, word);
    } else if (query.kind == Query::Kind::Phrase && query.words.size() > 1) {
        word.phrases.push_back(query);
    } else {
        const Xapian::Query terms = xapian_query(query, asked);
        word.terms.insert(word.terms.end(), terms.get_terms_begin(), terms.get_terms_end());
    }
}

// What stands several times in the query is one word.
void collect_words(const Query& query, const Asked& asked, std::map<Terms, std::size_t>& known,
                   std::vector<WeighedWord>& words)
{
    const bool is_joined =
        query.kind == Query::Kind::All || query.kind == Query::Kind::Any || query.kind == Query::Kind::Except;
    if (is_joined) {
        for (const Query& part : query.parts) {
            collect_words(part, asked, known, words);
            if (query.kind == Query::Kind::Except)
                break;
        }
        return;
    }
    const bool is_weighed = query.kind != Query::Kind::Everything && query.kind != Query::Kind::Nothing &&
                            query.kind != Query::Kind::Value && !is_of_reviews(query);
    if (!is_weighed)
        return;
    WeighedWord word;
    add_choices(query, asked, word);
    const auto [place, is_new] = known.emplace(word.terms, words.size());
    if (!is_new && word.phrases.empty())
        words[place->second].times += 1;
    else
        words.push_back(std::move(word));
}

class WordWeigher {
public:
    WordWeigher(const Asked& asked, const PassageLengths& lengths, const Ranking& ranking)
        : asked_(asked), lengths_(lengths), ranking_(ranking), weights_(lengths.size())
    {
    }

    void add(const WeighedWord& word)
    {
        if (word.terms.size() == 1 && word.phrases.empty())
            add_term(word.terms.front(), word.times);
        else
            add_synonyms(word);
    }

    [[nodiscard]] float weight(std::uint32_t passage) const { return weights_[lengths_.place(passage)]; }

private:
    [[nodiscard]] const Xapian::Database& passages() const { return asked_.database; }

    // As xapian_query() has it: BM25's third part.
    [[nodiscard]] double times_weight(double times) const
    {
        return (ranking_.repetition + 1) * times / (ranking_.repetition + times);
    }

    [[nodiscard]] float share(double times, std::size_t place) const
    {
        return static_cast<float>(share_of_weight(times, lengths_.at(place), ranking_));
    }

    void add_term(const std::string& term, double times)
    {
        const double rarity = rarity_weight(passages().get_termfreq(term), passages().get_doccount());
        const auto weight = static_cast<float>(rarity * times_weight(times));
        const auto end = passages().postlist_end(term);
        for (auto posting = passages().postlist_begin(term); posting != end; ++posting) {
            const std::size_t place = lengths_.place(*posting);
            weights_[place] += weight * share(posting.get_wdf(), place);
        }
    }

    void note_times(std::uint32_t passage, float times)
    {
        const std::size_t place = lengths_.place(passage);
        if (times_[place] == 0)
            having_.push_back(place);
        times_[place] += times;
    }

    void add_synonyms(const WeighedWord& word)
    {
        times_.resize(lengths_.size());
        having_.clear();
        for (const std::string& term : word.terms) {
            const auto end = passages().postlist_end(term);
            for (auto posting = passages().postlist_begin(term); posting != end; ++posting)
                note_times(*posting, static_cast<float>(posting.get_wdf()));
        }
        for (const Query& phrase : word.phrases)
            for (const std::uint32_t passage : MatchSets(asked_).with_all_words(phrase))
                note_times(passage, 1);
        const double rarity = rarity_weight(static_cast<double>(having_.size()), passages().get_doccount());
        const auto weight = static_cast<float>(rarity * times_weight(word.times));
        for (const std::size_t place : having_)
            weights_[place] += weight * share(std::exchange(times_[place], 0.0F), place);
    }

    const Asked& asked_;
    const PassageLengths& lengths_;
    const Ranking& ranking_;
    std::vector<float> weights_;
    std::vector<float> times_;         // of the word that is being added
    std::vector<std::size_t> having_;  // places of the passages that have it
};

}  // namespace

PassageLengths::PassageLengths(const Xapian::Database& passages)
{
    const double average = std::max(passages.get_average_length(), 1.0);
    const auto end = passages.postlist_end({});
    for (auto passage = passages.postlist_begin({}); passage != end; ++passage) {
        const std::size_t review = number_of(review_of_passage(*passage));
        if (review >= first_.size())
            first_.resize(review + 1, lengths_.size());
        lengths_.resize(first_[review] + number_of_passage(*passage) + 1);
        lengths_.back() = static_cast<float>(passage.get_doclength() / average);
    }
}

std::size_t PassageLengths::place(std::uint32_t passage) const
{
    return first_[number_of(review_of_passage(passage))] + number_of_passage(passage);
}

std::vector<Match> best_by_weights(const Query& query, std::vector<Match> among, std::size_t most,
                                   const Asked& passages, const PassageLengths& lengths,
                                   const Ranking& ranking)
{
    std::map<Terms, std::size_t> known;
    std::vector<WeighedWord> words;
    collect_words(query, passages, known, words);
    WordWeigher weigher(passages, lengths, ranking);
    for (const WeighedWord& word : words)
        weigher.add(word);
    for (Match& match : among)
        match.weight = weigher.weight(match.document);
    const auto is_better = [](const Match& a, const Match& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.document < b.document;
    };
    const auto last = among.begin() + static_cast<std::ptrdiff_t>(std::min(most, among.size()));
    std::nth_element(among.begin(), last, among.end(), is_better);
    among.erase(last, among.end());
    std::ranges::sort(among, is_better);
    return among;
}

}  // namespace throughline
