// What else a review is about, as a sign for or against a theme: a review of a baby's injuries seldom speaks
// of gangs, one of exploitation often of children who go missing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/vocabulary/theme_model.hpp"
#include "core/vocabulary/themes.hpp"
#include "indexer/themes/signs.hpp"

namespace throughline {

// How far themes go together in reviews of cases, by their places.
struct Togetherness {
    std::vector<std::vector<double>> weights;  // the same for both of a pair
    std::vector<double> bias;

    // By theme: above 0 where the review's other themes, each with its likelihood, speak for it.
    [[nodiscard]] std::vector<double> company_in(const std::vector<double>& likelihoods) const;
};

class Company {
public:
    Company(const ThemeModel& model, const Themes& themes);

    // Sets the sign "company". `numbers`: of one review, by theme; of an inspection, which is about services
    // and not about a case, it stays 0.
    void weigh(std::vector<SignNumbers>& numbers) const;
    // By theme: by what is said of it alone.
    [[nodiscard]] std::vector<double> likelihoods_alone(const std::vector<SignNumbers>& numbers) const;

private:
    std::vector<SignNumbers> alone_;  // weights, by theme; none: nothing was learned
    Togetherness together_;
};

// Sets the sign "company" of each theme, less in so far as the review is an inspection.
void set_company(std::vector<SignNumbers>& numbers, const std::vector<double>& company);

}  // namespace throughline
