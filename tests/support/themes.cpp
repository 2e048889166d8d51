#include "support/themes.hpp"

namespace throughline::test {

Review review_of(const std::vector<Paragraph>& paragraphs)
{
    Review review;
    ReviewPage page;
    for (const Paragraph& paragraph : paragraphs) {
        page.text += page.text.empty() ? "" : "\n\n";
        const std::size_t begin = page.text.size();
        page.text += paragraph.text;
        page.blocks.push_back({paragraph.block, 1, begin, page.text.size()});
        review.passages.push_back({1, paragraph.kind, begin, page.text.size()});
    }
    review.pages.push_back(page);
    return review;
}

Theme theme(const std::string& id, const std::string& label)
{
    Theme made;
    made.id = id;
    made.label = label;
    made.facet = "harm";
    return made;
}

Vocabulary vocabulary_of(std::vector<Theme> themes)
{
    Vocabulary vocabulary;
    vocabulary.themes = Themes({{"harm", "Harm", ""}, {"practice", "Practice", ""}}, std::move(themes));
    vocabulary.version = "test";
    vocabulary.cues.boilerplate = {"is known|suspected"};
    vocabulary.cues.names = {"children act"};
    vocabulary.cues.titles = {"team", "co ordinator"};
    vocabulary.cues.denials = {"no evidence of"};
    vocabulary.cues.near_denials = {"no", "not"};
    vocabulary.cues.denials_after = {"was not a feature"};
    vocabulary.cues.turns = {"but", "not only"};
    vocabulary.cues.doubts = {"panel asked|considered whether"};
    vocabulary.cues.works = {"page|leaflet on|about"};
    vocabulary.cues.others = {"aunt|cousin had|has", "own childhood"};
    vocabulary.cues.child = {"child", "daughter"};
    vocabulary.cues.parent = {"mother", "father"};
    vocabulary.cues.problem = {"poor", "delay"};
    vocabulary.cues.strength = {"good", "prompt"};
    vocabulary.cues.problem_headings = {"need* to improve"};
    vocabulary.cues.strength_headings = {"strengths"};
    return vocabulary;
}

Tag tag_in(const std::vector<Tag>& tags, const std::string& theme)
{
    for (const Tag& tag : tags)
        if (tag.theme == theme)
            return tag;
    return {};
}

}  // namespace throughline::test
