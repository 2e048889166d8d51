#include "indexer/themes/pattern.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "core/base/error.hpp"
#include "core/vocabulary/theme_stem.hpp"

namespace throughline {
namespace {

constexpr std::uint32_t gap = 0;
constexpr std::size_t longest_gap = 4;
constexpr std::size_t most_variants = 4096;
constexpr std::size_t most_gaps = 3;  // of a pattern: each may be walked in five ways

std::uint64_t bit_of(std::uint32_t symbol)
{
    return std::uint64_t{1} << (symbol % 64);
}

bool is_upper(char byte)
{
    return std::isupper(static_cast<unsigned char>(byte)) != 0;
}

bool is_lower(char byte)
{
    return std::islower(static_cast<unsigned char>(byte)) != 0;
}

bool is_capitals(std::string_view word)
{
    return std::ranges::any_of(word, is_upper) && std::ranges::none_of(word, is_lower);
}

std::vector<std::string_view> parts_of(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        if (end != 0)
            parts.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

// "EHCPs" and "MARAC's" are the acronym too.
std::string_view without_plural(std::string_view written)
{
    if (written.size() > 2 && written.back() == 's' && !is_lower(written[written.size() - 2]))
        written.remove_suffix(1);
    while (!written.empty() && (written.back() == '\'' || static_cast<unsigned char>(written.back()) >= 0x80))
        written.remove_suffix(1);
    return written;
}

}  // namespace

template <typename Map>
PatternSet::Symbol PatternSet::symbol_of(Map& words, const std::string& word)
{
    const auto [place, is_new] = words.emplace(word, symbols_);
    symbols_ += is_new ? 1U : 0U;
    return place->second;
}

std::vector<PatternSet::Symbol> PatternSet::symbols_of_alternative(std::string_view alternative)
{
    std::vector<Symbol> symbols;
    if (alternative.ends_with('*')) {
        const std::vector<Word> words = words_of(alternative.substr(0, alternative.size() - 1));
        if (words.size() == 1)
            symbols.push_back(symbol_of(prefixes_, words.front().folded));
        return symbols;
    }
    for (const Word& word : words_of(alternative)) {
        const std::string written(alternative.substr(word.begin, word.end - word.begin));
        symbols.push_back(is_capitals(written) ? symbol_of(capitals_, written)
                                               : symbol_of(stems_, theme_stem(word.folded)));
    }
    return symbols;
}

std::vector<std::vector<PatternSet::Symbol>> PatternSet::variants_of(std::string_view pattern)
{
    std::vector<std::vector<Symbol>> variants{{}};
    for (const std::string_view part : parts_of(pattern, ' ')) {
        std::vector<std::vector<Symbol>> longer;
        if (part == "..") {
            for (std::vector<Symbol>& variant : variants)
                variant.push_back(gap);
            continue;
        }
        for (const std::string_view alternative : parts_of(part, '|')) {
            const std::vector<Symbol> symbols = symbols_of_alternative(alternative);
            for (const std::vector<Symbol>& variant : variants) {
                longer.push_back(variant);
                longer.back().insert(longer.back().end(), symbols.begin(), symbols.end());
            }
        }
        if (longer.size() > most_variants)
            throw Error("the pattern '" + std::string(pattern) + "' has too many variants: make two of it");
        variants = std::move(longer);
    }
    return variants;
}

// 0: no pattern goes on with this word.
std::uint32_t PatternSet::node_after(std::uint32_t node, Symbol symbol) const
{
    if (node == 0)
        return symbol < first_nodes_.size() ? first_nodes_[symbol] : 0;
    const auto& next = nodes_[node].next;
    const auto known = std::ranges::lower_bound(next, symbol, {}, &std::pair<Symbol, std::uint32_t>::first);
    return known != next.end() && known->first == symbol ? known->second : 0;
}

std::uint32_t PatternSet::next_node(std::uint32_t node, Symbol symbol)
{
    const std::uint32_t known = symbol == gap ? nodes_[node].after_gap : node_after(node, symbol);
    if (known != 0)
        return known;
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    if (symbol == gap) {
        nodes_[node].after_gap = made;
    } else if (node == 0) {
        first_nodes_.resize(std::max<std::size_t>(first_nodes_.size(), symbol + 1));
        first_nodes_[symbol] = made;
    } else {
        auto& next = nodes_[node].next;
        next.insert(std::ranges::upper_bound(next, std::pair(symbol, made)), {symbol, made});
        nodes_[node].next_bits |= bit_of(symbol);
    }
    return made;
}

void PatternSet::add(std::string_view pattern, std::uint32_t number)
{
    for (const std::vector<Symbol>& variant : variants_of(pattern)) {
        const auto gaps = static_cast<std::size_t>(std::ranges::count(variant, gap));
        if (variant.empty() || variant.front() == gap || variant.back() == gap || gaps > most_gaps)
            throw Error("the pattern '" + std::string(pattern) +
                        "' has no words, begins or ends with '..', or has more than three of them");
        std::uint32_t node = 0;
        for (const Symbol symbol : variant)
            node = next_node(node, symbol);
        if (std::ranges::find(nodes_[node].patterns, number) == nodes_[node].patterns.end())
            nodes_[node].patterns.push_back(number);
    }
}

KnownWord PatternSet::known_word(const std::string& folded) const
{
    KnownWord known{theme_stem(folded), {}, 0, {}};
    known.features = features_of_word(known.stem);
    if (const auto found = stems_.find(known.stem); found != stems_.end())
        known.symbols.push_back(found->second);
    // All prefixes of a word stand before it. The nearest either is one, or shows how long others can be.
    for (std::string_view rest = folded; !rest.empty();) {
        const auto after = prefixes_.upper_bound(rest);
        if (after == prefixes_.begin())
            break;
        const auto& [prefix, symbol] = *std::prev(after);
        const auto differs = std::ranges::mismatch(prefix, rest).in1;
        if (differs == prefix.end())
            known.symbols.push_back(symbol);
        const auto in_common = static_cast<std::size_t>(differs - prefix.begin());
        rest = rest.substr(0, differs == prefix.end() ? in_common - 1 : in_common);
    }
    for (const Symbol symbol : known.symbols)
        known.bits |= bit_of(symbol);
    return known;
}

PatternSet::Symbol PatternSet::symbol_in_capitals(std::string_view written) const
{
    if (!is_upper(written.front()) || !is_capitals(without_plural(written)))
        return 0;
    const auto found = capitals_.find(std::string(without_plural(written)));
    return found == capitals_.end() ? 0 : found->second;
}

std::vector<Token> PatternSet::tokens_of(std::string_view text, std::size_t begin, std::size_t end,
                                         KnownWords& known) const
{
    const std::string_view part = text.substr(begin, end - begin);
    const bool is_shouted = part.size() > 20 && std::ranges::none_of(part, is_lower);
    std::vector<Token> tokens;
    tokens.reserve(part.size() / 5);
    WordReader reader(part);
    std::size_t before = 0;
    for (Word word; reader.next(word);) {
        auto found = known.find(word.folded);
        if (found == known.end())
            found = known.emplace(word.folded, known_word(word.folded)).first;
        Token token{&found->second, begin + word.begin, begin + word.end};
        const std::string_view between = part.substr(before, word.begin - before);
        token.is_after_break = between.find_first_of(",;:()\t") != std::string_view::npos;
        if (!is_shouted)
            token.in_capitals = symbol_in_capitals(part.substr(word.begin, word.end - word.begin));
        before = word.end;
        tokens.push_back(token);
    }
    return tokens;
}

void PatternSet::go_on(const Walk& from, std::uint32_t node, Symbol symbol, std::size_t at) const
{
    if (const std::uint32_t next = node_after(node, symbol); next != 0)
        walk(from, next, at + 1);
}

// Most words go on no pattern: a look at bits says so, before the lists are read.
bool PatternSet::may_go_on(std::uint32_t node, const Token& token) const
{
    return node == 0 || (nodes_[node].next_bits & token.word->bits) != 0 || token.in_capitals != 0;
}

void PatternSet::walk(const Walk& from, std::uint32_t node, std::size_t at) const
{
    const Node& here = nodes_[node];
    for (const std::uint32_t pattern : here.patterns)
        from.matches.push_back({pattern, from.first, at - 1});
    if (at < from.tokens.size() && may_go_on(node, from.tokens[at])) {
        for (const Symbol symbol : from.tokens[at].word->symbols)
            go_on(from, node, symbol, at);
        if (from.tokens[at].in_capitals != 0)
            go_on(from, node, from.tokens[at].in_capitals, at);
    }
    if (here.after_gap != 0)
        for (std::size_t skip = 0; skip <= longest_gap && at + skip < from.tokens.size(); ++skip)
            if (nodes_[here.after_gap].after_gap != 0 || may_go_on(here.after_gap, from.tokens[at + skip]))
                walk(from, here.after_gap, at + skip);
}

std::vector<PatternMatch> PatternSet::matches_in(const std::vector<Token>& tokens) const
{
    std::vector<PatternMatch> matches;
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        const auto before = static_cast<std::ptrdiff_t>(matches.size());
        walk({tokens, first, matches}, 0, first);
        // Those that begin with this word, by pattern, the shortest of each.
        std::sort(matches.begin() + before, matches.end());
        const auto repeated = std::unique(matches.begin() + before, matches.end(),
                                          [](const PatternMatch& left, const PatternMatch& right) {
                                              return left.pattern == right.pattern;
                                          });
        matches.erase(repeated, matches.end());
    }
    return matches;
}

}  // namespace throughline
