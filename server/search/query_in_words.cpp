#include "server/search/query_parser.hpp"

namespace throughline {
namespace {

std::string joined(const std::vector<Query>& parts, std::string_view between, const ValueNaming& naming);

// A name may be several words, "and" among them: it stands in quotes of its own.
std::string words_or_name(const Query& query, const ValueNaming& naming)
{
    const bool is_value = query.kind == Query::Kind::About || query.kind == Query::Kind::Value;
    if (is_value && naming && query.words.size() == 1)
        if (const std::string name = naming(query.field, query.words.front()); !name.empty())
            return "\u201C" + name + "\u201D";
    std::string words;
    for (const std::string& word : query.words)
        words += (words.empty() ? "" : " ") + word;
    return words;
}

std::string leaf(const Query& query, const ValueNaming& naming)
{
    std::string words = words_or_name(query, naming);
    if (query.kind == Query::Kind::Phrase)
        words = '"' + words + '"';
    if (query.kind == Query::Kind::Prefix)
        words += '*';
    if (query.kind == Query::Kind::About)
        return (query.field == "theme" ? "what is tagged " : "what is addressed to ") + words;
    return query.field.empty() ? words : query.field + ": " + words;
}

std::string part_in_words(const Query& query, const ValueNaming& naming)
{
    switch (query.kind) {
        case Query::Kind::Everything:
            return "everything";
        case Query::Kind::Nothing:
            return "nothing";
        case Query::Kind::All:
            return joined(query.parts, " and ", naming);
        case Query::Kind::Any:
        case Query::Kind::Synonym:
            return joined(query.parts, " or ", naming);
        case Query::Kind::Except:
            return joined(query.parts, " but not ", naming);
        case Query::Kind::Word:
        case Query::Kind::Phrase:
        case Query::Kind::Prefix:
        case Query::Kind::About:
        case Query::Kind::Value:
            break;
    }
    return leaf(query, naming);
}

std::string joined(const std::vector<Query>& parts, std::string_view between, const ValueNaming& naming)
{
    std::string words;
    for (const Query& part : parts) {
        const std::string inner = part_in_words(part, naming);
        words += words.empty() ? "" : between;
        words += part.parts.empty() ? inner : "(" + inner + ")";
    }
    return words;
}

}  // namespace

std::string in_words(const Query& query, const ValueNaming& naming)
{
    return query.kind == Query::Kind::Everything ? std::string() : part_in_words(query, naming);
}

}  // namespace throughline
