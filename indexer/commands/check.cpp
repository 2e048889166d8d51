#include "indexer/pipeline/check.hpp"

#include <iostream>

#include "indexer/commands/commands.hpp"

namespace throughline {

int run_check(const std::filesystem::path& data)
{
    bool is_well = true;
    for (const Check& check : check_collection(data)) {
        std::cout << (check.faults.empty() ? "yes  " : "NO   ") << check.what << '\n';
        for (const std::string& fault : check.faults)
            std::cout << "     " << fault << '\n';
        is_well = is_well && check.faults.empty();
    }
    return is_well ? all_is_well : nothing_done;
}

}  // namespace throughline
