#include "indexer/commands/tag_in_words.hpp"

namespace throughline {

std::string tag_in_words(const Tag& tag)
{
    const std::string salience(name_of(tag.salience));
    switch (tag.state) {
        case TagState::Rejected:
            return "Not tagged: a person rejected it. By its evidence alone: " + salience;
        case TagState::Confirmed:
            return "Tagged: " + salience + ", and confirmed by a person";
        case TagState::Stale:
            return "Tagged: " + salience + ", because a person confirmed it once; it is no longer found";
        case TagState::Suggested:
            break;
    }
    return tag.salience == Salience::Mentioned ? "Not tagged: it is only mentioned" : "Tagged: " + salience;
}

}  // namespace throughline
