#include "indexer/extract/pdf_file.hpp"

#include "core/review/failure.hpp"
#include "indexer/extract/pdf_hints.hpp"
#include "indexer/extract/pdf_mupdf.hpp"

namespace throughline {
namespace {

constexpr int most_pages = 20'000;
constexpr std::size_t cache_bytes = std::size_t{32} << 20;

void be_silent(void*, const char*) {}

void open(PdfFile::Impl& file, std::string_view bytes)
{
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    bool needs_password = false;
    const Attempt opening = attempt(file.context, [&] {
        file.stream = fz_open_memory(file.context, data, bytes.size());
        file.document = pdf_open_document_with_stream(file.context, file.stream);
        needs_password = pdf_needs_password(file.context, file.document) != 0 &&
                         pdf_authenticate_password(file.context, file.document, "") == 0;
        if (!needs_password)
            file.page_count = pdf_count_pages(file.context, file.document);
    });
    if (needs_password)
        throw UnreadableFile(FailureReason::Encrypted);
    if (!opening.is_done)
        refuse(opening);
    if (file.page_count <= 0 || file.page_count > most_pages)
        file.page_count = rescued_page_count(file.context, file.document, most_pages);
    if (file.page_count > most_pages)
        throw UnreadableFile(FailureReason::TooLarge, "more pages than any report has");
    if (file.page_count <= 0)
        throw UnreadableFile(FailureReason::Damaged, "no pages");
}

std::string information(const PdfFile::Impl& file, const char* key)
{
    std::array<char, 2000> value{};
    const Attempt reading = attempt(file.context, [&] {
        fz_lookup_metadata(file.context, &file.document->super, key, value.data(),
                           static_cast<int>(value.size()));
    });
    return reading.is_done ? value.data() : "";
}

std::string language(const PdfFile::Impl& file)
{
    const char* text = "";
    const Attempt reading = attempt(file.context, [&] {
        pdf_obj* trailer = pdf_trailer(file.context, file.document);
        text = pdf_to_text_string(file.context, pdf_dict_getp(file.context, trailer, "Root/Lang"));
    });
    return reading.is_done ? text : "";
}

std::string xmp_packet(const PdfFile::Impl& file)
{
    fz_buffer* buffer = nullptr;
    unsigned char* data = nullptr;
    std::size_t size = 0;
    const Attempt reading = attempt(file.context, [&] {
        pdf_obj* trailer = pdf_trailer(file.context, file.document);
        pdf_obj* metadata = pdf_dict_getp(file.context, trailer, "Root/Metadata");
        if (pdf_is_stream(file.context, metadata) == 0)
            return;
        buffer = pdf_load_stream(file.context, metadata);
        size = fz_buffer_storage(file.context, buffer, &data);
    });
    std::string packet;
    if (reading.is_done && size > 0)
        packet.assign(reinterpret_cast<const char*>(data), size);
    fz_drop_buffer(file.context, buffer);
    return packet;
}

}  // namespace

PdfFile::Impl::Impl() : context(fz_new_context(nullptr, nullptr, cache_bytes))
{
    if (context == nullptr)
        throw UnreadableFile(FailureReason::TooLarge, "no memory to start MuPDF");
    fz_set_error_callback(context, be_silent, nullptr);
    fz_set_warning_callback(context, be_silent, nullptr);
    fz_disable_icc(context);
}

PdfFile::Impl::~Impl()
{
    pdf_drop_document(context, document);
    fz_drop_stream(context, stream);
    fz_drop_context(context);
}

PdfFile::PdfFile(std::string_view bytes) : impl_(std::make_unique<Impl>())
{
    open(*impl_, bytes);
}

PdfFile::~PdfFile() = default;

bool PdfFile::was_mended() const
{
    return pdf_was_repaired(impl_->context, impl_->document) != 0;
}

int PdfFile::page_count() const
{
    return impl_->page_count;
}

Hints PdfFile::hints() const
{
    Hints hints;
    hints.title = information(*impl_, FZ_META_INFO_TITLE);
    hints.author = information(*impl_, FZ_META_INFO_AUTHOR);
    hints.subject = information(*impl_, FZ_META_INFO_SUBJECT);
    hints.producer = information(*impl_, FZ_META_INFO_PRODUCER);
    hints.created = information(*impl_, FZ_META_INFO_CREATIONDATE);
    hints.modified = information(*impl_, FZ_META_INFO_MODIFICATIONDATE);
    hints.language = language(*impl_);
    return tidied_hints(hints, xmp_packet(*impl_));
}

}  // namespace throughline
