// What is true of every request, however odd.
#include <rapidcheck.h>

#include "server/http/guard.hpp"
#include "server/http/search_parameters.hpp"
#include "server/http/target.hpp"
#include "server/search/address.hpp"
#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("what our addresses encode is decoded to the same bytes")
{
    CHECK(rc::check(
        [](const std::string& text) { RC_ASSERT(percent_decoded(form_encoded(text), true) == text); }));
}

TEST_CASE("parameters come through an address as they were")
{
    CHECK(rc::check([] {
        const auto words = *rc::gen::container<std::vector<std::string>>(
            rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '~')));
        std::string target = "/search?";
        for (const std::string& word : words)
            target += form_encoded(word) + '=' + form_encoded(word) + '&';
        RC_PRE(words.size() <= 100 && target.size() < 6000);
        const auto read = parsed_target(target);
        RC_ASSERT(std::holds_alternative<Target>(read));
        Parameters expected;
        for (const std::string& word : words)
            expected.emplace_back(word, word);
        RC_ASSERT(std::get<Target>(read).parameters == expected);
    }));
}

TEST_CASE("repairing text twice is repairing it once, and leaves no control character")
{
    CHECK(rc::check([](const std::string& text) {
        const std::string once = repaired(text);
        RC_ASSERT(repaired(once) == once);
        for (const char character : once)
            RC_ASSERT(static_cast<unsigned char>(character) >= 0x20 && character != 0x7f);
    }));
}

TEST_CASE("any query string gives a request within its bounds")
{
    CHECK(rc::check([] {
        const std::vector<std::string> names{"q",         "in",      "match", "sort", "page", "per_page",
                                             "year_from", "year_to", "theme", "type", "x"};
        Parameters parameters;
        const auto count = *rc::gen::inRange(0, 30);
        for (int i = 0; i < count; ++i)
            parameters.emplace_back(*rc::gen::elementOf(names),
                                    *rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                                                    rc::gen::map(rc::gen::arbitrary<long>(), [](long number) {
                                                        return std::to_string(number);
                                                    })));
        const SearchRequest request = read_search(parameters).request;
        RC_ASSERT(request.page >= 1 && request.page <= 10'000'000);
        RC_ASSERT(request.per_page >= 1 && request.per_page <= 100);
        for (const auto& [name, values] : request.filters.values)
            RC_ASSERT(!values.empty() && values.size() <= 50);
    }));
}

TEST_CASE("any bytes are a request or a refusal that closes its connection")
{
    CHECK(rc::check([](const std::string& bytes) {
        for (const std::string& head : {bytes, "GET /" + bytes + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                                        "GET / HTTP/1.1\r\nHost: localhost\r\n" + bytes + "\r\n\r\n"}) {
            const HttpRequest request = guarded_request(head, {}, {});
            if (request.refusal) {
                RC_ASSERT(request.closes);
                RC_ASSERT(request.refusal->status >= 400);
            }
        }
    }));
}
