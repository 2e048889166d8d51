// What an earlier review recommended, where running text quotes it: "The review of 2014 recommended that
// ...".
#include <algorithm>
#include <cctype>

#include "core/text/sentences.hpp"
#include "core/text/words.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

constexpr std::size_t fewest_quoted_words = 5;

bool names_a_year(std::string_view text)
{
    WordReader reader(text);
    for (Word word; reader.next(word);)
        if (word.folded.size() == 4 && (word.folded.starts_with("19") || word.folded.starts_with("20")) &&
            std::ranges::all_of(word.folded, [](unsigned char byte) { return std::isdigit(byte) != 0; }))
            return true;
    return false;
}

bool is_of_earlier_review(std::string_view sentence)
{
    const std::string folded = folded_words(sentence);
    if (holds(folded, "rapid review"))
        return false;  // it recommends that this review be held
    const bool is_of_review = holds(folded, "review") || holds(folded, "reviews") || holds(folded, "inquiry");
    const bool is_earlier = holds(folded, "earlier") || holds(folded, "previous") ||
                            holds(folded, "former") || holds(folded, "predecessor") || names_a_year(sentence);
    return is_of_review && is_earlier;
}

// What stands between the first quotation marks from `from` on; empty: nothing of some length.
std::string_view quotation(std::string_view text, std::size_t from)
{
    const std::size_t open = text.find('"', from);
    const std::size_t close = open == std::string_view::npos ? open : text.find('"', open + 1);
    if (close == std::string_view::npos)
        return {};
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    return count_words(inside) >= fewest_quoted_words ? inside : std::string_view();
}

std::string_view recommended_in(std::string_view sentence)
{
    const std::size_t verb = sentence.find(" recommended ");
    const std::size_t asked = verb == std::string_view::npos ? sentence.find(" asked the board to ") : verb;
    if (asked == std::string_view::npos)
        return {};
    if (const std::string_view inside = quotation(sentence, asked); !inside.empty())
        return inside;
    constexpr std::string_view that = " recommended that ";
    const std::size_t clause = sentence.find(that);
    if (clause == std::string_view::npos)
        return {};
    const std::string_view rest = sentence.substr(clause + that.size());
    return count_words(rest) >= fewest_quoted_words ? rest : std::string_view();
}

void find_in_paragraph(const Stretch& stretch, std::vector<PointDraft>& drafts)
{
    const std::string_view text = stretch.text;
    std::size_t begin = 0;
    std::string_view before;  // "In 2017 the board published a review. It recommended ..."
    for (const std::size_t end : sentence_ends(text)) {
        const std::string_view sentence = text.substr(begin, end - begin);
        begin = end;
        const std::string_view words = recommended_in(sentence);
        if (!words.empty() && (is_of_earlier_review(sentence) || is_of_earlier_review(before))) {
            const auto offset = static_cast<std::size_t>(words.data() - text.data());
            PointDraft draft = draft_of(stretch, PointKind::Recommendation, {}, offset);
            draft.point.text = words;
            draft.point.end = std::min(stretch.end, draft.point.begin + words.size());
            draft.point.is_quoted = true;
            if (draft.point.begin < draft.point.end)
                drafts.push_back(std::move(draft));
        }
        before = sentence;
    }
}

}  // namespace

void find_quoted(const std::vector<Stretch>& stretches, std::vector<PointDraft>& drafts)
{
    for (const Stretch& stretch : stretches)
        if (stretch.kind == BlockKind::Paragraph && !stretch.is_heading && stretch.room != PointRoom::Aside &&
            stretch.text.find("recommended") != std::string::npos)
            find_in_paragraph(stretch, drafts);
}

}  // namespace throughline
