#include "server/search/alike_points.hpp"

#include <algorithm>
#include <map>

#include "core/index/schema.hpp"
#include "server/search/alike_candidates.hpp"
#include "server/search/average_linkage.hpp"
#include "server/search/point_company.hpp"

namespace throughline {
namespace {

using Places = std::vector<std::uint32_t>;

bool is_recommendation(const ShelvedPoint& shelved)
{
    return shelved.point.kind == PointKind::Recommendation;
}

// The same words, the common ones aside: one text for all who come after.
std::vector<Places> by_wording(const std::vector<SaidText>& texts, const Places& among)
{
    std::map<std::vector<std::uint64_t>, std::size_t> known;
    std::vector<Places> same;
    for (const std::uint32_t place : among) {
        std::vector<std::uint64_t> stems;
        for (const SaidText::Word& word : texts[place].words)
            if (word.stem != 0)
                stems.push_back(word.stem);
        if (stems.empty())
            continue;
        const auto [entry, is_new] = known.try_emplace(std::move(stems), same.size());
        if (is_new)
            same.emplace_back();
        same[entry->second].push_back(place);
    }
    return same;
}

std::vector<Places> groups_among(const std::vector<SaidText>& texts, const PointCompany& company,
                                 const Places& among)
{
    const std::vector<Places> same = by_wording(texts, among);
    std::vector<const SaidText*> each;
    for (const Places& places : same)
        each.push_back(&texts[places.front()]);
    const auto likeness_of = [&](std::uint32_t one, std::uint32_t other) {
        return likeness(*each[one], *each[other]) +
               company.speaks_for(same[one].front(), same[other].front());
    };
    std::vector<AlikePair> pairs;
    for (const auto& [one, other] : alike_candidates(each)) {
        const double company_of_both = company.speaks_for(same[one].front(), same[other].front());
        if (likeness_at_most(*each[one], *each[other]) + company_of_both < same_from)
            continue;  // most of them: to look at how they are worded takes ten times as long
        if (const double found = likeness(*each[one], *each[other]) + company_of_both; found >= same_from)
            pairs.push_back({one, other, found});
    }
    std::vector<Places> groups;
    std::vector<bool> is_grouped(same.size(), false);
    for (const Places& group : average_linkage(std::move(pairs), same_from, likeness_of)) {
        Places places;
        for (const std::uint32_t text : group) {
            places.insert(places.end(), same[text].begin(), same[text].end());
            is_grouped[text] = true;
        }
        groups.push_back(std::move(places));
    }
    for (std::size_t text = 0; text < same.size(); ++text)
        if (!is_grouped[text] && same[text].size() > 1)
            groups.push_back(same[text]);
    return groups;
}

bool is_across_reviews(const Places& group, const std::vector<ShelvedPoint>& points)
{
    return std::ranges::any_of(
        group, [&](std::uint32_t place) { return points[place].review != points[group.front()].review; });
}

}  // namespace

AlikePoints AlikePoints::of(const std::vector<ShelvedPoint>& points,
                            std::shared_ptr<const WordingModel> wording)
{
    AlikePoints alike;
    alike.wording = std::move(wording);
    Stemmer stemmer;
    for (const ShelvedPoint& shelved : points) {
        alike.texts.push_back(alike.rarity.read(shelved.point.text, stemmer));
        alike.rarity.count(alike.texts.back());
    }
    for (std::size_t place = 0; place < points.size(); ++place)
        alike.weigh(alike.texts[place], points[place].point.text);
    const PointCompany company = PointCompany::of(points);
    Places recommendations;
    Places findings;
    for (std::uint32_t place = 0; place < points.size(); ++place)
        (is_recommendation(points[place]) ? recommendations : findings).push_back(place);
    for (const Places* among : {&recommendations, &findings})
        for (Places& group : groups_among(alike.texts, company, *among))
            if (is_across_reviews(group, points)) {
                std::ranges::sort(group);
                alike.groups.push_back(std::move(group));
            }
    std::ranges::sort(alike.groups);
    return alike;
}

PagePlace place_of(const ShelvedPoint& shelved)
{
    PagePlace place{shelved.review, shelved.point.page, {}, false, {}};
    if (!shelved.passages.empty())
        place.passage = number_of_passage(shelved.passages.front());
    return place;
}

SaidText AlikePoints::weighed(std::string_view text) const
{
    Stemmer stemmer;
    SaidText read = rarity.read(text, stemmer);
    weigh(read, text);
    return read;
}

void AlikePoints::weigh(SaidText& read, std::string_view text) const
{
    rarity.weigh(read);
    if (!read.weights.empty())  // else it asks for nothing
        read.meaning = meaning_of(*wording, text);
}

}  // namespace throughline
