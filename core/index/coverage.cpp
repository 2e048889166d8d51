#include "core/index/coverage.hpp"

#include <algorithm>
#include <cmath>

#include "core/index/schema.hpp"

namespace throughline {
namespace {

// A part of a question: in how many documents it stands, and whether it stands in this one.
struct Stands {
    double documents = 0;
    bool is_here = false;
};

class Covering {
public:
    Covering(const std::set<std::string>& terms, const Asked& asked) : terms_(terms), asked_(asked) {}

    void add(const Query& query)
    {
        switch (query.kind) {
            case Query::Kind::Any:
            case Query::Kind::All:
                for (const Query& part : query.parts)
                    add(part);
                break;
            case Query::Kind::Except:
                add(query.parts.front());
                break;
            case Query::Kind::Word:
                if (!query.field.empty() || !seen_.insert(asked_.stemmer.stem_of(query.words.front())).second)
                    break;
                [[fallthrough]];
            case Query::Kind::Phrase:
            case Query::Kind::Synonym:
            case Query::Kind::About:
                if (query.field.empty() || query.kind == Query::Kind::About)
                    count(stands(query));
                break;
            case Query::Kind::Everything:
            case Query::Kind::Nothing:
            case Query::Kind::Prefix:
            case Query::Kind::Value:
                break;
        }
    }

    [[nodiscard]] const Coverage& coverage() const { return coverage_; }

private:
    void count(const Stands& part)
    {
        const double all = asked_.database.get_doccount();
        const double rarity = std::log(all / std::clamp(part.documents, 1.0, std::max(all, 1.0)));
        coverage_.asked += rarity;
        if (part.is_here)
            coverage_.spoken_of += rarity;
    }

    [[nodiscard]] Stands term(const std::string& name) const
    {
        return {static_cast<double>(asked_.database.get_termfreq(name)), terms_.contains(name)};
    }

    // In any of its forms.
    [[nodiscard]] Stands word(const std::string& folded) const
    {
        const std::string stem = asked_.stemmer.stem_of(folded);
        Stands found = term(std::string(stem_prefix) + stem);
        if (asked_.stemmer.stem_of(stem) == stem)
            add_to(found, term(stem));
        return found;
    }

    static void add_to(Stands& sum, const Stands& one)
    {
        sum.documents += one.documents;
        sum.is_here = sum.is_here || one.is_here;
    }

    [[nodiscard]] Stands stands(const Query& part) const
    {
        switch (part.kind) {
            case Query::Kind::Word:
                return word(part.words.front());
            case Query::Kind::Phrase:
                return phrase(part);
            case Query::Kind::Synonym: {
                Stands any;
                for (const Query& inner : part.parts)
                    add_to(any, stands(inner));
                return any;
            }
            case Query::Kind::About:
                return term(std::string(index_field(part.field)->prefix) + part.words.front());
            default:
                return {};
        }
    }

    // All of its words: where they stand is not looked at.
    [[nodiscard]] Stands phrase(const Query& part) const
    {
        Stands all{static_cast<double>(asked_.database.get_doccount()), true};
        for (const std::string& folded : part.words) {
            const Stands one = term(folded);
            all.documents = std::min(all.documents, one.documents);
            all.is_here = all.is_here && one.is_here;
        }
        return all;
    }

    const std::set<std::string>& terms_;
    const Asked& asked_;
    std::set<std::string> seen_;  // stems
    Coverage coverage_;
};

}  // namespace

std::set<std::string> terms_of(const Xapian::Database& database, Xapian::docid document)
{
    return {database.termlist_begin(document), database.termlist_end(document)};
}

Coverage coverage_of(const Query& query, const std::set<std::string>& terms, const Asked& asked)
{
    Covering covering(terms, asked);
    covering.add(query);
    return covering.coverage();
}

}  // namespace throughline
