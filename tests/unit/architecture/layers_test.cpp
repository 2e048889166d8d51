// Holds the source to the layer rules of ARCHITECTURE.md, so that its picture stays true.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

// A layer may include itself and what stands here, and nothing else of ours.
const std::map<std::string, Names> may_include{
    {"core/base", {}},
    {"core/text", {"core/base"}},
    {"core/review", {"core/base", "core/text"}},
    {"core/worker", {"core/base", "core/text", "core/review"}},
    {"core/vocabulary", {"core/base", "core/text", "core/review"}},
    {"core/catalogue", {"core/base", "core/text", "core/review"}},
    {"core/index", {"core/base", "core/text", "core/review"}},

    {"indexer/extract", {"core/base", "core/text", "core/review", "core/worker"}},
    {"indexer/confine", {"core/base", "core/review", "core/worker"}},
    {"indexer/worker", {"core/base", "core/review", "core/worker", "indexer/extract", "indexer/confine"}},
    {"indexer/structure", {"core/base", "core/text", "core/review"}},
    {"indexer/facts", {"core/base", "core/text", "core/review", "core/vocabulary"}},
    {"indexer/points", {"core/base", "core/text", "core/review", "core/vocabulary"}},
    {"indexer/themes", {"core/base", "core/text", "core/review", "core/vocabulary"}},
    {"indexer/analyse",
     {"core/base", "core/text", "core/review", "core/vocabulary", "indexer/structure", "indexer/facts",
      "indexer/points", "indexer/themes"}},
    {"indexer/pipeline",
     {"core/base", "core/text", "core/review", "core/vocabulary", "core/worker", "core/catalogue",
      "core/index", "indexer/analyse"}},
    {"indexer/commands",
     {"core/base", "core/text", "core/review", "core/vocabulary", "core/catalogue", "core/index",
      "indexer/pipeline"}},
    {"indexer", {"indexer/commands"}},

    {"server/search",
     {"core/base", "core/text", "core/review", "core/vocabulary", "core/catalogue", "core/index"}},
    {"server/patterns", {"core/base", "core/text", "core/review", "core/vocabulary", "server/search"}},
    {"server/views",
     {"core/base", "core/text", "core/review", "core/vocabulary", "server/search", "server/patterns"}},
    {"server/api",
     {"core/base", "core/text", "core/review", "core/vocabulary", "server/search", "server/patterns"}},
    {"server/http",
     {"core/base", "core/text", "core/review", "core/worker", "server/search", "server/patterns",
      "server/views", "server/api"}},
    {"server/settings", {"core/base", "core/text"}},
    {"server", {"core/base", "server/settings", "server/http"}},
};

// The headers of a library, by how their names begin, and who alone may include them.
const std::map<std::string, Names> owners{
    {"boost/", {"server/patterns"}},
    {"graphviz/", {"server/views"}},
    {"yaml-cpp/", {"core/vocabulary"}},
    {"xapian", {"core/index"}},
    {"SQLiteCpp/", {"core/catalogue"}},
    {"sqlite3", {"core/catalogue"}},
    {"openssl/", {"core/base"}},
    {"mupdf/", {"indexer/extract"}},
    {"tesseract/", {"indexer/extract"}},
    {"leptonica/", {"indexer/extract"}},
    {"gumbo", {"indexer/extract"}},
    {"archive", {"indexer/extract"}},
    {"pugixml", {"indexer/extract"}},
    {"seccomp", {"indexer/confine"}},
    {"kainjow/", {"server/views"}},
    {"httplib", {"server/http"}},
    {"nlohmann/", {"indexer/commands", "server/api", "server/http"}},
};

struct Source {
    fs::path path;
    std::string layer;  // the folder it lies in, from the root of the project
    std::vector<std::string> lines;
};

std::vector<Source> sources_below(const std::vector<std::string>& folders)
{
    const fs::path root = SOURCE_DIR;
    std::vector<Source> found;
    for (const std::string& folder : folders) {
        if (!fs::exists(root / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const fs::path& path = entry.path();
            const bool is_ours = path.string().find("/node_modules/") == std::string::npos;
            if (!is_ours || (path.extension() != ".cpp" && path.extension() != ".hpp"))
                continue;
            Source source{path, path.parent_path().lexically_relative(root).string(), {}};
            std::ifstream file(path);
            for (std::string line; std::getline(file, line);)
                source.lines.push_back(line);
            found.push_back(std::move(source));
        }
    }
    return found;
}

// `core/index/reader.hpp` of the line `#include "core/index/reader.hpp"`.
std::optional<std::string> included(const std::string& line)
{
    const std::size_t begin = line.find_first_of("<\"");
    const std::size_t end = line.find_last_of(">\"");
    if (!line.starts_with("#include") || begin == std::string::npos || end <= begin)
        return std::nullopt;
    return line.substr(begin + 1, end - begin - 1);
}

bool is_ours(const std::string& header)
{
    return header.starts_with("core/") || header.starts_with("indexer/") || header.starts_with("server/");
}

bool may(const std::string& layer, const std::string& header)
{
    if (is_ours(header)) {
        const std::string target = header.substr(0, header.rfind('/'));
        return target == layer || may_include.at(layer).contains(target);
    }
    const auto owner =
        std::ranges::find_if(owners, [&](const auto& entry) { return header.starts_with(entry.first); });
    return owner == owners.end() || owner->second.contains(layer);
}

}  // namespace

