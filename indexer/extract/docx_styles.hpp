// The styles of a DOCX (word/styles.xml): what a paragraph is by the name of its style.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace throughline {

// ISO/IEC 29500-1, 17.7. Each value: as stated by this style alone, not by those that it is based on.
struct DocxStyle {
    std::string id;
    std::string name;  // lower case; Word writes its own styles' names in English whatever its language
    std::string based_on;
    std::optional<int> outline_level;  // 0 to 8; 9: body text
    std::optional<int> list;           // w:numId; 0: no list
    std::optional<int> list_level;
    std::optional<bool> breaks_page;
    std::optional<bool> is_hidden;
    std::optional<bool> is_bold;
    std::optional<float> font_size;  // points
};

// What w:b, w:vanish and their kind say: present without a value means yes.
[[nodiscard]] std::optional<bool> toggle_of(pugi::xml_node properties, std::string_view name);
[[nodiscard]] std::optional<float> font_size_of(pugi::xml_node run_properties);

class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const pugi::xml_document&);

    // The first value on the way from the style to those that it is based on; `stated_by` the style that has
    // it.
    template <typename Value>
    std::optional<Value> value(const std::string& style, std::optional<Value> DocxStyle::*member,
                               std::string* stated_by = nullptr) const
    {
        const DocxStyle* at = find(style);
        for (int hops = 0; at != nullptr && hops < most_hops; ++hops, at = find(at->based_on))
            if (at->*member) {
                if (stated_by != nullptr)
                    *stated_by = at->id;
                return at->*member;
            }
        return std::nullopt;
    }

    // 1 to 6; 0: no heading.
    [[nodiscard]] int heading_level(const std::string& style_id) const;
    [[nodiscard]] const std::string& default_paragraph_style() const { return default_paragraph_style_; }
    [[nodiscard]] float default_font_size() const { return default_font_size_; }
    [[nodiscard]] const std::string& language() const { return language_; }

private:
    static constexpr int most_hops = 32;  // styles may be based on each other in a circle

    [[nodiscard]] const DocxStyle* find(const std::string& id) const;

    std::map<std::string, DocxStyle> styles_;
    std::string default_paragraph_style_;
    std::string language_;
    float default_font_size_ = 10;  // Word's, where none is stated
};

}  // namespace throughline
