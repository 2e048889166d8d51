#include "e2e/whole_corpus.hpp"

#include "e2e/places.hpp"
#include "support/catch.hpp"
#include "support/collection.hpp"
#include "support/scratch.hpp"

namespace throughline::test {

const std::filesystem::path& whole_corpus()
{
    static const ScratchFolder folder;
    static const bool is_made = [] {
        const Indexed made = index(folder.path(), {corpus.string(), "--metadata",
                                                   (corpus / "metadata.csv").string(), "--ocr", "never"});
        return made.summary.at("new") > 20;
    }();
    REQUIRE(is_made);
    return folder.path();
}

std::string in_attribute(std::string text)
{
    for (std::size_t at = text.find('&'); at != std::string::npos; at = text.find('&', at + 1))
        text.insert(at + 1, "amp;");
    return text;
}

}  // namespace throughline::test
