#include "bench/patterns/made_up.hpp"

#include <algorithm>
#include <map>

namespace throughline::bench {
namespace {

constexpr int pages_each = 10;

const std::string paragraph =
    "The practitioners who met the family wrote down what they saw, and the records of each agency were read "
    "for "
    "this review. Nobody who came to the house asked who else lived there. ";

Field stated(std::string name, std::string value)
{
    return {std::move(name), std::move(value), Origin::Manifest, 1, {}, {}};
}

Evidence evidence_on(std::size_t passage)
{
    Evidence evidence;
    evidence.passage = passage;
    evidence.end = 17;
    evidence.strength = 0.7;
    return evidence;
}

}  // namespace

MadeUp::MadeUp(const Vocabulary& vocabulary) : vocabulary_(vocabulary)
{
    double chance = 0.45;
    for (std::size_t theme = 0; theme < vocabulary.themes.all().size(); ++theme) {
        chances_.push_back(chance);
        chance = std::max(0.02, chance * 0.97);
    }
}

bool MadeUp::happens(double chance)
{
    return std::bernoulli_distribution(chance)(random_);
}

std::string MadeUp::one_of(const std::vector<std::string>& values)
{
    return values[random_() % values.size()];
}

void MadeUp::add_tags(Review& review)
{
    const std::vector<Theme>& all = vocabulary_.themes.all();
    std::map<std::string, Tag> tags;
    const bool has_much = happens(0.5);  // what makes themes go together
    for (std::size_t place = 0; place < all.size(); ++place) {
        if (!happens(chances_[place] * (has_much ? 1.5 : 0.5)))
            continue;
        const Salience salience = happens(0.3) ? Salience::Central : Salience::Present;
        const Evidence evidence = evidence_on(place % pages_each);
        for (const Theme* theme = &all[place]; theme != nullptr;
             theme = theme->broader.empty() ? nullptr : vocabulary_.themes.find(theme->broader))
            tags.try_emplace(theme->id,
                             Tag{theme->id, salience, TagState::Suggested, 0.7, "", {}, {evidence}});
    }
    for (auto& [theme, tag] : tags)
        review.tags.push_back(std::move(tag));
}

Review MadeUp::next()
{
    Review review;
    for (int page = 1; page <= pages_each; ++page) {
        const std::string text = paragraph + paragraph + paragraph;
        review.pages.push_back({page, text, {{BlockKind::Paragraph, 0, 0, text.size()}}, {}});
        review.passages.push_back({page, PassageKind::Finding, 0, text.size()});
        review.word_count += 90;
    }
    review.fields = {stated("title", "A made-up review"),
                     stated("publication_date", std::to_string(2008 + random_() % 18)),
                     stated("incident_date", std::to_string(2006 + random_() % 18)),
                     stated("type", one_of({"lcspr", "scr", "other-learning-review"})),
                     stated("publisher", "Partnership " + std::to_string(random_() % 150)),
                     stated("outcome", one_of({"death", "serious-harm", "other"}))};
    const auto children = 1 + random_() % 2;
    for (std::size_t child = 0; child < children; ++child)
        review.children.push_back({"Child",
                                   "",
                                   one_of({"under-1", "1-5", "6-10", "11-15", "16-17"}),
                                   one_of({"female", "male"}),
                                   1,
                                   {}});
    for (int page = 1; page <= 4; ++page) {
        Point point;
        point.kind = PointKind::Recommendation;
        point.text = paragraph;
        point.page = page;
        point.end = paragraph.size();
        point.addressees = {vocabulary_.agencies[random_() % vocabulary_.agencies.size()].id};
        review.points.push_back(std::move(point));
    }
    add_tags(review);
    return review;
}

}  // namespace throughline::bench
