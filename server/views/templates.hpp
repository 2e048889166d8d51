// The Mustache files of a folder, read and parsed once. Internal to the views: the only header with the
// library.
//
// Partials are put in their place when the files are read: the library would parse them again for every page.
// Leading spaces of lines go too, since the library keeps every one of them as a component to be visited.
#pragma once

#include <deque>
#include <filesystem>
#include <initializer_list>
#include <kainjow/mustache.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace throughline {

using Values = kainjow::mustache::data;

// Values in their order. A list of the library copies all that it holds, down to the last text, whenever it
// grows and again when it becomes a value: on a long page that took longer than rendering it. Here all is
// moved.
class ValueList {
public:
    void push_back(Values value) { values_.push_back(std::move(value)); }
    [[nodiscard]] Values& back() { return values_.back(); }
    [[nodiscard]] Values& operator[](std::size_t at) { return values_[at]; }
    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] bool empty() const { return values_.empty(); }

    explicit operator Values() &&;  // leaves it empty

private:
    std::deque<Values> values_;  // unlike a vector it never moves what it holds to grow
};

class Templates {
public:
    // Reads NAME.html for each name, and what they include from partials/NAME.html. Throws Error naming the
    // file that is missing or does not parse.
    Templates(const std::filesystem::path& folder, std::initializer_list<std::string_view> names);

    // Safe from several threads. Precondition: `name` is one of the names given.
    [[nodiscard]] std::string render(std::string_view name, const Values&) const;

private:
    // render() of the library is not const, but changes nothing where there are neither lambdas nor partials.
    std::map<std::string, std::unique_ptr<kainjow::mustache::mustache>, std::less<>> pages_;
};

// Sets a name only if there is something to say: to Mustache an empty string is as true as any other.
inline void put_unless_empty(Values& values, const std::string& name, std::string_view text)
{
    if (!text.empty())
        values[name] = Values(std::string(text));
}

}  // namespace throughline
