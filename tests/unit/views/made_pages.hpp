// The pages, made once from the project's templates.
#pragma once

#include "server/views/pages.hpp"

namespace throughline::test {

[[nodiscard]] inline const Pages& pages()
{
    static const Pages made(SOURCE_DIR "/templates", {"", "/assets/t.css", ""});
    return made;
}

}  // namespace throughline::test
