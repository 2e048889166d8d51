#include "server/http/routes.hpp"

namespace throughline {

const std::vector<Route>& routes()
{
    constexpr bool asks_collection = true;
    constexpr bool takes_form = true;
    static const std::vector<Route> rows{
        {"/", pages::home, asks_collection},
        {"/search", pages::search, asks_collection},
        {"/themes", pages::themes, asks_collection},
        {"/themes.csv", pages::themes_file, asks_collection},
        {"/themes/{id}", pages::theme, asks_collection},
        {"/themes/{id}/years.csv", pages::theme_years_file, asks_collection},
        {"/themes/{id}/passages.csv", pages::theme_passages_file, asks_collection},
        {"/recommendations", pages::recommendations, asks_collection},
        {"/recommendations/print", pages::recommendations_to_print, asks_collection},

        {"/search.csv", pages::result_file},  // each has a room of its own, for as long as it is taken
        {"/search.json", pages::result_file},
        {"/search.ris", pages::result_file},
        {"/search.bib", pages::result_file},
        {"/search.csl.json", pages::result_file},
        {"/search.atom", pages::search_feed, asks_collection},
        {"/recommendations.csv", pages::result_file},
        {"/recommendations.json", pages::result_file},
        {"/recommendations.ris", pages::result_file},
        {"/recommendations.bib", pages::result_file},
        {"/recommendations.csl.json", pages::result_file},
        {"/reviews/{id}.ris", pages::review_file, asks_collection},
        {"/reviews/{id}.bib", pages::review_file, asks_collection},
        {"/reviews/{id}.csl.json", pages::review_file, asks_collection},
        {"/reviews/{id}/pages/{n}.ris", pages::quotation_file, asks_collection},
        {"/reviews/{id}/pages/{n}.bib", pages::quotation_file, asks_collection},
        {"/reviews/{id}/pages/{n}.csl.json", pages::quotation_file, asks_collection},

        {"/reviews/{id}", pages::review, asks_collection},
        {"/reviews/{id}/pages/{n}", pages::page, asks_collection},
        {"/reviews/{id}/pages/{n}/picture.png", pages::picture},  // gives its room back while it is drawn
        {"/patterns", pages::prevalence, asks_collection},
        {"/patterns/prevalence.csv", pages::prevalence_file, asks_collection},
        {"/patterns/co-occurrence", pages::co_occurrence, asks_collection},
        {"/patterns/co-occurrence/pair", pages::pair, asks_collection},
        {"/patterns/co-occurrence/pair.csv", pages::pair_file, asks_collection},
        {"/patterns/co-occurrence/three", pages::three_together, asks_collection},
        {"/patterns/cross-table", pages::cross_table, asks_collection},
        {"/patterns/co-occurrence.csv", pages::co_occurrence_file, asks_collection},
        {"/patterns/co-occurrence/three.csv", pages::three_together_file, asks_collection},
        {"/patterns/trends", pages::trends, asks_collection},
        {"/patterns/trends.csv", pages::trends_file, asks_collection},
        {"/patterns/cross-table.csv", pages::cross_table_file, asks_collection},
        {"/patterns/compare", pages::compare, asks_collection},
        {"/patterns/compare.csv", pages::compare_file, asks_collection},
        {"/patterns/cases", pages::cases, asks_collection},
        {"/patterns/cases.csv", pages::cases_file, asks_collection},
        {"/patterns/recurring", pages::recurring, asks_collection},
        {"/patterns/recurring.csv", pages::recurring_file, asks_collection},
        {"/patterns/said-before", pages::said_before, asks_collection, takes_form},
        {"/patterns/published", pages::published, asks_collection},
        {"/patterns/published.csv", pages::published_file, asks_collection},
        {"/precedents", pages::precedents, asks_collection},
        {"/precedents.csv", pages::precedents_file, asks_collection},
        {"/precedents.ris", pages::precedents_references, asks_collection},
        {"/precedents.txt", pages::precedents_text, asks_collection},
        {"/status", pages::status, asks_collection},
        {"/help", pages::help},
        {"/about", pages::about, asks_collection},

        {"/api/v1/reviews", api::reviews, asks_collection},
        {"/api/v1/passages", api::passages, asks_collection},
        {"/api/v1/recommendations", api::recommendations, asks_collection},
        {"/api/v1/suggest", api::suggest, asks_collection},
        {"/api/v1/themes", api::themes, asks_collection},
        {"/api/v1/themes/{id}", api::theme, asks_collection},
        {"/api/v1/reviews/{id}", api::review, asks_collection},
        {"/api/v1/reviews/{id}/pages/{n}", api::page, asks_collection},
        {"/api/v1/patterns/prevalence", api::prevalence, asks_collection},
        {"/api/v1/patterns/co-occurrence", api::co_occurrence, asks_collection},
        {"/api/v1/patterns/co-occurrence/pair", api::pair, asks_collection},
        {"/api/v1/patterns/co-occurrence/three", api::three_together, asks_collection},
        {"/api/v1/patterns/trends", api::trends, asks_collection},
        {"/api/v1/patterns/cross-table", api::cross_table, asks_collection},
        {"/api/v1/patterns/compare", api::compare, asks_collection},
        {"/api/v1/patterns/cases", api::cases, asks_collection},
        {"/api/v1/patterns/recurring", api::recurring, asks_collection},
        {"/api/v1/said-before", api::said_before, asks_collection, takes_form},
        {"/api/v1/patterns/published", api::published, asks_collection},
        {"/api/v1/precedents", api::precedents, asks_collection},

        {"/assets/{file*}", service::asset},
        {"/favicon.ico", service::favicon},
        {"/opensearch.xml", service::opensearch},
        {"/robots.txt", service::robots},
        {"/healthz", service::alive},
        {"/readyz", service::ready},
        {"/metrics", service::metrics},
    };
    return rows;
}

}  // namespace throughline
