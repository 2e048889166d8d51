#include "told_report.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;
using test::told;

// The title page of a made-up review, with one more line.
std::string on_title_page(const std::string& field, const std::string& line)
{
    return told(field, {"Local Child Safeguarding Practice Review: Child Z", line});
}

std::string in_text(const std::string& field, const std::string& sentence)
{
    const std::string prose =
        "This review was held so that agencies may learn. It does not seek to blame anybody, and those who "
        "took part did so freely. The family read it, and asked that it should be kept short so that many "
        "would read it too. We thank them for that, and for the time that they gave us in a hard year.";
    return told(field, {"Local Child Safeguarding Practice Review: Child Z", prose, sentence});
}

Area named_area(const std::string& id, const std::string& name, const std::string& nation)
{
    Area area;
    area.id = id;
    area.name = name;
    area.nation = nation;
    return area;
}

}  // namespace

TEST_CASE("the date of publication is the one that says so, or stands by itself on the title page")
{
    const auto [line, date] = GENERATE(table<std::string, std::string>({
        {"Published 4 May 2021", "2021-05-04"},
        {"Date of publication: May 2021", "2021-05"},
        {"Published anonymously in 2018", "2018"},
        {"Final report, May 2021", "2021-05"},
        {"May 2021", "2021-05"},
        {"Mai 2021 / May 2021", "2021-05"},
        {"Learning briefing 4 | 14th May 2021", "2021-05-14"},
        {"Published: 14/05/2021", "2021-05-14"},
        {"Agreed by the partnership on 2 March 2021. Published 17 May 2021.", "2021-05-17"},
        {"Report completed: 2 March 2021", ""},
        {"Version 3, 2 March 2021", ""},
        {"Version 1.0 (final), 14 February 2022", "2022-02-14"},
        {"August 2020 - October 2021", ""},
        {"Working Together to Safeguard Children 2018", ""},
        {"Inspection dates: 3 to 7 May 2021", ""},
        {"Published 31 February 2021", ""},
        {"Date of publication: 9.11.2021", "2021-11-09"},
        {"May 2021: published by the partnership", "2021-05"},
        {"Ref. NSB 04/2020", ""},
        {"Date published: 14.02.22", "2022-02-14"},
        {"Published 14/02/22", "2022-02-14"},
        {"Date of report: 30.09.21 Date published: 14.02.22", "2022-02-14"},
        {"Published in part 3.2.11 of the plan", ""},
        {"\u00A9 Northvale Safeguarding Children Partnership 2021", "2021"},
    }));
    INFO(line);
    CHECK(on_title_page("publication_date", line) == date);
}

TEST_CASE("a year with a digit too many is the one that the letter states elsewhere, and quoted as printed")
{
    const auto dated = [](const std::string& line, const std::string& text) {
        return test::facts_told({"Northvale Council", line, text});
    };
    const Facts facts = dated("6 November 20255", "The visit took place on 7 and 8 October 2025.");
    const Field* date = field_of(facts.fields, "publication_date");
    REQUIRE(date != nullptr);
    CHECK(date->value == "2025-11-06");
    CHECK(date->quote == "6 November 20255");
    CHECK(date->confidence < 0.6);
    const auto [line, text] = GENERATE(table<std::string, std::string>({
        {"6 November 20255", "The visit took place in October."},
        {"6 November 20255", "The visit took place on 7 October 2022."},
        {"6 November 20205", "There were visits on 7 October 2020 and on 8 October 2025."},
        {"31 November 20255", "The visit took place on 7 October 2025."},
    }));
    INFO(line << " / " << text);
    CHECK(field_of(dated(line, text).fields, "publication_date") == nullptr);
}

