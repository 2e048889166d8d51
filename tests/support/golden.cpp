#include "support/golden.hpp"

#include <cstdlib>
#include <filesystem>

#include "support/catch.hpp"
#include "support/scratch.hpp"

namespace throughline::test {

void check_golden(const std::string& name, const std::string& actual)
{
    const auto file = std::filesystem::path(SOURCE_DIR) / "tests/golden/expected" / name;
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        write_file(file, actual);
        FAIL_CHECK("wrote " << file << "; read the diff, and run again without UPDATE_GOLDEN");
        return;
    }
    INFO("golden file " << file << "; UPDATE_GOLDEN=1 rewrites it");
    CHECK(actual == contents_of(file));
}

}  // namespace throughline::test
