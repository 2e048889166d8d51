// Which build of the index is in place.
//
//   DIR/index/GENERATION           a word that changes whenever a rebuilt index has been put in place
//   DIR/index/public/{reviews,passages}       DIR/index/restricted/{reviews,passages}
//
// An open reader does not notice that its folder was exchanged: it goes on reading the old files. So readers
// compare the generation at the start of each request and open the index anew when it has changed.
#pragma once

#include <filesystem>
#include <string>

#include "core/review/review.hpp"

namespace throughline {

// The folder of one pair: DIR/index/public.
[[nodiscard]] std::filesystem::path index_pair(const std::filesystem::path& data, Visibility visibility);

// Empty: nothing was ever built.
[[nodiscard]] std::string current_generation(const std::filesystem::path& data);

// Makes a generation if there is none yet.
void ensure_generation(const std::filesystem::path& data);

// Puts the pair built aside at `built` in place of the live one in one step, names a new generation, and
// removes the old pair. Throws Error.
void put_in_place(const std::filesystem::path& data, const std::filesystem::path& built,
                  Visibility visibility);

}  // namespace throughline
