#include "server/search/fold_shelf.hpp"

#include <exception>

#include "core/base/error.hpp"
#include "core/catalogue/overview.hpp"
#include "core/index/schema.hpp"
#include "server/search/spare_memory.hpp"

namespace throughline {
namespace {

using Made = std::shared_ptr<const NearIdentical>;

// What was read until it was to stop is of no use, but nobody asks for it any more.
Made made_of(const std::filesystem::path& file, const std::stop_token& stop)
{
    Catalogue catalogue(file, Catalogue::Mode::ReadOnly);
    NearIdenticalMaker maker;
    catalogue.in_snapshot([&] {
        Overview(catalogue, Visibility::Public)
            .each_passage([&](ReviewId review, std::size_t passage, std::string_view text) {
                if (passage < most_passages)
                    maker.add(passage_document(review, static_cast<std::uint32_t>(passage)), text);
                return !stop.stop_requested();
            });
    });
    return std::make_shared<const NearIdentical>(std::move(maker).finish());
}

}  // namespace

std::pair<FoldShelf::Future, bool> FoldShelf::begun(const std::filesystem::path& catalogue)
{
    const std::lock_guard lock(mutex_);
    if (made_.valid() && !has_failed_)
        return {made_, false};
    has_failed_ = false;  // the thread that failed has nothing left to do: no other's result is cut short
    std::promise<Made> promise;
    made_ = promise.get_future().share();
    making_ =
        std::jthread([this, promise = std::move(promise), catalogue](const std::stop_token& stop) mutable {
            try {
                promise.set_value(made_of(catalogue, stop));
            } catch (...) {
                has_failed_ = true;
                promise.set_exception(std::current_exception());
            }
            give_back_spare_memory();
        });
    return {made_, true};
}

Made FoldShelf::known(const std::filesystem::path& catalogue, std::chrono::milliseconds patience)
{
    const auto [made, is_first] = begun(catalogue);
    const bool is_ready =
        made.wait_for(is_first ? patience : std::chrono::milliseconds::zero()) == std::future_status::ready;
    if (!is_ready)
        return nullptr;
    try {
        return made.get();
    } catch (const Error&) {
        return nullptr;  // the next who asks begins anew
    }
}

Made FoldShelf::awaited(const std::filesystem::path& catalogue)
{
    return begun(catalogue).first.get();
}

}  // namespace throughline
