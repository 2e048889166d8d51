// What a passage is for: the closed list that sections, passages and search share.
#pragma once

#include <optional>
#include <string_view>

namespace throughline {

enum class PassageKind {
    Summary,
    Narrative,
    Analysis,
    Finding,
    Recommendation,
    Learning,
    Method,
    Terms,
    Glossary,
    Reference,
    Contents,
};

[[nodiscard]] std::string_view name_of(PassageKind);
[[nodiscard]] std::optional<PassageKind> passage_kind_named(std::string_view name);

// May a passage of this kind be evidence? A glossary, a list of contents or terms of reference name
// everything.
[[nodiscard]] bool is_evidence(PassageKind);

}  // namespace throughline
