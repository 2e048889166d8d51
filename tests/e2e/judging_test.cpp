// A person's word on a theme: what the librarian types, and what readers then find.
#include "e2e/places.hpp"
#include "support/catch.hpp"
#include "support/collection.hpp"
#include "support/process.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
using Catch::ContainsSubstring;

namespace {

struct Said {
    int exit_code = 0;
    std::string output;
    std::string errors;
};

// One review, of which the tagger says perinatal mental health, and from it alone that of parents.
struct Judged {
    test::ScratchFolder scratch;
    std::filesystem::path data = scratch / "data";

    std::string file;

    explicit Judged(const std::string& name = "saltersholm-baby-wren-2023.pdf")
        : file((test::corpus / name).string())
    {
        REQUIRE(test::index(data, {file}).exit_code == 0);
    }

    [[nodiscard]] Said run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"--data", data.string()});
        test::Process process(test::build / "throughline-indexer", arguments);
        Said said;
        said.output = process.output();
        said.exit_code = process.wait();
        said.errors = process.errors();
        return said;
    }

    [[nodiscard]] Said judge(const std::string& theme, const std::string& word) const
    {
        return run({"judge", "1", theme, word});
    }

    // Everything agrees, and neither tagging nor reading again nor a new index changes what was said.
    void check_that_it_lasts() const
    {
        CHECK(test::run_indexer(data, {"check"}) == 0);
        const std::string before = test::contents_of_collection(data);
        CHECK(run({"retag"}).exit_code == 0);
        CHECK(run({"index", "--again", file}).exit_code == 0);
        CHECK(test::run_indexer(data, {"check"}) == 0);
        CHECK(run({"rebuild"}).exit_code == 0);
        CHECK(test::contents_of_collection(data) == before);
        CHECK(test::run_indexer(data, {"check"}) == 0);
    }
};

nlohmann::json theme_in(const nlohmann::json& themes, const std::string& id)
{
    for (const auto& theme : themes)
        if (theme.at("id") == id)
            return theme;
    return nullptr;
}

std::size_t total(const test::Server& server, const std::string& list)
{
    return server.json("/api/v1/" + list).at("total").get<std::size_t>();
}

}  // namespace

TEST_CASE("a theme that a person rejects is no tag: it is not counted, not found, not shown as one")
{
    const Judged collection;
    const test::Server server(collection.data);
    REQUIRE(total(server, "reviews?theme=perinatal-mental-health") == 1);
    REQUIRE(total(server, "passages?q=theme:perinatal-mental-health") > 0);
    REQUIRE(total(server, "reviews?theme=parental-mental-health") == 1);

    const Said said = collection.judge("Perinatal mental health", "rejected");
    CHECK(said.exit_code == 0);
    CHECK_THAT(said.output,
               ContainsSubstring("Before: Tagged: central.\nNow: Not tagged: a person rejected it."));
    CHECK_THAT(said.output, ContainsSubstring("No longer tagged: parental-mental-health"));

    for (const char* list :
         {"reviews?theme=perinatal-mental-health", "reviews?q=theme:perinatal-mental-health",
          "passages?q=theme:perinatal-mental-health", "passages?theme=perinatal-mental-health",
          "recommendations?theme=perinatal-mental-health", "reviews?theme=parental-mental-health"}) {
        CAPTURE(list);
        CHECK(total(server, list) == 0);
    }
    CHECK(server.json("/api/v1/themes/perinatal-mental-health").at("mentioned_in") == 0);
    CHECK(server.json("/api/v1/themes/perinatal-mental-health").at("passages").empty());
    const auto prevalence = server.json("/api/v1/patterns/prevalence").at("themes");
    CHECK(theme_in(prevalence, "perinatal-mental-health").value("mentioned_in", 0) == 0);
    const auto record = server.json("/api/v1/reviews/1");
    CHECK(theme_in(record.at("themes"), "perinatal-mental-health").is_null());
    CHECK(theme_in(record.at("mentioned"), "perinatal-mental-health").at("state") == "rejected");
    const std::string page = server.get("/reviews/1");
    CHECK_THAT(page.substr(page.find("id=\"theme-perinatal-mental-health\"")),
               ContainsSubstring("rejected by a person") &&
                   ContainsSubstring("a person rejected it. Without that: "));
    CHECK_THAT(collection.run({"explain", "1", "perinatal-mental-health"}).output,
               ContainsSubstring("Not tagged: a person rejected it."));
    collection.check_that_it_lasts();
    CHECK(total(server, "reviews?theme=perinatal-mental-health") == 0);

    CHECK(collection.judge("perinatal-mental-health", "withdrawn").exit_code == 0);
    CHECK(total(server, "reviews?theme=perinatal-mental-health") == 1);
    CHECK(total(server, "reviews?theme=parental-mental-health") == 1);
    collection.check_that_it_lasts();
}

