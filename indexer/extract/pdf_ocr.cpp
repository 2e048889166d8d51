#include "indexer/extract/pdf_ocr.hpp"

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "core/base/error.hpp"

namespace throughline {
namespace {

using tesseract::RIL_TEXTLINE;
using tesseract::RIL_WORD;

constexpr float least_confidence = 30;        // a word below it is a speck, a signature or a picture
constexpr float least_confidence_alone = 60;  // of a line of one word

constexpr float same_size = 0.25F;  // line heights this near the usual one are one font size

// The one object that outlives a call: loading its data takes half a second and files that a confined process
// cannot open.
std::unique_ptr<tesseract::TessBaseAPI>& loaded()
{
    static std::unique_ptr<tesseract::TessBaseAPI> api;
    return api;
}

std::string text_of(const tesseract::ResultIterator& word)
{
    const std::unique_ptr<char[]> text(word.GetUTF8Text(RIL_WORD));
    return text ? text.get() : "";
}

struct Words {
    float confidence = 0;  // sum
    int count = 0;
};

// The line at which `word` stands; moves `word` to the next line.
TextPiece read_line(tesseract::ResultIterator& word, float points, Words& words, bool& is_last)
{
    TextPiece line;
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    word.BoundingBox(RIL_TEXTLINE, &left, &top, &right, &bottom);
    float height = 0;
    float descenders = 0;
    float ascenders = 0;
    word.RowAttributes(&height, &descenders, &ascenders);
    int from_y = bottom;
    int to_y = bottom;
    word.Baseline(RIL_TEXTLINE, &left, &from_y, &right, &to_y);
    line.left = static_cast<float>(left) * points;
    line.right = static_cast<float>(right) * points;
    line.baseline = static_cast<float>(from_y + to_y) / 2 * points;
    line.size = std::max(4.0F, height * points);
    int count = 0;
    float sum = 0;
    bool ends_line = false;
    for (; !is_last && !ends_line; is_last = !word.Next(RIL_WORD)) {
        ends_line = word.IsAtFinalElement(RIL_TEXTLINE, RIL_WORD);
        const float confidence = word.Confidence(RIL_WORD);
        const std::string text = text_of(word);
        if (confidence < least_confidence || text.empty())
            continue;
        line.text += (line.text.empty() ? "" : " ") + text;
        sum += confidence;
        ++count;
    }
    if (count == 1 && sum < least_confidence_alone)
        line.text.clear();
    else
        words = {words.confidence + sum, words.count + count};
    return line;
}

}  // namespace

void prepare_ocr()
{
    if (loaded())
        return;
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    api->SetVariable("debug_file", "/dev/null");
    if (api->Init(nullptr, "eng+cym") != 0 && api->Init(nullptr, "eng") != 0)
        throw Error("Tesseract found no language data: install the package tesseract-ocr-eng");
    loaded() = std::move(api);
}

OcrResult words_in(const GreyPicture& picture, std::chrono::seconds time)
{
    OcrResult result;
    if (picture.pixels.empty())
        return result;
    prepare_ocr();
    tesseract::TessBaseAPI& api = *loaded();
    api.SetPageSegMode(tesseract::PSM_AUTO);
    api.SetImage(picture.pixels.data(), picture.width, picture.height, 1, picture.width);
    api.SetSourceResolution(static_cast<int>(std::lround(picture.dots_per_inch)));
    tesseract::ETEXT_DESC monitor;
    // 0 would mean no deadline at all.
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    monitor.set_deadline_msecs(
        static_cast<std::int32_t>(std::clamp<std::int64_t>(milliseconds, 1, 3'600'000)));
    const int failure = api.Recognize(&monitor);
    result.is_too_slow = monitor.deadline_exceeded();
    const std::unique_ptr<tesseract::ResultIterator> word(failure == 0 ? api.GetIterator() : nullptr);
    Words words;
    bool is_last = !word || word->Empty(RIL_WORD);
    while (!is_last) {
        TextPiece line = read_line(*word, 72 / picture.dots_per_inch, words, is_last);
        if (!line.text.empty())
            result.pieces.push_back(std::move(line));
    }
    result.confidence = words.count == 0 ? 0 : words.confidence / static_cast<float>(words.count);
    api.Clear();
    return result;
}

void even_out_sizes(const std::vector<TextPiece*>& lines)
{
    if (lines.empty())
        return;
    std::vector<float> sizes;
    sizes.reserve(lines.size());
    for (const TextPiece* line : lines)
        sizes.push_back(line->size);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    for (TextPiece* line : lines)
        if (std::fabs(line->size - *middle) < same_size * *middle)
            line->size = *middle;
}

}  // namespace throughline
