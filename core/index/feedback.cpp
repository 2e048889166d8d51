#include "core/index/feedback.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <vector>

#include "core/index/coverage.hpp"
#include "core/index/matching.hpp"
#include "core/index/schema.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::size_t shortest_stem = 3;  // bytes

// How many of the query's words may stand alone: the choices of its widest "any of these".
std::size_t choices_of(const Query& query)
{
    switch (query.kind) {
        case Query::Kind::Any:
            return query.parts.size();
        case Query::Kind::All:
        case Query::Kind::Except:
            return query.parts.empty() ? 0 : choices_of(query.parts.front());
        default:
            return 0;
    }
}

// By how much of the question the best passage does not speak of.
double strength_after(double spoken_of, const Ranking& ranking)
{
    const double left = (ranking.feedback_from - spoken_of) / (ranking.feedback_from - ranking.feedback_full);
    return ranking.feedback * std::clamp(left, 0.0, 1.0);
}

struct StemInPassages {
    double share = 0;  // of the passages' words, each passage as much as it weighs
    std::size_t passages = 0;
};

using Stems = std::unordered_map<std::string, StemInPassages>;

// A term of a passage is a stem of its own, a stem's term, or says something else. Empty: the latter.
std::string_view stem_in(const std::string& term, Stemmer& stemmer)
{
    const std::string_view whole = term;
    if (whole.starts_with(stem_prefix))
        return whole.substr(stem_prefix.size());
    const bool is_word = !(whole.front() >= 'A' && whole.front() <= 'Z');
    return is_word && stemmer.stem_of(term) == term ? whole : std::string_view();
}

// The best of each review: one review's turns of phrase are not the subject's.
std::vector<Match> one_of_each_review(const std::vector<Match>& best, std::size_t most)
{
    std::vector<Match> chosen;
    for (const Match& match : best) {
        const auto is_of_same = [&](const Match& other) {
            return review_of_passage(other.document) == review_of_passage(match.document);
        };
        if (chosen.size() < most && std::ranges::none_of(chosen, is_of_same))
            chosen.push_back(match);
    }
    return chosen;
}

Stems stems_of(const std::vector<Match>& best, const Xapian::Database& passages, Stemmer& stemmer)
{
    Stems stems;
    for (const Match& match : best) {
        const double length = std::max<double>(passages.get_doclength(match.document), 1);
        std::unordered_map<std::string, double> counts;  // "neglect" and "Zneglect" are one
        const auto end = passages.termlist_end(match.document);
        for (auto term = passages.termlist_begin(match.document); term != end; ++term) {
            const std::string name = *term;
            if (const std::string_view stem = stem_in(name, stemmer);
                stem.size() >= shortest_stem && is_alphabetic(stem))
                counts[std::string(stem)] += term.get_wdf();
        }
        for (const auto& [stem, count] : counts) {
            stems[stem].share += match.weight * count / length;
            ++stems[stem].passages;
        }
    }
    return stems;
}

struct ChosenStem {
    double worth = 0;
    double rarity = 0;
    std::string stem;
};

std::vector<ChosenStem> chosen(const Stems& stems, const Xapian::Database& passages, const Ranking& ranking)
{
    const double all = passages.get_doccount();
    std::vector<ChosenStem> best;
    for (const auto& [stem, seen] : stems) {
        if (seen.passages < ranking.feedback_least)
            continue;
        const double having =
            passages.get_termfreq(stem) + passages.get_termfreq(std::string(stem_prefix) + stem);
        const double rarity = std::log(all / std::max(having, 1.0));
        if (having <= ranking.feedback_commonest * all)
            best.push_back({seen.share * rarity, rarity, stem});
    }
    const auto is_better = [](const ChosenStem& a, const ChosenStem& b) {
        return a.worth != b.worth ? a.worth > b.worth : a.stem < b.stem;
    };
    const std::size_t count = std::min(best.size(), ranking.feedback_terms);
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(), is_better);
    best.resize(count);
    return best;
}

// Stems of the best passages, all together as strong as the ranking wants them against the question.
Xapian::Query other_words(const Query& query, const std::vector<Match>& best, const Asked& passages,
                          const Asked& asked, const Ranking& ranking)
{
    const Coverage coverage =
        coverage_of(query, terms_of(passages.database, best.front().document), passages);
    const double strength = strength_after(coverage.share(), ranking);
    if (strength <= 0)
        return {};
    const auto stems =
        chosen(stems_of(best, passages.database, passages.stemmer), passages.database, ranking);
    double sum = 0;
    for (const ChosenStem& one : stems)
        sum += one.worth * one.rarity;
    std::vector<Xapian::Query> parts;
    for (const ChosenStem& one : stems)
        parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, stem_query(one.stem, {}, asked),
                           strength * coverage.asked * one.worth / sum);
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

// The themes that most of the best passages are evidence of.
Xapian::Query agreed_themes(const std::vector<Match>& best, const Asked& passages, const Ranking& ranking)
{
    const std::string prefix(index_field("theme")->prefix);
    double sum = 0;
    std::map<std::string, double> weights;
    for (std::size_t at = 0; at < std::min(best.size(), ranking.themes_passages); ++at) {
        const auto& [document, weight] = best[at];
        sum += weight;
        const auto end = passages.database.termlist_end(document);
        auto term = passages.database.termlist_begin(document);
        for (term.skip_to(prefix); term != end && (*term).starts_with(prefix); ++term)
            weights[*term] += weight;
    }
    const double all = passages.database.get_doccount();
    std::vector<Xapian::Query> parts;
    for (const auto& [theme, weight] : weights)
        if (const double share = weight / sum; share >= ranking.themes_agreed)
            parts.emplace_back(
                Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(theme),
                ranking.themes * std::max(share - passages.database.get_termfreq(theme) / all, 0.0));
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

}  // namespace

bool is_vague(const Query& query, const Ranking& ranking)
{
    return choices_of(query) >= ranking.feedback_words && (ranking.feedback > 0 || ranking.themes > 0);
}

Xapian::Query feedback(const Query& query, const std::vector<Match>& best, const Asked& passages,
                       const Asked& asked, const Ranking& ranking)
{
    const std::vector<Match> read = one_of_each_review(best, ranking.feedback_passages);
    if (read.empty() || read.front().weight <= 0)
        return {};
    std::vector<Xapian::Query> parts;
    if (ranking.feedback > 0)
        parts.push_back(other_words(query, read, passages, asked, ranking));
    if (ranking.themes > 0)
        parts.push_back(agreed_themes(read, passages, ranking));
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

}  // namespace throughline
