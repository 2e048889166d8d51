#include "core/review/failure.hpp"

#include <string_view>

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("why a file was not read says what to do, behind the reason, without a full stop")
{
    const FailureReason reason =
        GENERATE(FailureReason::Empty, FailureReason::Unsupported, FailureReason::Encrypted,
                 FailureReason::Damaged, FailureReason::NoText, FailureReason::TooLarge,
                 FailureReason::TooSlow, FailureReason::Crashed, FailureReason::Unreadable);
    const std::string_view advice = advice_on(reason);
    CAPTURE(advice);
    const std::size_t colon = advice.find(": ");
    REQUIRE(colon != std::string_view::npos);
    CHECK(colon + 2 < advice.size());
    CHECK_FALSE(advice.ends_with('.'));
    CHECK(failure_reason(name_of(reason)) == reason);
}
