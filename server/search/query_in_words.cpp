#include "server/search/query_parser.hpp"

namespace throughline {
namespace {

std::string joined(const std::vector<Query>& parts, std::string_view between);

std::string leaf(const Query& query)
{
    std::string words;
    for (const std::string& word : query.words)
        words += (words.empty() ? "" : " ") + word;
    if (query.kind == Query::Kind::Phrase)
        words = '"' + words + '"';
    if (query.kind == Query::Kind::Prefix)
        words += '*';
    if (query.kind == Query::Kind::About)
        return (query.field == "theme" ? "what is tagged " : "what is addressed to ") + words;
    return query.field.empty() ? words : query.field + ": " + words;
}

std::string part_in_words(const Query& query)
{
    switch (query.kind) {
        case Query::Kind::Everything:
            return "everything";
        case Query::Kind::Nothing:
            return "nothing";
        case Query::Kind::All:
            return joined(query.parts, " and ");
        case Query::Kind::Any:
        case Query::Kind::Synonym:
            return joined(query.parts, " or ");
        case Query::Kind::Except:
            return joined(query.parts, " but not ");
        case Query::Kind::Word:
        case Query::Kind::Phrase:
        case Query::Kind::Prefix:
        case Query::Kind::About:
        case Query::Kind::Value:
            break;
    }
    return leaf(query);
}

std::string joined(const std::vector<Query>& parts, std::string_view between)
{
    std::string words;
    for (const Query& part : parts) {
        const std::string inner = part_in_words(part);
        words += words.empty() ? "" : between;
        words += part.parts.empty() ? inner : "(" + inner + ")";
    }
    return words;
}

}  // namespace

std::string in_words(const Query& query)
{
    return query.kind == Query::Kind::Everything ? std::string() : part_in_words(query);
}

}  // namespace throughline
