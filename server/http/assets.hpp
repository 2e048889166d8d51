// Style sheets, scripts, fonts and pictures of the site: read into memory once, named by their content.
//
//   assets/throughline.css -> /assets/throughline-1a2b3c4d.css, kept by browsers for ever
//                             /assets/throughline.css, for what refers to it by its plain name
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "server/http/request.hpp"

namespace throughline {

class Assets {
public:
    // Throws Error if the folder cannot be read. Files of a kind that is not served are passed over.
    explicit Assets(const std::filesystem::path& folder);

    // Where the file is to be had: "/assets/throughline-1a2b3c4d.css"; empty if there is no such file.
    [[nodiscard]] std::string address_of(const std::string& file) const;

    // Nothing is read from disk: a name that was not there at start is not there. Null: no such asset.
    struct Asset {
        std::string content_type;
        std::string bytes;
        std::string gzipped;  // empty: not worth it
        std::string etag;
    };
    [[nodiscard]] const Asset* find(const std::string& name) const;
    [[nodiscard]] static bool is_named_by_content(const Asset&, std::string_view name);

    // Changes with any byte of any file.
    [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

private:
    std::map<std::string, Asset> by_file_;               // "fonts/x.woff2"
    std::map<std::string, std::string> file_by_hashed_;  // "fonts/x-1a2b3c4d.woff2" -> "fonts/x.woff2"
    std::string fingerprint_;
};

// 16 hexadecimal digits of the content: FNV-1a, for names and tags, not against anybody's malice.
[[nodiscard]] std::string fingerprint_of(std::string_view bytes);

// Of all files of a folder, with their names.
[[nodiscard]] std::string fingerprint_of_folder(const std::filesystem::path& folder);

}  // namespace throughline
