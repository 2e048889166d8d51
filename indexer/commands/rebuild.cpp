#include "indexer/pipeline/rebuild.hpp"

#include <iostream>

#include "core/base/error.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/progress_line.hpp"

namespace throughline {

int run_rebuild(const std::filesystem::path& data, const std::atomic<bool>& stop)
{
    if (!std::filesystem::exists(catalogue_file(data)))
        throw Error("there is no collection at " + data.string() + " to rebuild the index of");
    DataFolder folder(data);
    std::size_t reviews = 0;
    {
        ProgressLine line("Rebuilding");
        reviews = rebuild_index(folder, stop, [&line](const Progress& progress) { line.show(progress); });
    }
    if (stop) {
        std::cout << "Stopped. The old index is untouched.\n";
        return nothing_done;
    }
    std::cout << "Rebuilt the index of " << reviews << " reviews.\n";
    return all_is_well;
}

}  // namespace throughline
