// Tagging again, explaining, exporting: the real indexer on what the catalogue holds.
#include <SQLiteCpp/SQLiteCpp.h>
#include <xapian.h>

#include "core/catalogue/reviews.hpp"
#include "core/catalogue/schema.hpp"
#include "core/catalogue/tags.hpp"
#include "e2e/places.hpp"
#include "support/catch.hpp"
#include "support/collection.hpp"
#include "support/process.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

const fs::path indexer = test::build / "throughline-indexer";

struct Answer {
    int exit_code = 0;
    std::string output;
    std::string errors;
};

Answer ask(const fs::path& data, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"--data", data.string()});
    test::Process process(indexer, arguments);
    Answer answer;
    answer.output = process.output();
    answer.exit_code = process.wait();
    answer.errors = process.errors();
    return answer;
}

nlohmann::json json_of(const Answer& answer)
{
    REQUIRE(answer.exit_code == 0);
    return nlohmann::json::parse(answer.output);
}

// Two reviews, the first of which was tagged by hand with themes that no tagger would find in it.
struct Collection {
    test::ScratchFolder scratch;
    fs::path data = scratch / "data";

    Collection()
    {
        for (const char* name : {"hexwold-saying-it-twice-2021.md", "larkhampton-baby-e-2020.odt"})
            REQUIRE(test::index(data, {(test::corpus / name).string()}).exit_code == 0);
    }

    void tag_by_hand(const std::string& theme, TagState state) const
    {
        Catalogue catalogue(data / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
        Reviews reviews(catalogue);
        std::vector<Tag> tags = Tags(catalogue).of(ReviewId{1});
        std::erase_if(tags, [&theme](const Tag& tag) { return tag.theme == theme; });
        const Evidence evidence{0, 0, 4, Polarity::Problem, "by-hand@1", "the test says so", 0.5, true};
        tags.push_back({theme, Salience::Central, state, 0.5, "By hand.", {}, {evidence}});
        catalogue.in_transaction([&] { reviews.retag(ReviewId{1}, tags, "by hand", time_now()); });
    }

    [[nodiscard]] std::string state_of(const std::string& theme) const
    {
        Catalogue catalogue(data / "catalogue.sqlite", Catalogue::Mode::ReadOnly);
        for (const Tag& tag : Tags(catalogue).of(ReviewId{1}))
            if (tag.theme == theme)
                return std::string(name_of(tag.state));
        return "none";
    }
};

// The theme must have synonyms.
void add_synonym(const fs::path& themes, const std::string& theme, const std::string& synonym)
{
    std::string text = test::contents_of(themes);
    const std::size_t begin = text.find("id: " + theme + "\n");
    const std::size_t list = text.find('[', text.find("synonyms:", begin));
    REQUIRE(list < text.find("\n  - id: ", begin));
    text.insert(list + 1, '"' + synonym + "\", ");
    test::write_file(themes, text);
}

// A catalogue as the first version of this program left it.
void make_it_old(const fs::path& file)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    for (const char* change : {"DROP TABLE evidence", "DROP TABLE tag_narrower", "DROP TABLE tag",
                               "DROP TABLE child", "DROP TABLE addressee", "DROP TABLE point",
                               "DROP TABLE section", "ALTER TABLE review DROP COLUMN analysis",
                               "ALTER TABLE review DROP COLUMN vocabulary", "PRAGMA user_version = 1"})
        database.exec(change);
}

}  // namespace

