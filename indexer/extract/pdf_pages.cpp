#include <array>
#include <utility>

#include "indexer/extract/pdf_capture.hpp"
#include "indexer/extract/pdf_mupdf.hpp"

namespace throughline {
namespace {

constexpr int deepest_form = 4;    // forms within forms that are looked through
constexpr int most_objects = 500;  // of one page's resources that are looked at

// Annotations that ask for a redaction which nobody has carried out.
void add_redaction_marks(fz_context* context, pdf_page* page, RawPage& raw)
{
    std::array<fz_rect, 500> marks{};
    std::size_t count = 0;
    const Attempt reading = attempt(context, [&] {
        for (pdf_annot* mark = pdf_first_annot(context, page); mark != nullptr && count < marks.size();
             mark = pdf_next_annot(context, mark)) {
            if (pdf_annot_type(context, mark) != PDF_ANNOT_REDACT)
                continue;
            const int quads = pdf_annot_quad_point_count(context, mark);
            if (quads == 0)
                marks[count++] = pdf_bound_annot(context, mark);
            for (int i = 0; i < quads && count < marks.size(); ++i)
                marks[count++] = fz_rect_from_quad(pdf_annot_quad_point(context, mark, i));
        }
    });
    if (!reading.is_done && count == 0)
        return;
    for (std::size_t i = 0; i < count; ++i)
        raw.covers.push_back({{marks[i].x0, marks[i].y0, marks[i].x1, marks[i].y1},
                              static_cast<std::uint32_t>(raw.glyphs.size())});
}

// `left` bounds the work: resources may refer to themselves.
void look_through(fz_context* context, pdf_obj* resources, int depth, int& left, PageResources& found)
{
    if (pdf_dict_len(context, pdf_dict_get(context, resources, PDF_NAME(Font))) > 0)
        found.has_fonts = true;
    pdf_obj* objects = pdf_dict_get(context, resources, PDF_NAME(XObject));
    const int count = pdf_dict_len(context, objects);
    for (int i = 0; i < count && left > 0; ++i, --left) {
        pdf_obj* object = pdf_dict_get_val(context, objects, i);
        pdf_obj* subtype = pdf_dict_get(context, object, PDF_NAME(Subtype));
        if (pdf_name_eq(context, subtype, PDF_NAME(Image)) != 0) {
            const int width = pdf_dict_get_int(context, object, PDF_NAME(Width));
            const int height = pdf_dict_get_int(context, object, PDF_NAME(Height));
            found.image_pixels += std::int64_t{width} * height;
        } else if (depth < deepest_form) {
            look_through(context, pdf_dict_get(context, object, PDF_NAME(Resources)), depth + 1, left, found);
        }
    }
}

}  // namespace

RawPage PdfFile::page(int index) const
{
    fz_context* context = impl_->context;
    Capture capture;
    fz_page* page = nullptr;
    fz_device* device = nullptr;
    const Attempt reading = attempt(context, [&] {
        page = fz_load_page(context, &impl_->document->super, index);
        const fz_rect bounds = fz_bound_page(context, page);
        capture.page.width = bounds.x1 - bounds.x0;
        capture.page.height = bounds.y1 - bounds.y0;
        device = new_capture_device(context, &capture);
        fz_run_page(context, page, device, fz_translate(-bounds.x0, -bounds.y0), nullptr);
        fz_close_device(context, device);
    });
    fz_drop_device(context, device);
    if (page != nullptr)
        add_redaction_marks(context, pdf_page_from_fz_page(context, page), capture.page);
    fz_drop_page(context, page);
    if (!reading.is_done && page == nullptr)
        capture.page = {};  // an empty page stands for one that cannot be loaded
    return std::move(capture.page);
}

PageResources PdfFile::resources(int index) const
{
    PageResources found;
    const Attempt reading = attempt(impl_->context, [&] {
        pdf_obj* page = pdf_lookup_page_obj(impl_->context, impl_->document, index);
        pdf_obj* resources = pdf_dict_get_inheritable(impl_->context, page, PDF_NAME(Resources));
        int left = most_objects;
        look_through(impl_->context, resources, 0, left, found);
    });
    if (!reading.is_done)
        found.has_fonts = true;  // not to be taken for a scan
    return found;
}

}  // namespace throughline
