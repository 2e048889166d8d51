#include "core/index/postings.hpp"

#include <xapian.h>

#include <algorithm>
#include <limits>

#include "core/index/match_cache.hpp"
#include "core/index/matching.hpp"
#include "core/index/xapian_query.hpp"

namespace throughline {
namespace {

// Share of all documents from which on a term is common.
constexpr double common_from = 0.005;

Postings read(const std::string& term, const Xapian::Database& database)
{
    Postings found;
    const std::size_t count = database.get_termfreq(term);
    found.documents.reserve(count);
    found.times.reserve(count);
    constexpr Xapian::termcount most = std::numeric_limits<std::uint16_t>::max();
    const auto end = database.postlist_end(term);
    for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
        found.documents.push_back(*posting);
        found.times.push_back(static_cast<std::uint16_t>(std::min(posting.get_wdf(), most)));
    }
    return found;
}

}  // namespace

bool Postings::has(std::uint32_t document) const
{
    return std::ranges::binary_search(documents, document);
}

std::uint32_t Postings::times_in(std::uint32_t document) const
{
    const auto place = std::ranges::lower_bound(documents, document);
    const bool is_here = place != documents.end() && *place == document;
    return is_here ? times[static_cast<std::size_t>(place - documents.begin())] : 0;
}

std::shared_ptr<const Postings> postings_of(const std::string& term, const Asked& asked)
{
    const Xapian::Database& database = asked.database;
    const bool is_kept =
        asked.kept != nullptr && database.get_termfreq(term) >= common_from * database.get_doccount();
    if (!is_kept)
        return std::make_shared<const Postings>(read(term, database));
    return asked.kept->postings(state_of(database) + ' ' + term, [&] { return read(term, database); });
}

}  // namespace throughline
