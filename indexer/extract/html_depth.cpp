#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/ascii.hpp"
#include "indexer/extract/html_tree.hpp"

namespace throughline {
namespace {

constexpr std::size_t deepest = 400;

// Elements that hold nothing, or that the next of their kind closes: they do not pile up by themselves.
constexpr std::array<std::string_view, 34> flat_elements{
    "area",   "base", "body",  "br",   "col",   "colgroup", "dd",     "dt",    "embed",
    "frame",  "head", "hr",    "html", "img",   "input",    "li",     "link",  "meta",
    "option", "p",    "param", "rb",   "rp",    "rt",       "source", "tbody", "td",
    "tfoot",  "th",   "thead", "tr",   "track", "wbr",      "caption"};

// Their content is no markup.
constexpr std::array<std::string_view, 6> raw_elements{"script", "style", "textarea",
                                                       "title",  "xmp",   "iframe"};

std::string name_at(std::string_view html, std::size_t at)
{
    std::string name;
    for (; at < html.size() && name.size() < 64; ++at) {
        const char byte = html[at];
        if (byte == '>' || byte == '/' || byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ||
            byte == '\f')
            break;
        name += ascii_lower(byte);
    }
    return name;
}

// One past the '>' of the tag that begins at `at`.
std::size_t end_of_tag(std::string_view html, std::size_t at)
{
    char quote = '\0';
    for (++at; at < html.size(); ++at) {
        if (quote != '\0') {
            if (html[at] == quote)
                quote = '\0';
        } else if ((html[at] == '"' || html[at] == '\'') && html[at - 1] == '=') {
            quote = html[at];
        } else if (html[at] == '>') {
            return at + 1;
        }
    }
    return html.size();
}

std::size_t end_of_raw(std::string_view html, std::size_t at, const std::string& name)
{
    for (; (at = html.find("</", at)) != std::string_view::npos; at += 2)
        if (name_at(html, at + 2) == name)
            return at;
    return html.size();
}

class Flattener {
public:
    explicit Flattener(std::string_view html) : html_(html) { result_.reserve(html.size()); }

    std::string result() &&
    {
        while (at_ < html_.size()) {
            const std::size_t tag = std::min(html_.find('<', at_), html_.size());
            keep(tag);
            if (html_.substr(tag).starts_with("<!--"))
                keep(std::min(html_.find("-->", tag + 4), html_.size()));
            else if (tag + 1 < html_.size() && is_ascii_letter(html_[tag + 1]))
                start_tag();
            else if (tag + 2 < html_.size() && html_[tag + 1] == '/' && is_ascii_letter(html_[tag + 2]))
                end_tag();
            else if (tag < html_.size())
                keep(tag + 1);
        }
        return std::move(result_);
    }

private:
    void keep(std::size_t end)
    {
        result_ += html_.substr(at_, end - at_);
        at_ = end;
    }

    void start_tag()
    {
        const std::string name = name_at(html_, at_ + 1);
        const std::size_t end = end_of_tag(html_, at_);
        if (std::ranges::find(raw_elements, name) != raw_elements.end())
            return keep(end_of_raw(html_, end, name));
        const bool closes_itself = end >= 2 && html_[end - 2] == '/';
        if (std::ranges::find(flat_elements, name) != flat_elements.end() || closes_itself)
            return keep(end);
        if (open_.size() >= deepest) {
            at_ = end;
            return;
        }
        open_.push_back(name);
        keep(end);
    }

    void end_tag()
    {
        const std::string name = name_at(html_, at_ + 2);
        const auto opened = std::find(open_.rbegin(), open_.rend(), name);
        if (opened != open_.rend())
            open_.erase(opened.base() - 1, open_.end());
        keep(end_of_tag(html_, at_));
    }

    std::string_view html_;
    std::string result_;
    std::size_t at_ = 0;
    std::vector<std::string> open_;
};

}  // namespace

std::string flattened_markup(std::string_view html)
{
    return Flattener(html).result();
}

}  // namespace throughline
