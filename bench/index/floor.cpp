// The least that indexing can cost: the text of each PDF by MuPDF, and the same terms into the same two
// Xapian databases, on the same number of cores, and nothing else. No confinement, no analysis, no catalogue,
// no copies.
//
//   bench_floor DATA FOLDER JOBS     DATA: a collection made from the files of FOLDER; prints the seconds
#include <mupdf/fitz.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <mutex>
#include <thread>
#include <vector>

#include "core/catalogue/files.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/index/writer.hpp"

namespace {

using namespace throughline;

// One text pass of MuPDF over every page; the text is thrown away. No C++ object lives across fz_try.
void read_text(fz_context* context, const char* path)
{
    fz_document* document = nullptr;
    fz_stext_page* text = nullptr;
    fz_buffer* buffer = nullptr;
    fz_var(document);
    fz_var(text);
    fz_var(buffer);
    fz_try(context)
    {
        document = fz_open_document(context, path);
        const int pages = fz_count_pages(context, document);
        for (int page = 0; page < pages; ++page) {
            text = fz_new_stext_page_from_page_number(context, document, page, nullptr);
            buffer = fz_new_buffer_from_stext_page(context, text);
            fz_drop_buffer(context, buffer);
            buffer = nullptr;
            fz_drop_stext_page(context, text);
            text = nullptr;
        }
    }
    fz_always(context)
    {
        fz_drop_buffer(context, buffer);
        fz_drop_stext_page(context, text);
        fz_drop_document(context, document);
    }
    fz_catch(context) {}
}

struct Work {
    std::string path;
    ReviewId id{};
    Review review;
};

std::vector<Work> work_of(const std::filesystem::path& data, const std::filesystem::path& folder)
{
    Catalogue catalogue(data / "catalogue.sqlite", Catalogue::Mode::ReadOnly);
    Reviews reviews(catalogue);
    std::vector<Work> work;
    for (const SourceFile& source : SourceFiles(catalogue).all())
        if (source.path.starts_with(std::filesystem::canonical(folder).string()))
            work.push_back({source.path, source.review, reviews.load(source.review)});
    return work;
}

}  // namespace

int main(int argc, char* argv[])
try {
    if (argc != 4) {
        std::cerr << "bench_floor DATA FOLDER JOBS\n";
        return 1;
    }
    const auto work = work_of(argv[1], argv[2]);
    const auto aside = std::filesystem::temp_directory_path() / ("bench-floor-" + std::to_string(getpid()));
    const auto begin = std::chrono::steady_clock::now();
    {
        IndexWriter writer(aside);
        std::mutex writing;
        std::atomic<std::size_t> next = 0;
        std::vector<std::jthread> jobs;
        for (int job = 0; job < std::stoi(argv[3]); ++job)
            jobs.emplace_back([&] {
                fz_context* context = fz_new_context(nullptr, nullptr, 32 << 20);
                fz_register_document_handlers(context);
                Stemmer stemmer;
                for (std::size_t at = next++; at < work.size(); at = next++) {
                    read_text(context, work[at].path.c_str());
                    PreparedReview prepared(work[at].review, stemmer);
                    const std::lock_guard lock(writing);
                    writer.replace(work[at].id, std::move(prepared), work[at].review.fields,
                                   values_of(work[at].review));
                }
                fz_drop_context(context);
            });
        jobs.clear();
        writer.commit();
    }
    std::cout << std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() << '\n';
    std::filesystem::remove_all(aside);
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_floor: " << error.what() << '\n';
    return 1;
}
