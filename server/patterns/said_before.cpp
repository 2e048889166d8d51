#include "server/patterns/said_before.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/text/words.hpp"
#include "server/search/alike_points.hpp"
#include "server/search/point_shelf.hpp"

namespace throughline {
namespace {

using Places = std::vector<std::uint32_t>;
using Numbers = std::vector<std::uint64_t>;

constexpr double alike_from = 0.25;  // less is no likeness worth showing

// The forms of one wording; it goes by the first.
constexpr std::array<std::array<std::string_view, 4>, 7> common_wordings{{
    {"seek assurance", "seeks assurance", "sought assurance", "seeking assurance"},
    {"be assured", "assure itself", "satisfy itself", "assure themselves"},
    {"raise awareness", "raises awareness", "raising awareness", "awareness is raised"},
    {"remind", "reminds", "reminded", "reminding"},
    {"disseminate", "disseminates", "disseminated", "disseminating"},
    {"share the learning", "shares the learning", "learning is shared", "learning to be shared"},
    {"consider whether", "considers whether", "give consideration", "give consideration to"},
}};

Numbers numbers_of(std::string_view phrase)
{
    Numbers numbers;
    for (const Word& word : words_of(phrase))
        numbers.push_back(number_of_word(word.folded));
    return numbers;
}

bool has_phrase(const SaidText& text, const Numbers& phrase)
{
    return std::search(text.words.begin(), text.words.end(), phrase.begin(), phrase.end(),
                       [](const SaidText::Word& word, std::uint64_t number) {
                           return word.word == number;
                       }) != text.words.end();
}

std::vector<CommonWording> wordings_of(const SaidText& draft)
{
    std::vector<CommonWording> found;
    for (const auto& forms : common_wordings) {
        if (std::ranges::none_of(forms,
                                 [&](std::string_view form) { return has_phrase(draft, numbers_of(form)); }))
            continue;
        CommonWording wording{std::string(forms.front()), {}, 0};
        wording.request.in = ResultKind::Recommendations;
        wording.request.match = MatchMode::Any;
        for (const std::string_view form : forms)
            wording.request.text += (wording.request.text.empty() ? "\"" : " \"") + std::string(form) + '"';
        found.push_back(std::move(wording));
    }
    return found;
}

// Which points say the same as the draft.
std::set<std::uint32_t> same_as(const std::vector<double>& likenesses, const AlikePoints& alike)
{
    std::set<std::uint32_t> same;
    for (const Places& group : alike.groups) {
        double sum = 0;
        for (const std::uint32_t place : group)
            sum += likenesses[place];
        if (sum >= same_from * static_cast<double>(group.size()))
            same.insert(group.begin(), group.end());
    }
    for (std::uint32_t place = 0; place < likenesses.size(); ++place)
        if (likenesses[place] >= same_from)
            same.insert(place);
    return same;
}

Places most_alike_first(const std::vector<double>& likenesses)
{
    Places order;
    for (std::uint32_t place = 0; place < likenesses.size(); ++place)
        if (likenesses[place] >= alike_from)
            order.push_back(place);
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::uint32_t place) { return likenesses[place]; });
    return order;
}

}  // namespace

SaidBefore said_before(const ReadPoints& points, std::string_view draft)
{
    const AlikePoints& alike = *points.alike;
    const SaidText text = alike.weighed(draft);
    SaidBefore found;
    found.n_reviews = points.among.reviews.cardinality();
    found.n_points = alike.texts.size();
    found.n_words = text.weights.size();
    found.wordings = wordings_of(text);
    std::vector<double> likenesses;
    likenesses.reserve(alike.texts.size());
    for (const SaidText& one : alike.texts)
        likenesses.push_back(likeness(text, one));
    const std::set<std::uint32_t> same = same_as(likenesses, alike);
    const auto listed = [&](std::uint32_t place) {
        ListedPoint point = listed_point(points, place);
        point.likeness = likenesses[place];
        return point;
    };
    PointPlaces nearest(same.begin(), same.end());
    found.n_same = nearest.size();
    found.in_reviews = count_reviews(points, nearest);
    found.addressees = by_addressee(points, nearest);
    found.years = by_year(points, nearest);
    std::ranges::stable_sort(nearest, std::ranges::greater(),
                             [&](std::uint32_t place) { return likenesses[place]; });
    nearest.resize(std::min(nearest.size(), most_same_listed));
    for (const std::uint32_t place : nearest)
        found.same.push_back(listed(place));
    for (const std::uint32_t place : most_alike_first(likenesses))
        if (!same.contains(place) && found.alike.size() + found.n_same < most_said_before)
            found.alike.push_back(listed(place));
    return found;
}

}  // namespace throughline
