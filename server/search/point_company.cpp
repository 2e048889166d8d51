#include "server/search/point_company.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace throughline {
namespace {

// Chosen with same_from (likeness.hpp): bench/patterns/recurring.py.
constexpr double part_of_themes = 0.09;
constexpr double part_of_addressees = 0.06;
constexpr double part_of_one_review = 0.06;  // nobody recommends the same twice over in one review

double sum_of(const auto& labels)
{
    double sum = 0;
    for (const auto& one : labels)
        sum += one.weight;
    return sum;
}

}  // namespace

PointCompany PointCompany::of(const std::vector<ShelvedPoint>& points)
{
    std::vector<std::vector<std::string>> themes;
    std::vector<std::vector<std::string>> addressees;
    PointCompany company;
    for (const ShelvedPoint& shelved : points) {
        themes.push_back(shelved.themes);
        addressees.push_back(shelved.point.addressees);
        company.reviews_.push_back(shelved.review);
    }
    company.themes_ = weighed(themes);
    company.addressees_ = weighed(addressees);
    return company;
}

std::vector<PointCompany::Labels> PointCompany::weighed(const std::vector<std::vector<std::string>>& named)
{
    std::map<std::string, std::uint32_t> numbers;
    std::vector<std::uint32_t> points_with;
    std::vector<Labels> all;
    for (const auto& names : named) {
        Labels labels;
        for (const std::string& name : names) {
            const auto [known, is_new] =
                numbers.try_emplace(name, static_cast<std::uint32_t>(points_with.size()));
            if (is_new)
                points_with.push_back(0);
            ++points_with[known->second];
            labels.push_back({known->second, 0});
        }
        std::ranges::sort(labels, {}, &Label::label);
        all.push_back(std::move(labels));
    }
    const double points = static_cast<double>(named.size());
    for (Labels& labels : all)
        for (Label& one : labels) {
            const double rarity = std::log((points + 1) / (points_with[one.label] + 0.5));
            one.weight = rarity * rarity;
        }
    return all;
}

// The cosine of the two; -1: both say something, and nothing in common.
double PointCompany::agreement(const Labels& one, const Labels& other)
{
    if (one.empty() || other.empty())
        return 0;
    double shared = 0;
    bool is_any_shared = false;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (a->label == b->label) {
            shared += a->weight;
            is_any_shared = true;
        }
        const bool is_first_behind = a->label <= b->label;
        b += b->label <= a->label ? 1 : 0;
        a += is_first_behind ? 1 : 0;
    }
    const double lengths = std::sqrt(sum_of(one) * sum_of(other));
    if (!is_any_shared)
        return -1;
    return lengths > 0 ? shared / lengths : 0;
}

double PointCompany::speaks_for(std::uint32_t one, std::uint32_t other) const
{
    const double apart = reviews_[one] == reviews_[other] ? part_of_one_review : 0;
    return part_of_themes * agreement(themes_[one], themes_[other]) +
           part_of_addressees * agreement(addressees_[one], addressees_[other]) - apart;
}

}  // namespace throughline
