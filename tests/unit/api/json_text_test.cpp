#include "server/api/json_text.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"

namespace {

using namespace throughline;

std::string written(const std::string& text)
{
    api::JsonText json;
    json.text(text);
    return json.taken();
}

}  // namespace

TEST_CASE("a text is written as JSON wherever in it a byte needs care")
{
    const std::string special =
        GENERATE(as<std::string>(), "\"", "\\", "\n", "\t", std::string(1, '\0'), "\x1f", " ", "!", "#", "[",
                 "]", "\x7f", "\u00e9", "\u2019", "\U0001f600");
    for (std::size_t length = 0; length < 20; ++length)
        for (std::size_t place = 0; place <= length; ++place) {
            std::string text(length, 'a');
            text.insert(place, special);
            CHECK(nlohmann::json::parse(written(text)).get<std::string>() == text);
            CHECK(written(text + special) == nlohmann::json(text + special).dump());
        }
}

TEST_CASE("broken UTF-8 becomes a sign of it, and the text around stays")
{
    const std::string broken = GENERATE(as<std::string>(), "\xff", "\xc3", "\xe2\x80");
    for (std::size_t place = 0; place <= 12; ++place) {
        std::string text = "twelve bytes";
        text.insert(place, broken);
        const auto read = nlohmann::json::parse(written(text)).get<std::string>();
        CHECK(read.starts_with(std::string_view("twelve bytes").substr(0, place)));
        CHECK(read.ends_with(std::string_view("twelve bytes").substr(place)));
        CHECK(read.find("\ufffd") == place);
    }
}
