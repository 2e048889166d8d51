#include "indexer/points/addressees.hpp"

#include <filesystem>
#include <string>

#include "support/catch.hpp"

namespace {

using namespace throughline;

const std::vector<Agency>& agencies()
{
    static const std::vector<Agency> loaded =
        load_agencies(std::filesystem::path(SOURCE_DIR) / "vocabulary" / "agencies.yaml");
    return loaded;
}

std::string ids(const AgencySet& set)
{
    std::string all;
    for (const std::size_t agency : set)
        all += (all.empty() ? "" : " ") + agencies()[agency].id;
    return all;
}

std::string asked(std::string_view text)
{
    static const AgencyNames names(agencies());
    return ids(addressees_in(text, names));
}

}  // namespace

TEST_CASE("those who are asked stand before the asking, or are asked in turn")
{
    const auto [text, wanted] = GENERATE(table<std::string, std::string>({
        {"The police and children's social care should share what they know with schools.",
         "childrens-social-care police"},
        {"GP practices, the hospital trust and health visitors should ask.",
         "gp-primary-care health-visiting-school-nursing acute-hospital"},
        {"The Board should ask the police to say how often they search.", "safeguarding-partnership police"},
        {"The Partnership should agree with schools a short form.",
         "safeguarding-partnership school-college"},
        {"The Integrated Care Board should ensure that GP practices ask about sleep.",
         "icb-health-commissioner gp-primary-care"},
        {"The Board should ensure that the police are told.", "safeguarding-partnership"},
        {"Children's services should report to the Partnership, and should say why.",
         "childrens-social-care"},
        {"The council should stop, and the Board should be told.",
         "safeguarding-partnership childrens-social-care"},
        {"The partnership asks the Home Office to review the rule.", "dfe-government"},
        {"The Department for Education is asked to say whether a local authority should see a child.",
         "dfe-government"},
        {"That the health visiting service ensure that messages are read.", "health-visiting-school-nursing"},
        {"LSCB to seek assurance from Cafcass that letters are sent.",
         "safeguarding-partnership cafcass-courts"},
        {"For the Ambulance Service to tell the school nurse.", "ambulance"},
        {"Saltby Council's housing service should not let the room.", "housing"},
        {"The Community Safety Partnership should revise its form.", ""},
        {"A child in hospital should be seen alone.", ""},
        {"NSCP to ask what became of it.", "safeguarding-partnership"},
        {"All agencies should read it.", ""},
        {"Police officers who attend a home where a baby lives should see the baby.", "police"},
        {"When a child starts, and once a year from then on, the school should ask.", "school-college"},
        {"The voluntary sector forum is invited to agree.", "voluntary-sector"},
        {"The Committee should commission it.", "safeguarding-partnership"},
        {"NHS Saltby maternity services should see her.", "maternity"},
        {"NHS Saltby should see her.", "icb-health-commissioner"},
        {"Housing officers and licensing officers should ask.", "housing"},
        {"PSNI and the HSC Trust should meet.", "childrens-social-care police"},
        {"Saltby Council should name a worker for every child with an education, health and care plan.",
         "childrens-social-care"},
        {"The partnership may wish to consider it.", "safeguarding-partnership"},
        {"The police are to review it.", "police"},
        {"Saltby Council should give nurseries a plan.", ""},
    }));
    CHECK(asked(text) == wanted);
}

TEST_CASE("names in capitals are read in capitals only")
{
    CHECK(asked("The MASH should answer.") == "childrens-social-care");
    CHECK(asked("The mash should be hot.").empty());
}

TEST_CASE("a heading that names agencies alone says who is asked")
{
    static const AgencyNames names(agencies());
    CHECK(ids(agencies_of_heading("For the Police and Probation", names)) == "police probation");
    CHECK(agencies_of_heading("What the police saw that night", names).empty());
}

TEST_CASE("every agency has names, and no two agencies share one")
{
    std::set<std::string> seen;
    for (const Agency& agency : agencies()) {
        CHECK_FALSE(agency.names.empty());
        for (const std::string& name : agency.names)
            CHECK(seen.insert(name).second);
        for (const std::string& name : agency.short_names)
            CHECK(seen.insert(name).second);
    }
    CHECK(agencies().size() == 26);
}
