// SHA-256 of bytes as they come (FIPS 180-4), in lower-case hexadecimal: the name of an original.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace throughline {

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);

    // Once, at the end.
    [[nodiscard]] std::string hexadecimal();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace throughline