TEST_CASE("the period under review is its two dates, without what stands between them")
{
    const auto [sentence, period] = GENERATE(table<std::string, std::string>({
        {"The period under review is 1 May 2018 to 4 June 2019.", "1 May 2018 to 4 June 2019"},
        {"The review period runs from 1 May 2018, shortly before the move, to 4 June 2019.",
         "1 May 2018 to 4 June 2019"},
        {"The review covers the period from her first appointment in July 2021 to her death in March 2022.",
         "July 2021 to March 2022"},
        {"The review looked at the time between January 2015, when the family moved, and June 2017.",
         "January 2015 to June 2017"},
        {"Timeframe: April 2018 \u2013 May 2019", "April 2018 \u2013 May 2019"},
        {"The period under review is May 2018 until 4 June 2019.", "May 2018 until 4 June 2019"},
        {"The scope was 1 May 2018 to the 4th of June 2019.", "1 May 2018 to the 4th of June 2019"},
        {"It looked at the time between 1 May 2018 and 4 June 2019.", "1 May 2018 and 4 June 2019"},
        {"The review covers events between 1 May 2018 and 4 June 2019.", "1 May 2018 to 4 June 2019"},
        {"The period considered is between April and October 2019.", "April to October 2019"},
        {"The review period was the summer of 2018 to March 2020.", "summer of 2018 to March 2020"},
        {"The review covers January 2018, before the birth in March 2018, to June 2019.",
         "January 2018 to June 2019"},
        {"Agencies were asked for information about their involvement from April 2018 to December 2020.",
         "April 2018 to December 2020"},
        {"Timeframe reviewed\tJune 2020 \u2013 3 May 2022", "June 2020 \u2013 3 May 2022"},
        {"Inspection dates: 15 to 26 May 2023", "15 to 26 May 2023"},
        {"Inspection dates: 29 April \u2013 21 May 2014", "29 April to 21 May 2014"},
        {"The timeline runs from 1 June 2019 to 31 May 2021.", "1 June 2019 to 31 May 2021"},
        {"The timeline considered was Christmas Day 2016 to Boxing Day 2017.",
         "Christmas Day 2016 to Boxing Day 2017"},
        {"The family lived in the town from May 2018 to June 2019.", ""},
        {"The period under review was chosen by the panel in May 2018.", ""},
    }));
    INFO(sentence);
    CHECK(in_text("period_under_review", sentence) == period);
}

TEST_CASE("who led the review is told by a label or by the text, and is no chair of a panel")
{
    const auto [line, name] = GENERATE(table<std::string, std::string>({
        {"Independent lead reviewer: Mara Quill", "Mara Quill"},
        {"Independent overview author: Dr Mara Quill-Stone", "Dr Mara Quill-Stone"},
        {"Lead reviewers: Mara Quill and Tom Reed (independent)", "Mara Quill and Tom Reed"},
        {"Overview author: G. R. Quill", "G. R. Quill"},
        {"Author\tMara Quill", "Mara Quill"},
        {"Mara Quill, Independent Reviewer", "Mara Quill"},
        {"Independent chair and author: Mara Quill", "Mara Quill"},
        {"The reviewers were Mara Quill and Tom Reed.", "Mara Quill and Tom Reed"},
        {"Mara Quill was appointed as the independent reviewer.", "Mara Quill"},
        {"The reviewers were Mara Quill (health) and Tom Reed (police).", "Mara Quill and Tom Reed"},
        {"Independent chair of the review panel: Mara Quill", ""},
        {"IMR author: Mara Quill", ""},
        {"The reviewer met the family twice.", ""},
        {"Independent Overview Writer: Colm Treacy", "Colm Treacy"},
        {"Produced for Northvale Safeguarding Children Board by Mara Quill", "Mara Quill"},
        {"Published by Northvale Safeguarding Children Board", ""},
        {"REPORT BY: MARA QUILL-STONE", "Mara Quill-Stone"},
        {"Author: Mara Quill BA", "Mara Quill"},
        {"Authors: Mara Quill, Designated Nurse, and Tom Reed, Detective Inspector",
         "Mara Quill and Tom Reed"},
        {"Review lead: Mara Quill Approved by the board", "Mara Quill"},
        {"Chaired by Mara Quill", ""},
    }));
    INFO(line);
    CHECK(on_title_page("lead_reviewer", line) == name);
}

TEST_CASE("the lead inspector of an inspection is told without letters after the name")
{
    const auto [line, name] = GENERATE(table<std::string, std::string>({
        {"Lead inspector: Mara Quill, His Majesty's Inspector", "Mara Quill"},
        {"Lead inspector: Mara Quill HMI", "Mara Quill"},
        {"Deputy lead inspector: Mara Quill", ""},
        {"The inspection was carried out by Mara Quill.", ""},
    }));
    CHECK(told("lead_reviewer", {"Inspection of Northvale local authority children's services", line}) ==
          name);
}

