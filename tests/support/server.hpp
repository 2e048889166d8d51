// The real server over a data folder, on a port of its own, for as long as the object lives.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/raw_client.hpp"

namespace throughline::test {

class Server {
public:
    explicit Server(const std::filesystem::path& data, std::vector<std::string> more = {})
        : process_(std::filesystem::path(BUILD_DIR) / "throughline-server", arguments(data, std::move(more))),
          greeting_(process_.read_line())
    {
        INFO(process_.errors());
        REQUIRE(greeting_.starts_with("Throughline is ready on http://127.0.0.1:"));
        port_ = std::stoi(greeting_.substr(greeting_.rfind(':') + 1));
    }

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] Process& process() { return process_; }
    [[nodiscard]] std::string get(std::string_view target, std::string_view headers = {}) const
    {
        return test::get(port_, target, headers);
    }
    [[nodiscard]] nlohmann::json json(std::string_view target) const
    {
        return nlohmann::json::parse(body_of(get(target)));
    }

private:
    static std::vector<std::string> arguments(const std::filesystem::path& data,
                                              std::vector<std::string> more)
    {
        more.insert(more.end(), {"--data", data.string(), "--listen", "127.0.0.1:0"});
        return more;
    }

    Process process_;
    std::string greeting_;
    int port_ = 0;
};

}  // namespace throughline::test
