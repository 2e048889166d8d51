#include "indexer/points/agency_names.hpp"

#include <algorithm>
#include <cctype>

namespace throughline {
namespace {

// They hold the name of an agency and are none: a body that is not in the list, or no body at all.
constexpr std::string_view other_bodies[] = {"community safety partnership",
                                             "community safety partnerships",
                                             "health and wellbeing board",
                                             "health and wellbeing boards",
                                             "corporate parenting board",
                                             "corporate parenting panel",
                                             "project board",
                                             "programme board",
                                             "criminal justice board",
                                             "local criminal justice board",
                                             "partner agencies",
                                             "school age",
                                             "school aged",
                                             "school day",
                                             "school days",
                                             "school year",
                                             "school attendance",
                                             "court order",
                                             "court orders",
                                             "court proceedings",
                                             "police check",
                                             "police checks",
                                             "police national database",
                                             "police powers",
                                             "police protection",
                                             "hospital admission",
                                             "hospital admissions",
                                             "hospital discharge",
                                             "housing benefit",
                                             "housing needs",
                                             "health needs",
                                             "health visit",
                                             "mental health needs",
                                             "mental health difficulties",
                                             "mental health problems",
                                             "mental health issues",
                                             "adult mental health problems",
                                             "early help assessment",
                                             "early help assessments",
                                             "early help plan",
                                             "education health and care plan",
                                             "education health and care plans",
                                             "police and crime panel",
                                             "school holidays",
                                             "college of policing",
                                             "housing conditions",
                                             "probation conditions",
                                             "review panel",
                                             "panel and board",
                                             "licensing officers",
                                             "fire officers",
                                             "support officers",
                                             "duty officers",
                                             "medical officers",
                                             "planning officers",
                                             "council officers",
                                             "senior officers",
                                             "home education"};

bool is_capitals(std::string_view text)
{
    const auto lower = [](char byte) { return std::islower(static_cast<unsigned char>(byte)) != 0; };
    return text.size() > 1 && std::ranges::none_of(text, lower);
}

}  // namespace

AgencyNames::AgencyNames(const std::vector<Agency>& agencies) : nodes_(1)
{
    for (std::size_t agency = 0; agency < agencies.size(); ++agency) {
        for (const std::string& name : agencies[agency].names)
            add(name, agency);
        for (const std::string& name : agencies[agency].short_names)
            add(name, agency);
        for (const std::string& ending : agencies[agency].endings)
            endings_.emplace_back(ending, agency);
    }
    for (const std::string_view name : other_bodies)
        add(name, std::nullopt);
}

void AgencyNames::add(std::string_view name, std::optional<std::size_t> agency)
{
    std::size_t at = 0;
    for (const Word& word : words_of(name)) {
        const auto [place, is_new] = nodes_[at].next.try_emplace(word.folded, nodes_.size());
        at = place->second;
        if (is_new)
            nodes_.emplace_back();
    }
    Node& node = nodes_[at];
    if (at == 0 || (node.is_name && !node.only_in_capitals))
        return;  // the first agency of the list that has the name keeps it
    node.agency = agency;
    node.is_name = true;
    node.only_in_capitals = is_capitals(name);
}

std::optional<std::size_t> AgencyNames::agency_abbreviated(std::string_view written) const
{
    constexpr std::size_t longest = 8;
    if (written.ends_with("'s"))
        written.remove_suffix(2);
    if (written.size() > longest || !is_capitals(written))
        return std::nullopt;
    for (const auto& [ending, agency] : endings_)
        if (written.size() > ending.size() && written.ends_with(ending))
            return agency;
    return std::nullopt;
}

std::vector<AgencyMention> AgencyNames::mentions_in(const std::vector<Word>& words,
                                                    std::string_view text) const
{
    std::vector<AgencyMention> mentions;
    for (std::size_t first = 0; first < words.size();) {
        std::size_t end = first;
        const Node* found = nullptr;
        const Node* at = &nodes_.front();
        for (std::size_t word = first; word < words.size(); ++word) {
            const auto next = at->next.find(words[word].folded);
            if (next == at->next.end())
                break;
            at = &nodes_[next->second];
            const std::string_view name =
                text.substr(words[first].begin, words[word].end - words[first].begin);
            if (at->is_name && (!at->only_in_capitals || is_capitals(name))) {
                found = at;
                end = word + 1;
            }
        }
        const std::string_view written =
            text.substr(words[first].begin, words[first].end - words[first].begin);
        if (found != nullptr && found->agency.has_value())
            mentions.push_back({*found->agency, first, end});
        else if (const auto agency = agency_abbreviated(written); found == nullptr && agency)
            mentions.push_back({*agency, first, first + 1});
        first = std::max(first + 1, end);
    }
    return mentions;
}

}  // namespace throughline
