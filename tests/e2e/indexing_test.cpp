// The real indexer on real files: what comes of new, changed, repeated, broken and restricted ones.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "e2e/places.hpp"
#include "support/catch.hpp"
#include "support/collection.hpp"
#include "support/pdf.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

struct Folder {
    test::ScratchFolder scratch;
    fs::path data = scratch / "data";
    fs::path reports = scratch / "reports";

    Folder() { fs::create_directories(reports); }

    void add(const std::string& name, const std::string& as = {}) const
    {
        fs::copy_file(test::corpus / name, reports / (as.empty() ? name : as),
                      fs::copy_options::overwrite_existing);
    }
    [[nodiscard]] test::Indexed index(std::vector<std::string> more = {}) const
    {
        more.push_back(reports.string());
        return test::index(data, more);
    }
};

std::string result_ids(const test::Server& server, const std::string& query)
{
    std::string ids;
    const auto found = server.json("/api/v1/reviews?per_page=100&q=" + query);
    for (const auto& review : found.at("results"))
        ids += review.at("id").get<std::string>() + " ";
    return found.at("total").dump() + ": " + ids;
}

}  // namespace

TEST_CASE("a folder is read once; what has not changed is left alone")
{
    Folder folder;
    folder.add("hexwold-saying-it-twice-2021.md");
    folder.add("estonmere-learning-briefing-jonah-2023.pdf");
    const test::Indexed first = folder.index();
    CHECK(first.exit_code == 0);
    CHECK(first.summary.at("new") == 2);
    CHECK(first.summary.at("failed").empty());
    CHECK(first.summary.at("passages") > 10);
    const test::Indexed second = folder.index();
    CHECK(second.exit_code == 0);
    CHECK(second.summary.at("new") == 0);
    CHECK(second.summary.at("unchanged") == 2);
    CHECK(test::run_indexer(folder.data, {"check"}) == 0);
}

TEST_CASE("the same bytes under another name are another source of the same review")
{
    Folder folder;
    folder.add("hexwold-saying-it-twice-2021.md");
    folder.add("hexwold-saying-it-twice-2021.md", "copy.md");
    CHECK(folder.index().summary.at("duplicate") == 1);
    folder.add("hexwold-saying-it-twice-2021.md", "late copy.md");
    const auto later = folder.index().summary;
    CHECK(later.at("duplicate") == 1);
    REQUIRE(later.at("duplicates").size() == 1);
    CHECK(later.at("duplicates").at(0).at("path").get<std::string>().ends_with("late copy.md"));
    CHECK(later.at("duplicates").at(0).at("review") == "1");
    const test::Server server(folder.data);
    const auto found = server.json("/api/v1/reviews");
    REQUIRE(found.at("total") == 1);
    const std::string id = found.at("results").at(0).at("id");
    CHECK(server.json("/api/v1/reviews/" + id).at("sources").size() == 3);
}

TEST_CASE("a changed file replaces its review, which keeps its number")
{
    Folder folder;
    test::write_file(folder.reports / "a.txt", "A review\n\nThe word heliotrope stands here.\n");
    REQUIRE(folder.index().exit_code == 0);
    const test::Server server(folder.data);
    const std::string before = result_ids(server, "heliotrope");
    CHECK(before.starts_with("1: "));
    test::write_file(folder.reports / "a.txt", "A review\n\nThe word changed, and is now marigold.\n");
    CHECK(folder.index().summary.at("changed") == 1);
    CHECK(result_ids(server, "heliotrope") == "0: ");
    CHECK(result_ids(server, "marigold") == before);
    CHECK(test::run_indexer(folder.data, {"check"}) == 0);
}

