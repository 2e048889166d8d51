#include "server/views/pages.hpp"

#include "server/views/alike_view.hpp"
#include "server/views/pair_views.hpp"
#include "server/views/view.hpp"

namespace throughline {

namespace {

// A mail address, a web address, or words that are not a link.
std::string address_of_contact(const std::string& contact)
{
    if (contact.starts_with("https://") || contact.starts_with("http://"))
        return contact;
    if (contact.find('@') != std::string::npos && contact.find(' ') == std::string::npos)
        return "mailto:" + contact;
    return {};
}

}  // namespace

struct Pages::Impl {
    Impl(const std::filesystem::path& folder, Site all_pages_say)
        : templates(
              folder,
              {"home",        "search",     "recommendations", "themes",        "theme",     "no_theme",
               "review",      "page",       "prevalence",      "co_occurrence", "pair",      "three_together",
               "cross_table", "trends",     "comparison",      "cases",         "recurring", "said_before",
               "published",   "precedents", "status",          "help",          "about",     "problem"}),
          site{std::move(all_pages_say)}
    {
    }

    Templates templates;
    Site site;

    // `place` is the entry of the navigation that the page belongs to; empty: none.
    [[nodiscard]] std::string render(std::string_view name, Values values, const std::string& place) const
    {
        values["stylesheet"] = Values(site.stylesheet);
        put_unless_empty(values, "script", site.script);
        put_unless_empty(values, "contact", site.contact);
        put_unless_empty(values, "contact_address", address_of_contact(site.contact));
        if (!place.empty())
            values[place] = Values(true);
        return templates.render(name, values);
    }
};

Pages::Pages(const std::filesystem::path& templates, Site site)
    : impl_{std::make_unique<Impl>(templates, std::move(site))}
{
}

Pages::~Pages() = default;
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;

std::string Pages::home(const CollectionStatus& status) const
{
    return impl_->render("home", collection_view(status), "at_home");
}

std::string Pages::search(const SearchResults& found, const AskedFrom& asked) const
{
    return impl_->render("search", search_view(found, asked), "at_search");
}

std::string Pages::recommendations(const SearchResults& found, bool is_to_print, const AskedFrom& asked) const
{
    return impl_->render("recommendations", points_view(found, is_to_print, asked), "at_recommendations");
}

std::string Pages::themes(const ThemeTree& tree) const
{
    return impl_->render("themes", themes_view(tree), "at_themes");
}

std::string Pages::theme(const ThemeReading& reading) const
{
    return impl_->render("theme", theme_view(reading), "at_themes");
}

std::string Pages::no_theme(const std::string& typed, const std::vector<Named>& like) const
{
    return impl_->render("no_theme", no_theme_view(typed, like), {});
}

std::string Pages::recurring(const Recurring& found, const PatternAsked& asked) const
{
    return impl_->render("recurring", recurring_view(found, asked), "at_patterns");
}

std::string Pages::said_before(const SaidBefore& found, const std::string& draft) const
{
    return impl_->render("said_before", said_before_view(found, draft), "at_patterns");
}

std::string Pages::published(const PublishedBeside& beside, const PatternAsked& asked) const
{
    return impl_->render("published", published_view(beside, asked), "at_patterns");
}

std::string Pages::precedents(const Precedents& found, const PatternAsked& asked,
                              const std::string& version) const
{
    return impl_->render("precedents", precedents_view(found, asked, version), "at_patterns");
}

std::string Pages::review(const ReviewRecord& record, const std::string& query, const AskedFrom& asked) const
{
    return impl_->render("review", review_view(record, query, asked), {});
}

std::string Pages::page(const ReadPage& page, const std::string& query, bool with_picture,
                        std::optional<std::size_t> cited, const AskedFrom& asked) const
{
    return impl_->render("page", page_view(page, query, with_picture, cited, asked), {});
}

std::string Pages::prevalence(const Prevalence& found, const PatternAsked& asked) const
{
    return impl_->render("prevalence", prevalence_view(found, asked), "at_patterns");
}

std::string Pages::trends(const Trends& found, const PatternAsked& asked) const
{
    return impl_->render("trends", trends_view(found, asked), "at_patterns");
}

std::string Pages::comparison(const std::optional<Comparison>& found, const PatternAsked& asked) const
{
    return impl_->render("comparison", comparison_view(found, asked), "at_patterns");
}

std::string Pages::cases(const std::optional<CaseGrid>& grid, const SearchResults& offered,
                         const PatternAsked& asked) const
{
    return impl_->render("cases", cases_view(grid, offered, asked), "at_patterns");
}

std::string Pages::co_occurrence(const CoOccurrence& found, const PatternAsked& asked) const
{
    return impl_->render("co_occurrence", co_occurrence_view(found, asked), "at_patterns");
}

std::string Pages::pair(const PairReading& reading, const SharedPages& shared,
                        const PatternAsked& asked) const
{
    return impl_->render("pair", pair_view(reading, shared, asked), "at_patterns");
}

std::string Pages::three_together(const ThreeTogether& found, const PatternAsked& asked) const
{
    return impl_->render("three_together", three_together_view(found, asked), "at_patterns");
}

std::string Pages::cross_table(const CrossTable& found, const PatternAsked& asked) const
{
    return impl_->render("cross_table", cross_table_view(found, asked), "at_patterns");
}

std::string Pages::status(const CollectionStatus& status) const
{
    return impl_->render("status", collection_view(status), "at_status");
}

std::string Pages::help() const
{
    return impl_->render("help", {}, "at_help");
}

std::string Pages::about(const CollectionStatus& status) const
{
    return impl_->render("about", collection_view(status), "at_about");
}

std::string Pages::problem(int status, const std::string& message) const
{
    return impl_->render("problem", problem_view(status, message), {});
}

}  // namespace throughline
