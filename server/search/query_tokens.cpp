#include "server/search/query_tokens.hpp"

#include <algorithm>
#include <cctype>

#include "core/index/schema.hpp"

namespace throughline {
namespace {

bool is_of_field_name(char byte)
{
    return byte == '_' || std::isalpha(static_cast<unsigned char>(byte)) != 0;
}

// The field that is named at the start of `text` up to a colon; empty: none.
std::string field_at(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 ||
        !std::ranges::all_of(text.substr(0, colon), is_of_field_name))
        return {};
    std::string name(text.substr(0, colon));
    std::ranges::transform(name, name.begin(), [](char byte) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    });
    for (const IndexField& field : index_fields)
        if (field.name == name)
            return name;
    return {};
}

class Lexer {
public:
    explicit Lexer(std::string_view typed) : typed_(typed) {}

    std::vector<QueryToken> tokens()
    {
        while (at_ < typed_.size())
            next();
        return std::move(tokens_);
    }

private:
    void next()
    {
        const char byte = typed_[at_];
        if (byte == ' ') {
            ++at_;
        } else if (byte == '"') {
            phrase();
        } else if (byte == '(' || byte == ')') {
            add(byte == '(' ? QueryToken::Kind::Open : QueryToken::Kind::Close, 1);
        } else if (byte == '-' && begins_part(at_ + 1)) {
            add(QueryToken::Kind::Not, 1);
        } else if (const std::string field = field_at(typed_.substr(at_)); !field.empty()) {
            at_ += field.size() + 1;
            tokens_.push_back({QueryToken::Kind::Field, field});
        } else {
            chunk();
        }
    }

    // A minus negates only what follows at once: "-neglect", not "risk - neglect".
    [[nodiscard]] bool begins_part(std::size_t at) const
    {
        return at < typed_.size() && typed_[at] != ' ' && typed_[at] != '-' && typed_[at] != ')';
    }

    void add(QueryToken::Kind kind, std::size_t length)
    {
        tokens_.push_back({kind, std::string(typed_.substr(at_, length))});
        at_ += length;
    }

    void phrase()
    {
        const std::size_t end = std::min(typed_.find('"', at_ + 1), typed_.size());
        tokens_.push_back({QueryToken::Kind::Phrase, std::string(typed_.substr(at_ + 1, end - at_ - 1))});
        at_ = std::min(end + 1, typed_.size());
    }

    void chunk()
    {
        std::size_t end = at_;
        int depth = 0;
        while (end < typed_.size() && typed_[end] != ' ' && typed_[end] != '"') {
            if (typed_[end] == ')' && depth == 0)
                break;
            depth += typed_[end] == '(' ? 1 : typed_[end] == ')' ? -1 : 0;
            ++end;
        }
        const std::string_view text = typed_.substr(at_, end - at_);
        if (text == "AND")
            add(QueryToken::Kind::And, text.size());
        else if (text == "OR")
            add(QueryToken::Kind::Or, text.size());
        else if (text == "NOT")
            add(QueryToken::Kind::Not, text.size());
        else
            add(QueryToken::Kind::Chunk, text.size());
    }

    std::string_view typed_;
    std::size_t at_ = 0;
    std::vector<QueryToken> tokens_;
};

bool is_operator(const QueryToken& token)
{
    return token.kind == QueryToken::Kind::And || token.kind == QueryToken::Kind::Or ||
           token.kind == QueryToken::Kind::Not;
}

}  // namespace

std::vector<QueryToken> query_tokens(std::string_view typed)
{
    return Lexer(typed).tokens();
}

std::vector<QueryToken> without_idle_brackets(std::vector<QueryToken> tokens)
{
    const bool is_joined = std::ranges::any_of(tokens, is_operator);
    std::size_t open = 0;
    std::erase_if(tokens, [&](const QueryToken& token) {
        if (token.kind == QueryToken::Kind::Open)
            return ++open, !is_joined;
        if (token.kind != QueryToken::Kind::Close)
            return false;
        const bool is_idle = open == 0 || !is_joined;
        open -= open > 0 ? 1 : 0;
        return is_idle;
    });
    return tokens;
}

std::string wanted_text(const std::vector<QueryToken>& tokens)
{
    using Kind = QueryToken::Kind;
    std::string text;
    bool is_passed_over = false;  // the next word or phrase
    for (std::size_t at = 0, depth = 0, unwanted = 0; at < tokens.size(); ++at) {
        const QueryToken& token = tokens[at];
        if (token.kind == Kind::Open) {
            ++depth;
            if (is_passed_over && unwanted == 0)
                unwanted = depth;
            is_passed_over = false;
        } else if (token.kind == Kind::Close) {
            if (unwanted == depth)
                unwanted = 0;
            depth -= depth > 0 ? 1 : 0;
        } else if (token.kind == Kind::Not || token.kind == Kind::Field) {
            is_passed_over = true;
        } else if (token.kind == Kind::Chunk || token.kind == Kind::Phrase) {
            if (token.kind == Kind::Chunk && !is_passed_over && unwanted == 0)
                text += (text.empty() ? "" : " ") + token.text;
            is_passed_over = false;
        }
    }
    return text;
}

}  // namespace throughline
