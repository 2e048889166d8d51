// A small vocabulary of made-up rules, and reviews of a few sentences, for tests of the tagger.
#pragma once

#include <string>
#include <vector>

#include "core/review/review.hpp"
#include "core/vocabulary/vocabulary.hpp"

namespace throughline::test {

struct Paragraph {
    std::string text;
    PassageKind kind = PassageKind::Narrative;
    BlockKind block = BlockKind::Paragraph;
};

// One passage for each paragraph, all on one page.
[[nodiscard]] Review review_of(const std::vector<Paragraph>& paragraphs);

// `id` in the facet "harm", matching its label only.
[[nodiscard]] Theme theme(const std::string& id, const std::string& label);

// These themes, with the cues that the tests need, and nothing learned.
[[nodiscard]] Vocabulary vocabulary_of(std::vector<Theme> themes);

// The tag of the theme; one with an empty id if there is none.
[[nodiscard]] Tag tag_in(const std::vector<Tag>& tags, const std::string& theme);

}  // namespace throughline::test
