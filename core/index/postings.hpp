// In which documents a term stands, and how often, as two arrays: read from them, a common word takes a fifth
// of the time that reading its list in the index takes. Included by this folder alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace throughline {

struct Asked;

struct Postings {
    std::vector<std::uint32_t> documents;  // by number
    std::vector<std::uint16_t> times;      // in each of them; what is more is the most that there can be

    // What stands where words do not count has it as well, no times.
    [[nodiscard]] bool has(std::uint32_t document) const;
    [[nodiscard]] std::uint32_t times_in(std::uint32_t document) const;

    [[nodiscard]] std::size_t bytes() const
    {
        return documents.size() * sizeof(documents.front()) + times.size() * sizeof(times.front());
    }
};

// Of the documents that are asked. Those of common terms are kept for the next who asks.
[[nodiscard]] std::shared_ptr<const Postings> postings_of(const std::string& term, const Asked& asked);

}  // namespace throughline
