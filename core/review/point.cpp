#include "core/review/point.hpp"

#include "core/review/names.hpp"

namespace throughline {
namespace {

constexpr Names<PointKind, 4> point_kinds{{
    {PointKind::Finding, "finding"},
    {PointKind::Learning, "learning"},
    {PointKind::Recommendation, "recommendation"},
    {PointKind::Question, "question"},
}};

constexpr Names<Scope, 3> scopes{{
    {Scope::Local, "local"},
    {Scope::SingleAgency, "single-agency"},
    {Scope::National, "national"},
}};

}  // namespace

std::string_view name_of(PointKind point_kind)
{
    return name_in(point_kinds, point_kind);
}

std::optional<PointKind> point_kind_named(std::string_view name)
{
    return value_in(point_kinds, name);
}

std::string_view name_of(Scope scope)
{
    return name_in(scopes, scope);
}

std::optional<Scope> scope_named(std::string_view name)
{
    return value_in(scopes, name);
}

}  // namespace throughline
