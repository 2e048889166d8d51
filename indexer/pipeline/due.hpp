// Which reviews are behind the program or the vocabulary.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/files.hpp"
#include "indexer/pipeline/discover.hpp"

namespace throughline {

struct Due {
    std::string vocabulary;         // the version of now
    std::size_t to_tag_again = 0;   // tagged with another version: for `retag`
    std::size_t to_read_again = 0;  // read by an older analysis: for the next `index`
};

[[nodiscard]] Due what_is_due(Catalogue& catalogue, const std::filesystem::path& vocabulary);

// Those that an older analysis has read, and those of the files `asked_for`, as files to be read from their
// kept originals. By review.
[[nodiscard]] std::vector<Candidate> to_read_again(Catalogue& catalogue,
                                                   const std::vector<SourceFile>& asked_for);

}  // namespace throughline
