#include "indexer/extract/pdf_mupdf.hpp"

namespace throughline {
namespace {

bool is_page(fz_context* context, pdf_document* document, int number)
{
    bool is_one = false;
    const Attempt looking = attempt(context, [&] {
        pdf_obj* object = pdf_load_object(context, document, number);
        is_one = pdf_name_eq(context, pdf_dict_get(context, object, PDF_NAME(Type)), PDF_NAME(Page)) != 0;
        pdf_drop_obj(context, object);
    });
    return looking.is_done && is_one;
}

}  // namespace

int rescued_page_count(fz_context* context, pdf_document* document, int most)
{
    pdf_obj* kids = nullptr;
    int length = 0;
    int count = 0;
    Attempt work = attempt(context, [&] {
        kids = pdf_new_array(context, document, 10);
        length = pdf_xref_len(context, document);
    });
    for (int number = 1; work.is_done && number < length && count <= most; ++number)
        if (is_page(context, document, number)) {
            work = attempt(context, [&] {
                pdf_array_push_drop(context, kids, pdf_new_indirect(context, document, number, 0));
            });
            ++count;
        }
    if (work.is_done && count > 0)
        work = attempt(context, [&] {
            pdf_obj* root = pdf_dict_get(context, pdf_trailer(context, document), PDF_NAME(Root));
            pdf_obj* tree = pdf_dict_put_dict(context, root, PDF_NAME(Pages), 3);
            pdf_dict_put(context, tree, PDF_NAME(Type), PDF_NAME(Pages));
            pdf_dict_put(context, tree, PDF_NAME(Kids), kids);
            pdf_dict_put_int(context, tree, PDF_NAME(Count), count);
        });
    pdf_drop_obj(context, kids);
    return work.is_done ? count : 0;
}

}  // namespace throughline
