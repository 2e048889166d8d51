#include "core/index/alike.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/index/matching.hpp"
#include "core/index/schema.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::size_t shortest_telling = 3;  // bytes of a stem
constexpr Xapian::doccount least_documents = 2;

struct StemHere {
    std::string form;  // the commonest of this document
    Xapian::termcount most = 0;
    double count = 0;
};

using StemsHere = std::map<std::string, StemHere>;

// Words as they stand in the document; what has a prefix begins with a capital.
StemsHere stems_of(const Xapian::Database& database, Xapian::docid document, Stemmer& stemmer)
{
    StemsHere stems;
    const auto end = database.termlist_end(document);
    auto term = database.termlist_begin(document);
    for (term.skip_to("a"); term != end; ++term) {
        const std::string word = *term;
        if (!is_alphabetic(word))
            continue;
        StemHere& stem = stems[stemmer.stem_of(word)];
        stem.count += term.get_wdf();
        if (term.get_wdf() > stem.most) {
            stem.most = term.get_wdf();
            stem.form = word;
        }
    }
    return stems;
}

struct Telling {
    double worth = 0;
    std::string form;
};

std::vector<Telling> tellings_of(const StemsHere& stems, const Xapian::Database& database)
{
    const double all = database.get_doccount();
    std::vector<Telling> tellings;
    for (const auto& [stem, here] : stems) {
        if (stem.size() < shortest_telling || here.form.empty())
            continue;
        const Xapian::doccount having =
            database.get_termfreq(stem) + database.get_termfreq(std::string(stem_prefix) + stem);
        if (having >= least_documents && having < all)
            tellings.push_back({std::log1p(here.count) * std::log(all / having), here.form});
    }
    std::ranges::sort(tellings, [](const Telling& a, const Telling& b) {
        return a.worth != b.worth ? a.worth > b.worth : a.form < b.form;
    });
    return tellings;
}

}  // namespace

Query telling_words(const Xapian::Database& database, Xapian::docid document, Stemmer& stemmer,
                    std::size_t most)
try {
    std::vector<Query> words;
    for (Telling& one : tellings_of(stems_of(database, document, stemmer), database)) {
        if (words.size() == most)
            break;
        words.push_back(word_query(std::move(one.form)));
    }
    return any_of(std::move(words));
} catch (const Xapian::DocNotFoundError&) {
    return any_of({});
}

std::vector<Match> nearest(const Xapian::Database& database, const Xapian::Query& words,
                           const Xapian::Weight& weight, std::size_t most, const IdSet* among)
{
    if (words.empty())
        return {};
    return best_of(database, {words, {}}, weight, {0, most, nullptr, among}, false);
}

}  // namespace throughline
