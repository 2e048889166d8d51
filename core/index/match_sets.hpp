// Which documents a query matches, as a set: exact, without weights. Included by this folder alone.
//
// Xapian's matcher weighs every document that it counts and looks for every phrase in it. Here lists of
// postings are joined as sets, and a phrase is looked for only in documents where its answer changes the
// whole.
#pragma once

#include <xapian.h>

#include <string>
#include <utility>
#include <vector>

#include "core/index/query.hpp"
#include "core/index/xapian_query.hpp"
#include "core/review/id_set.hpp"

namespace throughline {

class MatchSets {
public:
    // What `asked` refers to must outlive it.
    explicit MatchSets(Asked asked) : asked_(std::move(asked)) {}

    // The documents that match.
    [[nodiscard]] IdSet of(const Query& query) const { return of(query, Asking{}); }
    // Those of them that are in `among`.
    [[nodiscard]] IdSet of(const Query& query, const IdSet& among) const
    {
        return of(query, Asking{&among, nullptr}) & among;
    }

    // The documents that have all words of a phrase, wherever they stand.
    [[nodiscard]] IdSet with_all_words(const Query& phrase) const
    {
        return with_all(phrase_terms(phrase), nullptr);
    }

private:
    // The documents about which is asked. Whether any other is in the answer does not matter.
    struct Asking {
        const IdSet* among = nullptr;    // null: all
        const IdSet* settled = nullptr;  // not these; null: none
    };

    [[nodiscard]] IdSet of(const Query& query, const Asking& asking) const;
    [[nodiscard]] IdSet all(const Query& query, const Asking& asking) const;
    [[nodiscard]] IdSet any(const Query& query, const Asking& asking) const;
    [[nodiscard]] IdSet except(const Query& query, const Asking& asking) const;
    [[nodiscard]] IdSet phrase(const Query& query, const Asking& asking) const;
    [[nodiscard]] IdSet with_all(std::vector<std::string> terms, const IdSet* among) const;
    [[nodiscard]] IdSet with_term(const std::string& term) const;
    [[nodiscard]] IdSet with_term_among(const std::string& term, const IdSet& among) const;
    [[nodiscard]] IdSet with_any(const std::vector<std::string>& terms) const;
    [[nodiscard]] IdSet with_any_term(const Xapian::Query& terms) const;
    [[nodiscard]] std::vector<const Query*> cheapest_first(const std::vector<Query>& parts) const;

    Asked asked_;
};

}  // namespace throughline
