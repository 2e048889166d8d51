#include "core/index/stem.hpp"

#include "core/index/stem_exceptions.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

bool are_one(const std::string& one, const std::string& other)
{
    Stemmer stemmer;
    return std::string(stemmer.stem_of(one)) == stemmer.stem_of(other);
}

}  // namespace

TEST_CASE("forms of one word have one stem, as our field writes them")
{
    const auto [one, other] = GENERATE(table<std::string, std::string>({
        {"child", "children"},
        {"men", "man"},
        {"woman", "women"},
        {"practice", "practise"},
        {"practices", "practising"},
        {"organisation", "organization"},
        {"organised", "organized"},
        {"hospitalised", "hospitalized"},
        {"criminalisation", "criminalization"},
        {"behaviours", "behavioral"},
        {"centre", "centers"},
        {"analyse", "analyzing"},
        {"behaviour", "behavior"},
        {"behavioural", "behaviorally"},
        {"judgment", "judgement"},
        {"programme", "programs"},
        {"neglect", "neglected"},
        {"emergency", "emergencies"},
        {"authority", "authorities"},
    }));
    CAPTURE(one, other);
    CHECK(are_one(one, other));
}

TEST_CASE("different words keep different stems")
{
    const auto [one, other] = GENERATE(table<std::string, std::string>({
        {"witness", "wit"},
        {"careful", "care"},
        {"emergency", "emerging"},
        {"lateral", "later"},
        {"organisation", "organ"},
        {"organization", "organ"},
        {"authority", "author"},
        {"business", "busy"},
        {"relatives", "related"},
        {"size", "sise"},
        {"seized", "seised"},
        {"prize", "prise"},
    }));
    CAPTURE(one, other);
    CHECK_FALSE(are_one(one, other));
}

TEST_CASE("a word with a digit or a sign is its own stem")
{
    Stemmer stemmer;
    CHECK(stemmer.stem_of("s47") == "s47");
    CHECK(stemmer.stem_of("b&b") == "b&b");
}

TEST_CASE("an exception's stem begins as its words do, and British spelling becomes American")
{
    for (const char* word :
         {"children", "men", "women", "practise", "authorities", "programme", "experience", "centre"}) {
        CAPTURE(word);
        const std::string stem(exceptional_stem(word).value_or("none"));
        const std::size_t kept = stem.size() > 3 ? 3 : 1;
        CHECK(stem.substr(0, kept) == std::string(word).substr(0, kept));
    }
    CHECK_FALSE(exceptional_stem("neglect"));
    CHECK(american("behaviors") == "behaviors");
    CHECK(american("behaviours") == "behaviors");
    CHECK(american("recognising") == "recognizing");
    CHECK(american("recognises") == "recognizes");
    CHECK(american("analyses") == "analyzes");
    CHECK(american("organizations") == "organisations");
    CHECK(american("raised") == "raised");
}