TEST_CASE("a theme that a person confirms is a tag, also where only passing words speak of it")
{
    const Judged collection;
    const test::Server server(collection.data);
    REQUIRE(total(server, "reviews?theme=domestic-abuse") == 0);
    CHECK_THAT(collection.judge("domestic-abuse", "confirmed").output,
               ContainsSubstring("Before: Not tagged: it is only mentioned.\n"
                                 "Now: Tagged: present, and confirmed by a person."));
    CHECK(total(server, "reviews?theme=domestic-abuse") == 1);
    CHECK(total(server, "passages?q=theme:domestic-abuse") > 0);
    const auto tag = theme_in(server.json("/api/v1/reviews/1").at("themes"), "domestic-abuse");
    CHECK(tag.at("state") == "confirmed");
    REQUIRE_FALSE(tag.at("evidence").empty());
    CHECK(tag.at("evidence").at(0).at("counted") == true);
    const std::string page = server.get("/reviews/1");
    CHECK_THAT(page.substr(page.find("id=\"theme-domestic-abuse\"")),
               ContainsSubstring("confirmed by a person"));
    CHECK_THAT(collection.run({"explain", "1", "domestic-abuse"}).output,
               ContainsSubstring("Tagged: present, and confirmed by a person"));
    CHECK_THAT(collection.run({"export-gold"}).output, ContainsSubstring("\"domestic-abuse\""));
    CHECK_THAT(collection.run({"export-gold", "--extracted"}).output,
               !ContainsSubstring("\"domestic-abuse\""));
    collection.check_that_it_lasts();

    CHECK_THAT(collection.judge("domestic-abuse", "confirmed").output,
               ContainsSubstring("It was so already, and nothing was changed."));
    CHECK(collection.judge("domestic-abuse", "rejected").exit_code == 0);
    CHECK(total(server, "reviews?theme=domestic-abuse") == 0);
    collection.check_that_it_lasts();
}

TEST_CASE("with a narrower theme that a person confirms, the broader is said: every list holds the review")
{
    const Judged collection("brackenshire-linnet-2021.docx");
    const test::Server server(collection.data);
    const char* lists[] = {"reviews?theme=cce", "reviews?q=theme:cce", "reviews?theme=extra-familial-harm",
                           "reviews?q=theme:extra-familial-harm"};
    const auto check_all = [&](std::size_t count) {
        for (const char* list : lists) {
            CAPTURE(list);
            CHECK(total(server, list) == count);
        }
        CHECK((total(server, "passages?theme=cce&q=theme:cce") > 0) == (count > 0));
    };
    check_all(0);
    CHECK_THAT(collection.judge("county-lines", "confirmed").output,
               ContainsSubstring("Tagged with it: cce, which follows from it.\n"
                                 "Tagged with it: extra-familial-harm, which follows from it."));
    check_all(1);
    const auto tag = theme_in(server.json("/api/v1/reviews/1").at("themes"), "cce");
    CHECK(tag.at("state") == "suggested");
    CHECK(tag.at("narrower").at(0).at("id") == "county-lines");
    collection.check_that_it_lasts();
    check_all(1);

    CHECK(collection.judge("county-lines", "withdrawn").exit_code == 0);
    check_all(0);
    collection.check_that_it_lasts();
}

TEST_CASE("what a person said of broader and narrower themes does not contradict itself")
{
    const Judged collection;
    const auto refused = [&](const std::string& theme, const std::string& word, const std::string& sentence) {
        const Said said = collection.judge(theme, word);
        CHECK(said.exit_code == 1);
        CHECK_THAT(said.errors, ContainsSubstring(sentence));
    };
    CHECK(collection.judge("parental-mental-health", "confirmed").exit_code == 0);
    refused("parental-mental-health", "rejected", "reject what is narrower first");
    CHECK(collection.judge("perinatal-mental-health", "rejected").exit_code == 0);
    CHECK_THAT(collection.run({"explain", "1", "parental-mental-health"}).output,
               ContainsSubstring("because a person confirmed it once; it is no longer found"));
    collection.check_that_it_lasts();
    CHECK(collection.judge("parental-mental-health", "rejected").exit_code == 0);
    refused("perinatal-mental-health", "confirmed",
            "a person rejected the broader theme parental-mental-health");
    collection.check_that_it_lasts();
    CHECK(collection.judge("perinatal-mental-health", "withdrawn").exit_code == 0);
    CHECK_THAT(collection.run({"explain", "1", "perinatal-mental-health"}).output,
               ContainsSubstring("a person rejected the broader theme parental-mental-health"));
    collection.check_that_it_lasts();
    CHECK_THAT(collection.judge("parental-mental-health", "withdrawn").output,
               ContainsSubstring("Tagged with it: perinatal-mental-health, which is narrower."));
    collection.check_that_it_lasts();
}

TEST_CASE("a word that has nothing to stand on is refused, and says what to do")
{
    const Judged collection;
    const std::string before = test::contents_of_collection(collection.data);
    const auto refused = [&](const std::vector<std::string>& arguments, const std::string& sentence) {
        CAPTURE(sentence);
        const Said said = collection.run(arguments);
        CHECK(said.exit_code == 1);
        CHECK_THAT(said.errors, ContainsSubstring(sentence));
        CHECK(said.output.empty());
    };
    refused({"judge", "7", "neglect", "rejected"}, "there is no review '7'");
    refused({"judge", "1", "county-line", "rejected"}, "close to it: county-lines");
    refused({"judge", "1", "county-lines", "confirmed"},
            "nothing was found of 'county-lines' in review 1: a theme is said of a review only with the "
            "words that say so");
    refused({"judge", "1", "county-lines", "rejected"}, "there is nothing to reject");
    refused({"judge", "1", "parental-mental-health", "rejected"},
            "the narrower theme perinatal-mental-health is said of the review");
    refused({"judge", "1", "neglect", "withdrawn"}, "nobody has confirmed or rejected 'neglect'");
    refused({"judge", "1", "neglect", "perhaps"}, "perhaps not in {confirmed,rejected,withdrawn}");

    const std::filesystem::path words = collection.scratch / "vocabulary";
    std::filesystem::copy(std::filesystem::path(SOURCE_DIR) / "vocabulary", words,
                          std::filesystem::copy_options::recursive);
    test::write_file(words / "themes.yaml", test::contents_of(words / "themes.yaml") + "\n# another\n");
    refused({"judge", "1", "neglect", "rejected", "--vocabulary", words.string()},
            "another version of the vocabulary: run 'retag' first");
    CHECK(test::contents_of_collection(collection.data) == before);
}
