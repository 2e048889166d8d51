#include "server/search/expand.hpp"

#include "core/vocabulary/vocabulary.hpp"
#include "server/search/query_parser.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

using Texts = std::vector<std::string>;

// The project's own thesaurus and themes.
const QueryLexicon& lexicon()
{
    static const QueryLexicon made{load_vocabulary(SOURCE_DIR "/vocabulary")};
    return made;
}

ParsedQuery understood(const std::string& typed, const ExpansionWishes& wishes = {},
                       MatchMode match = MatchMode::All)
{
    return parse_query(typed, {match, &lexicon(), wishes, {}});
}

std::string searched_for(const std::string& typed, const ExpansionWishes& wishes = {})
{
    return in_words(understood(typed, wishes).query);
}

Texts expanded(const std::string& typed, const ExpansionWishes& wishes = {})
{
    Texts all;
    for (const Expansion& expansion : understood(typed, wishes).expansions)
        for (const std::string& text : expansion.to)
            if (!text.starts_with("what is tagged "))
                all.push_back(text);
    return all;
}

Texts offered(const std::string& typed)
{
    Texts all;
    for (const MeaningOffer& offer : understood(typed).offers)
        for (const std::string& text : offer.meanings)
            all.push_back(text);
    return all;
}

}  // namespace

TEST_CASE("an acronym of one meaning stands for its words, in any case")
{
    for (const char* typed : {"DV", "dv", "Dv"}) {
        CAPTURE(typed);
        CHECK(expanded(typed) == Texts{"domestic violence", "domestic abuse", "DVA"});
        CHECK(searched_for(typed) ==
              "dv or \"domestic violence\" or \"domestic abuse\" or dva or what is tagged domestic-abuse");
    }
    CHECK(searched_for("DV baby") ==
          "(dv or \"domestic violence\" or \"domestic abuse\" or dva or what is tagged domestic-abuse) and "
          "baby");
}

TEST_CASE("the words stand for the acronym where the thesaurus says both, the longest phrase first")
{
    CHECK(expanded("designated safeguarding lead") == Texts{"DSL"});
    CHECK(searched_for("designated safeguarding lead") ==
          "(\"designated safeguarding lead\" or dsl) or (designated and safeguarding and lead)");
    CHECK(expanded("child protection plan") == Texts{"CPP", "CP plan"});
    CHECK(expanded("going country") == Texts{"county lines"});
    CHECK(expanded("diogelu") == Texts{"safeguarding"});
    CHECK(expanded("safeguarding").empty());  // one way
    CHECK(expanded("front door") == Texts{});
}

TEST_CASE("an ambiguous acronym is offered, never expanded by itself")
{
    CHECK(expanded("DNA").empty());
    CHECK(offered("DNA") == Texts{"did not attend", "was not brought", "WNB"});
    CHECK(searched_for("DNA") == "dna");
    CHECK(offered("CPR").size() == 3);
    CHECK(offered("SCR") == Texts{"serious case review"});
    CHECK(expanded("serious case review") == Texts{"SCR"});
    const ParsedQuery taken = understood("DNA", {{}, {"did not attend"}});
    REQUIRE(taken.expansions.size() == 1);
    CHECK(taken.expansions.front() == Expansion{"DNA", {"did not attend"}, true});
    CHECK(in_words(taken.query) == "dna or \"did not attend\"");
    CHECK(taken.offers.front().meanings == Texts{"was not brought", "WNB"});
}

TEST_CASE("some meanings count only beside another word of their theme")
{
    CHECK(expanded("FM").empty());
    CHECK(offered("FM") == Texts{"forced marriage"});
    CHECK(expanded("FM FGM") ==
          Texts{"forced marriage", "female genital mutilation", "female genital cutting"});
    CHECK(offered("PP").empty());  // the thesaurus says: never
}

TEST_CASE("an acronym that is a word is one in capitals alone")
{
    for (const char* typed : {"send", "Send", "icon", "dash", "ace", "sin"}) {
        CAPTURE(typed);
        CHECK(expanded(typed).empty());
        CHECK(offered(typed).empty());
    }
    CHECK(offered("SEND") == Texts{"special educational needs and disabilities"});
    CHECK_FALSE(offered("DASH").empty());
    CHECK_FALSE(offered("ACEs").empty());
    CHECK(expanded("special educational needs and disabilities") == Texts{});  // "send" is a verb
}

TEST_CASE("nothing stands for anything else within quotes, in a field or after a minus")
{
    CHECK(searched_for("\"DV\"") == "\"dv\"");
    CHECK(searched_for("\"was not brought\"") == "\"was not brought\"");
    CHECK(searched_for("title:DV") == "title: dv");
    CHECK(searched_for("curtains -DV") == "curtains but not dv");
    CHECK(expanded("\"DV\" title:DV neglect -DV").empty());
}

