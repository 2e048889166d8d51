#include <algorithm>
#include <tuple>

#include "core/catalogue/files.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/quotes.hpp"
#include "server/search/room.hpp"

namespace throughline {
namespace {

// Null: a review has no such page.
const std::string* text_of_page(const Review& review, int page)
{
    const auto found = std::ranges::find(review.pages, page, &ReviewPage::number);
    return found == review.pages.end() ? nullptr : &found->text;
}

// The passage with the words that say something. Nothing: the page has no such words.
std::optional<std::size_t> passage_of_quote(const Review& review, std::optional<int> page,
                                            const std::optional<std::string>& quote)
{
    const std::string* text = page ? text_of_page(review, *page) : nullptr;
    if (text == nullptr || !quote)
        return std::nullopt;
    const auto place = place_of_quote(*text, *quote);
    return place ? passage_at(review.passages, *page, *place) : std::nullopt;
}

void add_fields(ReviewRecord& record, const Review& review)
{
    record.fields = review.fields;
    std::ranges::stable_sort(record.fields, [](const Field& left, const Field& right) {
        return left.name != right.name ? left.name < right.name : left.origin > right.origin;
    });
    for (const Field& field : record.fields)
        record.field_passages.push_back(passage_of_quote(review, field.page, field.quote));
    for (const Child& child : review.children)
        record.children.push_back({child, passage_of_quote(review, child.page, child.quote)});
}

void add_points(ReviewRecord& record, const Review& review, const Vocabulary& vocabulary)
{
    for (const Section& section : review.sections)
        record.sections.push_back({section, passage_at(review.passages, section.page, section.begin)});
    for (const Point& point : review.points) {
        PointEntry entry{point, passage_at(review.passages, point.page, point.begin), {}};
        for (const std::string& agency : point.addressees)
            entry.addressees.push_back(named_agency(vocabulary, agency));
        record.points.push_back(std::move(entry));
    }
    for (const Agency& agency : vocabulary.agencies)
        record.agencies.push_back({agency.id, agency.label});
}

EvidenceEntry evidence_entry(const Review& review, const Evidence& evidence)
{
    EvidenceEntry entry;
    entry.evidence = evidence;
    if (evidence.passage >= review.passages.size())
        return entry;
    const Passage& passage = review.passages[evidence.passage];
    entry.page = passage.page;
    entry.kind = passage.kind;
    const std::string* page = text_of_page(review, passage.page);
    if (page == nullptr || passage.begin > page->size() || evidence.begin < passage.begin)
        return entry;
    const auto text = std::string_view(*page).substr(passage.begin, passage.end - passage.begin);
    QuoteInSentence quote =
        quote_in_sentence(text, evidence.begin - passage.begin, evidence.end - passage.begin);
    entry.before = std::move(quote.before);
    entry.text = std::move(quote.words);
    entry.after = std::move(quote.after);
    return entry;
}

ThemeEntry theme_entry(const Review& review, const Tag& tag, const Vocabulary& vocabulary)
{
    ThemeEntry entry;
    entry.tag = tag;
    entry.tag.evidence.clear();
    entry.theme = named_theme(vocabulary, tag.theme);
    if (const Theme* theme = vocabulary.themes.find(tag.theme)) {
        entry.scope = theme->scope;
        entry.facet = {theme->facet, theme->facet};
        for (const ThemeFacet& facet : vocabulary.themes.facets())
            if (facet.id == theme->facet)
                entry.facet.label = facet.label;
    }
    for (const std::string& narrower : tag.narrower)
        entry.narrower.push_back(named_theme(vocabulary, narrower));
    for (const Evidence& evidence : tag.evidence)
        entry.evidence.push_back(evidence_entry(review, evidence));
    return entry;
}

void add_themes(ReviewRecord& record, const Review& review, const Vocabulary& vocabulary)
{
    for (const Tag& tag : review.tags)
        record.themes.push_back(theme_entry(review, tag, vocabulary));
    const auto rank_of = [&](const std::string& facet) {
        return std::ranges::find(vocabulary.themes.facets(), facet, &ThemeFacet::id) -
               vocabulary.themes.facets().begin();
    };
    std::ranges::stable_sort(record.themes, {}, [&](const ThemeEntry& entry) {
        return std::tuple(rank_of(entry.facet.id), entry.tag.salience, -entry.tag.score);
    });
}

}  // namespace

std::optional<ReviewRecord> Room::review(ReviewId id, const std::string& query)
{
    const auto summary = state->reviews.find(id);
    if (summary == state->reviews.end() || !reviews.find(id))
        return std::nullopt;
    const Review review = reviews.load(id);
    ReviewRecord record;
    record.summary = summary->second;
    add_fields(record, review);
    add_points(record, review, *state->vocabulary);
    add_themes(record, review, *state->vocabulary);
    for (const SourceFile& source : SourceFiles(catalogue).of(id))
        record.sources.push_back({shown_file_name(source.path), source.added_at});
    record.notices = review.notices;
    record.word_count = review.word_count;
    record.ocr_pages = static_cast<std::size_t>(std::ranges::count_if(
        review.pages, [](const ReviewPage& page) { return page.ocr_confidence.has_value(); }));
    record.pages_with_hits = pages_with_hits(id, understood(query));
    return record;
}

}  // namespace throughline