TEST_CASE("a broken file costs itself alone, is remembered, and is tried again when it changes")
{
    Folder folder;
    folder.add("hexwold-saying-it-twice-2021.md");
    test::write_file(folder.reports / "empty.pdf", "");
    test::write_file(folder.reports / "broken.pdf", "%PDF-1.7\nnothing that follows is a PDF");
    const test::Indexed first = folder.index();
    CHECK(first.exit_code == 2);
    CHECK(first.summary.at("new") == 1);
    REQUIRE(first.summary.at("failed").size() == 2);
    CHECK(first.summary.at("failed").at(0).at("reason") == "damaged");
    CHECK(first.summary.at("failed").at(1).at("reason") == "empty");
    CHECK(folder.index().summary.at("failed").size() == 2);
    test::write_file(folder.reports / "empty.pdf", "not a PDF at all, but a few plain words");
    const test::Indexed third = folder.index();
    CHECK(third.summary.at("new") == 1);
    CHECK(third.summary.at("failed").size() == 1);
    CHECK(test::run_indexer(folder.data, {"check"}) == 0);
}

TEST_CASE("a file that broke off is named: in the summary, by status, on the status page and its own")
{
    Folder folder;
    const std::string whole = test::Pdf()
                                  .add(test::PdfPage().text(72, 100, 12, "The first page of it"))
                                  .add(test::PdfPage().text(72, 100, 12, "The second page of it"))
                                  .bytes();
    test::write_file(folder.reports / "whole.pdf", whole);
    test::write_file(folder.reports / "half.pdf", whole.substr(0, whole.find("xref")));
    const test::Indexed indexed = folder.index();
    CHECK(indexed.exit_code == 0);
    REQUIRE(indexed.summary.at("damaged").size() == 1);
    CHECK(indexed.summary.at("damaged").at(0).at("path").get<std::string>().ends_with("half.pdf"));
    CHECK(indexed.summary.at("damaged").at(0).at("review") == "1");
    test::Process status(test::build / "throughline-indexer", {"--data", folder.data.string(), "status"});
    CHECK(status.output().find("half.pdf (review 1): the file is damaged") != std::string::npos);
    const test::Server server(folder.data);
    const std::string page = server.get("/status");
    CHECK(page.find("<a class=\"govuk-link\" href=\"/reviews/1\">half.pdf</a>") != std::string::npos);
    CHECK(page.find("whole.pdf") == std::string::npos);
    CHECK(server.get("/reviews/1").find("The file is damaged: what could be read") != std::string::npos);
    CHECK(server.get("/reviews/2").find("The file is damaged") == std::string::npos);
    CHECK(server.json("/api/v1/reviews/1").at("notices").at(0).at("kind") == "file-damaged");
}

TEST_CASE("a dry run changes nothing")
{
    Folder folder;
    folder.add("hexwold-saying-it-twice-2021.md");
    const test::Indexed dry = folder.index({"--dry-run"});
    CHECK(dry.summary.at("new") == 1);
    CHECK_FALSE(fs::exists(folder.data / "catalogue.sqlite"));
}

TEST_CASE(
    "what the librarian's list says of a file overrides what was read, and a bad row is told by its line")
{
    Folder folder;
    folder.add("hexwold-saying-it-twice-2021.md");
    folder.add("estonmere-learning-briefing-jonah-2023.pdf");
    const fs::path list = folder.scratch / "list.csv";
    test::write_file(list,
                     "file,Title,type,publication_date,shelf mark\n"
                     "hexwold-saying-it-twice-2021.md,\"A title, of the list\",scr,2019-04,H 7\n"
                     "estonmere-learning-briefing-jonah-2023.pdf,,learning-briefing,30 April 2019,\n"
                     "not-there.pdf,x,scr,2019,\n");
    const test::Indexed first = folder.index({"--metadata", list.string()});
    CHECK(first.exit_code == 0);
    REQUIRE(first.summary.at("bad_rows").size() == 3);
    for (const std::size_t row : {0U, 1U}) {  // its type and its date
        CHECK(first.summary.at("bad_rows").at(row).at("line") == 3);
        CHECK(first.summary.at("bad_rows").at(row).at("used") == true);
    }
    CHECK(first.summary.at("bad_rows").at(2).at("line") == 4);
    CHECK(first.summary.at("bad_rows").at(2).at("used") == false);
    const test::Server server(folder.data);
    for (const auto& value : server.json("/api/v1/reviews").at("facets").at("type"))
        CHECK(value.at("value") != "learning-briefing");
    CHECK(server.get("/reviews/1").find("Type as listed") != std::string::npos);
    CHECK(result_ids(server, "title:%22of%20the%20list%22").starts_with("1: "));
    CHECK(server.json("/api/v1/reviews?type=scr&year_from=2019&year_to=2019").at("total") == 1);
    // The list may change while the files do not.
    test::write_file(list, "file,type\nestonmere-learning-briefing-jonah-2023.pdf,scr\n");
    CHECK(folder.index({"--metadata", list.string()}).summary.at("unchanged") == 2);
    CHECK(server.json("/api/v1/reviews?type=scr").at("total") == 2);
    CHECK(test::run_indexer(folder.data, {"check"}) == 0);
}

