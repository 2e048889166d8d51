#include "indexer/points/stretches.hpp"

#include <algorithm>
#include <cctype>

#include "core/text/words.hpp"
#include "indexer/points/asks.hpp"

namespace throughline {
namespace {

constexpr int level_of_soft_heading = 9;

bool ends_sentence(std::string_view text)
{
    while (!text.empty() &&
           (text.back() == '"' || text.back() == '\'' || text.back() == ')' || text.back() == ' '))
        text.remove_suffix(1);
    return text.empty() || std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
}

bool goes_on_overleaf(const Stretch& before, const Stretch& after)
{
    constexpr std::size_t shortest = 40;
    if (before.is_heading || after.kind != BlockKind::Paragraph || after.label ||
        before.text.size() < shortest)
        return false;
    if (before.kind != BlockKind::Paragraph && before.kind != BlockKind::ListItem)
        return false;
    const bool is_small = std::islower(static_cast<unsigned char>(after.text.front())) != 0;
    return !ends_sentence(before.text) &&
           (is_small || before.text.back() != ',' || after.text.size() > shortest);
}

bool number_starts_with_digit(const Stretch& stretch)
{
    return stretch.label->style == LabelStyle::Number &&
           std::isdigit(static_cast<unsigned char>(stretch.label->number.front())) != 0;
}

// A short line without an end of sentence that names a room: many reports print their headings so.
bool is_heading_in_disguise(const Stretch& stretch, const Stretch* next)
{
    constexpr std::size_t longest = 90;
    constexpr std::size_t most_words = 10;
    // "3. What did we learn?", with bullets right below it
    const bool is_above_bullets = stretch.kind == BlockKind::ListItem && stretch.label && next != nullptr &&
                                  next->kind == BlockKind::ListItem && number_starts_with_digit(stretch) &&
                                  next->label && next->label->style == LabelStyle::Bullet;
    if ((stretch.kind != BlockKind::Paragraph && !is_above_bullets) || stretch.text.size() > longest ||
        stretch.text.back() == '.')
        return false;
    if (stretch.label && stretch.label->style != LabelStyle::Number)
        return false;
    if (stretch.text.ends_with(" to:"))
        return false;  // "The Board is recommended to:" leads to what it is asked
    const std::optional<PointRoom> room = room_of_heading(stretch.text);
    return room && *room != PointRoom::Elsewhere && count_words(stretch.text) <= most_words;
}

std::vector<Stretch> blocks_of(const Review& review)
{
    std::vector<Stretch> stretches;
    for (std::size_t page = 0; page < review.pages.size(); ++page) {
        bool is_first = true;
        for (const PageBlock& block : review.pages[page].blocks) {
            if (block.kind == BlockKind::Footnote || block.begin >= block.end)
                continue;
            Stretch stretch;
            stretch.kind = block.kind;
            stretch.level = block.level;
            stretch.page = page;
            stretch.begin = block.begin;
            stretch.end = block.end;
            stretch.text = review.pages[page].text.substr(block.begin, block.end - block.begin);
            std::ranges::replace(stretch.text, '\n', ' ');
            stretch.is_heading = block.kind == BlockKind::Heading;
            stretch.is_by_ocr = review.pages[page].ocr_confidence.has_value();
            stretch.label = label_of(stretch.text);
            if (is_first && !stretches.empty() && goes_on_overleaf(stretches.back(), stretch))
                stretches.back().text += " " + stretch.text;
            else
                stretches.push_back(std::move(stretch));
            is_first = false;
        }
    }
    return stretches;
}

// Sections know of headings that are no heading blocks, and of their kinds.
void mark_sections(std::vector<Stretch>& stretches, const Review& review)
{
    std::size_t next = 0;
    for (Stretch& stretch : stretches) {
        const auto begins_by = [&](const Section& section) {
            const int page = review.pages[stretch.page].number;
            return section.page < page || (section.page == page && section.begin < stretch.end);
        };
        while (next < review.sections.size() && begins_by(review.sections[next])) {
            const Section& section = review.sections[next];
            if (section.page == review.pages[stretch.page].number && section.begin >= stretch.begin &&
                stretch.kind != BlockKind::TableRow) {
                stretch.is_heading = stretch.text.size() <= section.heading.size() + 40;
                stretch.level =
                    stretch.is_heading ? std::min(section.level, level_of_soft_heading - 1) : stretch.level;
            }
            ++next;
        }
        if (next > 0)
            stretch.section = next - 1;
    }
}

struct OpenRoom {
    int level = 0;
    PointRoom room = PointRoom::Elsewhere;
    std::size_t heading = 0;
    bool is_summary = false;
    AgencySet agencies;
};

bool is_of_asks(PointRoom room)
{
    return room == PointRoom::Recommendations || room == PointRoom::Actions;
}

// Nothing: the part is what the part around it is.
std::optional<PointRoom> room_opened_by(const Stretch& stretch, const Review& review, PointRoom around)
{
    if (stretch.label && stretch.label->kind)
        return std::nullopt;  // the heading of one point
    if (const std::optional<PointRoom> room = room_of_heading(stretch.text))
        return room;
    if (!stretch.section || review.sections[*stretch.section].begin != stretch.begin)
        return std::nullopt;
    const std::optional<PointRoom> room = room_of(review.sections[*stretch.section].kind);
    return room == around ? std::nullopt : room;
}

// "Recommendations for the Board": the Board, unless a recommendation says otherwise.
AgencySet agencies_of_recommendations(std::string_view heading, PointRoom room, const AgencyNames& names)
{
    const std::size_t to = heading.find(" for ");
    return is_of_asks(room) && to != std::string_view::npos
               ? agencies_of_heading(heading.substr(to + 1), names)
               : AgencySet();
}

bool is_row_or_item(BlockKind kind)
{
    return kind == BlockKind::ListItem || kind == BlockKind::TableRow;
}

bool is_printed_heading(const Stretch& stretch)
{
    return stretch.is_heading;
}

constexpr std::size_t longest_of_title = 150;

// A line of the title page, below the document's name and above an author or a date: "Executive summary and
// learning".
bool is_title(const std::vector<Stretch>& stretches, std::size_t at)
{
    const auto begin = stretches.begin();
    return std::all_of(begin, begin + static_cast<std::ptrdiff_t>(at), is_printed_heading) &&
           at + 1 < stretches.size() && !is_row_or_item(stretches[at + 1].kind) &&
           stretches[at + 1].text.size() <= longest_of_title;
}

// Where a document has several headings, the first is its name.
bool is_first_of_many(const std::vector<Stretch>& stretches)
{
    return std::ranges::count_if(stretches, &Stretch::is_heading) > 2;
}

bool ends_with_page(const Stretch& stretch)
{
    constexpr std::size_t longest = 100;
    return stretch.text.size() <= longest &&
           std::isdigit(static_cast<unsigned char>(stretch.text.back())) != 0 &&
           stretch.kind != BlockKind::TableRow && count_words(stretch.text) > 1;
}

// "Proposals 5" between other lines that end with a page: a contents list without a heading that says so.
bool is_of_contents(const std::vector<Stretch>& stretches, std::size_t at)
{
    constexpr std::size_t fewest = 3;
    std::size_t begin = at;
    while (begin > 0 && at - begin < fewest && ends_with_page(stretches[begin - 1]))
        --begin;
    std::size_t end = at;
    while (end < stretches.size() && end - begin < fewest && ends_with_page(stretches[end]))
        ++end;
    return ends_with_page(stretches[at]) && end - begin >= fewest;
}

// "Recommendations for the police" in the singular, with several below it: the heading of a part.
bool heads_several(const std::vector<Stretch>& stretches, std::size_t at)
{
    const Stretch& heading = stretches[at];
    if (!heading.is_heading || !heading.label || heading.label->style != LabelStyle::Words ||
        heading.label->kind != PointKind::Recommendation || !heading.label->number.empty())
        return false;
    std::size_t asks = 0;
    for (std::size_t next = at + 1; next < stretches.size() && !stretches[next].is_heading; ++next) {
        const Stretch& stretch = stretches[next];
        asks +=
            stretch.kind != BlockKind::TableRow && stretch.label && is_ask(after_label(stretch)) ? 1U : 0U;
    }
    return asks > 1;
}

void furnish(std::vector<Stretch>& stretches, const Review& review, const AgencyNames& names)
{
    std::vector<OpenRoom> open;
    const auto first = std::ranges::find_if(stretches, &Stretch::is_heading);
    const std::size_t first_heading =
        is_first_of_many(stretches) ? static_cast<std::size_t>(first - stretches.begin()) : stretches.size();
    for (std::size_t at = 0; at < stretches.size(); ++at) {
        Stretch& stretch = stretches[at];
        if (!stretch.is_heading &&
            is_heading_in_disguise(stretch, at + 1 < stretches.size() ? &stretches[at + 1] : nullptr)) {
            stretch.is_heading = true;
            stretch.is_soft = true;
            stretch.level = level_of_soft_heading;
        }
        if (is_of_contents(stretches, at)) {
            stretch.room = PointRoom::Aside;
            continue;
        }
        if (heads_several(stretches, at))
            stretch.label.reset();
        if (stretch.is_heading) {
            const bool is_of_one_point = stretch.label && stretch.label->kind;
            const OpenRoom around = open.empty() ? OpenRoom() : open.back();
            const AgencySet agencies =
                is_of_asks(around.room) ? agencies_of_heading(stretch.text, names) : AgencySet();
            while (!open.empty() && open.back().level >= stretch.level)
                open.pop_back();
            OpenRoom opened = open.empty() ? OpenRoom() : open.back();
            // Such headings stay below that of the recommendations, whatever their print says.
            if (!agencies.empty() || (is_of_one_point && opened.room == PointRoom::Elsewhere))
                opened = around;
            const std::optional<PointRoom> room = room_opened_by(stretch, review, opened.room);
            opened.level = stretch.level;
            if (!agencies.empty())
                opened.agencies = agencies;
            opened.is_summary = opened.is_summary || holds(folded_words(stretch.text), "summary");
            if (room && at != first_heading && !is_title(stretches, at)) {
                opened.room = *room;
                opened.heading = at;
                opened.agencies = agencies_of_recommendations(stretch.text, *room, names);
            }
            open.push_back(opened);
        }
        if (open.empty())
            continue;
        stretch.room = open.back().room;
        stretch.room_heading = open.back().heading;
        stretch.is_in_summary = open.back().is_summary;
        stretch.agencies = open.back().agencies;
    }
}

}  // namespace

std::vector<Stretch> stretches_of(const Review& review, const AgencyNames& names)
{
    std::vector<Stretch> stretches = blocks_of(review);
    mark_sections(stretches, review);
    furnish(stretches, review, names);
    return stretches;
}

std::string_view after_label(const Stretch& stretch)
{
    const std::string_view text = stretch.text;
    return stretch.label ? text.substr(stretch.label->end) : text;
}

}  // namespace throughline
