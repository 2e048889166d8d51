#include "core/review/passage_kind.hpp"

#include "core/review/names.hpp"

namespace throughline {
namespace {

constexpr Names<PassageKind, 11> passage_kinds{{
    {PassageKind::Summary, "summary"},
    {PassageKind::Narrative, "narrative"},
    {PassageKind::Analysis, "analysis"},
    {PassageKind::Finding, "finding"},
    {PassageKind::Recommendation, "recommendation"},
    {PassageKind::Learning, "learning"},
    {PassageKind::Method, "method"},
    {PassageKind::Terms, "terms"},
    {PassageKind::Glossary, "glossary"},
    {PassageKind::Reference, "reference"},
    {PassageKind::Contents, "contents"},
}};

}  // namespace

std::string_view name_of(PassageKind passage_kind)
{
    return name_in(passage_kinds, passage_kind);
}

std::optional<PassageKind> passage_kind_named(std::string_view name)
{
    return value_in(passage_kinds, name);
}

bool is_evidence(PassageKind kind)
{
    return kind < PassageKind::Method;
}

}  // namespace throughline
