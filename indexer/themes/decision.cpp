#include "indexer/themes/decision.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

#include "core/review/names.hpp"
#include "indexer/themes/found.hpp"

namespace throughline {
namespace {

constexpr Names<HitKind, 3> hit_kinds{{
    {HitKind::Phrase, "phrase"},
    {HitKind::Near, "near"},
    {HitKind::Cue, "cue"},
}};

bool carries_weight(const Statement& statement)
{
    return statement.is_heading || statement.kind == PassageKind::Finding ||
           statement.kind == PassageKind::Learning || statement.kind == PassageKind::Recommendation;
}

// A cue counts beside a strong sentence, where weight is carried, or with other cues.
struct Sums {
    double against_all = 1;  // the chance that no sentence speaks of the theme
    std::size_t strong = 0;
    std::set<std::string> cues;
    std::size_t weighty_cues = 0;
    std::size_t weighty = 0;
};

Sums sums_of(const ReviewReading& reading, std::size_t theme)
{
    Sums sums;
    for (const Sign& sign : reading.signs[theme]) {
        if (sign.hit == nullptr || sign.hit->standing > Standing::Title)
            continue;
        const bool is_weighty = carries_weight(reading.statements.all[sign.statement]);
        if (sign.hit->kind == HitKind::Cue) {
            sums.cues.insert(sign.hit->words);
            sums.weighty_cues += is_weighty ? 1U : 0U;
            continue;
        }
        const double strong = is_weighty ? 0.7 : 0.55;
        sums.against_all *= 1 - (sign.hit->standing == Standing::Counted ? strong : 0.25);
        sums.strong += sign.hit->standing == Standing::Counted ? 1U : 0U;
        sums.weighty += is_weighty ? 1U : 0U;
    }
    return sums;
}

}  // namespace

std::string_view name_of(HitKind kind)
{
    return name_in(hit_kinds, kind);
}

std::string explanation_of(const RuleHit& hit)
{
    const std::string matched = "'" + hit.words + "'";
    switch (hit.standing) {
        case Standing::Counted:
            return (hit.kind == HitKind::Cue ? "a weak cue, " : "matches ") + matched;
        case Standing::Unclear:
            return matched + ", but whose it is the sentence does not say (subject: unclear)";
        case Standing::Listed:
            return matched + " is one of many in a row";
        case Standing::Title:
            return matched + " is part of the name of a post, a team or a paper";
        case Standing::OtherPerson:
            return matched + " is said of somebody else";
        case Standing::Asked:
            return matched + " is only asked about";
        case Standing::Denied:
        case Standing::RuledOut:
            return matched + " is denied: '" + hit.detail + "'";
        case Standing::Enumerated:
            return matched + " is one of a long list";
        case Standing::SetAside:
            return matched + " stands below a heading that sets it aside";
        case Standing::Masked:
            return matched + " is part of '" + hit.detail + "'";
        case Standing::Boilerplate:
            return matched + " stands in quoted law or guidance";
        case Standing::OtherKind:
            return matched + " stands in a passage that is no evidence";
    }
    return matched;
}

double strength_of(const Sign& sign)
{
    constexpr std::array<double, 4> by_standing{0.8, 0.4, 0.4, 0.3};
    double by_rule = 0;
    if (sign.hit != nullptr && sign.hit->standing <= Standing::Title)
        by_rule = by_standing.at(static_cast<std::size_t>(sign.hit->standing)) *
                  (sign.hit->kind == HitKind::Cue ? 0.4 : 1);
    return 1 - (1 - by_rule) * (1 - likelihood(sign.score));
}

double enough_for_tag(const Theme& theme, const SignNumbers& numbers)
{
    constexpr double enough = 0.6;
    constexpr double more_of_a_family = 0.1;
    static_assert(names_of_signs.back() == "inspection");
    return is_about_practice(theme) ? enough : enough + more_of_a_family * (1 - numbers.back());
}

SignNumbers weights_by_sign(const ThemeModel::Weights& shared, const ThemeModel::ByTheme& own,
                            const std::string& theme)
{
    SignNumbers weights{};
    const auto add = [&](const ThemeModel::Weights& more) {
        for (std::size_t place = 0; place < weights.size(); ++place)
            if (const auto weight = more.find(names_of_signs.at(place)); weight != more.end())
                weights.at(place) += weight->second;
    };
    add(shared);
    if (const auto mine = own.find(theme); mine != own.end())
        add(mine->second);
    return weights;
}

double likelihood_by(const SignNumbers& weights, const SignNumbers& numbers)
{
    const double sum = std::inner_product(weights.begin(), weights.end(), numbers.begin(), 0.0);
    return 1 / (1 + std::exp(-sum));
}

double likelihood_of_tag(const SignNumbers& weights, const SignNumbers& numbers)
{
    constexpr double most_if_ruled_out = 0.3;
    const double likely = likelihood_by(weights, numbers);
    const bool is_ruled_out = numbers[place_of_sign("ruled-out")] > 0;
    return is_ruled_out ? std::min(likely, most_if_ruled_out) : likely;
}

double likelihood_by_rules(const ReviewReading& reading, std::size_t theme)
{
    Sums sums = sums_of(reading, theme);
    const std::size_t cues = sums.strong > 0 || sums.cues.size() > 2 ? sums.cues.size() : sums.weighty_cues;
    for (std::size_t cue = 0; cue < cues; ++cue)
        sums.against_all *= 0.8;
    return 1 - sums.against_all;
}

double centrality_by_rules(const ReviewReading& reading, std::size_t theme)
{
    const Sums sums = sums_of(reading, theme);
    return sums.weighty > 0 && sums.strong > 1 ? 0.75 : sums.strong > 4 ? 0.6 : 0.25;
}

}  // namespace throughline
