#include "indexer/extract/extract.hpp"

#include "core/review/failure.hpp"

namespace throughline {

Document extract(std::string_view bytes, const ExtractOptions& options)
{
    switch (format_of(bytes, options.name_hint)) {
        case Format::Pdf:
            return extract_pdf(bytes, options);
        case Format::Docx:
            return extract_docx(bytes);
        case Format::Odt:
            return extract_odt(bytes);
        case Format::Html:
            return extract_html(bytes);
        case Format::Text:
            return extract_text(bytes);
        case Format::Markdown:
            return extract_markdown(bytes);
    }
    throw UnreadableFile(FailureReason::Unsupported);
}

}  // namespace throughline
