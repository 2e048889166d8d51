#include "indexer/extract/pdf_hints.hpp"

#include <string>

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("dates of PDFs become ISO 8601 as far as they go")
{
    struct Row {
        std::string given;
        std::string iso;
    };
    const auto [given, iso] = GENERATE(values<Row>({
        {"D:20220403181542+02'00'", "2022-04-03T18:15:42+02:00"},
        {"D:20220403181542Z00'00'", "2022-04-03T18:15:42Z"},
        {"D:20220403181542-05'30", "2022-04-03T18:15:42-05:30"},
        {"D:20220403", "2022-04-03"},
        {"D:202204", "2022-04"},
        {"2022", "2022"},
        {"2023-04-10T07:46:54Z", "2023-04-10T07:46:54Z"},
        {"D:20221399", "2022"},
        {"last summer", "last summer"},
        {"", ""},
    }));
    CAPTURE(given);
    CHECK(iso_date(given) == iso);
}

TEST_CASE("what the document information lacks is taken from XMP")
{
    const std::string xmp =
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><rdf:Description>"
        "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>From XMP</rdf:li></rdf:Alt></dc:title>"
        "<dc:creator><rdf:Seq><rdf:li>A. Author</rdf:li></rdf:Seq></dc:creator>"
        "<xmp:CreateDate>2020-01-02</xmp:CreateDate>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>";
    Hints hints;
    hints.title = "From  the\ninformation";
    const Hints tidy = tidied_hints(hints, xmp);
    CHECK(tidy.title == "From the information");
    CHECK(tidy.author == "A. Author");
    CHECK(tidy.created == "2020-01-02");
    CHECK(tidied_hints({}, "<broken").title.empty());
}
