#include "indexer/points/points.hpp"

#include "indexer/points/drafts.hpp"
#include "indexer/points/settle.hpp"

namespace throughline {

PointReader::PointReader(const std::vector<Agency>& agencies) : agencies_(agencies), names_(agencies) {}

std::vector<Point> PointReader::points_of(const Review& review) const
{
    const std::vector<Stretch> stretches = stretches_of(review, names_);
    std::vector<PointDraft> drafts;
    find_labelled(stretches, drafts);
    find_in_tables(stretches, names_, drafts);
    find_unlabelled(stretches, names_, drafts);
    find_quoted(stretches, drafts);
    find_in_prose(stretches, names_, drafts);
    find_questions(stretches, names_, drafts);
    return settled(std::move(drafts), review, names_, agencies_);
}

}  // namespace throughline
