#include "core/catalogue/catalogue.hpp"

#include <sqlite3.h>

#include <ctime>

#include "core/catalogue/schema.hpp"
#include "core/catalogue/sql.hpp"

namespace throughline {
namespace {

constexpr int busy_timeout_ms = 10'000;

// SQLite counts what memory it has for all threads together, behind a lock that every row takes several
// times. Nobody asks for the count.
void stop_counting_memory()
{
    static const int result = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(result);
}

SQLite::Database opened(const std::filesystem::path& file, Catalogue::Mode mode)
{
    stop_counting_memory();
    const int access = mode == Catalogue::Mode::ReadOnly ? SQLite::OPEN_READONLY
                                                         : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    const int flags = access | SQLite::OPEN_NOMUTEX;  // a connection is for one thread
    SQLite::Database database(file.string(), flags, busy_timeout_ms);
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA trusted_schema = OFF");
    if (mode == Catalogue::Mode::ReadOnly) {
        database.exec("PRAGMA query_only = ON");
        // The pages of text that are shown most are read without a copy; threads share them.
        database.exec("PRAGMA mmap_size = 268435456");
    } else {
        database.exec("PRAGMA journal_mode = WAL");
        database.exec(
            "PRAGMA synchronous = FULL");  // a review in the index is never missing here after a power cut
        database.exec("PRAGMA secure_delete = ON");
    }
    return database;
}

int version_of(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database, int from)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (std::size_t step = static_cast<std::size_t>(from); step < migrations.size(); ++step)
        database.exec(std::string(migrations[step]));
    database.exec("PRAGMA user_version = " + std::to_string(migrations.size()));
    transaction.commit();
}

void check_version(SQLite::Database& database, const std::filesystem::path& file, Catalogue::Mode mode)
{
    const int newest = static_cast<int>(migrations.size());
    const int version = version_of(database);
    const std::string found = file.string() + " is of version " + std::to_string(version) +
                              ", this program knows version " + std::to_string(newest);
    if (version > newest)
        throw Error(found + ": use the newer program that made it");
    if (version == newest)
        return;
    if (mode == Catalogue::Mode::ReadOnly)
        throw Error(found + ": run 'throughline-indexer --data DIR status' once to bring it up to date");
    migrate(database, version);
}

}  // namespace

Catalogue::Catalogue(const std::filesystem::path& file, Mode mode)
{
    sql::guarded("opening it", [&] {
        if (mode == Mode::ReadOnly && !std::filesystem::exists(file))
            throw Error("there is no collection at " + file.parent_path().string() +
                        ": index a folder first with 'throughline-indexer --data DIR index FOLDER'");
        connection_ = std::make_unique<Connection>(opened(file, mode));
        check_version(connection_->database, file, mode);
    });
}

Catalogue::~Catalogue() = default;
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;

void Catalogue::in_transaction(const std::function<void()>& work)
{
    sql::guarded("writing", [&] {
        SQLite::Transaction transaction(connection_->database, SQLite::TransactionBehavior::IMMEDIATE);
        work();
        sql::run(*this, "UPDATE revision SET number = number + 1");
        transaction.commit();
    });
}

void Catalogue::in_snapshot(const std::function<void()>& work)
{
    sql::guarded("reading", [&] {
        SQLite::Transaction transaction(connection_->database, SQLite::TransactionBehavior::DEFERRED);
        work();
    });
}

struct Catalogue::Snapshot::Reading {
    explicit Reading(SQLite::Database& database)
        : transaction(database, SQLite::TransactionBehavior::DEFERRED)
    {
    }

    SQLite::Transaction transaction;
};

Catalogue::Snapshot::Snapshot(std::unique_ptr<Reading> reading) : reading_(std::move(reading)) {}
Catalogue::Snapshot::~Snapshot() = default;
Catalogue::Snapshot::Snapshot(Snapshot&&) noexcept = default;
Catalogue::Snapshot& Catalogue::Snapshot::operator=(Snapshot&&) noexcept = default;

Catalogue::Snapshot Catalogue::snapshot()
{
    return sql::guarded("reading", [&] {
        Snapshot snapshot(std::make_unique<Snapshot::Reading>(connection_->database));
        static_cast<void>(revision());  // the state is fixed by the first thing that is read
        return snapshot;
    });
}

std::int64_t Catalogue::revision()
{
    return sql::guarded("asking for changes", [&] {
        sql::Use use(*this, "SELECT number FROM revision");
        return use.step() ? use.number(0) : 0;
    });
}

std::string Catalogue::integrity_faults()
{
    return sql::guarded("checking it", [&] {
        std::string faults;
        sql::Use integrity(*this, "PRAGMA integrity_check(20)");
        while (integrity.step())
            if (integrity.text(0) != "ok")
                faults += integrity.text(0) + "\n";
        sql::Use keys(*this, "PRAGMA foreign_key_check");
        while (keys.step())
            faults += "a row of " + keys.text(0) + " belongs to no review\n";
        return faults;
    });
}

std::string Catalogue::note(const std::string& name)
{
    return sql::guarded("reading a note", [&] {
        sql::Use use(*this, "SELECT value FROM note WHERE name = ?", name);
        return use.step() ? use.text(0) : std::string();
    });
}

void Catalogue::set_note(const std::string& name, const std::string& value)
{
    sql::guarded("writing a note", [&] {
        sql::run(*this,
                 "INSERT INTO note VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                 name, value);
    });
}

std::string time_now()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[sizeof "2026-01-31T12:00:00Z"];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

}  // namespace throughline
