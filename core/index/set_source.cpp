#include "core/index/set_source.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace throughline {
namespace {

using DocumentNumbers = std::shared_ptr<const std::vector<Xapian::docid>>;

class SetSource : public Xapian::PostingSource {
public:
    SetSource(DocumentNumbers numbers, Xapian::doccount taken_as)
        : numbers_(std::move(numbers)), taken_as_(taken_as)
    {
    }

    void init(const Xapian::Database&) override
    {
        at_ = 0;
        is_begun_ = false;
    }
    [[nodiscard]] PostingSource* clone() const override
    {
        return std::make_unique<SetSource>(numbers_, taken_as_).release();  // the query's own from now on
    }
    [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return taken_as_; }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return taken_as_; }
    void next(double) override
    {
        if (std::exchange(is_begun_, true))
            ++at_;
    }
    void skip_to(Xapian::docid number, double) override
    {
        is_begun_ = true;
        const auto from = numbers_->begin() + static_cast<std::ptrdiff_t>(at_);
        at_ = static_cast<std::size_t>(std::lower_bound(from, numbers_->end(), number) - numbers_->begin());
    }
    [[nodiscard]] bool at_end() const override { return at_ == numbers_->size(); }
    [[nodiscard]] Xapian::docid get_docid() const override { return (*numbers_)[at_]; }

private:
    DocumentNumbers numbers_;
    Xapian::doccount taken_as_;
    std::size_t at_ = 0;
    bool is_begun_ = false;
};

}  // namespace

Xapian::Query query_of(const IdSet& documents)
{
    return query_of(documents, static_cast<Xapian::doccount>(documents.cardinality()));
}

Xapian::Query query_of(const IdSet& documents, Xapian::doccount taken_as)
{
    SetSource source(std::make_shared<const std::vector<Xapian::docid>>(documents.begin(), documents.end()),
                     taken_as);
    return Xapian::Query(&source);  // keeps a clone
}

}  // namespace throughline