TEST_CASE("every include follows the layer rules")
{
    const std::vector<Source> sources = sources_below({"core", "indexer", "server"});
    REQUIRE(sources.size() > 50);
    for (const Source& source : sources) {
        INFO(source.path.string() << ": a folder with sources needs a row in may_include");
        REQUIRE(may_include.contains(source.layer));
        for (const std::string& line : source.lines) {
            const auto header = included(line);
            INFO(source.path.string() << ": " << line);
            CHECK((!header || may(source.layer, *header)));
        }
    }
}

TEST_CASE("an include in the wrong direction, and a library in the wrong hands, are seen")
{
    CHECK_FALSE(may("core/text", "core/index/reader.hpp"));
    CHECK_FALSE(may("indexer/pipeline", "indexer/extract/extract.hpp"));
    CHECK_FALSE(may("server/http", "core/catalogue/catalogue.hpp"));
    CHECK_FALSE(may("server/views", "xapian.h"));
    CHECK_FALSE(may("indexer/pipeline", "mupdf/fitz.h"));
    CHECK(may("core/index", "xapian.h"));
    CHECK(may("server/views", "vector"));
}

TEST_CASE("the layer rules have no circle")
{
    // A layer stands above all that it may include, also through others.
    std::map<std::string, Names> below = may_include;
    for (std::size_t step = 0; step < below.size(); ++step)
        for (auto& [layer, reached] : below)
            for (const std::string& next : Names(reached))
                reached.insert(may_include.at(next).begin(), may_include.at(next).end());
    for (const auto& [layer, reached] : below) {
        INFO(layer);
        CHECK_FALSE(reached.contains(layer));
        for (const std::string& other : reached) {
            INFO(other);
            CHECK_FALSE((layer.starts_with("core") && !other.starts_with("core")));
            CHECK_FALSE((layer.starts_with("indexer") && other.starts_with("server")));
            CHECK_FALSE((layer.starts_with("server") && other.starts_with("indexer")));
        }
    }
}

TEST_CASE("no source file is longer than 400 lines, and every header says first what it is for")
{
    for (const Source& source : sources_below({"core", "indexer", "server", "tests", "bench"})) {
        INFO(source.path.string() << " has " << source.lines.size() << " lines");
        CHECK(source.lines.size() <= 400);
        REQUIRE_FALSE(source.lines.empty());
        if (source.path.extension() == ".hpp") {
            CHECK(source.lines.front().starts_with("// "));
            CHECK(std::ranges::find(source.lines, "#pragma once") != source.lines.end());
        }
    }
}

TEST_CASE("no two types of the whole tree share a name")
{
    // Two types of one name in one program are undefined behaviour that no compiler reports: once, the
    // destructors of two structs called Request were mixed up.
    std::map<std::string, std::string> defined_in;
    for (const Source& source : sources_below({"core", "indexer", "server"})) {
        if (source.path.extension() != ".hpp")
            continue;
        for (const std::string& line : source.lines) {
            const bool is_type =
                line.starts_with("struct ") || line.starts_with("class ") || line.starts_with("enum ");
            if (!is_type || line.find('{') == std::string::npos)
                continue;
            std::istringstream words(line);
            std::string name;
            words >> name >> name;
            if (name == "class")
                words >> name;
            const auto [first, is_new] = defined_in.emplace(name, source.path.string());
            INFO(name << " is defined in " << first->second << " and in " << source.path.string());
            CHECK(is_new);
        }
    }
    CHECK(defined_in.size() > 50);
}

TEST_CASE("no list of words names a word twice")
{
    for (const Source& source : sources_below({"core", "indexer", "server"})) {
        std::optional<Names> list;  // of the lines between "std::string_view name[] = {" and "};"
        for (const std::string& line : source.lines) {
            if (line.find("std::string_view ") != std::string::npos &&
                line.find("[] = {") != std::string::npos)
                list.emplace();
            INFO(source.path.string() << ": " << line);
            for (std::size_t at = line.find('"'); list && at != std::string::npos;) {
                const std::size_t end = line.find('"', at + 1);
                if (end == std::string::npos)
                    break;
                CHECK(list->insert(line.substr(at + 1, end - at - 1)).second);
                at = line.find('"', end + 1);
            }
            if (line.find("};") != std::string::npos)
                list.reset();
        }
    }
}
