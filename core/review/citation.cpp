#include "core/review/citation.hpp"

#include "core/review/in_words.hpp"
#include "core/review/partial_date.hpp"

namespace throughline {
namespace {

std::string year_of(const CitedWork& work)
{
    const auto date = partial_date(work.publication_date);
    return date ? std::to_string(date->year) : "n.d.";
}

// A title that ends a sentence by itself gets no second stop.
std::string stop_after(const std::string& title)
{
    const bool ends = title.ends_with('.') || title.ends_with('?') || title.ends_with('!');
    return ends ? " " : ". ";
}

}  // namespace

Citation harvard_reference(const CitedWork& work)
{
    Citation citation;
    const std::string year = "(" + year_of(work) + ")";
    citation.title = work.title;
    // Where no author is stated the title takes its place.
    citation.before = work.author.empty() ? "" : work.author + " " + year + " ";
    citation.after = work.author.empty() ? " " + year + ". " : stop_after(work.title);
    if (work.url.empty()) {
        citation.after.pop_back();
        return citation;
    }
    citation.after += "Available at: " + work.url + " (Accessed: " + date_in_words(work.accessed) + ").";
    return citation;
}

std::string harvard_in_text(const CitedWork& work)
{
    std::string text = "(" + (work.author.empty() ? work.title : work.author) + ", " + year_of(work);
    if (work.page)
        text += ", p. " + std::to_string(*work.page);
    return text + ")";
}

Citation oscola_footnote(const CitedWork& work)
{
    Citation citation;
    citation.before = (work.author.empty() ? "" : work.author + ", ") + "‘";
    citation.title = work.title;
    citation.after = "’ (" + (work.type.empty() ? "" : work.type + ", ") + year_of(work) + ")";
    if (work.page)
        citation.after += " " + std::to_string(*work.page);
    if (!work.url.empty())
        citation.after += " <" + work.url + "> accessed " + date_in_words(work.accessed);
    return citation;
}

}  // namespace throughline
