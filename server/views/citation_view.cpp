// Taking away: citations that are ready to paste, and the files of a list.
#include <algorithm>

#include "core/review/citation.hpp"
#include "core/text/utf8.hpp"
#include "core/text/web_address.hpp"
#include "server/search/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t bytes_of_first_words = 90;

void put_parts(Values& values, const std::string& name, const Citation& citation)
{
    values[name + "_before"] = Values(citation.before);
    values[name + "_title"] = Values(citation.title);
    values[name + "_after"] = Values(citation.after);
}

CitedWork work_of(const ReviewSummary& review, const AskedFrom& asked)
{
    CitedWork work;
    work.author = review.publisher;
    work.title = title_of(review);
    work.type = label_of_type(review.type);
    work.publication_date = review.publication_date;
    work.accessed = asked.today;
    return work;
}

// The publisher's copy is what others can open; where none is stated, the page here.
std::string cited_address(const ReviewSummary& review, const std::string& here)
{
    return is_web_address(review.source_url) ? review.source_url : here;
}

void put_work(Values& values, const CitedWork& work, const std::string& file_path,
              const std::string& parameters)
{
    values["cites"] = Values(true);
    put_parts(values, "harvard", harvard_reference(work));
    put_parts(values, "oscola", oscola_footnote(work));
    values["in_text"] = Values(harvard_in_text(work));
    values["ris_address"] = Values(file_path + ".ris" + parameters);
    values["bib_address"] = Values(file_path + ".bib" + parameters);
    values["csl_address"] = Values(file_path + ".csl.json" + parameters);
}

// As it stands in running text.
std::string on_one_line(std::string_view text)
{
    std::string line;
    for (const char letter : text)
        if (letter != '\n' && letter != '\t')
            line += letter;
        else if (!line.ends_with(' '))
            line += ' ';
    return line;
}

std::string words_of(const ReadPage& page, const Passage& passage)
{
    const std::size_t begin = std::min(passage.begin, page.text.size());
    const std::size_t end = std::clamp(passage.end, begin, page.text.size());
    return page.text.substr(begin, end - begin);
}

std::string first_words(const std::string& text)
{
    if (text.size() <= bytes_of_first_words)
        return text;
    const std::string_view cut = cut_to(text, bytes_of_first_words);
    return std::string(cut.substr(0, std::min(cut.rfind(' '), cut.size()))) + " …";
}

}  // namespace

void put_citation(Values& values, const ReviewSummary& review, const AskedFrom& asked)
{
    const std::string path = address_of(review.id, "");
    CitedWork work = work_of(review, asked);
    work.url = cited_address(review, asked.site + path);
    put_work(values, work, path, "");
    values["canonical_address"] = Values(asked.site + path);
}

void put_citation(Values& values, const ReadPage& page, std::size_t passage, const AskedFrom& asked)
{
    const auto number = std::ranges::find(page.passage_numbers, passage);
    if (number == page.passage_numbers.end())
        return;
    PagePlace place;
    place.review = page.review.id;
    place.page = page.number;
    const std::string path = address_of(place);
    place.passage = passage;
    const std::string here = asked.site + address_of(place);
    CitedWork work = work_of(page.review, asked);
    work.page = page.number;
    work.url = cited_address(page.review, here);
    put_work(values, work, path, "?cite=p" + std::to_string(passage));
    values["quotation"] = Values(
        words_of(page, page.passages[static_cast<std::size_t>(number - page.passage_numbers.begin())]));
    values["quotation_address"] = Values(here);
    values["quotation_link"] = Values("#p" + std::to_string(passage));
}

void put_passages_to_cite(Values& values, const ReadPage& page, const std::string& query)
{
    ValueList list;
    for (std::size_t at = 0; at < page.passages.size(); ++at) {
        Values one;
        one["first_words"] = Values(first_words(on_one_line(words_of(page, page.passages[at]))));
        one["cite_address"] = Values(address_to_cite(PagePlace{.review = page.review.id,
                                                               .page = page.number,
                                                               .query = query,
                                                               .with_picture = false,
                                                               .passage = page.passage_numbers[at]}));
        one["alike_address"] = Values(address_of_alike(
            {page.review.id, static_cast<std::uint32_t>(page.passage_numbers[at])}, ResultKind::Passages));
        list.push_back(std::move(one));
    }
    values["has_passages"] = Values(!list.empty());
    values["to_cite"] = Values(std::move(list));
}

void put_files(Values& values, const std::string& path, const SearchRequest& asked_for,
               const AskedFrom& asked)
{
    SearchRequest whole = asked_for;
    whole.page = 1;
    whole.find.clear();
    whole.is_folded = true;  // no file is
    whole.per_page = SearchRequest{}.per_page;
    for (const auto& [name, ending] : {std::pair("csv_address", ".csv"), std::pair("json_address", ".json"),
                                       std::pair("ris_address", ".ris"), std::pair("bib_address", ".bib"),
                                       std::pair("csl_address", ".csl.json")})
        values[name] = Values(address_at(path + ending, whole));
    whole.in = ResultKind::Reviews;
    whole.same.reset();
    whole.sort = SearchRequest{}.sort;
    whole.filters.values.erase("kind");  // of recommendations and findings alone
    values["feed_address"] = Values(address_at("/search.atom", whole));
    values["canonical_address"] = Values(asked.site + address_of(asked_for));
    put_unless_empty(values, "today_text", date_in_words(asked.today));
}

}  // namespace throughline
