#include "core/index/phrases.hpp"

#include <algorithm>
#include <utility>

namespace throughline {
namespace {

// Places of documents at which the phrase may begin, document after document.
class PhraseStarts {
public:
    // Of all places of the term that stands `before` words after the phrase's beginning.
    PhraseStarts(const Xapian::Database& database, const std::string& term, Xapian::termpos before,
                 const IdSet& among)
    {
        for (const std::uint32_t document : among) {
            const auto end = database.positionlist_end(document, term);
            for (auto place = database.positionlist_begin(document, term); place != end; ++place)
                if (*place >= before)
                    starts_.push_back(*place - before);
            end_document(document);
        }
    }

    // Keeps those that have the term so many words after them.
    void keep_with(const Xapian::Database& database, const std::string& term, Xapian::termpos after)
    {
        PhraseStarts kept;
        std::size_t at = 0;
        for (const auto& [document, last] : documents_) {
            const auto end = database.positionlist_end(document, term);
            auto place = database.positionlist_begin(document, term);
            for (; at < last && place != end; ++at) {
                place.skip_to(starts_[at] + after);
                if (place != end && *place == starts_[at] + after)
                    kept.starts_.push_back(starts_[at]);
            }
            at = last;
            kept.end_document(document);
        }
        *this = std::move(kept);
    }

    [[nodiscard]] IdSet documents() const
    {
        IdSet found;
        for (const auto& [document, last] : documents_)
            found.add(document);
        return found;
    }

private:
    PhraseStarts() = default;

    // A document without any is not kept.
    void end_document(std::uint32_t document)
    {
        if (starts_.size() > (documents_.empty() ? 0 : documents_.back().second))
            documents_.emplace_back(document, starts_.size());
    }

    std::vector<Xapian::termpos> starts_;
    std::vector<std::pair<std::uint32_t, std::size_t>> documents_;  // and where its starts end
};

}  // namespace

IdSet with_phrase(const Xapian::Database& database, const std::vector<std::string>& terms, const IdSet& among)
{
    if (terms.size() < 2)
        return among;
    std::vector<std::pair<Xapian::termcount, Xapian::termpos>> rarest_first;  // and its place in the phrase
    for (Xapian::termpos at = 0; at < terms.size(); ++at)
        rarest_first.emplace_back(database.get_collection_freq(terms[at]), at);
    std::ranges::sort(rarest_first);
    const Xapian::termpos rarest = rarest_first.front().second;
    PhraseStarts starts(database, terms[rarest], rarest, among);
    for (auto next = rarest_first.begin() + 1; next != rarest_first.end(); ++next)
        starts.keep_with(database, terms[next->second], next->second);
    return starts.documents();
}

}  // namespace throughline
