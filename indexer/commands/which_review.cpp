#include "indexer/commands/which_review.hpp"

#include <charconv>
#include <optional>
#include <set>

#include "core/base/error.hpp"
#include "core/base/files.hpp"
#include "core/catalogue/files.hpp"
#include "core/catalogue/reviews.hpp"

namespace throughline {
namespace {

std::optional<ReviewId> number_in(const std::string& name)
{
    std::uint32_t number = 0;
    const char* end = name.data() + name.size();
    const auto [rest, error] = std::from_chars(name.data(), end, number);
    return error == std::errc() && rest == end ? std::optional(ReviewId{number}) : std::nullopt;
}

std::set<ReviewId> found_as(Catalogue& catalogue, const std::string& name)
{
    std::set<ReviewId> found;
    if (const auto id = number_in(name); id && Reviews(catalogue).find(*id))
        found.insert(*id);
    for (const SourceFile& source : SourceFiles(catalogue).all())
        if (source.path == name || file_name_of(source.path) == name)
            found.insert(source.review);
    if (found.empty())
        throw Error("there is no review '" + name +
                    "': give its number, as in the address of its page, or the name of its file");
    return found;
}

}  // namespace

std::vector<ReviewId> reviews_named(Catalogue& catalogue, const std::vector<std::string>& names)
{
    if (names.empty())
        return Reviews(catalogue).all();
    std::set<ReviewId> found;
    for (const std::string& name : names)
        found.merge(found_as(catalogue, name));
    return {found.begin(), found.end()};
}

ReviewId review_named(Catalogue& catalogue, const std::string& name)
{
    const std::set<ReviewId> found = found_as(catalogue, name);
    if (found.size() == 1)
        return *found.begin();
    std::string numbers;
    for (const ReviewId id : found)
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(number_of(id));
    throw Error("'" + name + "' is the name of several reviews: give the number of one (" + numbers + ")");
}

std::string file_name_of_review(Catalogue& catalogue, ReviewId id)
{
    const std::vector<SourceFile> sources = SourceFiles(catalogue).of(id);
    return sources.empty() ? std::string() : file_name_of(sources.front().path);
}

}  // namespace throughline
