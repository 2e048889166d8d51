#include "indexer/points/settle.hpp"

#include <algorithm>
#include <cctype>
#include <unordered_set>

#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "indexer/points/asks.hpp"

namespace throughline {
namespace {

// No review says so much: the rest of a hostile file is not compared.
constexpr std::size_t most_points = 600;

using WordSet = std::unordered_set<std::string>;

WordSet word_set(std::string_view text)
{
    constexpr std::size_t most_bytes = 4000;
    WordSet words;
    WordReader reader(cut_to(text, most_bytes));
    for (Word word; reader.next(word);)
        words.insert(word.folded);
    return words;
}

double overlap(const WordSet& one, const WordSet& other)
{
    const WordSet& small = one.size() < other.size() ? one : other;
    const WordSet& large = one.size() < other.size() ? other : one;
    std::size_t common = 0;
    for (const std::string& word : small)
        common += static_cast<std::size_t>(large.contains(word));
    return large.empty() ? 1 : static_cast<double>(common) / static_cast<double>(large.size());
}

// Which of two places of the same point is the one to keep: the greater.
int worth(const PointDraft& draft)
{
    if (draft.point.is_quoted)
        return 0;
    if (draft.room == PointRoom::Actions)
        return 1;
    return draft.is_in_summary ? 2 : 3;
}

std::string digits_of(std::string_view number)
{
    std::string digits;
    for (const char byte : number)
        if ((byte >= '0' && byte <= '9') || (byte == '.' && !digits.empty()))
            digits += byte;
    while (digits.ends_with('.'))
        digits.pop_back();
    return digits;
}

void drop_repeated(std::vector<PointDraft>& drafts)
{
    constexpr double same = 0.75;
    constexpr double same_with_number = 0.5;
    std::vector<WordSet> words;
    for (const PointDraft& draft : drafts)
        words.push_back(word_set(draft.point.text));
    std::vector<bool> is_dropped(drafts.size());
    for (std::size_t one = 0; one < drafts.size(); ++one)
        for (std::size_t other = one + 1; other < drafts.size() && !is_dropped[one]; ++other) {
            if (is_dropped[other] || drafts[one].point.kind != drafts[other].point.kind ||
                drafts[one].point.is_quoted != drafts[other].point.is_quoted)
                continue;
            const std::string digits = digits_of(drafts[one].point.number);
            const bool has_number = !digits.empty() && digits == digits_of(drafts[other].point.number);
            if (overlap(words[one], words[other]) < (has_number ? same_with_number : same))
                continue;
            is_dropped[worth(drafts[one]) >= worth(drafts[other]) ? other : one] = true;
        }
    std::size_t at = 0;
    std::erase_if(drafts, [&](const PointDraft&) { return is_dropped[at++]; });
}

bool is_national(const std::string& agency)
{
    return agency == "dfe-government" || agency == "national-panel" || agency == "ofsted-inspectorate";
}

Scope scope_of(const PointDraft& draft, const std::vector<std::string>& addressees)
{
    const std::string named = folded_words(draft.point.number + " " + draft.title);
    if (holds(named, "national"))
        return Scope::National;
    if (holds(named, "local"))
        return Scope::Local;
    if (!addressees.empty() && std::ranges::all_of(addressees, is_national))
        return Scope::National;
    if (holds(named, "single agency"))
        return Scope::SingleAgency;
    return addressees.size() == 1 && addressees.front() != "safeguarding-partnership" ? Scope::SingleAgency
                                                                                      : Scope::Local;
}

bool speaks_of_birth(std::string_view text)
{
    const std::string folded = folded_words(text);
    for (const std::string_view words :
         {"pregnancy", "pregnant", "antenatal", "postnatal", "maternity", "midwife", "midwives"})
        if (holds(folded, words))
            return true;
    return false;
}

std::size_t place_of(const std::vector<Agency>& agencies, std::string_view id)
{
    return static_cast<std::size_t>(std::ranges::find(agencies, id, &Agency::id) - agencies.begin());
}

void address(PointDraft& draft, const AgencyNames& names, const std::vector<Agency>& agencies)
{
    AgencySet asked = addressees_in(draft.point.text, names);
    const AgencySet titled = agencies_of_heading(draft.title, names);
    if (asked.empty() || draft.is_in_table || draft.is_led)
        asked.insert(draft.agencies.begin(), draft.agencies.end());
    if (draft.title.starts_with("to ") || draft.title.starts_with("for ") || asked.empty())
        asked.insert(titled.begin(), titled.end());
    if (asked.empty())
        asked = agencies_of_heading(draft.label_names, names);
    // "Recommendation 2 (Police)"
    if (const std::size_t bracket = draft.point.number.find('(');
        asked.empty() && bracket != std::string::npos)
        asked = agencies_of_heading(std::string_view(draft.point.number).substr(bracket), names);
    // A hospital that is asked about pregnancy is asked as a maternity service.
    if (asked.contains(place_of(agencies, "acute-hospital")) && speaks_of_birth(draft.point.text) &&
        place_of(agencies, "maternity") < agencies.size())
        asked.insert(place_of(agencies, "maternity"));
    for (const std::size_t agency : asked)
        draft.point.addressees.push_back(agencies[agency].id);
    draft.point.scope = scope_of(draft, draft.point.addressees);
    draft.point.verb = verb_of_ask(draft.point.text);
}

// "(Finding 3)", "Links to finding 3" in the text, or a table's column.
std::optional<std::string> said_finding(const PointDraft& draft)
{
    if (!draft.follows.empty() && !digits_of(draft.follows).empty() && draft.follows.size() < 24)
        return digits_of(draft.follows);
    const std::vector<Word> words = words_of(draft.point.text);
    for (std::size_t at = 0; at + 1 < words.size(); ++at)
        if ((words[at].folded == "finding" || words[at].folded == "lesson") &&
            !digits_of(words[at + 1].folded).empty())
            return digits_of(words[at + 1].folded);
    return std::nullopt;
}

// A recommendation follows the finding that its text names, or the one finding that stands before it under
// the same heading.
void link(std::vector<PointDraft>& drafts)
{
    std::optional<std::size_t> run_begin;
    bool is_run_open = false;
    for (std::size_t at = 0; at < drafts.size(); ++at) {
        Point& point = drafts[at].point;
        if (point.is_quoted || point.kind == PointKind::Question)
            continue;
        if (is_found(point.kind)) {
            if (!is_run_open)
                run_begin = at;
            is_run_open = true;
            continue;
        }
        const bool is_one = run_begin && (!is_run_open || at == *run_begin + 1);
        if (is_run_open && !is_one)
            run_begin.reset();
        is_run_open = false;
        if (const std::optional<std::string> number = said_finding(drafts[at])) {
            const auto finding = std::ranges::find_if(drafts, [&number](const PointDraft& draft) {
                return is_found(draft.point.kind) && digits_of(draft.point.number) == *number;
            });
            if (finding != drafts.end())
                point.follows = static_cast<std::size_t>(finding - drafts.begin());
        } else if (run_begin && drafts[*run_begin].room_heading == drafts[at].room_heading &&
                   drafts[*run_begin].point.section == point.section)
            point.follows = run_begin;
    }
}

// "Consideration 2: How will the board know ...?" asks nobody to act.
void tell_questions(std::vector<PointDraft>& drafts)
{
    for (PointDraft& draft : drafts)
        if (draft.point.kind == PointKind::Recommendation && draft.point.text.ends_with('?'))
            draft.point.kind = PointKind::Question;
}

// That the report be answered is no recommendation: every inspection letter says it.
bool is_procedure(const Point& point)
{
    const bool is_named =
        std::ranges::any_of(point.number, [](unsigned char byte) { return std::isalpha(byte) != 0; });
    if (point.kind != PointKind::Recommendation || is_named)
        return false;
    const std::string folded = folded_words(point.text);
    return holds(folded, "written statement") || holds(folded, "statement of action") ||
           folded.starts_with(" the response ");
}

}  // namespace

std::vector<Point> settled(std::vector<PointDraft> drafts, const Review& review, const AgencyNames& names,
                           const std::vector<Agency>& agencies)
{
    std::ranges::stable_sort(drafts, [](const PointDraft& one, const PointDraft& other) {
        return std::pair(one.point.page, one.point.begin) < std::pair(other.point.page, other.point.begin);
    });
    if (drafts.size() > most_points)
        drafts.resize(most_points);
    std::erase_if(drafts, [](const PointDraft& draft) { return is_procedure(draft.point); });
    tell_questions(drafts);
    drop_repeated(drafts);
    link(drafts);
    std::vector<Point> points;
    for (PointDraft& draft : drafts) {
        if (draft.point.kind == PointKind::Recommendation)
            address(draft, names, agencies);
        else if (draft.point.kind == PointKind::Question)
            for (const std::size_t agency : draft.agencies)
                draft.point.addressees.push_back(agencies[agency].id);
        draft.point.page = review.pages[static_cast<std::size_t>(draft.point.page)].number;
        points.push_back(std::move(draft.point));
    }
    return points;
}

}  // namespace throughline