TEST_CASE("the publisher is known by the pattern of its name")
{
    const auto [line, name] = GENERATE(table<std::string, std::string>({
        {"Northvale Safeguarding Children Partnership", "Northvale Safeguarding Children Partnership"},
        {"NORTHVALE AND DALE LOCAL SAFEGUARDING CHILDREN BOARD",
         "Northvale and Dale Local Safeguarding Children Board"},
        {"Bwrdd Diogelu Rhanbarthol y Fro / Northvale Regional Safeguarding Board",
         "Northvale Regional Safeguarding Board"},
        {"Northvale Safeguarding Children Partnership, Learning Group",
         "Northvale Safeguarding Children Partnership"},
        {"Northvale Community Safety Partnership and Northvale Safeguarding Children Partnership",
         "Northvale Community Safety Partnership; Northvale Safeguarding Children Partnership"},
        {"Prepared for a Local Safeguarding Children Board", ""},
        {"Safer Northvale Partnership", "Safer Northvale Partnership"},
        {"Safer practice needs partnership", ""},
        {"Commissioned by Northvale Safeguarding Children Partnership",
         "Northvale Safeguarding Children Partnership"},
        {"Ynys y Fro Regional Safeguarding Children Board",
         "Ynys y Fro Regional Safeguarding Children Board"},
        {"Glen Torran Public Protection Committee", "Glen Torran Public Protection Committee"},
        {"Northvale LSCB (Northvale Local Safeguarding Children Board)",
         "Northvale Local Safeguarding Children Board"},
        {"Published anonymously for the Northvale Safeguarding Children Partnership", ""},
        {"The partnership met.", ""},
    }));
    INFO(line);
    CHECK(on_title_page("publisher", line) == name);
}

TEST_CASE("the kind of review is told by its title, else by why it was held")
{
    const auto [title, sentence, type] = GENERATE(table<std::string, std::string, std::string>({
        {"Serious Case Review: Child Z", "", "scr"},
        {"Child Z: local child safeguarding practice review", "", "lcspr"},
        {"Concise Child Practice Review Report", "", "cpr-concise-wales"},
        {"Joint Domestic Homicide Review and Local Child Safeguarding Practice Review", "", "joint-dhr"},
        {"A learning review about a young person", "The panel considered a serious case review.",
         "other-learning-review"},
        {"Four children: a thematic review",
         "The partners decided on a local child safeguarding practice review about all four.", "lcspr"},
        {"Four children: a thematic review",
         "The partners decided that a serious case review was not needed.", "other-learning-review"},
        {"Inspection of Northvale children's services", "The board commissioned a serious case review.", ""},
        {"Annual accounts of the harbour", "", ""},
    }));
    INFO(title << " / " << sentence);
    CHECK(told("type", {title, "Northvale", sentence.empty() ? "A line of its own." : sentence}) == type);
}

TEST_CASE("the area is the gazetteer's, where the title page means the place")
{
    Vocabulary vocabulary;
    vocabulary.areas = {named_area("northvale", "Northvale", "wales"),
                        named_area("birk-and-ash", "Birk and Ash", "england"),
                        named_area("stone", "Stone", "england")};
    vocabulary.areas.back().is_common_word = true;
    const auto [line, area] = GENERATE(table<std::string, std::string>({
        {"Inspection of Northvale local authority children's services", "Northvale"},
        {"Joint targeted area inspection of Birk & Ash", "Birk and Ash"},
        {"Northvale Safeguarding Children Partnership", "Northvale"},
        {"Focused visit to Stone children's services", "Stone"},
        {"A Stone in the pond", ""},
        {"A letter to somewhere else", ""},
    }));
    INFO(line);
    CHECK(told("area", {line, "May 2021"}, vocabulary) == area);
    CHECK(told("nation", {line, "May 2021"}, vocabulary) == (area.empty()          ? ""
                                                             : area == "Northvale" ? "wales"
                                                                                   : "england"));
}

