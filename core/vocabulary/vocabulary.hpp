// The controlled vocabulary that a librarian edits: themes, agencies, areas; read from the folder
// vocabulary/.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/vocabulary/agencies.hpp"
#include "core/vocabulary/areas.hpp"
#include "core/vocabulary/cues.hpp"
#include "core/vocabulary/published.hpp"
#include "core/vocabulary/theme_model.hpp"
#include "core/vocabulary/themes.hpp"
#include "core/vocabulary/thesaurus.hpp"
#include "core/vocabulary/wording_model.hpp"

namespace throughline {

struct Vocabulary {
    Themes themes;
    std::vector<Agency> agencies;  // in the order of the file
    std::vector<Area> areas;
    Cues cues;
    ThemeModel theme_model;
    std::string version;  // the first 12 digits of a hash of the files: the same words, the same version
    std::vector<ThesaurusEntry> thesaurus;  // for queries alone: no tag depends on it
    std::string thesaurus_version;
    WordingModel wording;                    // for what recurs: in the version of the thesaurus
    std::vector<PublishedSeries> published;  // changes no tag, so it is in no version
};

// Throws Error naming file, line and what to mend.
[[nodiscard]] Vocabulary load_vocabulary(const std::filesystem::path& folder);

// Its version alone, without reading the words.
[[nodiscard]] std::string vocabulary_version(const std::filesystem::path& folder);

}  // namespace throughline
