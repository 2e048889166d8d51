#include "server/api/atom.hpp"

#include <algorithm>

#include "core/base/sha256.hpp"
#include "core/review/in_words.hpp"
#include "server/api/values.hpp"
#include "server/api/xml_text.hpp"

namespace throughline {
namespace {

using api::xml_element;
using api::xml_escaped;

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

// Version 8 of RFC 9562: 122 bits of our own choosing, here of a hash.
std::string urn_of(std::string_view what)
{
    Sha256 hash;
    hash.add(what);
    std::string digits = hash.hexadecimal().substr(0, 32);
    digits[12] = '8';
    digits[16] = "89ab"[static_cast<unsigned char>(digits[16]) % 4U];
    for (const std::size_t place : {20U, 16U, 12U, 8U})
        digits.insert(place, 1, '-');
    return "urn:uuid:" + digits;
}

const std::string& updated_of(const ReviewSummary& review)
{
    return review.changed_at.empty() ? review.added_at : review.changed_at;
}

std::string link(std::string_view relation, std::string_view type, const std::string& address)
{
    return "<link rel=\"" + std::string(relation) + "\" type=\"" + std::string(type) + "\" href=\"" +
           xml_escaped(address) + "\"/>\n";
}

// What is stated of it, in a sentence each.
std::string summary_of(const ReviewSummary& review)
{
    std::string text;
    const auto say = [&text](const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; };
    if (!review.type.empty())
        say(label_of_type(review.type) + ".");
    if (!review.publisher.empty())
        say("Published by " + review.publisher + ".");
    say(review.publication_date.empty()
            ? "Date of publication not stated."
            : "Publication date: " + date_in_words(review.publication_date) + ".");
    say(review.page_count == 1 ? "1 page." : std::to_string(review.page_count) + " pages.");
    return text;
}

std::string feed_title(const SearchResults& found)
{
    std::string title = "New reviews";
    if (found.like)
        title += " most like “" + found.like->review.title + "”";
    if (!found.request.text.empty())
        title += " that match “" + found.request.text + "”";
    return title;
}

std::string entry_of(const ReviewSummary& review, const FeedHead& head)
{
    const std::string title = review.title.empty() ? review.file : review.title;
    std::string entry = "<entry>\n";
    entry += xml_element("id", urn_of("throughline review " + api::id_of(review.id) + " " + review.added_at));
    entry += "<title>" + xml_escaped(title) + "</title>\n";
    entry += xml_element("published", review.added_at);
    entry += xml_element("updated", updated_of(review));
    if (!review.publisher.empty())
        entry += "<author>" + xml_element("name", review.publisher) + "</author>\n";
    entry += link("alternate", "text/html", head.site + api::url_of(review.id));
    entry += xml_element("summary", summary_of(review));
    return entry + "</entry>\n";
}

std::string updated_of(const NewReviews& added)
{
    std::string latest = added.reviews.empty() ? added.last_indexed : std::string();
    for (const ReviewSummary& review : added.reviews)
        latest = std::max(latest, updated_of(review));
    return latest.empty() ? "1970-01-01T00:00:00Z" : latest;
}

}  // namespace

std::string atom_feed(const NewReviews& added, const FeedHead& head)
{
    const std::size_t total = added.found.total;
    std::string feed(declaration);
    feed += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\">\n";
    feed += xml_element("id", urn_of("throughline feed " + head.site + head.feed_address));
    feed += xml_element("title", feed_title(added.found) + " - Throughline");
    feed +=
        xml_element("subtitle", "The reviews that were last added, " + std::to_string(added.reviews.size()) +
                                    " of " + std::to_string(total) + " that match");
    feed += xml_element("updated", updated_of(added));
    feed += "<author><name>Throughline</name></author>\n";
    feed += link("self", "application/atom+xml", head.site + head.feed_address);
    feed += link("alternate", "text/html", head.site + head.page_address);
    for (const ReviewSummary& review : added.reviews)
        feed += entry_of(review, head);
    return feed + "</feed>\n";
}

std::string opensearch_description(const std::string& site)
{
    std::string text(declaration);
    text += "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
    text += xml_element("ShortName", "Throughline");
    text += xml_element("Description", "Search child safeguarding reviews");
    text += "<Url type=\"text/html\" template=\"" +
            xml_escaped(site + "/search?q={searchTerms}&page={startPage?}") + "\"/>\n";
    text += "<Url type=\"application/atom+xml\" template=\"" +
            xml_escaped(site + "/search.atom?q={searchTerms}") + "\"/>\n";
    text += "<Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"" +
            xml_escaped(site + "/opensearch.xml") + "\"/>\n";
    text += "<Language>en-GB</Language>\n<InputEncoding>UTF-8</InputEncoding>\n";
    text += "<OutputEncoding>UTF-8</OutputEncoding>\n";
    return text + "</OpenSearchDescription>\n";
}

}  // namespace throughline
