#include "core/base/sha256.hpp"

#include <sodium.h>

#include <array>

#include "core/base/error.hpp"

namespace throughline {

struct Sha256::Impl {
    crypto_hash_sha256_state state{};
};

Sha256::Sha256() : impl_(std::make_unique<Impl>())
{
    if (sodium_init() < 0)
        throw Error("libsodium did not start");
    crypto_hash_sha256_init(&impl_->state);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    crypto_hash_sha256_update(&impl_->state, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
}

std::string Sha256::hexadecimal()
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&impl_->state, digest.data());
    std::string text(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

}  // namespace throughline
