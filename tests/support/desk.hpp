// The front desk over made-up reviews: everything that the server answers, without a socket.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/http/front_desk.hpp"
#include "support/scratch.hpp"
#include "support/small_collection.hpp"

namespace throughline::test {

class Desk {
public:
    // No reviews: there is no collection yet.
    explicit Desk(const std::vector<Review>& reviews)
    {
        if (!reviews.empty())
            make_collection(data_.path(), reviews);
        write_file(assets_.path() / "throughline.css", "p{}");
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

    void read_ahead() { desk_->read_ahead(); }
    [[nodiscard]] std::filesystem::path data() const { return data_.path(); }

private:
    ScratchFolder data_;
    ScratchFolder assets_;
    std::unique_ptr<FrontDesk> desk_;
};

}  // namespace throughline::test
