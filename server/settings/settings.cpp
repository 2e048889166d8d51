#include "server/settings/settings.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "core/base/error.hpp"
#include "core/base/places.hpp"
#include "core/base/version.hpp"
#include "core/text/web_address.hpp"
#include "server/settings/file.hpp"

namespace throughline {
namespace {

void take(RawSettings& raw, CLI::App& app)
{
    app.add_option("--data", raw.data, "Folder of the collection, as throughline-indexer has written it");
    app.add_option("--listen", raw.listen, "Address and port; port 0 takes any free one [127.0.0.1:8080]");
    app.add_option("--threads", raw.threads, "Connections served at one time [48]");
    app.add_option("--searches", raw.searches, "Searches at one time [twice the processors]");
    app.add_option("--heavy-searches", raw.heavy_searches,
                   "Heavy searches at one time, beside the others [half the processors]");
    app.add_option("--heavy-from", raw.heavy_from,
                   "Thousands of postings (words in passages; 10,000 a second) from which a search is heavy "
                   "and waits for other heavy ones [2000]");
    app.add_option("--refused-from", raw.refused_from,
                   "Thousands of postings from which a search is refused with an explanation [50000]");
    app.add_option("--templates", raw.templates, "Folder of the page templates [found beside the program]");
    app.add_option("--assets", raw.assets, "Folder of style sheets and pictures [found beside the program]");
    app.add_option("--vocabulary", raw.vocabulary,
                   "Folder of themes.yaml and agencies.yaml [found beside the program]");
    app.add_option("--worker", raw.worker,
                   "throughline-worker, which draws pages [found beside the program]");
    app.add_option("--contact", raw.contact, "Where readers write for a correction; shown on the pages");
    app.add_option(
        "--public-url", raw.public_url,
        "The address by which readers reach the site, such as https://reviews.example: it stands in "
        "citations, files and feeds [the host that each request names]");
    app.add_option("--name", raw.names, "Host name that the server answers to behind a proxy (repeatable)");
    app.add_flag_callback(
        "--allow-remote", [&raw] { raw.allow_remote = true; },
        "Listen on addresses that other machines can reach");
}

template <typename Value>
void prefer(Value& mine, const Value& other)
{
    if (mine == Value{})
        mine = other;
}

// What the command line leaves open, the file says.
RawSettings merged(RawSettings command_line, const RawSettings& file)
{
    prefer(command_line.data, file.data);
    prefer(command_line.listen, file.listen);
    prefer(command_line.threads, file.threads);
    prefer(command_line.searches, file.searches);
    prefer(command_line.heavy_searches, file.heavy_searches);
    prefer(command_line.heavy_from, file.heavy_from);
    prefer(command_line.refused_from, file.refused_from);
    prefer(command_line.templates, file.templates);
    prefer(command_line.assets, file.assets);
    prefer(command_line.vocabulary, file.vocabulary);
    prefer(command_line.worker, file.worker);
    prefer(command_line.contact, file.contact);
    prefer(command_line.public_url, file.public_url);
    prefer(command_line.names, file.names);
    prefer(command_line.allow_remote, file.allow_remote);
    return command_line;
}

unsigned number(const std::optional<long>& stated, unsigned standard, long least, long most, const char* name)
{
    if (!stated)
        return standard;
    if (*stated < least || *stated > most)
        throw Error("--" + std::string(name) + " " + std::to_string(*stated) + ": give a number from " +
                    std::to_string(least) + " to " + std::to_string(most));
    return static_cast<unsigned>(*stated);
}

void set_address(const RawSettings& raw, Settings& settings)
{
    if (!raw.listen.empty()) {
        const auto address = listen_address(raw.listen);
        if (!address)
            throw Error("--listen " + raw.listen + ": give an address and a port, such as 127.0.0.1:8080");
        settings.host = address->host;
        settings.port = address->port;
    }
    settings.allow_remote = raw.allow_remote.value_or(false);
    if (!is_loopback(settings.host) && !settings.allow_remote)
        throw Error("--listen " + raw.listen +
                    ": other machines could reach this address. If they are to, say so "
                    "with --allow-remote, and put a proxy in front (SECURITY.md)");
}

// The server answers to the name in its own address.
void set_public_url(const RawSettings& raw, Settings& settings)
{
    if (raw.public_url.empty())
        return;
    const auto origin = web_origin(raw.public_url);
    if (!origin)
        throw Error("--public-url " + raw.public_url +
                    ": give scheme and host, perhaps a port, and no path, such as https://reviews.example");
    settings.public_url = *origin;
    const std::string host = origin->substr(origin->find("//") + 2);
    const std::size_t colon = host.ends_with(']') ? std::string::npos : host.rfind(':');
    settings.names.push_back(host.substr(0, colon));
}

Settings settled(const RawSettings& raw)
{
    Settings settings;
    settings.data = raw.data;
    if (settings.data.empty())
        throw Error("no collection is named: say where it lies with --data FOLDER");
    if (!std::filesystem::is_directory(settings.data))
        throw Error("--data " + settings.data.string() +
                    ": there is no such folder. Make the collection with: "
                    "throughline-indexer --data " +
                    settings.data.string() + " index FOLDER-OF-REVIEWS");
    set_address(raw, settings);
    settings.threads = number(raw.threads, settings.threads, 2, 1000, "threads");
    settings.searches = number(raw.searches, settings.searches, 0, 100, "searches");
    settings.heavy_searches = number(raw.heavy_searches, settings.heavy_searches, 0, 100, "heavy-searches");
    settings.heavy_from = number(raw.heavy_from, settings.heavy_from, 1, 1'000'000, "heavy-from");
    settings.refused_from = number(raw.refused_from, settings.refused_from, 1, 10'000'000, "refused-from");
    settings.contact = raw.contact;
    for (std::string name : raw.names) {
        std::ranges::transform(name, name.begin(),
                               [](unsigned char c) { return static_cast<char>(tolower(c)); });
        settings.names.push_back(std::move(name));
    }
    set_public_url(raw, settings);
    settings.templates =
        raw.templates.empty() ? place_of("templates", "home.html") : std::filesystem::path(raw.templates);
    settings.assets =
        raw.assets.empty() ? place_of("assets", "throughline.css") : std::filesystem::path(raw.assets);
    settings.vocabulary = raw.vocabulary.empty() ? place_of("vocabulary", "themes.yaml")
                                                 : std::filesystem::path(raw.vocabulary);
    settings.worker = raw.worker.empty() ? place_of_worker() : std::filesystem::path(raw.worker);
    return settings;
}

}  // namespace

std::optional<Settings> settings_from(int argc, const char* const* argv, std::ostream& out)
{
    CLI::App app("Throughline's server: searches the collection and shows it in a browser.");
    RawSettings raw;
    std::string file;
    take(raw, app);
    app.set_version_flag("--version", "throughline-server " + program_version());
    app.add_option("--config", file, "TOML file with these settings, named as here without the dashes");
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        out << app.help();
        return std::nullopt;
    } catch (const CLI::CallForVersion& version) {
        out << version.what() << '\n';
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        throw Error(std::string(error.what()) + " (--help lists the settings)");
    }
    return settled(file.empty() ? raw : merged(raw, settings_in_file(file)));
}

std::optional<ListenAddress> listen_address(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    std::string_view host = colon == std::string_view::npos ? std::string_view{} : text.substr(0, colon);
    const std::string_view port = colon == std::string_view::npos ? text : text.substr(colon + 1);
    const bool is_bracketed = host.starts_with('[') && host.ends_with(']');
    if (is_bracketed)
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string_view::npos)
        return std::nullopt;  // "::1" alone: where would its port begin?
    if (port.empty() || port.size() > 5 || port.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const int number = std::stoi(std::string(port));
    if (number > 65535)
        return std::nullopt;
    return ListenAddress{host.empty() ? "127.0.0.1" : std::string(host), number};
}

bool is_loopback(const std::string& host)
{
    return host == "localhost" || host == "::1" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos);
}

}  // namespace throughline
