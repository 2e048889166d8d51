#include "indexer/themes/company.hpp"

#include <algorithm>

#include "indexer/themes/decision.hpp"

namespace throughline {

std::vector<double> Togetherness::company_in(const std::vector<double>& likelihoods) const
{
    std::vector<double> company = bias;
    for (std::size_t theme = 0; theme < company.size(); ++theme)
        for (std::size_t other = 0; other < company.size(); ++other)
            company[theme] += weights[theme][other] * likelihoods[other];
    return company;
}

Company::Company(const ThemeModel& model, const Themes& themes)
{
    const std::vector<Theme>& all = themes.all();
    for (const Theme& theme : all)
        if (!model.alone.empty())
            alone_.push_back(weights_by_sign(model.alone, model.alone_of, theme.id));
    together_.bias.resize(all.size());
    together_.weights.assign(all.size(), std::vector<double>(all.size()));
    for (std::size_t theme = 0; theme < all.size(); ++theme) {
        const auto together = model.together.find(all[theme].id);
        if (together == model.together.end())
            continue;
        for (const auto& [id, weight] : together->second) {
            const auto other = static_cast<std::size_t>(std::ranges::find(all, id, &Theme::id) - all.begin());
            if (id == "bias")
                together_.bias[theme] = weight;
            else if (other < all.size())
                together_.weights[theme][other] = together_.weights[other][theme] = weight;
        }
    }
}

void Company::weigh(std::vector<SignNumbers>& numbers) const
{
    if (!alone_.empty())
        set_company(numbers, together_.company_in(likelihoods_alone(numbers)));
}

std::vector<double> Company::likelihoods_alone(const std::vector<SignNumbers>& numbers) const
{
    std::vector<double> likelihoods;
    for (std::size_t theme = 0; theme < alone_.size(); ++theme)
        likelihoods.push_back(likelihood_of_tag(alone_[theme], numbers[theme]));
    return likelihoods;
}

void set_company(std::vector<SignNumbers>& numbers, const std::vector<double>& company)
{
    for (std::size_t theme = 0; theme < numbers.size(); ++theme) {
        const double case_share = 1 - numbers[theme][place_of_sign("inspection")];
        numbers[theme][place_of_sign("company")] = case_share * company[theme];
    }
}

}  // namespace throughline
