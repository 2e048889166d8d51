// For browsers, robots and whoever watches over the server.
#include "server/http/answers.hpp"
#include "server/http/compression.hpp"
#include "server/http/headers.hpp"
#include "server/http/problems.hpp"
#include "server/http/routes.hpp"

namespace throughline::service {
namespace {

HttpResponse answer_with(const Call& call, const Assets::Asset& asset, Keep keep)
{
    HttpResponse response;
    response.keep = keep;
    response.etag = asset.etag;
    if (has_tag(call.request.if_none_match, asset.etag)) {
        response.status = 304;
        return response;
    }
    response.content_type = asset.content_type;
    response.is_gzipped = !asset.gzipped.empty() && accepts_gzip(call.request.accept_encoding);
    response.body = response.is_gzipped ? asset.gzipped : asset.bytes;
    return response;
}

}  // namespace

HttpResponse asset(const Call& call)
{
    const std::string& name = call.values.at(0);
    const Assets::Asset* asset = call.house.assets.find(name);
    if (asset == nullptr)
        return problem(call.house.pages, call.request, {404, "There is no such file.", {}});
    return answer_with(call, *asset, Assets::is_named_by_content(*asset, name) ? Keep::Forever : Keep::Day);
}

HttpResponse favicon(const Call& call)
{
    for (const char* name : {"favicon.ico", "favicon.svg", "favicon.png"})
        if (const Assets::Asset* asset = call.house.assets.find(name))
            return answer_with(call, *asset, Keep::Day);
    HttpResponse response;
    response.status = 204;
    response.keep = Keep::Day;
    return response;
}

HttpResponse robots(const Call&)
{
    HttpResponse response = text_answer("User-agent: *\nDisallow: /\n");
    response.keep = Keep::Day;
    return response;
}

HttpResponse alive(const Call&)
{
    return text_answer("ok\n");
}

HttpResponse ready(const Call& call)
{
    SearchRequest everything;
    everything.per_page = 1;
    (void)call.house.rooms.borrow()->search(everything);
    return text_answer("ready\n");
}

HttpResponse metrics(const Call& call)
{
    std::optional<CollectionFigures> figures;
    try {
        const CollectionStatus status = call.house.rooms.borrow()->status();
        figures = CollectionFigures{status.reviews, status.waiting, status.generation};
    } catch (const Error&) {
        figures.reset();  // whoever watches is to learn just that: throughline_collection_ready is 0
    }
    HttpResponse response = text_answer(call.house.metrics.text(figures));
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return response;
}

}  // namespace throughline::service
