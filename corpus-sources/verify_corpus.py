#!/usr/bin/python3
"""Checks ../corpus: every field of the gold is allowed, every quotation stands where it says."""

import argparse
import json
import re
import sys
import tempfile
from pathlib import Path

import yaml

from tool.produce import reading_copy
from tool.source import CORPUS, SOURCES, all_sources
from tool.texts import Pages, folded

KEYS = {"file", "title", "review_type", "publisher", "publication_date", "incident_date",
        "period_under_review", "lead_reviewer", "children", "outcome", "page_count", "sections", "findings",
        "recommendations", "themes", "not_themes", "personal_data_traps"}
SHAPES = {"children": {"pseudonym", "age_text", "age_band", "sex"}, "sections": {"heading", "page"},
          "findings": {"number", "text", "page"}, "themes": {"id", "salience", "evidence"},
          "recommendations": {"number_as_printed", "text", "addressees", "page"}, "not_themes": {"id", "why"}}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
WORDS = range(1000, 4001)


class Vocabulary:
    def __init__(self, path):
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.themes = {theme["id"] for theme in read["themes"]}
        self.values = {attribute["id"]: set(map(str, attribute["values"])) for attribute in read["attributes"]}


def shape_problems(gold, source, vocabulary):
    """What is wrong with the gold by itself."""
    if set(gold) != KEYS:
        yield f"keys: {sorted(set(gold) ^ KEYS)}"
        return
    for name, keys in SHAPES.items():
        for entry in gold[name]:
            if set(entry) != keys:
                yield f"{name}: keys {sorted(set(entry) ^ keys)} in {str(entry)[:80]}"
                return
    if any(value == "" for value in walk(gold)):
        yield "an empty string: unknown is null"
    if gold["file"] != source.file:
        yield f"file is {gold['file']}, not {source.file}"
    for name in ("publication_date", "incident_date"):
        if gold[name] is not None and not DATE.fullmatch(gold[name]):
            yield f"{name}: {gold[name]}"
    closed = [("review_type", gold["review_type"]), ("notification_nature", gold["outcome"])]
    closed += [(name, child[name]) for child in gold["children"] for name in ("age_band", "sex")]
    closed += [("agency", agency) for rec in gold["recommendations"] for agency in rec["addressees"]]
    for name, value in closed:
        if value is not None and value not in vocabulary.values[name]:
            yield f"{name}: {value} is not in the closed list"
    yield from theme_problems(gold, vocabulary)


def theme_problems(gold, vocabulary):
    ids = [theme["id"] for theme in gold["themes"]]
    denied = [theme["id"] for theme in gold["not_themes"]]
    for theme in ids + denied:
        if theme not in vocabulary.themes:
            yield f"theme {theme} is not in the vocabulary"
    if len(set(ids + denied)) < len(ids + denied):
        yield f"a theme twice: {sorted(t for t in set(ids + denied) if (ids + denied).count(t) > 1)}"
    for theme in gold["themes"]:
        if theme["salience"] not in ("central", "present"):
            yield f"theme {theme['id']}: salience {theme['salience']}"
        if not 1 <= len(theme["evidence"]) <= 3:
            yield f"theme {theme['id']}: {len(theme['evidence'])} pieces of evidence"


def walk(value):
    if isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from walk(inner)
    else:
        yield value


