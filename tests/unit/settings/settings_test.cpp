#include "server/settings/settings.hpp"

#include <sstream>

#include "core/base/error.hpp"
#include "core/base/version.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

namespace {

std::optional<Settings> settings_of(std::vector<std::string> arguments)
{
    std::vector<const char*> argv{"throughline-server"};
    for (const std::string& argument : arguments)
        argv.push_back(argument.c_str());
    std::ostringstream out;
    return settings_from(static_cast<int>(argv.size()), argv.data(), out);
}

// What every case needs, so that each can be about its own setting.
std::vector<std::string> with(const test::ScratchFolder& folder, std::vector<std::string> more)
{
    const std::string place = folder.path().string();
    more.insert(more.end(),
                {"--data", place, "--templates", place, "--assets", place, "--vocabulary", place});
    return more;
}

}  // namespace

TEST_CASE("an address to listen on is a host, a port, or both")
{
    const auto [text, host, port] = GENERATE(table<std::string, std::string, int>({
        {"127.0.0.1:8080", "127.0.0.1", 8080},
        {"localhost:0", "localhost", 0},
        {"[::1]:8081", "::1", 8081},
        {":9000", "127.0.0.1", 9000},
        {"9000", "127.0.0.1", 9000},
        {"0.0.0.0:80", "0.0.0.0", 80},
    }));
    CAPTURE(text);
    CHECK(listen_address(text) == ListenAddress{host, port});
}

TEST_CASE("what is no address is none")
{
    for (const char* text :
         {"", ":", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536", "::1", "::1:80:"})
        CHECK(listen_address(text) == std::nullopt);
}

TEST_CASE("the command line alone is enough")
{
    const test::ScratchFolder folder;
    const auto settings =
        settings_of(with(folder, {"--listen", "127.0.0.1:0", "--threads", "8", "--name", "A.Example"}));
    REQUIRE(settings);
    CHECK(settings->data == folder.path());
    CHECK(settings->vocabulary == folder.path());
    CHECK(settings->port == 0);
    CHECK(settings->threads == 8);
    CHECK(settings->names == std::vector<std::string>{"a.example"});
}

TEST_CASE("a file says what the command line leaves open, with paths from its own folder")
{
    const test::ScratchFolder folder;
    std::filesystem::create_directory(folder / "collection");
    test::write_file(folder / "throughline.toml",
                     "data = \"collection\"\nlisten = \"127.0.0.1:7000\"\nthreads = 9\ntemplates = \".\"\n"
                     "assets = \".\"\nvocabulary = \"words\"\ncontact = \"library@example.org\"\nname = "
                     "[\"a.example\", \"b.example\"]\n"
                     "allow-remote = true\n");
    const auto settings =
        settings_of({"--config", (folder / "throughline.toml").string(), "--threads", "10"});
    REQUIRE(settings);
    CHECK(settings->data == folder / "collection");
    CHECK(settings->vocabulary == folder / "words");
    CHECK(settings->port == 7000);
    CHECK(settings->threads == 10);
    CHECK(settings->contact == "library@example.org");
    CHECK(settings->names.size() == 2);
    CHECK(settings->allow_remote);
}

TEST_CASE("a setting that makes no sense is refused with what to do")
{
    const test::ScratchFolder folder;
    const auto [arguments, advice] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"--listen", "0.0.0.0:8080"}, "--allow-remote"},
        {{"--listen", "192.168.1.2:8080"}, "--allow-remote"},
        {{"--listen", "nonsense"}, "such as 127.0.0.1:8080"},
        {{"--threads", "0"}, "a number from 2 to 1000"},
        {{"--threads", "many"}, "--help"},
        {{"--nonsense"}, "--help"},
        {{"--config", "/nowhere/absent.toml"}, "absent.toml"},
    }));
    CHECK_THROWS_WITH(settings_of(with(folder, arguments)), Catch::ContainsSubstring(advice));
}

TEST_CASE("a collection that is not there is refused with how to make one")
{
    const test::ScratchFolder folder;
    CHECK_THROWS_WITH(settings_of({"--data", (folder / "absent").string()}),
                      Catch::ContainsSubstring("throughline-indexer"));
    CHECK_THROWS_WITH(settings_of({}), Catch::ContainsSubstring("--data"));
}

TEST_CASE("a file with a mistake is refused with its line")
{
    const test::ScratchFolder folder;
    const auto [text, advice] = GENERATE(table<std::string, std::string>({
        {"\nthreds = 9\n", "line 2: there is no setting \"threds\""},
        {"threads = \"9\"\n", "line 1: threads must be a number"},
        {"allow-remote = 1\n", "allow-remote must be true or false"},
        {"name = [1]\n", "name must be"},
        {"data = \n", "line 1"},
    }));
    CAPTURE(text);
    test::write_file(folder / "throughline.toml", text);
    CHECK_THROWS_WITH(settings_of(with(folder, {"--config", (folder / "throughline.toml").string()})),
                      Catch::ContainsSubstring(advice));
}

TEST_CASE("help is answered, and which version it is, and nothing is served")
{
    CHECK(settings_of({"--help"}) == std::nullopt);
    std::ostringstream out;
    const char* const arguments[] = {"throughline-server", "--version"};
    CHECK(settings_from(2, arguments, out) == std::nullopt);
    CHECK_THAT(test::contents_of(SOURCE_DIR "/CMakeLists.txt"),
               Catch::ContainsSubstring("VERSION " + program_version() + " "));
    CHECK(out.str() == "throughline-server " + program_version() + "\n");
}

TEST_CASE("a path that is left empty in the file is not stated")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "throughline.toml", "data = \"\"\n");
    CHECK_THROWS_WITH(settings_of({"--config", (folder / "throughline.toml").string()}),
                      Catch::ContainsSubstring("no collection is named"));
}

TEST_CASE("a folder in place of the file is refused by its name")
{
    const test::ScratchFolder folder;
    CHECK_THROWS_WITH(settings_of(with(folder, {"--config", folder.path().string()})),
                      Catch::ContainsSubstring("--config " + folder.path().string()));
}

TEST_CASE("the site's own address is scheme and host, and a name that is answered to")
{
    const test::ScratchFolder folder;
    const auto settings = settings_of(with(folder, {"--public-url", "https://Reviews.Example:8443/"}));
    REQUIRE(settings);
    CHECK(settings->public_url == "https://reviews.example:8443");
    CHECK(settings->names == std::vector<std::string>{"reviews.example"});
    for (const char* wrong :
         {"reviews.example", "https://", "https://reviews.example/below", "ftp://reviews.example"})
        CHECK_THROWS_WITH(settings_of(with(folder, {"--public-url", wrong})),
                          Catch::ContainsSubstring("such as https://reviews.example"));
}
