#include "indexer/worker/warden.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "core/base/system.hpp"
#include "core/review/document_bytes.hpp"
#include "core/worker/descriptor.hpp"
#include "core/worker/wire.hpp"
#include "indexer/confine/confine.hpp"
#include "indexer/extract/extract.hpp"

namespace throughline {
namespace {

struct OpenFile {
    Descriptor descriptor;
    std::uint64_t size = 0;
};

// Never waits: a pipe or a device that is called report.pdf is no file.
OpenFile opened(const std::string& path)
{
    OpenFile file{Descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))};
    struct stat facts {};
    if (!file.descriptor.is_open() || fstat(file.descriptor.number(), &facts) != 0)
        throw UnreadableFile(FailureReason::Unreadable, system_message(errno));
    if (!S_ISREG(facts.st_mode))
        throw UnreadableFile(FailureReason::Unreadable, "it is not a file");
    file.size = static_cast<std::uint64_t>(facts.st_size);
    return file;
}

// A file is held in memory whole, and what is made of it takes memory as well.
void check_size(std::uint64_t size, const WorkerLimits& limits)
{
    if (size == 0)
        throw UnreadableFile(FailureReason::Empty);
    if (size > limits.memory_bytes / 2)
        throw UnreadableFile(FailureReason::TooLarge, "it has " + std::to_string(size >> 20U) + " MiB; " +
                                                          std::to_string(limits.memory_bytes >> 21U) +
                                                          " are allowed for one file");
}

std::string contents_of(int file, std::uint64_t size)
{
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t received = read(file, bytes.data() + filled, bytes.size() - filled);
        if (received < 0 && errno != EINTR)
            throw UnreadableFile(FailureReason::Unreadable, system_message(errno));
        if (received == 0)
            break;  // it has become shorter meanwhile
        filled += static_cast<std::size_t>(std::max<ssize_t>(received, 0));
    }
    bytes.resize(filled);
    return bytes;
}

std::string document_in(const std::string& bytes, const Request& request, const ReportPages& report_pages)
{
    const auto& wanted = std::get<ExtractRequest>(request.wanted);
    report_pages(pages_for_ocr(bytes, wanted.ocr));
    return bytes_of(extract(bytes, {wanted.name_hint, wanted.ocr, request.limits.ocr_time_per_page}));
}

std::variant<std::string, Failure> given_for(const Request& request, int client)
{
    const OpenFile file = opened(request.path);
    check_size(file.size, request.limits);
    if (const auto* extract = std::get_if<ExtractRequest>(&request.wanted))
        prepare_readers(extract->ocr);
    return run_confined({request.limits, file.descriptor.number(), client},
                        [&](const ReportPages& report_pages) {
                            const std::string bytes = contents_of(file.descriptor.number(), file.size);
                            if (const auto* picture = std::get_if<PictureRequest>(&request.wanted))
                                return picture_of_pdf_page(bytes, picture->page, picture->width);
                            return document_in(bytes, request, report_pages);
                        });
}

Answer answer_to(const Request& request, int client)
{
    try {
        auto given = given_for(request, client);
        if (auto* failure = std::get_if<Failure>(&given))
            return std::move(*failure);
        return std::get<std::string>(std::move(given));
    } catch (const UnreadableFile& unreadable) {
        return unreadable.failure;
    } catch (const Error& error) {
        return Trouble{error.what()};
    }
}

}  // namespace

void serve(int client)
{
    while (const auto frame = received_frame(client, most_request_bytes))
        if (!send_frame(client, bytes_of(answer_to(request_from(*frame), client))))
            return;
}

}  // namespace throughline
