#include "core/review/review_values.hpp"

#include <set>

namespace throughline {
namespace {

std::vector<std::string> listed(const std::set<std::string>& values)
{
    return {values.begin(), values.end()};
}

}  // namespace

ReviewValues values_of(const Review& review)
{
    std::set<std::string> themes;
    for (const Tag& tag : review.tags)
        if (is_tagged(tag))
            themes.insert(tag.theme);
    std::set<std::string> agencies;
    for (const Point& point : review.points)
        if (point.kind == PointKind::Recommendation && !point.is_quoted)
            agencies.insert(point.addressees.begin(), point.addressees.end());
    std::set<std::string> age_bands;
    for (const Child& child : review.children)
        if (!child.age_band.empty())
            age_bands.insert(child.age_band);
    return {listed(themes), listed(agencies), listed(age_bands)};
}

}  // namespace throughline
