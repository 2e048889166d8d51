#include "core/index/reader.hpp"

#include <algorithm>
#include <utility>

#include "core/index/alike.hpp"
#include "core/index/cost.hpp"
#include "core/index/phrases.hpp"
#include "core/index/ranker.hpp"
#include "core/index/schema.hpp"
#include "core/index/xapian_errors.hpp"
#include "core/index/xapian_query.hpp"

namespace throughline {
namespace {

Xapian::Database opened_to_read(const std::filesystem::path& path)
{
    Xapian::Database database(path.string());
    const std::string found = database.get_metadata("throughline-schema");
    if (found != std::to_string(index_schema_version))
        throw Error("the index is of format " + (found.empty() ? "unknown" : found) +
                    ", this program reads format " + std::to_string(index_schema_version) +
                    ": run 'throughline-indexer --data DIR rebuild'");
    return database;
}

// The documents that have the word in its commonest form: at least so many have it in any.
std::size_t frequency_of(const Xapian::Database& database, const std::string& word, Stemmer& stemmer)
{
    return std::max(database.get_termfreq(word),
                    database.get_termfreq(std::string(stem_prefix) + stemmer.stem_of(word)));
}

void collect_prefixes(const Query& query, std::vector<Query>& prefixes)
{
    if (query.kind == Query::Kind::Prefix)
        prefixes.push_back(query);
    for (const Query& part : query.parts)
        collect_prefixes(part, prefixes);
}

}  // namespace

struct IndexReader::Impl {
    Impl(const std::filesystem::path& pair, const Ranking& chosen, std::shared_ptr<MatchCache> shared)
        : reviews(opened_to_read(pair / "reviews")),
          passages(opened_to_read(pair / "passages")),
          ranking(chosen),
          kept(shared ? std::move(shared) : std::make_shared<MatchCache>())
    {
    }