TEST_CASE("a folder in place of the list of what is known is refused by its name")
{
    const test::ScratchFolder data;
    const test::Indexed refused =
        test::index(data.path(), {data.path().string(), "--metadata", data.path().string()});
    CHECK(refused.exit_code == 1);
    CHECK_THAT(refused.errors, Catch::ContainsSubstring("reading the metadata " + data.path().string()));
}

TEST_CASE("a restricted review is nowhere to be seen")
{
    Folder folder;
    test::write_file(folder.reports / "open.txt", "Open review\n\nThe word heliotrope stands here.\n");
    REQUIRE(folder.index().exit_code == 0);
    test::write_file(folder.reports / "shut.txt",
                     "Shut review\n\nThe word heliotrope and the word marigold.\n");
    REQUIRE(folder.index({"--visibility", "restricted"}).exit_code ==
            0);  // open.txt becomes restricted, as said
    const test::Server server(folder.data);
    CHECK(result_ids(server, "heliotrope") == "0: ");
    REQUIRE(test::index(folder.data, {(folder.reports / "open.txt").string(), "--visibility", "public"})
                .exit_code == 0);
    CHECK(result_ids(server, "heliotrope") == "1: 1 ");
    CHECK(result_ids(server, "marigold") == "0: ");
    CHECK(test::status_of(server.get("/reviews/2")) == 404);
    CHECK(test::status_of(server.get("/api/v1/reviews/2/pages/1")) == 404);
    CHECK(server.get("/status").find("shut.txt") == std::string::npos);
    CHECK(test::run_indexer(folder.data, {"check"}) == 0);
}

TEST_CASE("any number of jobs gives the same catalogue")
{
    const test::ScratchFolder scratch;
    std::vector<std::string> files;
    for (const std::string& name : test::quick_corpus())
        files.push_back((test::corpus / name).string());
    std::vector<std::string> contents;
    for (const char* jobs : {"1", "2", "5"}) {
        auto arguments = files;
        arguments.insert(arguments.end(), {"--jobs", jobs});
        const fs::path data = scratch / (std::string("jobs-") + jobs);
        REQUIRE(test::index(data, arguments).exit_code == 0);
        contents.push_back(test::contents_of_collection(data));
    }
    CHECK(contents[0] == contents[1]);
    CHECK(contents[0] == contents[2]);
}

TEST_CASE("one indexer at a time writes to a collection")
{
    Folder folder;
    folder.add("hexwold-saying-it-twice-2021.md");
    REQUIRE(folder.index().exit_code == 0);
    const int lock = open((folder.data / "indexer.lock").c_str(), O_RDWR);
    REQUIRE(lock >= 0);
    REQUIRE(flock(lock, LOCK_EX) == 0);
    const test::Indexed second = folder.index();
    CHECK(second.exit_code == 1);
    CHECK_THAT(second.errors, Catch::ContainsSubstring("another indexer is at work"));
    close(lock);
}

TEST_CASE("what is asked wrongly is answered with what to do")
{
    const test::ScratchFolder scratch;
    CHECK(test::run_indexer(scratch / "none", {"status"}) == 1);
    CHECK(test::run_indexer(scratch / "none", {"index"}) == 1);
    const test::Indexed missing = test::index(scratch / "none", {(scratch / "no such folder").string()});
    CHECK(missing.exit_code == 1);
    CHECK_THAT(missing.errors, Catch::ContainsSubstring("there is nothing at"));
}
