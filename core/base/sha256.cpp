#include "core/base/sha256.hpp"

#include <openssl/evp.h>

#include <array>

#include "core/base/error.hpp"

namespace throughline {
namespace {

void check_digest(int result)
{
    if (result != 1)
        throw Error("OpenSSL did not make a SHA-256");
}

}  // namespace

// OpenSSL uses the processor's own instructions for it, where there are any.
struct Sha256::Impl {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256() : impl_(std::make_unique<Impl>())
{
    check_digest(EVP_DigestInit_ex(impl_->context.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    check_digest(EVP_DigestUpdate(impl_->context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::hexadecimal()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    check_digest(EVP_DigestFinal_ex(impl_->context.get(), digest.data(), &size));
    std::string text;
    for (unsigned at = 0; at < size; ++at) {
        text += digits[digest[at] >> 4];
        text += digits[digest[at] & 15];
    }
    return text;
}

}  // namespace throughline