    Xapian::Database reviews;
    Xapian::Database passages;
    Ranking ranking;
    std::shared_ptr<MatchCache> kept;
    Stemmer stemmer;
    Ranker ranker{reviews, passages, ranking, stemmer, *kept};
};

IndexReader::IndexReader(const std::filesystem::path& pair, const Ranking& ranking,
                         std::shared_ptr<MatchCache> kept)
{
    guarded("opening the index below " + pair.string(),
            [&] { impl_ = std::make_unique<Impl>(pair, ranking, std::move(kept)); });
}

IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

bool IndexReader::refresh()
{
    return guarded("looking for changes", [&] {
        const bool reviews_changed = impl_->reviews.reopen();
        return impl_->passages.reopen() || reviews_changed;
    });
}

Matches IndexReader::reviews(const Query& query, const Window& window)
{
    return guarded("searching the reviews", [&] { return impl_->ranker.reviews(query, window); });
}

Matches IndexReader::passages(const Query& query, const Window& window)
{
    return guarded("searching the passages", [&] { return impl_->ranker.passages(query, window); });
}

Matches IndexReader::every_passage(const Query& query, const Window& window)
{
    return guarded("listing passages", [&] { return impl_->ranker.every_passage(query, window); });
}

double IndexReader::cost(const Query& query)
{
    return guarded("weighing a query", [&] { return cost_of(query, impl_->passages, impl_->stemmer); });
}

std::vector<Match> IndexReader::best_passages(const Query& query, const std::vector<ReviewId>& reviews,
                                              std::size_t each)
{
    return guarded("choosing passages", [&] { return impl_->ranker.best_passages(query, reviews, each); });
}

std::vector<std::uint32_t> IndexReader::passages_of(ReviewId review, const Query& query)
{
    return guarded("looking through a review", [&] {
        const Query wanted = wanted_words(query);
        if (wanted.kind == Query::Kind::Nothing)
            return std::vector<std::uint32_t>{};
        IdSet found = impl_->ranker.passages_of(review, query);
        if (found.isEmpty())
            found = impl_->ranker.passages_of(review, wanted);
        return std::vector<std::uint32_t>(found.begin(), found.end());
    });
}

Query IndexReader::telling_words(ReviewId review)
{
    return guarded("reading the words of a review", [&] {
        return throughline::telling_words(impl_->reviews, number_of(review), impl_->stemmer,
                                          most_telling_words);
    });
}

Query IndexReader::telling_words(std::uint32_t passage)
{
    return guarded("reading the words of a passage", [&] {
        return throughline::telling_words(impl_->passages, passage, impl_->stemmer, most_telling_words);
    });
}

std::vector<Match> IndexReader::nearest_reviews(const Query& words, std::size_t most, const IdSet* among)
{
    return guarded("looking for reviews like one", [&] {
        return nearest(impl_->reviews, xapian_query(words, {impl_->reviews, impl_->stemmer, {}}),
                       weighting(impl_->ranking, false), most, among);
    });
}

std::vector<Match> IndexReader::nearest_passages(const Query& words, std::size_t most, const IdSet* among)
{
    return guarded("looking for passages like one", [&] {
        return nearest(impl_->passages, impl_->ranker.for_passages(words), weighting(impl_->ranking, true),
                       most, among);
    });
}

std::vector<std::string> IndexReader::cut_wildcards(const Query& query)
{
    return guarded("expanding a wildcard", [&] {
        std::vector<Query> prefixes;
        collect_prefixes(query, prefixes);
        std::vector<std::string> cut;
        for (const Query& prefix : prefixes)
            if (is_cut(prefix, impl_->passages) || is_cut(prefix, impl_->reviews))
                cut.push_back(prefix.words.front());
        return cut;
    });
}

std::size_t IndexReader::reviews_with(const std::string& word)
{
    return guarded("counting a word", [&] { return frequency_of(impl_->reviews, word, impl_->stemmer); });
}

std::size_t IndexReader::passages_with(const std::string& word)
{
    return guarded("counting a word", [&] { return frequency_of(impl_->passages, word, impl_->stemmer); });
}

std::size_t IndexReader::reviews_with_exactly(const std::string& word)
{
    return guarded("counting a word", [&] { return impl_->reviews.get_termfreq(word); });
}

bool IndexReader::finds_review(const Query& query)
{
    return guarded("looking for a review", [&] { return !impl_->ranker.review_set(query)->isEmpty(); });
}

bool IndexReader::finds_passage(const Query& query)
{
    return guarded("looking for a passage", [&] { return !impl_->ranker.passage_set(query)->isEmpty(); });
}

bool IndexReader::occurs(const Query& query)
{
    return guarded("looking for a phrase",
                   [&] { return has_phrase_anywhere(impl_->passages, phrase_terms(query)); });
}

std::vector<WordCount> IndexReader::words_in(std::size_t least_reviews)
{
    return guarded("reading the words", [&] {
        std::vector<WordCount> words;
        const auto end = impl_->reviews.allterms_end();
        auto term = impl_->reviews.allterms_begin();
        for (term.skip_to("a"); term != end; ++term)  // what has a prefix begins with a capital
            if (const Xapian::doccount reviews = term.get_termfreq(); reviews >= least_reviews)
                if (const std::string word = *term;
                    std::ranges::all_of(word, [](char byte) { return byte >= 'a' && byte <= 'z'; }))
                    words.push_back({word, reviews});
        return words;
    });
}

std::string IndexReader::revision()
{
    return guarded("looking at the state of the index", [&] {
        return impl_->reviews.get_uuid() + '-' + std::to_string(impl_->reviews.get_revision());
    });
}

std::size_t IndexReader::review_count()
{
    return guarded("counting reviews", [&] { return impl_->reviews.get_doccount(); });
}

std::size_t IndexReader::passage_count()
{
    return guarded("counting passages", [&] { return impl_->passages.get_doccount(); });
}

std::vector<ReviewId> IndexReader::all_reviews()
{
    return guarded("listing the reviews", [&] {
        std::vector<ReviewId> all;
        const auto end = impl_->reviews.postlist_end({});
        for (auto posting = impl_->reviews.postlist_begin({}); posting != end; ++posting)
            all.push_back(ReviewId{*posting});
        return all;
    });
}

std::string IndexReader::faults(const std::filesystem::path& pair)
{
    std::string found;
    for (const char* part : {"reviews", "passages"}) {
        try {
            if (Xapian::Database::check((pair / part).string()) != 0)
                found += std::string("Xapian finds faults in ") + part + "\n";
        } catch (const Xapian::Error& error) {
            found += std::string(part) + ": " + error.get_description() + "\n";
        }
    }
    return found;
}

}  // namespace throughline
