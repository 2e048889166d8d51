// The catalogue: every fact about every review, in one SQLite file. The index is made from it and can be
// thrown away.
//
// A Catalogue is one connection, for one thread. The table classes beside it each know one family of tables.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace throughline {

class Catalogue {
public:
    enum class Mode { ReadOnly, ReadWrite };

    // ReadWrite makes the file and brings its schema up to date. Throws Error if the file is no catalogue, is
    // of a newer version than this program, or (ReadOnly) of an older one.
    Catalogue(const std::filesystem::path& file, Mode mode);
    ~Catalogue();
    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;

    // Runs `work` in one IMMEDIATE transaction: all of it happens, or (if it throws) nothing. Does not nest.
    // Raises the revision.
    void in_transaction(const std::function<void()>& work);

    // Runs `work`, which only reads, on one state of the catalogue. Does not nest.
    void in_snapshot(const std::function<void()>& work);

    // One state of the catalogue, for reading, for as long as it lives; it must not outlive the catalogue.
    // Does not nest, with itself or with in_snapshot.
    class Snapshot;
    [[nodiscard]] Snapshot snapshot();

    // A number that every transaction raises.
    [[nodiscard]] std::int64_t revision();

    // Empty if SQLite finds the file sound, else what it found.
    [[nodiscard]] std::string integrity_faults();

    // What the rows of one table say of rows of another that is not so; empty: all agree.
    [[nodiscard]] std::vector<std::string> contradictions();

    // A fact about the collection as a whole ("last_indexed"); empty: never set.
    [[nodiscard]] std::string note(const std::string& name);
    void set_note(const std::string& name, const std::string& value);

    // The connection itself, for the table classes of this folder.
    struct Connection;
    [[nodiscard]] Connection& connection() { return *connection_; }

private:
    std::unique_ptr<Connection> connection_;
};

class Catalogue::Snapshot {
public:
    ~Snapshot();
    Snapshot(Snapshot&&) noexcept;
    Snapshot& operator=(Snapshot&&) noexcept;

private:
    friend class Catalogue;
    struct Reading;
    explicit Snapshot(std::unique_ptr<Reading> reading);

    std::unique_ptr<Reading> reading_;
};

// The time now as the catalogue writes it: UTC, ISO 8601 to the second.
[[nodiscard]] std::string time_now();

}  // namespace throughline
