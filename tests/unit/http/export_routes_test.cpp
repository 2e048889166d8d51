// Files of results as the front desk gives them, before they are sent.
#include "server/http/front_desk.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/small_collection.hpp"

using namespace throughline;

namespace {

// A desk over 40 reviews of ten passages each.
class Desk {
public:
    Desk()
    {
        std::vector<Review> reviews;
        for (int number = 0; number < 40; ++number)
            reviews.push_back(test::review_with_pages(std::vector<std::string>(10, "Nobody asked."), "2020"));
        test::make_collection(data_.path(), reviews);
        test::write_file(assets_.path() / "throughline.css", "p{}");
        HouseOptions options;
        options.data = data_.path();
        options.templates = SOURCE_DIR "/templates";
        options.assets = assets_.path();
        options.vocabulary = SOURCE_DIR "/vocabulary";
        options.worker = "throughline-worker";
        desk_ = std::make_unique<FrontDesk>(options);
    }

    HttpResponse answer(const std::string& path, Parameters parameters = {})
    {
        HttpRequest request;
        request.path = request.target = path;
        request.parameters = std::move(parameters);
        request.host = "127.0.0.1:8080";
        return desk_->answer(request);
    }

private:
    test::ScratchFolder data_;
    test::ScratchFolder assets_;
    std::unique_ptr<FrontDesk> desk_;
};

}  // namespace

TEST_CASE("a file is made in parts, none of them with more than a hundred rows")
{
    Desk desk;
    const HttpResponse response = desk.answer("/search.csv", {{"in", "passages"}});
    REQUIRE(response.status == 200);
    REQUIRE(response.body_maker);
    std::size_t parts = 0;
    std::size_t rows = 0;
    response.body_maker([&](std::string_view part) {
        const auto lines = static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
        CHECK(lines <= 120);
        rows += lines;
        ++parts;
        return true;
    });
    CHECK(parts == 5);
    CHECK(rows > 400);
}

TEST_CASE("nothing more is made for who has gone")
{
    Desk desk;
    const HttpResponse response = desk.answer("/search.csv", {{"in", "passages"}});
    std::size_t parts = 0;
    response.body_maker([&](std::string_view) { return ++parts < 2; });
    CHECK(parts == 2);
}

TEST_CASE("while four files are being taken a fifth is told to wait, and pages are answered")
{
    Desk desk;
    std::vector<HttpResponse> taken;
    for (int at = 0; at < 4; ++at)
        taken.push_back(desk.answer("/search.ris"));
    const HttpResponse fifth = desk.answer("/search.ris");
    CHECK(fifth.status == 503);
    CHECK(fifth.body.find("Several files are being taken from this site") != std::string::npos);
    CHECK(desk.answer("/search", {{"q", "nobody"}}).status == 200);
    taken.pop_back();
    CHECK(desk.answer("/search.ris").status == 200);
}
