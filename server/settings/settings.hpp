// Every setting of the server, once, with its default and its meaning. From the command line, or from a TOML
// file with the same names; the command line wins.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace throughline {

struct Settings {
    std::filesystem::path data;
    std::string host = "127.0.0.1";  // who may connect
    int port = 8080;                 // 0: any free one, printed at start
    unsigned threads = 48;           // open connections that are served at one time
    unsigned searches = 0;           // searches at one time; 0: twice the number of processors, four at least
    unsigned heavy_searches = 0;     // heavy ones at one time; 0: half the number of processors, one at least
    unsigned heavy_from = 2000;      // thousands of postings (words in passages) that a search reads
    unsigned refused_from = 50'000;
    std::filesystem::path templates;  // empty: found beside the program
    std::filesystem::path assets;
    std::filesystem::path vocabulary;
    std::filesystem::path worker;
    std::string contact;             // shown on pages: where to write for a correction or a take-down
    std::vector<std::string> names;  // host names the server answers to, besides loopback names
    std::string public_url;          // "https://reviews.example": empty: as each request's Host says
    bool allow_remote = false;       // without it only loopback addresses can be listened on

    bool operator==(const Settings&) const = default;
};

// Nothing: --help or --version was asked for, and is answered on `out`. Throws Error with a sentence that
// says what to do about a setting that is missing, unknown or makes no sense.
[[nodiscard]] std::optional<Settings> settings_from(int argc, const char* const* argv, std::ostream& out);

// "127.0.0.1:8080", "[::1]:8080", "localhost:8080", ":8080", "8080" -> host and port.
struct ListenAddress {
    std::string host;
    int port = 0;

    bool operator==(const ListenAddress&) const = default;
};
[[nodiscard]] std::optional<ListenAddress> listen_address(std::string_view text);

// Only connections from this machine reach it.
[[nodiscard]] bool is_loopback(const std::string& host);

}  // namespace throughline
