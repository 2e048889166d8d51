// The gazetteer: local authorities of the UK's nations, with the partnerships and boards that answer for
// them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace throughline {

struct Area {
    std::string id;                       // "bath-and-north-east-somerset"
    std::string name;                     // as it is written now: "Bath and North East Somerset"
    std::string nation;                   // england, wales, scotland, northern-ireland
    std::vector<std::string> names;       // other and former names of the place and its council
    std::vector<std::string> publishers;  // partnerships and boards, former ones too
};

// Throws Error naming the line and what to mend.
[[nodiscard]] std::vector<Area> load_areas(const std::filesystem::path& file);

}  // namespace throughline
