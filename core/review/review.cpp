#include "core/review/review.hpp"

#include <algorithm>

#include "core/review/names.hpp"

namespace throughline {
namespace {

constexpr Names<Visibility, 2> visibilities{{
    {Visibility::Public, "public"},
    {Visibility::Restricted, "restricted"},
}};

constexpr Names<Origin, 3> origins{{
    {Origin::Extracted, "extracted"},
    {Origin::Manifest, "manifest"},
    {Origin::Curator, "curator"},
}};

}  // namespace

std::string_view name_of(Visibility visibility)
{
    return name_in(visibilities, visibility);
}

std::optional<Visibility> visibility_named(std::string_view name)
{
    return value_in(visibilities, name);
}

std::string_view name_of(Origin origin)
{
    return name_in(origins, origin);
}

std::optional<Origin> origin_named(std::string_view name)
{
    return value_in(origins, name);
}

const Field* field_of(const std::vector<Field>& fields, std::string_view name)
{
    const Field* strongest = nullptr;
    for (const Field& field : fields)
        if (field.name == name && (strongest == nullptr || field.origin > strongest->origin))
            strongest = &field;
    return strongest;
}

}  // namespace throughline
