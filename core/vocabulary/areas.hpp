// The gazetteer: local authorities of the UK's nations, with the partnerships and boards that answer for
// them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace throughline {

struct Area {
    std::string id;                       // "bath-and-north-east-somerset"
    std::string name;                     // as it is written now: "Bath and North East Somerset"
    std::string nation;                   // england, wales, scotland, northern-ireland
    std::vector<std::string> names;       // other and former names of the place and its council
    std::vector<std::string> publishers;  // partnerships and boards, former ones too; others may share them
    std::vector<std::string> services;    // companies and trusts that run its children's services; shared too
    bool is_common_word = false;          // "Reading": a name of one word needs a context
    std::optional<int> last_year;         // of an authority that was abolished
    std::vector<std::string> successors;  // ids of the areas that took its place
};

// Throws Error naming the line and what to mend: an id stands twice, a nation or successor is unknown.
[[nodiscard]] std::vector<Area> load_areas(const std::filesystem::path& file);

}  // namespace throughline
