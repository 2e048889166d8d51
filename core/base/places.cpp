#include "core/base/places.hpp"

#include "core/base/error.hpp"
#include "core/base/files.hpp"

namespace throughline {
namespace fs = std::filesystem;

fs::path place_of(const std::string& folder, const std::string& file)
{
    const fs::path here = program_folder();
    for (const char* below : {".", "..", "../..", "../share/throughline", "../../share/throughline"})
        if (fs::path place = (here / below / folder).lexically_normal(); fs::exists(place / file))
            return place;
    throw Error("the folder \"" + folder + "\" with " + file + " was not found beside " + here.string() +
                ": say where it is with --" + folder);
}

fs::path place_of_worker()
{
    const fs::path here = program_folder();
    for (const char* below : {".", "../libexec/throughline", "../lib/throughline"})
        if (fs::path place = (here / below / "throughline-worker").lexically_normal(); fs::exists(place))
            return place;
    return here / "throughline-worker";
}

}  // namespace throughline
