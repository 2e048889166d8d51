#include "indexer/structure/lexicon.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;
using enum SectionKind;

std::optional<SectionKind> kind_of(const std::string& heading)
{
    return kind_named_by(heading, heading_number(heading));
}

}  // namespace

TEST_CASE("the words of a heading name the kind of its section")
{
    const auto [heading, expected] = GENERATE(table<std::string, SectionKind>({
        {"1. Introduction", Introduction},
        {"Executive summary", Summary},
        {"2.3 Terms of reference", Terms},
        {"Key lines of enquiry", Terms},
        {"How the review was done", Method},
        {"METHODOLOGY", Method},
        {"Pen picture of the child", Family},
        {"Sol and his family", Family},
        {"Summary of events", Narrative},
        {"Key practice episode 3: the first winter", Narrative},
        {"Analysis of practice", Analysis},
        {"What was done well", Analysis},
        {"Finding 2: the chronology was late", Findings},
        {"What needs to improve?", Findings},
        {"Headline findings", Findings},
        {"Lessons", Learning},
        {"Practice and organisational learning", Learning},
        {"Time period reviewed and why", Terms},
        {"Circumstances resulting in the review", Introduction},
        {"What have we learned?", Learning},
        {"Recommendation 4", Recommendations},
        {"What should happen now?", Recommendations},
        {"Next steps", ActionPlan},
        {"Conclusions", Conclusion},
        {"Words used in this report", Glossary},
        {"Bibliography", References},
        {"Appendix 2: Terms of reference", Terms},
        {"Annex C. Letters", Appendix},
        {"Crynodeb / Summary", Summary},
        {"Argymhellion", Recommendations},
        {"Contents", Contents},
    }));
    INFO(heading);
    CHECK(kind_of(heading) == expected);
}

TEST_CASE("headings of which the lexicon knows nothing have no kind of their own")
{
    CHECK_FALSE(kind_of("One room"));
    CHECK_FALSE(kind_of("Police"));
    CHECK_FALSE(kind_of("The contents of the letter"));
}

TEST_CASE("a section takes its parent's kind where it has none, or where its own is a manner of speaking")
{
    const auto [parent, own, expected] =
        GENERATE(table<SectionKind, std::optional<SectionKind>, SectionKind>({
            {Recommendations, std::nullopt, Recommendations},
            {Analysis, Family, Analysis},
            {Analysis, Findings, Findings},
            {Findings, Analysis, Findings},
            {Narrative, Family, Family},
            {Appendix, Terms, Terms},
            {Glossary, Method, Glossary},
            {Other, std::nullopt, Other},
        }));
    CHECK(kind_below(parent, own) == expected);
}

TEST_CASE("only whole headings are known word for word")
{
    CHECK(is_known_heading("3. Recommendations", heading_number("3. Recommendations")));
    CHECK(is_known_heading("Lessons learned", {}));
    CHECK_FALSE(is_known_heading("Recommendations of the earlier panel were kept in a drawer", {}));
}
