#include "core/vocabulary/learned_file.hpp"

#include <fstream>
#include <string>

#include "core/base/error.hpp"

namespace throughline {

void read_learned(const std::filesystem::path& file, std::string_view wanted, std::string_view command,
                  const std::function<bool(std::string_view)>& take)
{
    std::ifstream lines(file);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (!line.empty() && line.front() != '#' && !take(line))
            throw Error(file.string() + ", line " + std::to_string(number) + ": " + std::string(wanted) +
                        "; learn it again with " + std::string(command));
    }
}

}  // namespace throughline
