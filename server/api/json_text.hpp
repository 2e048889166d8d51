// JSON written straight into a text. A list of results is some 2,000 values: made as a tree first, it took
// longer than the search (bench/search). Answers of one record are trees (Json).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace throughline::api {

class JsonText {
public:
    // Members and items in between stand in the object or the array.
    JsonText& begin_object() { return open('{'); }
    JsonText& end_object() { return close('}'); }
    JsonText& begin_array() { return open('['); }
    JsonText& end_array() { return close(']'); }

    JsonText& name(std::string_view name);  // needs no escaping: a name of the contract

    JsonText& text(std::string_view text);  // broken UTF-8 becomes U+FFFD
    JsonText& text_or_null(std::string_view text);
    JsonText& number(std::size_t value);
    JsonText& real(double value);  // finite
    JsonText& truth(bool value);
    JsonText& null();
    JsonText& json(std::string_view value);  // JSON already

    [[nodiscard]] std::string taken() { return std::move(written_); }

private:
    JsonText& open(char bracket);
    JsonText& close(char bracket);
    void begin_value();
    void add_escaped(char byte);

    std::string written_;
    bool needs_comma_ = false;
};

}  // namespace throughline::api
