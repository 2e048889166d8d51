// What the reader of points makes of lines, as text to compare.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/points/points.hpp"
#include "support/review_text.hpp"

namespace throughline::test {

[[nodiscard]] inline const PointReader& point_reader()
{
    static const PointReader made(
        load_agencies(std::filesystem::path(SOURCE_DIR) / "vocabulary" / "agencies.yaml"));
    return made;
}

// A line a point: kind, page, [number], {addressees}, text.
[[nodiscard]] inline std::string points_told(std::string_view lines)
{
    std::string all;
    for (const Point& point : point_reader().points_of(review_of_lines(lines))) {
        all += point.is_quoted ? "quoted " : "";
        all +=
            std::string(name_of(point.kind)) + " " + std::to_string(point.page) + " [" + point.number + "] {";
        for (const std::string& agency : point.addressees)
            all += (all.back() == '{' ? "" : ",") + agency;
        all += "} " + point.text + "\n";
    }
    return all;
}

}  // namespace throughline::test
