#include "indexer/structure/nesting.hpp"

#include <algorithm>

#include "indexer/structure/lexicon.hpp"

namespace throughline {
namespace {

constexpr int deepest_level = 6;

// A section that is still open: later ones may stand within it.
struct OpenSection {
    int rank = 0;
    HeadingNumber number;
    SectionKind kind{};
    bool is_bare = false;
};

bool is_part_of(const HeadingNumber& inner, const HeadingNumber& outer)
{
    return inner.label.empty() && outer.label.empty() && !outer.parts.empty() &&
           inner.parts.size() > outer.parts.size() &&
           std::equal(outer.parts.begin(), outer.parts.end(), inner.parts.begin());
}

bool comes_after(const HeadingNumber& next, const HeadingNumber& last)
{
    return next.label == last.label && !next.parts.empty() && next.parts.size() == last.parts.size() &&
           std::equal(next.parts.begin(), next.parts.end() - 1, last.parts.begin()) &&
           next.parts.back() > last.parts.back();
}

// Sections of the whole report, which stand beside the numbered ones without a number of their own.
bool stands_alone(const FoundHeading& heading)
{
    if (heading.number.label == "appendix" || heading.number.label.starts_with("annex"))
        return true;
    switch (heading.kind.value_or(SectionKind::Other)) {
        case SectionKind::Front:
        case SectionKind::Contents:
        case SectionKind::Summary:
        case SectionKind::Introduction:
        case SectionKind::Conclusion:
        case SectionKind::Glossary:
        case SectionKind::References:
        case SectionKind::Appendix:
        case SectionKind::ActionPlan:
            return true;
        default:
            return false;
    }
}

class OpenSections {
public:
    // Closes the sections in which the heading does not stand; the number of those that stay open.
    std::size_t close_for(const FoundHeading& heading)
    {
        if (const std::size_t outer = place_of_outer(heading); outer > 0) {
            open_.resize(outer);
            return outer;
        }
        if (const std::size_t sibling = place_of_sibling(heading); sibling > 0) {
            open_.resize(sibling - 1);
            return open_.size();
        }
        // However large it is printed, a list of contents holds nothing.
        while (!open_.empty() && open_.back().kind == SectionKind::Contents)
            open_.pop_back();
        const int rank = rank_within(heading);
        while (!open_.empty() && open_.back().rank >= rank)
            open_.pop_back();
        return open_.size();
    }

    void open(const FoundHeading& heading, SectionKind kind)
    {
        open_.push_back({rank_within(heading), heading.number, kind, heading.is_bare});
    }

    [[nodiscard]] SectionKind innermost() const
    {
        return open_.empty() ? SectionKind::Other : open_.back().kind;
    }

private:
    // "5.1" stands in "5", however both are printed.
    [[nodiscard]] std::size_t place_of_outer(const FoundHeading& heading) const
    {
        for (std::size_t place = open_.size(); place > 0; --place)
            if (is_part_of(heading.number, open_[place - 1].number))
                return place;
        return 0;
    }

    // "3" stands beside "2", however both are printed.
    [[nodiscard]] std::size_t place_of_sibling(const FoundHeading& heading) const
    {
        for (std::size_t place = open_.size(); place > 0; --place)
            if (comes_after(heading.number, open_[place - 1].number))
                return place;
        return 0;
    }

    // Printed alike, a heading without a number stands within the numbered one before it, and
    // "Recommendation 1" within "Recommendations".
    [[nodiscard]] int rank_within(const FoundHeading& heading) const
    {
        for (const OpenSection& outer : open_) {
            if (outer.rank != heading.rank)
                continue;
            const bool is_numbered = outer.number.label.empty() && !outer.number.parts.empty();
            const bool is_below_number = is_numbered && !heading.number.is_stated() && !stands_alone(heading);
            const bool is_labelled_part = !heading.number.label.empty() && !outer.number.is_stated() &&
                                          heading.kind && outer.kind == *heading.kind;
            // A heading with no text of its own holds those that follow, until one that is no part of it.
            const bool is_below_bare = outer.is_bare && !heading.is_bare && !heading.number.is_stated() &&
                                       !heading.kind && outer.kind != SectionKind::Other;
            if (is_below_number || is_labelled_part || is_below_bare)
                return heading.rank + 1;
        }
        return heading.rank;
    }

    std::vector<OpenSection> open_;
};

// Between the story and what is asked for, a report appraises: sections there of which the lexicon knows
// nothing are analysis.
void name_the_middle(std::vector<Section>& sections)
{
    std::size_t begin = 0;  // one past the last section that leads up to the appraisal
    std::size_t end = 0;    // the last section that comes of it
    bool is_appraised = false;
    for (std::size_t at = 0; at < sections.size(); ++at)
        switch (sections[at].kind) {
            case SectionKind::Introduction:
            case SectionKind::Terms:
            case SectionKind::Method:
            case SectionKind::Family:
            case SectionKind::Narrative:
                begin = is_appraised ? begin : at + 1;
                break;
            case SectionKind::Recommendations:
            case SectionKind::Conclusion:
            case SectionKind::ActionPlan:
                end = at;
                [[fallthrough]];
            case SectionKind::Analysis:
            case SectionKind::Findings:
            case SectionKind::Learning:
                is_appraised = is_appraised || begin > 0;
                break;
            default:
                break;
        }
    for (std::size_t at = begin; begin > 0 && at < end; ++at)
        if (sections[at].kind == SectionKind::Other)
            sections[at].kind = SectionKind::Analysis;
}

}  // namespace

std::vector<Section> nested(const std::vector<FoundHeading>& headings)
{
    std::vector<Section> sections;
    OpenSections open;
    for (const FoundHeading& heading : headings) {
        Section section;
        section.heading = heading.text;
        section.level = std::min(static_cast<int>(open.close_for(heading)) + 1, deepest_level);
        section.kind = kind_below(open.innermost(), heading.kind);
        open.open(heading, section.kind);
        sections.push_back(std::move(section));
    }
    name_the_middle(sections);
    return sections;
}

}  // namespace throughline
