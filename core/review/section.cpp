#include "core/review/section.hpp"

#include "core/review/names.hpp"

namespace throughline {
namespace {

constexpr Names<SectionKind, 19> section_kinds{{
    {SectionKind::Front, "front"},
    {SectionKind::Contents, "contents"},
    {SectionKind::Summary, "summary"},
    {SectionKind::Introduction, "introduction"},
    {SectionKind::Terms, "terms"},
    {SectionKind::Method, "method"},
    {SectionKind::Family, "family"},
    {SectionKind::Narrative, "narrative"},
    {SectionKind::Analysis, "analysis"},
    {SectionKind::Findings, "findings"},
    {SectionKind::Learning, "learning"},
    {SectionKind::Recommendations, "recommendations"},
    {SectionKind::ActionPlan, "action-plan"},
    {SectionKind::Conclusion, "conclusion"},
    {SectionKind::Glossary, "glossary"},
    {SectionKind::References, "references"},
    {SectionKind::Statute, "statute"},
    {SectionKind::Appendix, "appendix"},
    {SectionKind::Other, "other"},
}};

}  // namespace

std::string_view name_of(SectionKind section_kind)
{
    return name_in(section_kinds, section_kind);
}

std::optional<SectionKind> section_kind_named(std::string_view name)
{
    return value_in(section_kinds, name);
}

PassageKind passage_kind_of(SectionKind kind)
{
    switch (kind) {
        case SectionKind::Contents:
            return PassageKind::Contents;
        case SectionKind::Summary:
        case SectionKind::Conclusion:
            return PassageKind::Summary;
        case SectionKind::Terms:
            return PassageKind::Terms;
        case SectionKind::Method:
            return PassageKind::Method;
        case SectionKind::Analysis:
            return PassageKind::Analysis;
        case SectionKind::Findings:
            return PassageKind::Finding;
        case SectionKind::Learning:
            return PassageKind::Learning;
        case SectionKind::Recommendations:
        case SectionKind::ActionPlan:
            return PassageKind::Recommendation;
        case SectionKind::Glossary:
            return PassageKind::Glossary;
        case SectionKind::References:
        case SectionKind::Statute:
            return PassageKind::Reference;
        case SectionKind::Front:
        case SectionKind::Introduction:
        case SectionKind::Family:
        case SectionKind::Narrative:
        case SectionKind::Appendix:
        case SectionKind::Other:
            break;
    }
    return PassageKind::Narrative;
}

}  // namespace throughline
