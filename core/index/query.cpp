#include "core/index/query.hpp"

#include <algorithm>
#include <utility>

namespace throughline {
namespace {

Query combined(Query::Kind kind, Query::Kind when_empty, std::vector<Query> parts)
{
    Query query{kind, {}, {}, {}};
    for (Query& part : parts)
        if (part.kind == kind)
            for (Query& inner : part.parts)
                query.parts.push_back(std::move(inner));
        else
            query.parts.push_back(std::move(part));
    if (query.parts.empty())
        return Query{when_empty, {}, {}, {}};
    if (query.parts.size() == 1)
        return Query(std::move(query.parts.front()));
    return query;
}

void add_once(std::vector<Query>& parts, Query part)
{
    if (std::ranges::find(parts, part) == parts.end())
        parts.push_back(std::move(part));
}

void collect_wanted(const Query& query, std::vector<Query>& wanted)
{
    switch (query.kind) {
        case Query::Kind::Word:
        case Query::Kind::Phrase:
        case Query::Kind::Prefix:
            if (query.field.empty())
                wanted.push_back(query);
            break;
        case Query::Kind::All:
        case Query::Kind::Any:
        case Query::Kind::Synonym:
            for (const Query& part : query.parts)
                collect_wanted(part, wanted);
            break;
        case Query::Kind::Except:
            collect_wanted(query.parts.front(), wanted);
            break;
        case Query::Kind::Everything:
        case Query::Kind::Nothing:
        case Query::Kind::About:
        case Query::Kind::Value:
            break;
    }
}

}  // namespace

Query word_query(std::string word, std::string field)
{
    return {Query::Kind::Word, std::move(field), {std::move(word)}, {}};
}

Query phrase_query(std::vector<std::string> words, std::string field)
{
    if (words.size() == 1)
        return word_query(std::move(words.front()), std::move(field));
    return {Query::Kind::Phrase, std::move(field), std::move(words), {}};
}

Query about_query(std::string field, std::string id)
{
    return {Query::Kind::About, std::move(field), {std::move(id)}, {}};
}

Query all_of(std::vector<Query> parts)
{
    return combined(Query::Kind::All, Query::Kind::Everything, std::move(parts));
}

Query any_of(std::vector<Query> parts)
{
    return combined(Query::Kind::Any, Query::Kind::Nothing, std::move(parts));
}

Query synonym_of(std::vector<Query> parts)
{
    Query query{Query::Kind::Synonym, {}, {}, {}};
    for (Query& part : parts)
        if (part.kind == Query::Kind::Synonym)
            for (Query& inner : part.parts)
                add_once(query.parts, std::move(inner));
        else
            add_once(query.parts, std::move(part));
    if (query.parts.empty())
        return Query{Query::Kind::Nothing, {}, {}, {}};
    if (query.parts.size() == 1)
        return Query(std::move(query.parts.front()));
    query.field = query.parts.front().field;
    return query;
}

std::string written_out(const Query& query)
{
    std::string line = std::to_string(static_cast<int>(query.kind)) + query.field + '(';
    for (const std::string& word : query.words)
        line += std::to_string(word.size()) + ':' + word;
    for (const Query& part : query.parts)
        line += written_out(part);
    return line + ')';
}

Query wanted_words(const Query& query)
{
    std::vector<Query> wanted;
    collect_wanted(query, wanted);
    return any_of(std::move(wanted));
}

}  // namespace throughline
