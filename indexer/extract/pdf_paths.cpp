#include <algorithm>
#include <cmath>

#include "indexer/extract/pdf_capture.hpp"

namespace throughline {
namespace {

// The path as it is walked. No destructors: MuPDF may jump out of a callback.
struct Walk {
    fz_matrix matrix;
    std::vector<Box>* rectangles;
    fz_point points[6];
    int count;
    bool is_plain;
};

bool are_near(float a, float b)
{
    return std::fabs(a - b) < 0.5F;
}

// Every point is a corner of the box, and each step keeps to one axis.
bool is_rectangle(const Walk& walk, const Box& box)
{
    for (int i = 0; i < walk.count; ++i) {
        const fz_point& point = walk.points[i];
        const fz_point& next = walk.points[(i + 1) % walk.count];
        const bool is_corner = (are_near(point.x, box.left) || are_near(point.x, box.right)) &&
                               (are_near(point.y, box.top) || are_near(point.y, box.bottom));
        if (!is_corner || !(are_near(point.x, next.x) || are_near(point.y, next.y)))
            return false;
    }
    return true;
}

void finish(Walk& walk)
{
    if (walk.count >= 2 && walk.rectangles->size() < most_rectangles_in_a_path) {
        Box box{walk.points[0].x, walk.points[0].y, walk.points[0].x, walk.points[0].y};
        for (int i = 1; i < walk.count; ++i) {
            box.left = std::min(box.left, walk.points[i].x);
            box.top = std::min(box.top, walk.points[i].y);
            box.right = std::max(box.right, walk.points[i].x);
            box.bottom = std::max(box.bottom, walk.points[i].y);
        }
        const bool is_line = are_near(box.left, box.right) || are_near(box.top, box.bottom);
        if (is_line || (walk.count >= 4 && is_rectangle(walk, box)))
            walk.rectangles->push_back(box);  // room was reserved
        else
            walk.is_plain = false;
    } else if (walk.count >= 2) {
        walk.is_plain = false;
    }
    walk.count = 0;
}

void line_to(fz_context*, void* argument, float x, float y)
{
    Walk& walk = *static_cast<Walk*>(argument);
    if (walk.count == 6) {
        walk.is_plain = false;
        return;
    }
    walk.points[walk.count++] = fz_transform_point_xy(x, y, walk.matrix);
}

void move_to(fz_context* context, void* argument, float x, float y)
{
    finish(*static_cast<Walk*>(argument));
    line_to(context, argument, x, y);
}

void curve_to(fz_context*, void* argument, float, float, float, float, float, float)
{
    static_cast<Walk*>(argument)->is_plain = false;
}

void close(fz_context*, void* argument)
{
    finish(*static_cast<Walk*>(argument));
}

void rectangle_to(fz_context* context, void* argument, float left, float top, float right, float bottom)
{
    move_to(context, argument, left, top);
    line_to(context, argument, right, top);
    line_to(context, argument, right, bottom);
    line_to(context, argument, left, bottom);
    finish(*static_cast<Walk*>(argument));
}

constexpr fz_path_walker walker{move_to, line_to, curve_to, close, nullptr, nullptr, nullptr, rectangle_to};

}  // namespace

bool rectangles_of(fz_context* context, const fz_path* path, fz_matrix matrix, std::vector<Box>& rectangles)
{
    rectangles.clear();
    Walk walk{matrix, &rectangles, {}, 0, true};
    fz_walk_path(context, path, &walker, &walk);
    finish(walk);
    return walk.is_plain;
}

}  // namespace throughline