TEST_CASE("tagging again says what it changes before it does, and what a person said stays")
{
    const Collection collection;
    collection.tag_by_hand("county-lines", TagState::Suggested);
    collection.tag_by_hand("ehe", TagState::Confirmed);
    collection.tag_by_hand("death-covert-homicide", TagState::Rejected);
    CHECK(json_of(ask(collection.data, {"status", "--json"})).at("waiting_for_retag") == 1);
    const std::string before = test::contents_of_collection(collection.data);

    const auto dry = json_of(ask(collection.data, {"retag", "--dry-run", "--json"}));
    CHECK(dry.at("taken_away") == 1);
    CHECK(dry.at("changes").at(0).at("theme") == "county-lines");
    CHECK(test::contents_of_collection(collection.data) == before);

    const Answer done = ask(collection.data, {"retag"});
    CHECK(done.exit_code == 0);
    CHECK_THAT(done.output, Catch::ContainsSubstring("- was central: review 1, hexwold"));
    CHECK(collection.state_of("county-lines") == "none");
    CHECK(collection.state_of("ehe") == "stale");
    CHECK(collection.state_of("death-covert-homicide") == "rejected");
    CHECK(json_of(ask(collection.data, {"status", "--json"})).at("waiting_for_retag") == 0);

    const std::string after = test::contents_of_collection(collection.data);
    CHECK(json_of(ask(collection.data, {"retag", "--json"})).at("changes").empty());
    CHECK(test::contents_of_collection(collection.data) == after);
    CHECK(test::run_indexer(collection.data, {"check"}) == 0);
}

TEST_CASE("a changed vocabulary is noticed, and nothing is tagged anew until that is asked for")
{
    const Collection collection;
    const fs::path words = collection.scratch / "vocabulary";
    fs::copy(fs::path(SOURCE_DIR) / "vocabulary", words, fs::copy_options::recursive);
    test::write_file(words / "themes.yaml",
                     test::contents_of(words / "themes.yaml") + "\n# another version\n");
    const std::string before = test::contents_of_collection(collection.data);
    const test::Indexed again = test::index(
        collection.data,
        {(test::corpus / "larkhampton-baby-e-2020.odt").string(), "--vocabulary", words.string()});
    CHECK(again.summary.at("retag_due") == 2);
    CHECK(test::contents_of_collection(collection.data) == before);
    CHECK(ask(collection.data, {"retag", "--vocabulary", words.string()}).exit_code == 0);
    CHECK(json_of(ask(collection.data, {"status", "--json", "--vocabulary", words.string()}))
              .at("waiting_for_retag") == 0);
    CHECK(json_of(ask(collection.data, {"status", "--json"})).at("waiting_for_retag") == 2);
}

TEST_CASE("a word that is added to the vocabulary tags what speaks of it, after retag and not before")
{
    const test::ScratchFolder scratch;
    const fs::path data = scratch / "data";
    const fs::path report = scratch / "child-v.txt";
    test::write_file(
        report,
        "Child V: a review\n\nFindings\n\n"
        "Finding 1: Nobody asked about the lodgings lottery. The family moved four times through the "
        "lodgings lottery, and no plan was made for where the baby would sleep.\n\n"
        "Finding 2: The lodgings lottery was known to every agency, and none of them acted on "
        "it. Practitioners took the lodgings lottery for a fact of life.\n");
    REQUIRE(test::index(data, {report.string()}).exit_code == 0);
    const fs::path words = scratch / "vocabulary";
    fs::copy(fs::path(SOURCE_DIR) / "vocabulary", words, fs::copy_options::recursive);
    add_synonym(words / "themes.yaml", "housing", "lodgings lottery");

    const auto is_tagged_so = [&] {
        const auto gold = json_of(ask(data, {"export-gold"})).at(0);
        return gold.at("themes").dump().find("\"housing\"") != std::string::npos;
    };
    CHECK_FALSE(is_tagged_so());
    const auto dry = json_of(ask(data, {"retag", "--dry-run", "--json", "--vocabulary", words.string()}));
    CHECK(dry.at("added") >= 1);
    CHECK(dry.at("changes").dump().find("\"housing\"") != std::string::npos);
    CHECK_FALSE(is_tagged_so());
    CHECK(ask(data, {"retag", "--vocabulary", words.string()}).exit_code == 0);
    CHECK(is_tagged_so());
    const Answer why = ask(data, {"explain", "child-v.txt", "housing", "--vocabulary", words.string()});
    CHECK_THAT(why.output, Catch::ContainsSubstring("through the lodgings lottery"));
    CHECK(test::run_indexer(data, {"check"}) == 0);
    const test::Server server(data);
    CHECK(server.json("/api/v1/reviews?q=theme:housing").at("total") == 1);
    // Back to the words of before.
    CHECK(ask(data, {"retag"}).exit_code == 0);
    CHECK_FALSE(is_tagged_so());
    CHECK(server.json("/api/v1/reviews?q=theme:housing").at("total") == 0);
}

