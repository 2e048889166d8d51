// Capitalised words that are no person's name, however a sentence begins.
#include <unordered_set>

#include "indexer/facts/introduced.hpp"

namespace throughline {

bool is_no_name(std::string_view folded)
{
    // clang-format off
    static const std::unordered_set<std::string_view> words{
        "a", "about", "adult", "after", "age", "aged", "agencies", "agency", "all", "an", "analysis", "and",
        "appendix", "april", "as", "at", "august", "author", "baby", "background", "before", "board", "both",
        "boy", "briefing", "but", "by", "care", "carer", "case", "chapter", "child", "children", "christmas",
        "committee", "concise", "council", "covid", "dad", "date", "death", "december", "domestic", "dr",
        "each", "early", "easter", "everyone", "executive", "extended", "family", "father", "february",
        "figure", "final", "finding", "for", "friday", "from", "girl", "grandmother", "he", "health", "help",
        "her", "his", "homicide", "hospital", "housing", "how", "if", "in", "independent", "infant", "into",
        "introduction", "is", "it", "january", "joint", "july", "june", "learning", "lesson", "lessons",
        "life", "local", "management", "march", "may", "minute", "miss", "monday", "mother", "mr", "mrs",
        "ms", "mum", "national", "no", "nobody", "not", "november", "october", "of", "on", "one", "other",
        "our", "overview", "panel", "parents", "part", "partner", "partnership", "people", "person",
        "police", "practice", "published", "recommendation", "report", "review", "reviewer", "reviews",
        "safeguarding", "saturday", "school", "section", "september", "serious", "service", "services",
        "she", "sibling", "siblings", "significant", "single", "social", "some", "story", "summary",
        "sunday", "table", "that", "the", "their", "thematic", "theme", "there", "these", "they", "this",
        "thursday", "trust", "tuesday", "twin", "twins", "two", "uncle", "unified", "version", "voice",
        "was", "we", "wednesday", "what", "when", "where", "while", "who", "why", "with", "year", "you",
        "young"};
    // clang-format on
    return words.contains(folded);
}

}  // namespace throughline
