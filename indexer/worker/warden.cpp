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

// Two readers of one file share its position: hence pread.
std::string contents_of(int file, std::uint64_t size)
{
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t received =
            pread(file, bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(filled));
        if (received < 0 && errno != EINTR)
            throw UnreadableFile(FailureReason::Unreadable, system_message(errno));
        if (received == 0)
            break;  // it has become shorter meanwhile
        filled += static_cast<std::size_t>(std::max<ssize_t>(received, 0));
    }
    bytes.resize(filled);
    return bytes;
}

// In place of a document: it has pages for OCR, and the reader was forked before that was ready.
constexpr std::string_view needs_ocr = "needs OCR";

class Warden {
public:
    explicit Warden(int client) : client_{client} {}

    Answer answer_to(const WorkerRequest& request)
    {
        try {
            auto given = given_for(request);
            if (auto* failure = std::get_if<Failure>(&given))
                return std::move(*failure);
            return std::get<std::string>(std::move(given));
        } catch (const UnreadableFile& unreadable) {
            return unreadable.failure;
        } catch (const Error& error) {
            return Trouble{error.what()};
        }
    }

private:
    using Given = std::variant<std::string, Failure>;

    Given given_for(const WorkerRequest& request)
    {
        const OpenFile file = opened(request.path);
        check_size(file.size, request.limits);
        Given given = read_by_child(file, request);
        // OCR takes a fifth of a second to get ready, and most workers never meet a scanned page.
        if (given == Given{std::string(needs_ocr)} && !is_ready_for_ocr_) {
            prepare_readers(std::get<ExtractRequest>(request.wanted).ocr);
            is_ready_for_ocr_ = true;
            given = read_by_child(file, request);
        }
        return given;
    }

    Given read_by_child(const OpenFile& file, const WorkerRequest& request)
    {
        const int input = file.descriptor.number();
        return run_confined({request.limits, input, client_}, [&](const ReportPages& report_pages) {
            const std::string bytes = contents_of(input, file.size);
            if (const auto* picture = std::get_if<PictureRequest>(&request.wanted))
                return picture_of_pdf_page(bytes, picture->page, picture->width);
            return document_in(bytes, request, report_pages);
        });
    }

    [[nodiscard]] std::string document_in(const std::string& bytes, const WorkerRequest& request,
                                          const ReportPages& report_pages) const
    {
        const auto& wanted = std::get<ExtractRequest>(request.wanted);
        const auto foresee_ocr = [&](int pages) {
            if (pages > 0 && !is_ready_for_ocr_)
                throw Error(std::string(needs_ocr));
            report_pages(pages);
        };
        try {
            return bytes_of(extract(
                bytes, {wanted.name_hint, wanted.ocr, request.limits.ocr_time_per_page, foresee_ocr}));
        } catch (const UnreadableFile&) {
            throw;
        } catch (const Error&) {
            // A page turned out to need OCR after all, whose data this process may not open.
            if (is_ready_for_ocr_ || wanted.ocr == OcrMode::Never)
                throw;
            return std::string(needs_ocr);
        }
    }

    int client_;
    bool is_ready_for_ocr_ = false;
};

}  // namespace

void serve(int client)
{
    Warden warden(client);
    while (const auto frame = received_frame(client, most_request_bytes))
        if (!send_frame(client, bytes_of(warden.answer_to(request_from(*frame)))))
            return;
}

}  // namespace throughline
