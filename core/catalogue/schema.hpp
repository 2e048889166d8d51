// The catalogue's tables, as numbered steps: migration n takes a catalogue from version n-1 to n.
#pragma once

#include <array>
#include <string_view>

namespace throughline {

// A step that has been released is never edited; what changes is a new step.
inline constexpr std::array<std::string_view, 1> migrations{R"sql(
CREATE TABLE note (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Raised by every change: what was answered from an older one may be out of date.
CREATE TABLE revision (
    number INTEGER NOT NULL
) STRICT;
INSERT INTO revision VALUES (1);

CREATE TABLE review (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,  -- also the number in the index and in addresses
    sha256     TEXT NOT NULL UNIQUE,               -- of the original's bytes; its name below files/
    format     TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'restricted')),
    page_count INTEGER NOT NULL,
    word_count INTEGER NOT NULL,
    pending    INTEGER NOT NULL DEFAULT 1 CHECK (pending IN (0, 1)),  -- the index does not know it yet
    added_at   TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_pending ON review (id) WHERE pending = 1;

-- A review that is gone from the catalogue and must still go from the index.
CREATE TABLE removal (
    review INTEGER PRIMARY KEY
) STRICT;

-- Every file in which a review was found. The same bytes twice are one review with two sources.
CREATE TABLE source (
    path     TEXT PRIMARY KEY,
    review   INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    size     INTEGER NOT NULL,
    modified INTEGER NOT NULL,  -- nanoseconds since 1970
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX source_review ON source (review);

-- A file that could not be read. Tried again only when the file or the extractor changes.
CREATE TABLE failure (
    path      TEXT PRIMARY KEY,
    size      INTEGER NOT NULL,
    modified  INTEGER NOT NULL,
    extractor TEXT NOT NULL,
    visibility TEXT NOT NULL,  -- as it was offered: its name is for those who may see it
    reason    TEXT NOT NULL,
    detail    TEXT NOT NULL,
    failed_at TEXT NOT NULL
) STRICT;

CREATE TABLE field (
    review     INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    origin     TEXT NOT NULL CHECK (origin IN ('extracted', 'manifest', 'curator')),
    value      TEXT NOT NULL CHECK (value <> ''),
    confidence REAL NOT NULL,
    page       INTEGER,
    quote      TEXT,
    PRIMARY KEY (review, name, origin)
) STRICT, WITHOUT ROWID;

CREATE TABLE page (
    review         INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    number         INTEGER NOT NULL,
    text           TEXT NOT NULL,
    ocr_confidence REAL,
    PRIMARY KEY (review, number)
) STRICT;

-- Offsets are bytes of the page's text, [begin, end).
CREATE TABLE block (
    review   INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    page     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    level    INTEGER NOT NULL,
    begin    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (review, page, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
    review INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    page   INTEGER NOT NULL,
    kind   TEXT NOT NULL,
    begin  INTEGER NOT NULL,
    "end"  INTEGER NOT NULL,
    PRIMARY KEY (review, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (
    review INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    kind   TEXT NOT NULL,
    page   INTEGER NOT NULL,
    PRIMARY KEY (review, kind, page)
) STRICT, WITHOUT ROWID;
)sql"};

}  // namespace throughline