TEST_CASE("a theme is explained, and what is asked wrongly is answered with what is close")
{
    const Collection collection;
    collection.tag_by_hand("county-lines", TagState::Confirmed);
    const Answer why = ask(collection.data, {"explain", "hexwold-saying-it-twice-2021.md", "County Lines"});
    CHECK(why.exit_code == 0);
    CHECK_THAT(why.output, Catch::ContainsSubstring("Tagged: central, and confirmed by a person"));
    CHECK_THAT(why.output, Catch::ContainsSubstring("rule by-hand@1"));
    CHECK_THAT(why.output, Catch::ContainsSubstring("the test says so"));
    const Answer not_there = ask(collection.data, {"explain", "2", "ehe"});
    CHECK_THAT(not_there.output, Catch::ContainsSubstring("Not tagged, and no passage came near."));
    const Answer misspelt = ask(collection.data, {"explain", "1", "county-line"});
    CHECK(misspelt.exit_code == 1);
    CHECK_THAT(misspelt.errors, Catch::ContainsSubstring("close to it: county-lines"));
    CHECK(ask(collection.data, {"explain", "99", "neglect"}).exit_code == 1);
}

TEST_CASE("themes can be typed, and a rejected one finds nothing")
{
    const Collection collection;
    collection.tag_by_hand("county-lines", TagState::Confirmed);
    collection.tag_by_hand("ehe", TagState::Rejected);
    // What waits goes into the index with the next run, whatever is offered.
    REQUIRE(
        test::index(collection.data, {(test::corpus / "larkhampton-baby-e-2020.odt").string()}).exit_code ==
        0);
    CHECK(test::run_indexer(collection.data, {"check"}) == 0);
    const test::Server server(collection.data);
    const auto total = [&server](const std::string& query) {
        return server.json("/api/v1/" + query).at("total").get<int>();
    };
    CHECK(total("reviews?q=theme:county-lines") == 1);
    CHECK(total("reviews?q=theme:ehe") == 0);
    CHECK(total("reviews?q=-theme:county-lines") == 1);
    const int all = total("passages?q=");
    const int tagged = total("passages?q=theme:county-lines");
    CHECK(tagged > 0);
    CHECK(tagged < all);
    CHECK(total("passages?q=-theme:county-lines") == all - tagged);
    int of_all_kinds = 0;
    for (const char* kind : {"summary", "narrative", "analysis", "finding", "recommendation", "learning",
                             "method", "terms", "glossary", "reference", "contents"})
        of_all_kinds += total(std::string("passages?q=kind:") + kind);
    CHECK(of_all_kinds == all);
}

TEST_CASE("an index of another version is made again from the catalogue")
{
    const Collection collection;
    {
        const fs::path reviews = collection.data / "index" / "public" / "reviews";
        Xapian::WritableDatabase database(reviews.string(), Xapian::DB_OPEN);
        database.set_metadata("throughline-schema", "1");
        database.commit();
    }
    CHECK(test::run_indexer(collection.data, {"check"}) == 1);
    CHECK(test::index(collection.data, {(test::corpus / "larkhampton-baby-e-2020.odt").string()}).exit_code ==
          0);
    CHECK(test::run_indexer(collection.data, {"check"}) == 0);
    const test::Server server(collection.data);
    CHECK(server.json("/api/v1/reviews").at("total") == 2);
}

