#include "server/views/templates.hpp"

#include <cassert>
#include <fstream>
#include <iterator>

#include "core/base/error.hpp"

namespace throughline {

namespace {

constexpr int deepest_inclusion = 8;                          // a partial that includes itself must end
constexpr std::size_t usual_length = std::size_t{64} * 1024;  // of a page, in bytes

std::string contents_of(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string contents{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.good() && !stream.eof())
        throw Error("template " + file.string() + ": cannot be read");
    return contents;
}

std::string without_indentation(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    bool at_start = true;
    for (const char letter : text) {
        if (at_start && (letter == ' ' || letter == '\t'))
            continue;
        at_start = letter == '\n';
        result += letter;
    }
    return result;
}

// The file with each {{> name}} replaced by the contents of partials/name.html.
std::string assembled(const std::filesystem::path& folder, const std::filesystem::path& file, int depth)
{
    if (depth > deepest_inclusion)
        throw Error("template " + file.string() + ": partials include each other without end");
    const std::string text = without_indentation(contents_of(file));
    constexpr std::string_view opening = "{{> ";
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, done)) {
        const std::size_t end = text.find("}}", at);
        if (end == std::string::npos)
            throw Error("template " + file.string() + ": unclosed tag at " + std::to_string(at));
        const std::string name = text.substr(at + opening.size(), end - at - opening.size());
        std::string partial = assembled(folder, folder / "partials" / (name + ".html"), depth + 1);
        if (partial.ends_with('\n'))
            partial.pop_back();
        result.append(text, done, at - done);
        result += partial;
        done = end + 2;
    }
    return result.append(text, done);
}

}  // namespace

ValueList::operator Values() &&
{
    Values made(Values::type::list);
    // The value is ours and not const: the library only has no other way to its list.
    auto& list = const_cast<kainjow::mustache::list&>(made.list_value());
    list.reserve(values_.size());
    for (Values& value : values_)
        list.push_back(std::move(value));
    values_.clear();
    return made;
}

Templates::Templates(const std::filesystem::path& folder, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        const auto file = folder / (std::string(name) + ".html");
        auto page = std::make_unique<kainjow::mustache::mustache>(assembled(folder, file, 0));
        if (!page->is_valid())
            throw Error("template " + file.string() + ", partials included: " + page->error_message());
        pages_.emplace(name, std::move(page));
    }
}

std::string Templates::render(std::string_view name, const Values& values) const
{
    const auto page = pages_.find(name);
    assert(page != pages_.end());
    std::string html;
    html.reserve(usual_length);
    page->second->render(values, [&html](const std::string& part) {
        // A picture of megabytes is followed by more: without this it would be copied again to make room.
        if (html.capacity() - html.size() < part.size())
            html.reserve(html.size() + part.size() + usual_length);
        html += part;
    });
    return html;
}

}  // namespace throughline
