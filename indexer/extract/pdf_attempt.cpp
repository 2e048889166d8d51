#include <cstdio>
#include <string>

#include "core/review/failure.hpp"
#include "indexer/extract/pdf_mupdf.hpp"

namespace throughline {

Attempt attempted(fz_context* context, void (*work)(const void*), const void* argument)
{
    Attempt attempt;
    fz_try(context)
    {
        work(argument);
        attempt.is_done = true;
    }
    fz_catch(context)
    {
        attempt.is_done = false;
        std::snprintf(attempt.message.data(), attempt.message.size(), "%s", fz_caught_message(context));
#if FZ_VERSION_MAJOR > 1 || FZ_VERSION_MINOR >= 25
        fz_ignore_error(context);
#endif
    }
    return attempt;
}

void refuse(const Attempt& attempt)
{
    const std::string message = attempt.message.data();
    if (message.find("alloc") != std::string::npos)
        throw UnreadableFile(FailureReason::TooLarge, message);
    if (message.find("ncrypt") != std::string::npos || message.find("password") != std::string::npos)
        throw UnreadableFile(FailureReason::Encrypted, message);
    throw UnreadableFile(FailureReason::Damaged, message);
}

}  // namespace throughline
