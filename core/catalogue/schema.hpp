// The catalogue's tables, as numbered steps: migration n takes a catalogue from version n-1 to n.
#pragma once

#include <array>
#include <string_view>

namespace throughline {

// A step that has been released is never edited; what changes is a new step.
inline constexpr std::array<std::string_view, 4> migrations{
    R"sql(
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
)sql",
    R"sql(
-- By what the review was read and tagged: an older analysis, or other words, and it is due again. A catalogue of
-- before has neither.
ALTER TABLE review ADD COLUMN analysis INTEGER NOT NULL DEFAULT 0;
ALTER TABLE review ADD COLUMN vocabulary TEXT NOT NULL DEFAULT '';

-- `number` is a row's place in its review's list. `begin` and `end` are bytes of the page's text.
CREATE TABLE section (
    review  INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    level   INTEGER NOT NULL,
    heading TEXT NOT NULL,
    page    INTEGER NOT NULL,
    begin   INTEGER NOT NULL,
    PRIMARY KEY (review, number)
) STRICT, WITHOUT ROWID;

-- Findings, learning points and recommendations.
CREATE TABLE point (
    review  INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('finding', 'learning', 'recommendation')),
    printed TEXT NOT NULL,  -- its number in the report; empty: it has none
    text    TEXT NOT NULL,
    page    INTEGER NOT NULL,
    begin   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    section INTEGER,        -- number of the section
    scope   TEXT NOT NULL,
    follows INTEGER,        -- number of the finding that it answers
    verb    TEXT NOT NULL,
    quoted  INTEGER NOT NULL CHECK (quoted IN (0, 1)),  -- of an earlier review
    PRIMARY KEY (review, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE addressee (
    review   INTEGER NOT NULL,
    point    INTEGER NOT NULL,
    position INTEGER NOT NULL,
    agency   TEXT NOT NULL,
    PRIMARY KEY (review, point, position),
    FOREIGN KEY (review, point) REFERENCES point (review, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE child (
    review    INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    pseudonym TEXT NOT NULL,
    age_text  TEXT NOT NULL,
    age_band  TEXT NOT NULL,
    sex       TEXT NOT NULL,
    page      INTEGER,
    quote     TEXT,
    PRIMARY KEY (review, number)
) STRICT, WITHOUT ROWID;

-- A theme that is only mentioned has a row too, so that a reader can be told why it is no tag.
CREATE TABLE tag (
    review   INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    theme    TEXT NOT NULL,
    salience TEXT NOT NULL CHECK (salience IN ('central', 'present', 'mentioned')),
    state    TEXT NOT NULL CHECK (state IN ('suggested', 'confirmed', 'rejected', 'stale')),
    score    REAL NOT NULL,
    why      TEXT NOT NULL,
    PRIMARY KEY (review, theme)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_theme ON tag (theme);

-- The narrower themes from which alone a tag follows.
CREATE TABLE tag_narrower (
    review   INTEGER NOT NULL,
    theme    TEXT NOT NULL,
    position INTEGER NOT NULL,
    narrower TEXT NOT NULL,
    PRIMARY KEY (review, theme, position),
    FOREIGN KEY (review, theme) REFERENCES tag (review, theme) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    review   INTEGER NOT NULL,
    theme    TEXT NOT NULL,
    position INTEGER NOT NULL,
    passage  INTEGER NOT NULL,  -- number of the passage
    begin    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    polarity TEXT NOT NULL CHECK (polarity IN ('problem', 'strength', 'neutral')),
    rule     TEXT NOT NULL,
    why      TEXT NOT NULL,
    strength REAL NOT NULL,
    counted  INTEGER NOT NULL CHECK (counted IN (0, 1)),  -- 0: it came near, and `why` says what was against it
    PRIMARY KEY (review, theme, position),
    FOREIGN KEY (review, theme) REFERENCES tag (review, theme) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
)sql",
    R"sql(
-- A point may be a question, too. Addressees go with their point, so both are set aside meanwhile.
CREATE TABLE point_before AS SELECT * FROM point;
CREATE TABLE addressee_before AS SELECT * FROM addressee;
DROP TABLE addressee;
DROP TABLE point;

-- Findings, learning points, recommendations and questions.
CREATE TABLE point (
    review  INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('finding', 'learning', 'recommendation', 'question')),
    printed TEXT NOT NULL,  -- its number in the report; empty: it has none
    text    TEXT NOT NULL,
    page    INTEGER NOT NULL,
    begin   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    section INTEGER,        -- number of the section
    scope   TEXT NOT NULL,
    follows INTEGER,        -- number of the finding that it answers
    verb    TEXT NOT NULL,
    quoted  INTEGER NOT NULL CHECK (quoted IN (0, 1)),  -- of an earlier review
    PRIMARY KEY (review, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE addressee (
    review   INTEGER NOT NULL,
    point    INTEGER NOT NULL,
    position INTEGER NOT NULL,
    agency   TEXT NOT NULL,
    PRIMARY KEY (review, point, position),
    FOREIGN KEY (review, point) REFERENCES point (review, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO point SELECT * FROM point_before;
INSERT INTO addressee SELECT * FROM addressee_before;
DROP TABLE point_before;
DROP TABLE addressee_before;
)sql",
    R"sql(
-- The tags again, with values compared one by one: for "IN (three values)" SQLite makes a table of the three for every
-- row that is written, more than half of the work of writing a review.
CREATE TABLE tag_before AS SELECT * FROM tag;
CREATE TABLE tag_narrower_before AS SELECT * FROM tag_narrower;
CREATE TABLE evidence_before AS SELECT * FROM evidence;
DROP TABLE evidence;
DROP TABLE tag_narrower;
DROP TABLE tag;

-- A theme that is only mentioned has a row too, so that a reader can be told why it is no tag.
CREATE TABLE tag (
    review   INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    theme    TEXT NOT NULL,
    salience TEXT NOT NULL CHECK (salience = 'central' OR salience = 'present' OR salience = 'mentioned'),
    state    TEXT NOT NULL
             CHECK (state = 'suggested' OR state = 'confirmed' OR state = 'rejected' OR state = 'stale'),
    score    REAL NOT NULL,
    why      TEXT NOT NULL,
    PRIMARY KEY (review, theme)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_theme ON tag (theme);

-- The narrower themes from which alone a tag follows.
CREATE TABLE tag_narrower (
    review   INTEGER NOT NULL,
    theme    TEXT NOT NULL,
    position INTEGER NOT NULL,
    narrower TEXT NOT NULL,
    PRIMARY KEY (review, theme, position),
    FOREIGN KEY (review, theme) REFERENCES tag (review, theme) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    review   INTEGER NOT NULL,
    theme    TEXT NOT NULL,
    position INTEGER NOT NULL,
    passage  INTEGER NOT NULL,  -- number of the passage
    begin    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    polarity TEXT NOT NULL CHECK (polarity = 'problem' OR polarity = 'strength' OR polarity = 'neutral'),
    rule     TEXT NOT NULL,
    why      TEXT NOT NULL,
    strength REAL NOT NULL,
    counted  INTEGER NOT NULL CHECK (counted IN (0, 1)),  -- 0: it came near, and `why` says what was against it
    PRIMARY KEY (review, theme, position),
    FOREIGN KEY (review, theme) REFERENCES tag (review, theme) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO tag SELECT * FROM tag_before;
INSERT INTO tag_narrower SELECT * FROM tag_narrower_before;
INSERT INTO evidence SELECT * FROM evidence_before;
DROP TABLE tag_before;
DROP TABLE tag_narrower_before;
DROP TABLE evidence_before;
)sql"};

}  // namespace throughline
