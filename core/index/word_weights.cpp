#include "core/index/word_weights.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/index/match_sets.hpp"
#include "core/index/postings.hpp"
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
    // Weighs the passages of `among` alone.
    WordWeigher(const Asked& asked, const PassageLengths& lengths, const Ranking& ranking,
                const std::vector<std::uint32_t>& among)
        : asked_(asked),
          lengths_(lengths),
          ranking_(ranking),
          is_weighed_(lengths.size()),
          weights_(lengths.size())
    {
        for (const std::uint32_t passage : among)
            is_weighed_[lengths.place(passage)] = true;
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
        const auto postings = postings_of(term, asked_);
        for (std::size_t at = 0; at < postings->documents.size(); ++at)
            if (const std::size_t place = lengths_.place(postings->documents[at]); is_weighed_[place])
                weights_[place] += weight * share(postings->times[at], place);
    }

    void note(std::size_t place)
    {
        if (!is_noted_[place]) {
            is_noted_[place] = true;
            ++noted_;
        }
    }

    void note_times(std::size_t place, float times)
    {
        if (times_[place] == 0)
            having_.push_back(place);
        times_[place] += times;
    }

    // How rare the word is, all that have any of its forms say.
    void add_synonyms(const WeighedWord& word)
    {
        times_.resize(lengths_.size());
        is_noted_.assign(lengths_.size(), false);
        noted_ = 0;
        having_.clear();
        for (const std::string& term : word.terms) {
            const auto postings = postings_of(term, asked_);
            for (std::size_t at = 0; at < postings->documents.size(); ++at) {
                const std::size_t place = lengths_.place(postings->documents[at]);
                note(place);
                if (is_weighed_[place])
                    note_times(place, postings->times[at]);
            }
        }
        for (const Query& phrase : word.phrases)
            for (const std::uint32_t passage : MatchSets(asked_).with_all_words(phrase)) {
                note(lengths_.place(passage));
                note_times(lengths_.place(passage), 1);
            }
        const double rarity = rarity_weight(static_cast<double>(noted_), passages().get_doccount());
        const auto weight = static_cast<float>(rarity * times_weight(word.times));
        for (const std::size_t place : having_)
            weights_[place] += weight * share(std::exchange(times_[place], 0.0F), place);
    }

    const Asked& asked_;
    const PassageLengths& lengths_;
    const Ranking& ranking_;
    std::vector<bool> is_weighed_;
    std::vector<float> weights_;
    // Of the word that is being added:
    std::vector<bool> is_noted_;
    std::size_t noted_ = 0;
    std::vector<float> times_;
    std::vector<std::size_t> having_;  // places of the passages that have it
};

bool is_better(const Match& left, const Match& right)
{
    return left.weight != right.weight ? left.weight > right.weight : left.document < right.document;
}

// The best so many of passages that are offered by number.
class BestMatches {
public:
    explicit BestMatches(std::size_t most) : most_(most) {}

    void offer(Match match)
    {
        if (is_full_ && match.weight <= least_)  // the others with this weight have smaller numbers
            return;
        best_.push_back(match);
        if (best_.size() == 2 * most_)
            cut();
    }

    [[nodiscard]] std::vector<Match> in_order() &&
    {
        if (best_.size() > most_)
            cut();
        std::ranges::sort(best_, is_better);
        return std::move(best_);
    }

private:
    void cut()
    {
        const auto last = best_.begin() + static_cast<std::ptrdiff_t>(most_);
        std::nth_element(best_.begin(), last - 1, best_.end(), is_better);
        best_.erase(last, best_.end());
        least_ = best_.back().weight;
        is_full_ = true;
    }

    std::size_t most_;
    std::vector<Match> best_;
    bool is_full_ = false;
    double least_ = 0;
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

std::vector<Match> best_by_weights(const Query& query, const std::vector<std::uint32_t>& among,
                                   std::size_t most, const Asked& passages, const PassageLengths& lengths,
                                   const Ranking& ranking)
{
    if (most == 0)
        return {};
    std::map<Terms, std::size_t> known;
    std::vector<WeighedWord> words;
    collect_words(query, passages, known, words);
    WordWeigher weigher(passages, lengths, ranking, among);
    for (const WeighedWord& word : words)
        weigher.add(word);
    BestMatches best(std::min(most, among.size() + 1));
    for (const std::uint32_t passage : among)
        best.offer({passage, weigher.weight(passage)});
    return std::move(best).in_order();
}

}  // namespace throughline
