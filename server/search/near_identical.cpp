#include "server/search/near_identical.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::size_t rows_of_band = 4;
constexpr std::size_t hash_count = 64;  // bands times rows

// A passage is compared with no more firsts of groups than these: what fills a bucket is alike in few words.
constexpr std::size_t most_firsts = 64;

constexpr auto no_bucket = std::numeric_limits<std::uint32_t>::max();  // no other has the key

// Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014.
std::uint64_t stirred_bits(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

std::uint64_t hash_of(std::string_view word)
{
    std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a
    for (const char letter : word)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    return stirred_bits(hash);
}

struct HashFamily {
    std::array<std::uint32_t, hash_count> factors{};
    std::array<std::uint32_t, hash_count> masks{};
};

HashFamily family()
{
    HashFamily made;
    for (std::size_t at = 0; at < hash_count; ++at) {
        made.factors[at] = static_cast<std::uint32_t>(stirred_bits(at)) | 1U;
        made.masks[at] = static_cast<std::uint32_t>(stirred_bits(at + hash_count));
    }
    return made;
}

std::array<std::uint32_t, hash_count> least_hashes(const std::vector<std::uint32_t>& shingles)
{
    static const HashFamily hashes = family();
    std::array<std::uint32_t, hash_count> least;
    least.fill(std::numeric_limits<std::uint32_t>::max());
    for (const std::uint32_t shingle : shingles)
        for (std::size_t at = 0; at < hash_count; ++at)
            least[at] = std::min(least[at], (shingle ^ hashes.masks[at]) * hashes.factors[at]);
    return least;
}

constexpr std::uint64_t key_and_place(std::uint32_t key, std::size_t place)
{
    return (static_cast<std::uint64_t>(key) << 32U) | place;
}

}  // namespace

std::vector<std::uint32_t> shingles_of(std::string_view text)
{
    std::vector<std::uint64_t> words;
    WordReader reader(text);
    for (Word word; reader.next(word);)
        words.push_back(hash_of(word.folded));
    std::vector<std::uint32_t> shingles;
    for (std::size_t at = 0; at + words_of_shingle <= words.size(); ++at) {
        std::uint64_t hash = 0;
        for (std::size_t next = at; next < at + words_of_shingle; ++next)
            hash = stirred_bits(hash ^ words[next]);
        shingles.push_back(static_cast<std::uint32_t>(hash >> 32U));
    }
    std::ranges::sort(shingles);
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double resemblance(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other)
{
    std::size_t common = 0;
    for (auto left = one.begin(), right = other.begin(); left != one.end() && right != other.end();) {
        if (*left == *right)
            ++common;
        const bool is_left_next = *left <= *right;
        if (*right <= *left)
            ++right;
        if (is_left_next)
            ++left;
    }
    const std::size_t all = one.size() + other.size() - common;
    return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

std::vector<std::uint32_t> NearIdentical::others_like(std::uint32_t passage) const
{
    const auto group = group_of.find(passage);
    if (group == group_of.end())
        return {};
    std::vector<std::uint32_t> others = groups[group->second];
    std::erase(others, passage);
    return others;
}

void NearIdenticalMaker::add(std::uint32_t passage, std::string_view text)
{
    Shingled added{passage, shingles_of(text), {}};
    if (added.shingles.empty())
        return;
    const auto least = least_hashes(added.shingles);
    for (std::size_t band = 0; band < bands; ++band) {
        std::uint64_t key = band;
        for (std::size_t row = 0; row < rows_of_band; ++row)
            key = stirred_bits(key ^ least[band * rows_of_band + row]);
        added.keys[band] = static_cast<std::uint32_t>(key >> 32U);
    }
    passages_.push_back(std::move(added));
}

// Puts the number of its bucket in the place of each key: a bucket has the passages with the same key in one
// band. How many buckets there are.
std::size_t NearIdenticalMaker::number_buckets()
{
    std::uint32_t buckets = 0;
    std::vector<std::uint64_t> keys;  // of one band, each with its passage's place
    for (std::size_t band = 0; band < bands; ++band) {
        keys.clear();
        for (std::size_t at = 0; at < passages_.size(); ++at)
            keys.push_back(key_and_place(passages_[at].keys[band], at));
        std::ranges::sort(keys);
        for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
            while (end < keys.size() && keys[end] >> 32U == keys[begin] >> 32U)
                ++end;
            const std::uint32_t bucket = end - begin > 1 ? buckets++ : no_bucket;
            for (std::size_t at = begin; at < end; ++at)
                passages_[static_cast<std::uint32_t>(keys[at])].keys[band] = bucket;
        }
    }
    return buckets;
}

// The place of the first of a group to which it belongs; its own: of none so far. `firsts`: of each bucket.
std::uint32_t NearIdenticalMaker::first_like(std::uint32_t place,
                                             const std::vector<std::vector<std::uint32_t>>& firsts) const
{
    std::size_t compared = 0;
    for (const std::uint32_t bucket : passages_[place].keys) {
        if (bucket == no_bucket)
            continue;
        for (const std::uint32_t first : firsts[bucket]) {
            if (compared++ == most_firsts)
                return place;
            if (resemblance(passages_[place].shingles, passages_[first].shingles) >= near_identity)
                return first;
        }
    }
    return place;
}

NearIdentical NearIdenticalMaker::finish() &&
{
    std::vector<std::vector<std::uint32_t>> firsts(number_buckets());
    NearIdentical made;
    for (std::uint32_t place = 0; place < passages_.size(); ++place) {
        const std::uint32_t first = first_like(place, firsts);
        if (first == place) {
            for (const std::uint32_t bucket : passages_[place].keys)
                if (bucket != no_bucket)
                    firsts[bucket].push_back(place);
            continue;
        }
        passages_[place].shingles = {};  // nothing is compared with it any more
        const auto group_count = static_cast<std::uint32_t>(made.groups.size());
        const auto [group, is_new] = made.group_of.emplace(passages_[first].passage, group_count);
        const std::uint32_t number = group->second;
        if (is_new)
            made.groups.push_back({passages_[first].passage});
        made.groups[number].push_back(passages_[place].passage);
        made.group_of.emplace(passages_[place].passage, number);
    }
    for (const auto& [passage, group] : made.group_of)
        made.passages.add(passage);
    for (const std::uint32_t passage : made.passages)
        made.groups_in_order.push_back(made.group_of.at(passage));
    return made;
}

}  // namespace throughline
