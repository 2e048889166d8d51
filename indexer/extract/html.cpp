#include <algorithm>
#include <string>

#include "core/text/ascii.hpp"
#include "core/text/clean.hpp"
#include "indexer/extract/charset.hpp"
#include "indexer/extract/document_builder.hpp"
#include "indexer/extract/extract.hpp"
#include "indexer/extract/html_content.hpp"
#include "indexer/extract/html_reader.hpp"
#include "indexer/extract/html_tree.hpp"

namespace throughline {
namespace {

// From <meta charset=…>, <meta … content="text/html; charset=…"> or <?xml … encoding=…?>.
std::string declared_charset(std::string_view bytes)
{
    const std::string start = ascii_lower(bytes.substr(0, 4096));
    for (const std::string_view key : {"charset=", "encoding="}) {
        std::size_t at = start.find(key);
        if (at == std::string::npos)
            continue;
        at += key.size();
        if (at < start.size() && (start[at] == '"' || start[at] == '\''))
            ++at;
        return start.substr(at, start.find_first_of("\"' ;>/?", at) - at);
    }
    return {};
}

// Reads <head>; elsewhere only <title> and <meta> count.
struct HeadReader {
    Hints& hints;

    bool enter(const GumboNode& node)
    {
        if (tag_of(node) == GUMBO_TAG_TITLE && hints.title.empty())
            hints.title = clean_line(text_below(node));
        if (tag_of(node) == GUMBO_TAG_META)
            read_meta(node);
        return tag_of(node) != GUMBO_TAG_BODY;
    }
    static void leave(const GumboNode&) {}
    static void text(const GumboNode&) {}

    void read_meta(const GumboNode& node)
    {
        std::string name = ascii_lower(attribute_of(node, "name"));
        if (name.empty())
            name = ascii_lower(attribute_of(node, "property"));
        const std::string content = clean_line(attribute_of(node, "content"));
        const auto is = [&](std::initializer_list<std::string_view> names) {
            return std::ranges::find(names, name) != names.end();
        };
        const auto keep = [&](std::string& hint, const std::string& value) {
            if (hint.empty())
                hint = value;
        };
        if (is({"description", "dc.description", "dcterms.description", "og:description"}))
            keep(hints.subject, content);
        else if (is({"author", "dc.creator", "dcterms.creator", "article:author"}))
            keep(hints.author, content);
        else if (is({"date", "dc.date", "dcterms.date", "dcterms.created", "dcterms.issued",
                     "article:published_time"}))
            keep(hints.created, date_hint(content));
        else if (is({"dcterms.modified", "dc.date.modified", "article:modified_time", "last-modified"}))
            keep(hints.modified, date_hint(content));
        else if (is({"generator"}))
            keep(hints.producer, content);
    }
};

}  // namespace

Document extract_html(std::string_view bytes)
{
    const HtmlTree tree(clean(utf8_from(bytes, declared_charset(bytes))));
    DocumentBuilder builder(Format::Html);
    builder.hints().language = clean_line(attribute_of(tree.root(), "lang"));
    HeadReader head{builder.hints()};
    walk(tree.root(), head);

    const HtmlContent content(tree.root());
    HtmlReader reader(content, builder);
    walk(content.main(), reader);
    reader.flush();
    return std::move(builder).finish();
}

}  // namespace throughline
