// SQLite as this folder uses it: values bound in order, rows read in order, errors in one form. Included by
// nobody else.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/catalogue/catalogue.hpp"
#include "core/review/review.hpp"

namespace throughline {

struct Catalogue::Connection {
    explicit Connection(SQLite::Database&& opened) : database(std::move(opened)) {}

    SQLite::Database database;
    // Statements in use again and again are prepared once; the key is the SQL text.
    std::map<std::string_view, std::unique_ptr<SQLite::Statement>> prepared;
};

namespace sql {

inline void bind_one(SQLite::Statement& statement, int position, std::int64_t value)
{
    statement.bind(position, value);
}

inline void bind_one(SQLite::Statement& statement, int position, int value)
{
    statement.bind(position, value);
}

inline void bind_one(SQLite::Statement& statement, int position, std::size_t value)
{
    statement.bind(position, static_cast<std::int64_t>(value));
}

inline void bind_one(SQLite::Statement& statement, int position, ReviewId value)
{
    statement.bind(position, std::int64_t{number_of(value)});
}

inline void bind_one(SQLite::Statement& statement, int position, double value)
{
    statement.bind(position, value);
}

inline void bind_one(SQLite::Statement& statement, int position, const std::string& value)
{
    statement.bind(position, value);
}

inline void bind_one(SQLite::Statement& statement, int position, std::string_view value)
{
    statement.bind(position, std::string(value));
}

template <typename Value>
void bind_one(SQLite::Statement& statement, int position, const std::optional<Value>& value)
{
    if (value)
        bind_one(statement, position, *value);
    else
        statement.bind(position);
}

// A prepared statement in use: bound when made, reset when left, so that none stays open across a commit.
class Use {
public:
    // `text` must outlive the connection: a literal.
    template <typename... Values>
    Use(Catalogue& catalogue, std::string_view text, const Values&... values)
    {
        auto& connection = catalogue.connection();
        auto& slot = connection.prepared[text];
        if (!slot)
            slot = std::make_unique<SQLite::Statement>(connection.database, std::string(text));
        statement_ = slot.get();
        int position = 0;
        (bind_one(*statement_, ++position, values), ...);
    }

    ~Use() { statement_->tryReset(); }

    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

    [[nodiscard]] bool step() { return statement_->executeStep(); }

    [[nodiscard]] std::int64_t number(int column) const { return statement_->getColumn(column).getInt64(); }
    [[nodiscard]] int integer(int column) const { return static_cast<int>(number(column)); }
    [[nodiscard]] std::size_t size(int column) const { return static_cast<std::size_t>(number(column)); }
    [[nodiscard]] ReviewId review(int column) const
    {
        return ReviewId{static_cast<std::uint32_t>(number(column))};
    }
    [[nodiscard]] double real(int column) const { return statement_->getColumn(column).getDouble(); }
    [[nodiscard]] std::string text(int column) const { return statement_->getColumn(column).getString(); }
    [[nodiscard]] bool is_null(int column) const { return statement_->getColumn(column).isNull(); }

private:
    SQLite::Statement* statement_ = nullptr;
};

template <typename... Values>
void run(Catalogue& catalogue, std::string_view text, const Values&... values)
{
    Use use(catalogue, text, values...);
    while (use.step()) {
    }
}

// The only place where an SQLite::Exception becomes an Error.
template <typename Work>
auto guarded(const char* what, Work&& work) -> decltype(work())
try {
    return work();
} catch (const SQLite::Exception& error) {
    throw Error(std::string("the catalogue, ") + what + ": " + error.what());
}

}  // namespace sql
}  // namespace throughline
