#include "indexer/extract/pdf_paragraphs.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "indexer/extract/pdf_markers.hpp"

namespace throughline {
namespace {

constexpr float more_than_usual = 1.28F;  // times the usual step: a gap between paragraphs
constexpr float indent = 0.8F;            // times the size

bool ends_sentence(std::string_view text)
{
    while (!text.empty() && std::string_view("\"')]").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return !text.empty() && std::string_view(".:;?!").find(text.back()) != std::string_view::npos;
}

bool begins_lower(std::string_view text)
{
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

int leading_number(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// "3 See above." and "4 As before.": footnotes, one after the other.
bool follows(std::string_view first, std::string_view next)
{
    return marker_of(first).kind == MarkerKind::Bare && leading_number(next) == leading_number(first) + 1;
}

class Paragraphs {
public:
    Paragraphs(const std::vector<FlowLine>& lines, const Measures& measures)
        : lines_(lines), measures_(measures)
    {
        for (const FlowLine& line : lines) {
            float& right = right_edges_[edge_of(line)];
            right = std::max(right, line.box.right);
        }
    }

    std::vector<LineRange> all() const
    {
        std::vector<LineRange> ranges;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (ranges.empty() || begins(ranges.back(), lines_[i]))
                ranges.push_back({i, i + 1});
            else
                ranges.back().end = i + 1;
        return ranges;
    }

private:
    // Lines of one column with one left edge share a right edge, too. In steps of 4 points.
    using Edge = std::pair<int, int>;

    static Edge edge_of(const FlowLine& line)
    {
        return {line.column, static_cast<int>(std::lround(line.box.left / 4))};
    }

    float right_edge(const FlowLine& line) const
    {
        float right = line.box.right;
        const auto [column, left] = edge_of(line);
        for (const int near : {left - 1, left, left + 1})
            if (const auto known = right_edges_.find({column, near}); known != right_edges_.end())
                right = std::max(right, known->second);
        return right;
    }

    bool begins(const LineRange& so_far, const FlowLine& next) const
    {
        const FlowLine& last = lines_[so_far.end - 1];
        if (last.row >= 0 || next.row >= 0)
            return last.row != next.row;
        if (std::fabs(last.size - next.size) > 0.08F * std::max(last.size, next.size))
            return true;
        if (last.column != next.column)
            return last.is_bold != next.is_bold || ends_sentence(last.text) || !begins_lower(next.text);
        if (begins_with_marker(so_far, next) || stands_apart(last, next))
            return true;
        if (last.is_bold != next.is_bold && (first_word_fits(last, next) || is_wider_step(last, next, 1.1F)))
            return true;
        return is_indented(so_far, next) || is_broken_off(last, next);
    }

    bool is_wider_step(const FlowLine& last, const FlowLine& next, float times) const
    {
        return next.baseline - last.baseline > times * measures_.usual_step(last.size);
    }

    // A gap above, unless a sentence plainly runs on across it: lines that are set wider than elsewhere.
    bool stands_apart(const FlowLine& last, const FlowLine& next) const
    {
        if (next.baseline - last.baseline < -0.5F * last.size)
            return true;
        if (!is_wider_step(last, next, more_than_usual))
            return false;
        const bool runs_on = next.baseline - last.baseline < 2.3F * last.size && begins_lower(next.text) &&
                             !ends_sentence(last.text) && !first_word_fits(last, next);
        return !runs_on;
    }

    bool begins_with_marker(const LineRange& so_far, const FlowLine& next) const
    {
        const PrintedMarker marker = marker_of(next.text);
        if (marker.kind == MarkerKind::None)
            return false;
        const bool has_gap = marker.size < next.text.size() && next.text[marker.size] == '\t';
        if (has_gap)
            return true;
        const FlowLine& last = lines_[so_far.end - 1];
        const bool is_dash = next.text.starts_with("-") || next.text.starts_with("\u2013");
        if (marker.kind == MarkerKind::Bullet && !is_dash)
            return true;
        if (marker.kind == MarkerKind::Bare)
            return ends_sentence(last.text) && follows(lines_[so_far.first].text, next.text);
        const bool is_in_list = marker_of(lines_[so_far.first].text).kind == marker.kind;
        return ends_sentence(last.text) || is_in_list || is_wider_step(last, next, 1.15F);
    }

    static bool are_centred(const FlowLine& last, const FlowLine& next)
    {
        const float middle = (last.box.left + last.box.right) / 2;
        return std::fabs(middle - (next.box.left + next.box.right) / 2) < 3 &&
               std::fabs(last.box.left - next.box.left) > 3;
    }

    // The first line of the next paragraph is set in, or the first after an inset paragraph set out.
    bool is_indented(const LineRange& so_far, const FlowLine& next) const
    {
        const FlowLine& last = lines_[so_far.end - 1];
        const float shift = next.box.left - last.box.left;
        if (std::fabs(shift) < indent * next.size || are_centred(last, next))
            return false;
        if (so_far.end - so_far.first >= 2)
            return true;
        const bool has_marker = marker_of(last.text).kind != MarkerKind::None;
        return has_marker ? shift < 0 : shift > 0 && first_word_fits(last, next);
    }

    // Had the line been broken for want of room, it would have held the next word as well.
    bool is_broken_off(const FlowLine& last, const FlowLine& next) const
    {
        if (last.is_bold || last.size > 1.1F * measures_.body_size)
            return false;  // titles are broken where they look well
        if (ends_sentence(last.text))
            return first_word_fits(last, next);
        const bool runs_on = begins_lower(next.text) || last.text.ends_with(',') || last.text.ends_with('-');
        return !runs_on && words_fit(last, next, 2);
    }

    bool first_word_fits(const FlowLine& last, const FlowLine& next) const
    {
        return words_fit(last, next, 1);
    }

    bool words_fit(const FlowLine& last, const FlowLine& next, int words) const
    {
        std::size_t blank = next.text.find_first_of(" \t");
        while (--words > 0 && blank != std::string::npos)
            blank = next.text.find_first_of(" \t", blank + 1);
        const auto letters = static_cast<float>(std::min(blank, next.text.size()) + 1);
        const float width =
            (next.box.right - next.box.left) * letters / static_cast<float>(next.text.size() + 1);
        return last.box.right + width < right_edge(next) - 0.7F * last.size;
    }

    const std::vector<FlowLine>& lines_;
    const Measures& measures_;
    std::map<Edge, float> right_edges_;
};

}  // namespace

std::vector<LineRange> paragraphs_in(const std::vector<FlowLine>& page, const Measures& measures)
{
    return Paragraphs(page, measures).all();
}

}  // namespace throughline
