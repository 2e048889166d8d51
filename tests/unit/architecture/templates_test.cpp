// Holds the templates to their rules: what is not escaped says so in its name, and none is missing or
// forgotten.
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/scratch.hpp"

namespace {

namespace fs = std::filesystem;

// "search.html", "partials/head.html" with their text
std::map<std::string, std::string> templates()
{
    const fs::path root = SOURCE_DIR "/templates";
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            found[entry.path().lexically_relative(root).generic_string()] =
                throughline::test::contents_of(entry.path());
    return found;
}

// What stands between each `opening` and the next `closing`.
std::vector<std::string> between(const std::string& text, const std::string& opening,
                                 const std::string& closing)
{
    std::vector<std::string> found;
    std::size_t begin = 0;
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, begin)) {
        begin = at + opening.size();
        found.push_back(text.substr(begin, text.find(closing, begin) - begin));
    }
    return found;
}

}  // namespace

TEST_CASE("only names in _html are put into a page as they are")
{
    for (const auto& [file, text] : templates()) {
        INFO(file);
        for (const std::string& name : between(text, "{{{", "}}}")) {
            INFO(name);
            CHECK(name.ends_with("_html"));
        }
        CHECK(between(text, "{{&", "}}").empty());
        CHECK(between(text, "{{=", "}}").empty());
    }
}

TEST_CASE("a name in _html is always put in as it is")
{
    for (const auto& [file, text] : templates())
        for (const std::string& name : between(text, "{{", "}}")) {
            INFO(file << ": " << name);
            CHECK((name.starts_with('{') || !name.ends_with("_html")));
        }
}

TEST_CASE("every template that the code names exists, and every other is a partial that some page includes")
{
    const auto files = templates();
    const std::string code = throughline::test::contents_of(SOURCE_DIR "/server/views/pages.cpp");
    std::set<std::string> used;
    for (const std::string& name : between(code, "render(\"", "\"")) {
        INFO(name);
        CHECK(files.contains(name + ".html"));
        used.insert(name + ".html");
    }
    for (const auto& [file, text] : files)
        for (const std::string& name : between(text, "{{> ", "}}")) {
            INFO(file << " includes " << name);
            CHECK(files.contains("partials/" + name + ".html"));
            used.insert("partials/" + name + ".html");
        }
    for (const auto& [file, text] : files) {
        INFO(file << " is used by nothing");
        CHECK(used.contains(file));
    }
}

TEST_CASE("no template has a style, a script or a handler of its own")
{
    for (const auto& [file, text] : templates()) {
        INFO(file);
        CHECK(text.find(" style=") == std::string::npos);
        CHECK(text.find("<style") == std::string::npos);
        CHECK(text.find("<script>") == std::string::npos);
        CHECK(text.find(" onclick=") == std::string::npos);
    }
}
