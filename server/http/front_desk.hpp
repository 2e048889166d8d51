// The front desk: from a request that the guard let through to its answer. Everything that a person or a
// program can ask for is a row of the table in routes.cpp.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "server/http/assets.hpp"
#include "server/http/metrics.hpp"
#include "server/http/pictures.hpp"
#include "server/http/pool.hpp"
#include "server/http/request.hpp"
#include "server/http/router.hpp"
#include "server/search/reading_room.hpp"
#include "server/views/pages.hpp"

namespace throughline {

struct HouseOptions {
    std::filesystem::path data;
    std::filesystem::path templates;
    std::filesystem::path assets;
    std::filesystem::path vocabulary;
    std::filesystem::path worker;  // throughline-worker
    std::string public_url;        // "https://reviews.example"; empty: as the Host of each request says
    std::string contact;           // where to write for a correction; may be empty
    std::size_t rooms = 4;         // searches that run at one time
    std::size_t heavy_rooms = 1;   // heavy ones, beside them
    std::size_t most_heavy_waiting = 24;  // each holds a connection's thread
    double heavy_from = 2e6;              // postings that a search reads (some ten million a second)
    double too_heavy_from = 5e7;          // refused
};

// What all requests share.
struct House {
    // Throws Error if templates, assets or vocabulary cannot be read. A collection that is not there yet is
    // no error: pages say so until it is.
    explicit House(const HouseOptions&);

    Assets assets;
    Pages pages;
    std::shared_ptr<Collection> collection;
    std::string fingerprint;  // of all templates and assets, and of the vocabulary
    std::string public_url;
    Pool<ReadingRoom> rooms;
    Pool<ReadingRoom> export_rooms;  // each lent for as long as a file is being taken, however slowly
    Pictures pictures;
    Metrics metrics;
    Pool<ReadingRoom> heavy_rooms;  // for searches that would keep a room from the others
};

// One request on its way through a handler.
struct Call {
    const HttpRequest& request;
    const PathValues& values;
    House& house;
    ReadingRoom* room;  // null where the route says that it asks nothing of the collection
};

struct Route {
    std::string_view pattern;
    HttpResponse (*handler)(const Call&);
    bool asks_collection = false;  // has a room; its ETag is of the collection's version
    bool takes_form = false;       // may be posted to
};

class FrontDesk {
public:
    explicit FrontDesk(const HouseOptions& options) : house_(options) {}

    // Never throws. Called by many threads at once.
    [[nodiscard]] HttpResponse answer(const HttpRequest&) noexcept;

    // Reads what the first reader would wait for otherwise (some seconds with thousands of reviews). Whatever
    // is wrong, that reader is told.
    void read_ahead() const noexcept;

private:
    House house_;
};

}  // namespace throughline