TEST_CASE("what is exported has the shape of the gold, one object for each review")
{
    const Collection collection;
    collection.tag_by_hand("county-lines", TagState::Suggested);
    const auto all = json_of(ask(collection.data, {"export-gold"}));
    REQUIRE(all.size() == 2);
    CHECK(all.at(0).at("file") == "hexwold-saying-it-twice-2021.md");
    CHECK(all.at(1).at("page_count") > 1);
    const auto gold =
        nlohmann::json::parse(test::contents_of(test::corpus / "gold" / "larkhampton-baby-e-2020.json"));
    for (const auto& [name, value] : gold.items()) {
        CAPTURE(name);
        CHECK(all.at(1).contains(name));
        CHECK((value.is_array() == all.at(1).value(name, nlohmann::json()).is_array()));
    }
    const auto one = json_of(ask(collection.data, {"export-gold", "larkhampton-baby-e-2020.odt"}));
    REQUIRE(one.size() == 1);
    CHECK(one.at(0) == all.at(1));
    CHECK(ask(collection.data, {"export-gold", "no-such-file.pdf"}).exit_code == 1);
}

TEST_CASE("the list of the librarian is exported, unless only what was read is wanted")
{
    const test::ScratchFolder scratch;
    const fs::path data = scratch / "data";
    const fs::path list = scratch / "list.csv";
    test::write_file(list, "file,title,type\nhexwold-saying-it-twice-2021.md,Of the list,scr\n");
    REQUIRE(test::index(data, {(test::corpus / "hexwold-saying-it-twice-2021.md").string(), "--metadata",
                               list.string()})
                .exit_code == 0);
    CHECK(json_of(ask(data, {"export-gold"})).at(0).at("title") == "Of the list");
    CHECK(json_of(ask(data, {"export-gold"})).at(0).at("review_type") == "scr");
    CHECK(json_of(ask(data, {"export-gold", "--extracted"})).at(0).at("title") != "Of the list");
}

TEST_CASE("what has not changed is read again when that is asked for, with the vocabulary of then")
{
    const Collection collection;
    const fs::path words = collection.scratch / "vocabulary";
    fs::copy(fs::path(SOURCE_DIR) / "vocabulary", words, fs::copy_options::recursive);
    test::write_file(
        words / "agencies.yaml",
        "agencies:\n  - id: lamplighters\n    label: Lamplighters\n    names: [\"partnership\"]\n");
    const auto asked = [&] {
        return json_of(ask(collection.data, {"export-gold", "2"})).at(0).at("recommendations").dump();
    };
    const fs::path file = test::corpus / "larkhampton-baby-e-2020.odt";
    CHECK(asked().find("lamplighters") == std::string::npos);
    const test::Indexed again =
        test::index(collection.data, {file.string(), "--again", "--vocabulary", words.string()});
    CHECK(again.exit_code == 0);
    CHECK(again.summary.at("read_again") == 1);
    CHECK(again.summary.at("retag_due") == 1);
    CHECK(asked().find("lamplighters") != std::string::npos);
    CHECK(test::run_indexer(collection.data, {"check"}) == 0);
}

TEST_CASE("a catalogue of the first version is brought up to date, and its reviews are read again")
{
    const Collection collection;
    const std::string expected = test::contents_of_collection(collection.data);
    make_it_old(collection.data / "catalogue.sqlite");
    CHECK(ask(collection.data, {"export-gold"}).exit_code == 1);  // it only reads, and says what to run
    const auto status = json_of(ask(collection.data, {"status", "--json"}));
    CHECK(status.at("waiting_to_be_read_again") == 2);
    CHECK(status.at("public").at("reviews") == 2);
    // Whatever is offered: here a file that has not changed.
    const test::Indexed indexed =
        test::index(collection.data, {(test::corpus / "larkhampton-baby-e-2020.odt").string()});
    CHECK(indexed.exit_code == 0);
    CHECK(indexed.summary.at("read_again") == 2);
    CHECK(indexed.summary.at("unchanged") == 1);
    CHECK(test::contents_of_collection(collection.data) == expected);
    CHECK(test::run_indexer(collection.data, {"check"}) == 0);
    CHECK(json_of(ask(collection.data, {"status", "--json"})).at("waiting_to_be_read_again") == 0);
}
