#include "indexer/facts/children.hpp"

#include <algorithm>

#include "indexer/facts/child_sex.hpp"

namespace throughline {
namespace {

constexpr int adult = 18 * 12;  // months

const FactStatement* first_mention(const FactStatements& statements, const People& people,
                                   std::size_t subject, Mention& found)
{
    for (std::size_t place = 0; place < statements.all.size(); ++place)
        for (const Mention& mention : people.mentions[place])
            if (mention.subject == subject) {
                found = mention;
                return &statements.all[place];
            }
    return nullptr;
}

}  // namespace

People people_of(const FactStatements& statements, const FactStatement& title,
                 const std::optional<PartialDate>& last_day)
{
    People people;
    people.subjects = subjects_of(statements, title);
    for (const FactStatement& statement : statements.all)
        people.mentions.push_back(mentions_in(statement, people.subjects));
    people.ages = ages_of(statements, people.subjects, people.mentions, last_day);
    // Who has a child's age is a child; where nobody has one, whoever the review is about.
    const bool is_any_young = std::ranges::any_of(
        people.ages, [](const ChildAge& age) { return age.strength > 0 && age.age.months < adult; });
    for (std::size_t at = 0; at < people.subjects.size(); ++at) {
        const bool is_young = people.ages[at].strength > 0 && people.ages[at].age.months < adult;
        const bool is_called_child = people.subjects[at].key.size() != 1;
        people.are_children.push_back(is_young ||
                                      (people.ages[at].strength == 0 && (is_called_child || !is_any_young)));
    }
    return people;
}

std::vector<Child> children_of(const FactStatements& statements, const People& people)
{
    const std::vector<std::string> sexes = sexes_of(statements, people.subjects, people.mentions);
    std::vector<Child> children;
    for (std::size_t at = 0; at < people.subjects.size(); ++at) {
        if (!people.are_children[at])
            continue;
        Child child{people.subjects[at].pseudonym, "", "", sexes[at], std::nullopt, std::nullopt};
        if (const ChildAge& age = people.ages[at]; age.strength > 0) {
            child.age_text = age.statement->span(age.age.first, age.age.end);
            child.age_band = age_band_of(age.age.months);
            child.page = age.statement->page;
            child.quote = quote_of(*age.statement, age.age.first, age.age.end);
        } else {
            Mention mention;
            if (const FactStatement* statement = first_mention(statements, people, at, mention)) {
                child.page = statement->page;
                child.quote = quote_of(*statement, mention.first, mention.end);
            }
        }
        children.push_back(std::move(child));
    }
    return children;
}

}  // namespace throughline
