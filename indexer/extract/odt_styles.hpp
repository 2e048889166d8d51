// The styles of an ODT: those of styles.xml and the automatic ones of content.xml (OpenDocument 1.3, part 3,
// 16).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "indexer/extract/list_numbers.hpp"

namespace throughline {

inline constexpr int odt_list_levels = 10;

struct OdtListLevel {
    bool is_bullet = false;
    NumberStyle style = NumberStyle::None;
    std::string prefix;  // of a bullet: the bullet
    std::string suffix;
    int shown_levels = 1;  // 2: "3.1"
    int start = 1;
};

using OdtListStyle = std::array<OdtListLevel, odt_list_levels>;

// Each value: as stated by this style alone, not by its parents.
struct OdtStyle {
    std::string parent;
    std::string name;  // as people see it, lower case
    std::optional<int> outline_level;
    std::optional<std::string> list_style;
    std::optional<bool> breaks_before;
    std::optional<bool> breaks_after;
    std::optional<bool> is_hidden;
    std::optional<bool> is_bold;
    std::optional<float> font_size;  // points
};

class OdtStyles {
public:
    // A later call overrides: content.xml after styles.xml.
    void read(pugi::xml_node document);

    template <typename Value>
    std::optional<Value> value(std::string_view family, const std::string& style,
                               std::optional<Value> OdtStyle::*member) const
    {
        const OdtStyle* at = find(family, style);
        for (int hops = 0; at != nullptr && hops < most_hops; ++hops, at = find(family, at->parent))
            if (at->*member)
                return at->*member;
        return std::nullopt;
    }

    // By the name of a paragraph's style: "Heading 2", "Title"; 0: no heading.
    [[nodiscard]] int heading_level(const std::string& style_id) const;
    [[nodiscard]] const OdtListStyle* list_style(const std::string& name) const;
    [[nodiscard]] const OdtListStyle& outline() const { return outline_; }

private:
    static constexpr int most_hops = 32;  // parents may run in a circle

    void read_style(pugi::xml_node);
    [[nodiscard]] const OdtStyle* find(std::string_view family, const std::string& name) const;

    std::map<std::string, OdtStyle> styles_;  // by "family name"
    std::map<std::string, OdtListStyle> list_styles_;
    OdtListStyle outline_{};
};

}  // namespace throughline
