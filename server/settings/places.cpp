#include "server/settings/places.hpp"

#include "core/base/error.hpp"

namespace throughline {
namespace {

namespace fs = std::filesystem;

fs::path folder_of_program()
{
    std::error_code failure;
    const fs::path program = fs::read_symlink("/proc/self/exe", failure);
    return failure ? fs::current_path() : program.parent_path();
}

}  // namespace

fs::path place_of(const std::string& folder, const std::string& file)
{
    const fs::path here = folder_of_program();
    for (const char* below : {".", "..", "../..", "../share/throughline", "../../share/throughline"})
        if (fs::path place = (here / below / folder).lexically_normal(); fs::exists(place / file))
            return place;
    throw Error("the folder \"" + folder + "\" with " + file + " was not found beside " + here.string() +
                ": say where it is with --" + folder);
}

fs::path place_of_worker()
{
    const fs::path here = folder_of_program();
    for (const char* below : {".", "../libexec/throughline", "../lib/throughline"})
        if (fs::path place = (here / below / "throughline-worker").lexically_normal(); fs::exists(place))
            return place;
    return here / "throughline-worker";
}

}  // namespace throughline
