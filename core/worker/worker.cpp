#include "core/worker/worker.hpp"

#include <algorithm>
#include <utility>

#include "core/review/document_bytes.hpp"
#include "core/worker/program.hpp"
#include "core/worker/wire.hpp"

namespace throughline {
namespace {

constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr int narrowest_picture = 100;
constexpr int widest_picture = 2000;

}  // namespace

struct Worker::Impl {
    Impl(std::filesystem::path path_of_program, WorkerLimits limits_of_a_file)
        : path{std::move(path_of_program)}, limits{limits_of_a_file}, program{path}
    {
    }

    [[nodiscard]] Error gone() const
    {
        return Error(
            "the worker program " + path.string() +
            " ended while it was needed: it was stopped from outside, or the machine is out of memory; "
            "start again");
    }

    std::variant<std::string, Failure> answer_to(const std::filesystem::path& file,
                                                 std::variant<ExtractRequest, PictureRequest> wanted)
    {
        const WorkerRequest request{std::filesystem::absolute(file).string(), limits, std::move(wanted)};
        const std::string question = bytes_of(request);
        if (question.size() > most_request_bytes)
            return Failure{FailureReason::Unreadable, "its path is too long"};
        if (!send_frame(program.socket(), question))
            throw gone();
        const auto frame = received_frame(program.socket(), limits.output_bytes + most_overhead_bytes);
        if (!frame)
            throw gone();
        Answer answer = answer_from(*frame);
        if (const auto* trouble = std::get_if<Trouble>(&answer))
            throw Error(trouble->message);
        if (auto* failure = std::get_if<Failure>(&answer))
            return std::move(*failure);
        return std::get<std::string>(std::move(answer));
    }

    std::filesystem::path path;
    WorkerLimits limits;
    Program program;
};

Worker::Worker(std::filesystem::path program, WorkerLimits limits)
    : impl_{std::make_unique<Impl>(std::move(program), limits)}
{
}

Worker::~Worker() = default;
Worker::Worker(Worker&&) noexcept = default;
Worker& Worker::operator=(Worker&&) noexcept = default;

Extraction Worker::extract(const std::filesystem::path& file, const std::string& name_hint, OcrMode ocr)
{
    const auto answer = impl_->answer_to(file, ExtractRequest{name_hint, ocr});
    if (const auto* failure = std::get_if<Failure>(&answer))
        return *failure;
    try {
        return document_from(std::get<std::string>(answer));
    } catch (const UnreadableFile& unreadable) {
        return unreadable.failure;
    }
}

Picture Worker::picture(const std::filesystem::path& file, int page, int width)
{
    const PictureRequest wanted{page, std::clamp(width, narrowest_picture, widest_picture)};
    auto answer = impl_->answer_to(file, wanted);
    const auto* bytes = std::get_if<std::string>(&answer);
    if (bytes != nullptr && !bytes->starts_with(png_signature))
        return Failure{FailureReason::Damaged, "its reader gave something that is no picture"};
    return answer;
}

}  // namespace throughline
