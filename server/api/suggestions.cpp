#include "core/review/names.hpp"
#include "server/api/json.hpp"
#include "server/api/json_text.hpp"

namespace throughline {
namespace {

constexpr Names<SuggestionKind, 4> kinds{{
    {SuggestionKind::Theme, "theme"},
    {SuggestionKind::Phrase, "phrase"},
    {SuggestionKind::Partnership, "partnership"},
    {SuggestionKind::Review, "review"},
}};

}  // namespace

std::string suggestions_json(const std::vector<BoxSuggestion>& suggestions)
{
    api::JsonText json;
    json.begin_object().name("suggestions").begin_array();
    for (const BoxSuggestion& one : suggestions) {
        json.begin_object();
        json.name("text").text(one.text);
        json.name("kind").text(name_in(kinds, one.kind));
        json.name("id").text_or_null(one.id);
        json.name("also").text_or_null(one.another);
        json.end_object();
    }
    return json.end_array().end_object().taken() + '\n';
}

}  // namespace throughline