def text_problems(gold, pages):
    """What the gold says of the finished file and is not so. Also counts the quotations looked up."""
    count = 0
    if gold["page_count"] != len(pages):
        yield f"page_count {gold['page_count']}, the file has {len(pages)}"
    headings = [section["heading"] for section in gold["sections"]]
    for section, page in zip(gold["sections"], pages.pages_of_headings(headings)):
        count += 1
        if section["page"] is None or section["page"] != page:
            yield f"heading on page {page}, not {section['page']}: {section['heading']}"
    starts = [section["page"] or 0 for section in gold["sections"]]
    if starts != sorted(starts):
        yield f"sections are not in the order of the pages: {starts}"
    for entry in gold["findings"] + gold["recommendations"]:
        count += 1
        if entry["page"] is None or pages.page_of_text(entry["text"], entry["page"]) != entry["page"]:
            yield f"not on page {entry['page']}: {entry['text'][:90]}"
    # The numbers of automatic lists are not text in DOCX and ODT: there, a number found anywhere has to do.
    is_office = gold["file"].endswith((".docx", ".odt"))
    for rec in gold["recommendations"]:
        first_page = 1 if is_office else rec["page"] or 1
        if rec["number_as_printed"] and not pages.page_of_text(rec["number_as_printed"], first_page):
            yield f"recommendation number not printed: {rec['number_as_printed']}"
    for theme in gold["themes"]:
        for quote in theme["evidence"]:
            count += 1
            if len(folded(quote)) < 15 or pages.page_of_text(quote) is None:
                yield f"evidence of {theme['id']} not in the file: {quote[:90]}"
    return count


def drained(problems):
    """The problems as a list, and what the generator returned."""
    found = []
    while True:
        try:
            found.append(next(problems))
        except StopIteration as end:
            return found, end.value or 0


def check(source, vocabulary, work):
    """Problems of one review, its words and the quotations looked up."""
    finished_gold = CORPUS / "gold" / f"{source.name}.json"
    if not source.finished.exists() or not finished_gold.exists():
        return ["not made yet, or without gold"], 0, 0
    gold = json.loads(finished_gold.read_text(encoding="utf-8"))
    problems = list(shape_problems(gold, source, vocabulary))
    if problems and problems[0].startswith(("keys", *SHAPES)) and "keys" in problems[0]:
        return problems, 0, 0
    pages = Pages(reading_copy(source, work))
    wrong, quotations = drained(text_problems(gold, pages))
    problems += wrong
    if pages.words not in WORDS:
        problems.append(f"{pages.words} words")
    whole = "".join(page[0] for page in pages.readings)
    if "fictional" not in whole or "Throughline" not in whole:
        problems.append("does not say that it is fictional")
    if gold["title"] and folded(gold["title"]) not in whole:
        problems.append(f"title not in the file: {gold['title']}")
    return problems, pages.words, quotations


def strays(sources):
    """Files and gold that no source makes."""
    files = {source.file for source in sources} | {"metadata.csv", "gold", "README.md", "queries.json", "cases.json", "recurring.json"}
    for path in sorted(CORPUS.iterdir()):
        if path.name not in files and not path.name.startswith("."):
            yield f"{path.name}: no source makes it"
    for folder in (CORPUS / "gold", SOURCES / "gold"):
        for path in sorted(folder.glob("*.json")):
            if path.stem not in {source.name for source in sources}:
                yield f"{path.name}: gold without a source"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("names", nargs="*", metavar="NAME", help="only these, by name; all if none")
    arguments.add_argument("--vocabulary", type=Path, default=SOURCES.parent / "vocabulary" / "themes.yaml")
    chosen = arguments.parse_args()
    vocabulary = Vocabulary(chosen.vocabulary)
    sources, failures = all_sources()
    wanted = {Path(name).stem for name in chosen.names}
    if not wanted:
        failures += strays(sources)
    else:
        failures = []
    files = words = quotations = 0
    for source in sources:
        if wanted and source.name not in wanted:
            continue
        with tempfile.TemporaryDirectory(prefix="corpus-") as work:
            problems, its_words, its_quotations = check(source, vocabulary, work)
        files, words, quotations = files + 1, words + its_words, quotations + its_quotations
        failures += [f"{source.name}: {problem}" for problem in problems]
    for failure in failures:
        print(failure)
    print(f"{files} files, {words} words, {quotations} quotations looked up, {len(failures)} failures")
    sys.exit(1 if failures or not files else 0)


if __name__ == "__main__":
    main()