TEST_CASE("method, agencies and licence are values of closed lists")
{
    Vocabulary vocabulary;
    const auto add = [&vocabulary](const std::string& id, const std::vector<std::string>& names) {
        vocabulary.agencies.emplace_back();
        vocabulary.agencies.back().id = id;
        vocabulary.agencies.back().label = id;
        vocabulary.agencies.back().names = names;
    };
    add("police", {"police"});
    add("housing", {});
    add("camhs", {"CAMHS"});
    const std::vector<std::string> report{
        "Serious Case Review: Child Z", "The method was the Significant Incident Learning Process (SILP).",
        "Agency reports were received from the police, the housing department and CAMHS.",
        "You may use this report under the Open Government Licence v3.0."};
    CHECK(told("methodology", report, vocabulary) == "silp");
    CHECK(told("agencies_involved", report, vocabulary) == "police; housing; camhs");
    const std::vector<std::string> listed{"Serious Case Review: Child Z",
                                          "These agencies wrote reports:", "the police", "housing", "CAMHS"};
    Document document = test::told_document(listed);
    for (std::size_t at = 2; at < listed.size(); ++at)
        document.pages.front().blocks[at].kind = BlockKind::ListItem;
    Review review;
    review.pages.push_back(page_text(document.pages.front()));
    const Facts facts = FactReader(vocabulary).facts_of(document, review, "file.pdf");
    CHECK(field_of(facts.fields, "agencies_involved")->value == "police; housing; camhs");
    CHECK(told("licence", report, vocabulary) == "Open Government Licence");
}

TEST_CASE("every field has a page and the words that say so, and what is not stated has no field")
{
    const Facts facts =
        test::facts_told({"Serious Case Review: Child Z", "Northvale Local Safeguarding Children Board",
                          "Author: Mara Quill", "Published May 2014"});
    CHECK(field_of(facts.fields, "publication_date")->quote == "Published May 2014");
    CHECK(field_of(facts.fields, "publication_date")->page == 1);
    CHECK(field_of(facts.fields, "lead_reviewer")->quote == "Author: Mara Quill");
    CHECK(field_of(facts.fields, "incident_date") == nullptr);
    CHECK(field_of(facts.fields, "period_under_review") == nullptr);
    CHECK(field_of(facts.fields, "outcome") == nullptr);
    CHECK(field_of(facts.fields, "page_count")->value == "1");
}

TEST_CASE("a period that ends with what happened takes the date of it from where the report tells it")
{
    const auto period = [](const std::string& scope) {
        return told("period_under_review",
                    {"Serious Case Review: Child N", "Child N died on 17 February 2012.", scope});
    };
    CHECK(period("The period under review is from 1 January 2011 until the date of Child N's death.") ==
          "1 January 2011 to 17 February 2012");
    CHECK(period("The review covers the period from the booking on 2 April 2011 up to her death.").empty() ==
          false);
    CHECK(period("The period under review begins on 1 January 2011.").empty());
}

TEST_CASE("an outcome that was neither death nor serious harm is one that the report says")
{
    const auto outcome = [](const std::string& sentence) {
        return test::told("outcome",
                          {"A learning review about Theo", "Theo, aged seven, lived with his aunt.", sentence,
                           "Theo was glad of it."});
    };
    CHECK(outcome("It is no serious case, because Theo did not come to serious harm.") == "other");
    CHECK(outcome("Theo was badly injured, and his sister did not come to serious harm.") == "serious-harm");
    CHECK(outcome("Theo came to no harm at school, but died on 3 May 2021.") == "death");
    CHECK(outcome("Theo was found safe and well.").empty());
}

TEST_CASE("the two reviewers of the Welsh form are both named, and Northern Ireland's board is a publisher")
{
    CHECK(test::told("lead_reviewer", {"Child Practice Review", "Some text.", "REVIEWER 1\tMara Quill",
                                       "REVIEWER 2\tTom Pew", "Chair of Panel\tAnn Low"}) ==
          "Mara Quill and Tom Pew");
    CHECK(on_title_page("publisher", "Safeguarding Board for Northern Ireland") ==
          "Safeguarding Board for Northern Ireland");
    CHECK(on_title_page("publisher", "Copyright Northvale Local Safeguarding Partnership") ==
          "Northvale Local Safeguarding Partnership");
}
