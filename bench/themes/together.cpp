// How far themes go together in the reviews of cases that people read.
#include <cmath>
#include <map>

#include "bench/themes/learning.hpp"
#include "indexer/themes/company.hpp"

namespace throughline::bench {
namespace {

using Likelihoods = std::vector<std::vector<double>>;  // by review, by theme

// How many of some reviews have a theme, and how many have both of two.
class Counts {
public:
    explicit Counts(std::size_t themes) : both_(themes, std::vector<double>(themes)) {}

    // `times` -1 takes a review out again.
    void add(const std::vector<std::size_t>& themes, double times)
    {
        reviews_ += times;
        for (const std::size_t theme : themes)
            for (const std::size_t other : themes)
                both_[theme][other] += times;
    }

    // The correlation of two themes, with so many reviews' variance added to each, that few say little; as a
    // share, that the weight learned for all of them may be large and still cost little.
    [[nodiscard]] std::vector<std::vector<double>> weights() const
    {
        constexpr double more_variance = 10;
        constexpr double share = 1.0 / 3;
        const std::size_t themes = both_.size();
        std::vector<std::vector<double>> weights(themes, std::vector<double>(themes));
        for (std::size_t theme = 0; theme < themes; ++theme)
            for (std::size_t other = 0; other < themes; ++other)
                if (other != theme)
                    weights[theme][other] = rounded(share * covariance(theme, other) /
                                                    std::sqrt((covariance(theme, theme) + more_variance) *
                                                              (covariance(other, other) + more_variance)));
        return weights;
    }

private:
    [[nodiscard]] double mean(std::size_t theme) const { return (both_[theme][theme] + 1) / (reviews_ + 4); }
    [[nodiscard]] double covariance(std::size_t theme, std::size_t other) const
    {
        return both_[theme][other] - mean(theme) * both_[other][other] - both_[theme][theme] * mean(other) +
               reviews_ * mean(theme) * mean(other);
    }

    double reviews_ = 0;
    std::vector<std::vector<double>> both_;
};

// The usual review's company is none.
Togetherness togetherness(const Counts& counts, const std::vector<double>& usual)
{
    Togetherness together{counts.weights(), std::vector<double>(usual.size())};
    const std::vector<double> of_usual = together.company_in(usual);
    for (std::size_t theme = 0; theme < usual.size(); ++theme)
        together.bias[theme] = rounded(-of_usual[theme]);
    return together;
}

void write(const Togetherness& together, const std::vector<Theme>& themes, ThemeModel& model)
{
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
        ThemeModel::Weights& weights = model.together[themes[theme].id];
        weights["bias"] = together.bias[theme];
        for (std::size_t other = theme + 1; other < themes.size(); ++other)
            if (together.weights[theme][other] != 0)
                weights[themes[other].id] = together.weights[theme][other];
    }
}

}  // namespace

// A review that is learned from is left out of what says how its themes go together: else it would speak for
// itself.
Learning::Numbers Learning::learn_together(std::size_t without, ThemeModel& model) const
{
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    const Company alone(model, vocabulary_.themes);
    Counts counts(themes.size());
    std::map<std::size_t, std::vector<std::size_t>> cases;  // the themes of each review of a case
    std::vector<double> usual(themes.size());
    Likelihoods likelihoods;
    for (std::size_t review = 0; review < reads_.size(); ++review) {
        likelihoods.push_back(alone.likelihoods_alone(numbers_[review]));
        if (reads_[review].fold == without || gold_[review].is_inspection)
            continue;
        std::vector<std::size_t>& has = cases[review];
        for (std::size_t theme = 0; theme < themes.size(); ++theme) {
            usual[theme] += likelihoods[review][theme];
            if (gold_[review].has(themes[theme].id))
                has.push_back(theme);
        }
        counts.add(has, 1);
    }
    for (double& likelihood : usual)
        likelihood /= static_cast<double>(cases.size());
    const Togetherness together = togetherness(counts, usual);
    write(together, themes, model);
    Numbers numbers = numbers_;
    for (std::size_t review = 0; review < reads_.size(); ++review) {
        const auto one = cases.find(review);
        if (one == cases.end()) {
            set_company(numbers[review], together.company_in(likelihoods[review]));
            continue;
        }
        counts.add(one->second, -1);
        set_company(numbers[review], togetherness(counts, usual).company_in(likelihoods[review]));
        counts.add(one->second, 1);
    }
    return numbers;
}

}  // namespace throughline::bench
