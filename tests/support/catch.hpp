// Catch2 as Debian 12 (2.13) and Debian 13 (3) have it.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
namespace Catch {
using Matchers::ContainsSubstring;
using Matchers::StartsWith;
}  // namespace Catch
using Catch::Approx;  // as Catch2 2 has it
#else
#include <catch2/catch.hpp>
namespace Catch {
// Catch2 3 renamed it; the tests use the new name.
inline auto ContainsSubstring(const std::string& wanted)
{
    return Matchers::Contains(wanted);
}
}  // namespace Catch
#endif
