#include "server/views/templates.hpp"

#include <fstream>

#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

namespace {

std::string rendered(const std::string& page, const Values& values)
{
    const test::ScratchFolder folder;
    std::ofstream(folder.path() / "one.html") << page;
    return Templates(folder.path(), {"one"}).render("one", values);
}

}  // namespace

TEST_CASE("a list of values is rendered with all that it holds, in its order")
{
    ValueList outer;
    for (const char* name : {"Aster", "Betony"}) {
        ValueList inner;
        for (int number = 0; number < 25; ++number)
            inner.push_back(Values("number", std::to_string(number)));
        CHECK(inner.size() == 25);
        Values one;
        one["name"] = Values(name);
        one["numbers"] = Values(std::move(inner));
        outer.push_back(std::move(one));
        outer.back()["is_last"] = Values(outer.size() == 2);
    }
    Values values;
    values["plants"] = Values(std::move(outer));
    std::string numbers;
    for (int number = 0; number < 25; ++number)
        numbers += std::to_string(number) + ' ';
    CHECK(
        rendered(
            "{{#plants}}{{name}}: {{#numbers}}{{number}} {{/numbers}}{{#is_last}}end{{/is_last}}{{/plants}}",
            values) == "Aster: " + numbers + "Betony: " + numbers + "end");
}

TEST_CASE("a list that became a value is empty and can be filled again; an empty one is no section")
{
    ValueList list;
    list.push_back(Values("word", "once"));
    Values values;
    values["first"] = Values(std::move(list));
    list = ValueList();
    CHECK(list.empty());
    values["second"] = Values(std::move(list));
    CHECK(rendered("{{#first}}{{word}}{{/first}}{{^second}} and no more{{/second}}", values) ==
          "once and no more");
}

TEST_CASE("a page keeps what stands before and behind a text of megabytes")
{
    const std::string long_text(3'000'000, 'x');
    Values values;
    values["picture"] = Values(long_text);
    values["end"] = Values("<end>");
    CHECK(rendered("begin {{{picture}}}\n{{end}}", values) == "begin " + long_text + "\n&lt;end&gt;");
}
