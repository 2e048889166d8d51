// What is held, and what is not: for the first page, the status and the page about the site.
#include <cctype>

#include "server/search/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

// What stands behind the reason, which has a column of its own.
std::string what_to_do(const std::string& advice)
{
    const std::size_t colon = advice.find(": ");
    std::string what = colon == std::string::npos ? advice : advice.substr(colon + 2);
    if (!what.empty())
        what.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(what.front())));
    return what;
}

ValueList failures_of(const CollectionStatus& status)
{
    ValueList failures;
    for (const FailedFile& failed : status.failures) {
        Values values;
        values["failed_file"] = Values(failed.file);
        const auto reason = failure_reason(failed.reason);
        values["failed_reason"] = Values(reason ? std::string(label_of(*reason)) : failed.reason);
        put_unless_empty(values, "failed_advice", what_to_do(failed.advice));
        put_unless_empty(values, "failed_detail", failed.detail);
        put_unless_empty(values, "failed_when", date_in_words(failed.when));
        failures.push_back(std::move(values));
    }
    return failures;
}

ValueList damaged_in(const CollectionStatus& status)
{
    ValueList damaged;
    for (const DamagedFile& one : status.damaged) {
        Values values;
        values["damaged_file"] = Values(one.file);
        values["damaged_address"] = Values(address_of(one.review, {}));
        damaged.push_back(std::move(values));
    }
    return damaged;
}

ValueList formats_of(const CollectionStatus& status)
{
    ValueList formats;
    for (const FacetValue& format : status.formats) {
        const auto known = format_named(format.value);
        Values values;
        values["format_label"] = Values(known ? std::string(label_of(*known)) : format.label);
        values["format_count"] = Values(in_digits(format.count));
        formats.push_back(std::move(values));
    }
    return formats;
}

}  // namespace

Values collection_view(const CollectionStatus& status)
{
    Values values;
    values["review_total"] = Values(in_digits(status.reviews));
    values["is_one_review"] = Values(status.reviews == 1);
    values["is_empty"] = Values(status.reviews == 0);
    values["page_total"] = Values(in_digits(status.pages));
    values["is_one_page"] = Values(status.pages == 1);
    values["passage_total"] = Values(in_digits(status.passages));
    values["word_total"] = Values(in_digits(status.words));
    values["ocr_total"] = Values(in_digits(status.pages_by_ocr));
    values["notice_total"] = Values(in_digits(status.reviews_with_notices));
    if (status.waiting > 0)
        values["waiting"] = Values(in_digits(status.waiting));
    put_unless_empty(values, "last_indexed", date_in_words(status.last_indexed));
    values["has_failures"] = Values(!status.failures.empty());
    values["is_one_failure"] = Values(status.failures.size() == 1);
    values["failure_total"] = Values(in_digits(status.failures.size()));
    values["failures"] = Values(failures_of(status));
    values["has_damaged"] = Values(!status.damaged.empty());
    values["is_one_damaged"] = Values(status.damaged.size() == 1);
    values["damaged_total"] = Values(in_digits(status.damaged.size()));
    values["damaged"] = Values(damaged_in(status));
    values["formats"] = Values(formats_of(status));
    return values;
}

}  // namespace throughline