TEST_CASE("a chip that was removed leaves what was typed")
{
    CHECK(searched_for("DV", {{"DV"}, {}}) == "dv");
    CHECK(expanded("DV baby", {{"dv"}, {}}).empty());
    CHECK(expanded("DV DSL", {{"DV"}, {}}) == Texts{"designated safeguarding lead"});
}

TEST_CASE("small words count where they make a phrase")
{
    CHECK(searched_for("was not brought").starts_with("\"was not brought\" or wnb or \"not brought\""));
    CHECK_THAT(searched_for("start again"), Catch::ContainsSubstring("\"start again\""));
    CHECK(searched_for("to be") == "\"to be\" or (to and be)");
    CHECK_THAT(searched_for("the voice of the child"), Catch::ContainsSubstring("\"voice of the child\""));
}

TEST_CASE("a paragraph of an Act is the same however it is written")
{
    for (const char* typed : {"s47", "s.47", "s 47", "section 47", "Section 47", "\u00A747", "\u00A7 47"}) {
        CAPTURE(typed);
        CHECK(searched_for(typed).starts_with("s47 or \"s 47\" or \"section 47\""));
        CHECK(expanded(typed) == Texts{"child protection enquiry"});
    }
    CHECK(searched_for("section 38") == "s38 or \"s 38\" or \"section 38\"");
}

TEST_CASE("one word, two words and a hyphen are the same")
{
    for (const char* typed : {"co-sleeping", "co sleeping", "cosleeping"}) {
        CAPTURE(typed);
        const std::string words = searched_for(typed);
        CHECK_THAT(words, Catch::ContainsSubstring("\"co sleeping\""));
        CHECK_THAT(words, Catch::ContainsSubstring("cosleeping"));
        CHECK(expanded(typed) == Texts{"bed sharing", "shared sleep", "sofa sleeping"});
    }
    CHECK(searched_for("multi agency teapot") == "(\"multi agency\" or multiagency) and teapot");
}

TEST_CASE("a pasted text is read by its rarer words, and a note says so")
{
    const std::string text =
        "What did professionals know about the bruising of a non mobile infant when the health visitor "
        "weighed him at the clinic before Christmas";
    const auto frequency = [](const std::string& word) -> std::size_t {
        return word == "professionals" ? 1000 : word == "weighed" ? 0 : 10;
    };
    const ParsedQuery parsed = parse_query(text, {MatchMode::All, &lexicon(), {}, frequency});
    CHECK(parsed.is_long);
    CHECK(parsed.query.kind == Query::Kind::Any);
    const std::string words = in_words(parsed.query);
    CHECK_THAT(words, Catch::ContainsSubstring("bruising"));
    CHECK(words.find("what") == std::string::npos);
    CHECK(words.find("weighed") == std::string::npos);
    CHECK(parsed.notes.back().starts_with("Your text is long"));

    CHECK_FALSE(understood("How did professionals miss the bruising of infants?").is_long);
    CHECK_FALSE(understood(text, {}, MatchMode::Any).is_long);  // that is what was asked for
}

TEST_CASE("the cost of a query is bounded")
{
    std::string typed;
    for (const char* term :
         {"DV",  "MASH", "LAC",  "CSC",  "CAMHS", "FII", "NAI", "AHT",  "SUDI", "HSB", "WNB",
          "CCE", "YOT",  "LSCP", "LSCB", "EHCP",  "FGM", "HBA", "IDVA", "DSL",  "CDOP"})
        typed += std::string(term) + " OR ";
    std::size_t count = 0;
    for (const Expansion& expansion : understood(typed + "DV").expansions)
        count += expansion.to.size();
    CHECK(count <= most_equivalents);
    CHECK(count > most_equivalents / 2);
}

TEST_CASE("the name of a theme asks for what is tagged with it, unless it may mean something else")
{
    const ParsedQuery parsed = understood("hidden men");
    REQUIRE(parsed.expansions.size() == 1);
    CHECK(parsed.expansions.front().to.back() == "what is tagged Fathers and men not seen");
    CHECK_THAT(in_words(parsed.query), Catch::ContainsSubstring("or what is tagged hidden-men"));
    for (const char* typed : {"send", "DNA", "\"hidden men\"", "title:neglect", "baby -neglect"}) {
        CAPTURE(typed);
        CHECK(searched_for(typed).find("tagged") == std::string::npos);
    }
    CHECK(searched_for("neglect", {{"neglect"}, {}}) == "neglect");
}

TEST_CASE("the name of an agency asks for what is addressed to it, where that is wanted")
{
    CHECK(searched_for("police").find("addressed") == std::string::npos);
    CHECK(searched_for("police", {{}, {}, true}) == "police or what is addressed to police");
}
