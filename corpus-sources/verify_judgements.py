#!/usr/bin/python3
"""Checks what was judged by reading ../corpus: queries.json, cases.json and recurring.json name what is there."""

import argparse
import re
import sys
from pathlib import Path

import yaml

from tool.judged import Corpus, read_judgements, repeated
from tool.source import SOURCES

KINDS = {"known-item", "known-passage", "theme", "acronym", "misspelt", "synonym", "question", "paste", "phrase",
         "boolean", "field", "stop-words", "age", "agency", "welsh", "recommendation"}
PASTE = range(40, 121)  # words
LEAST = {"queries": 80, "known": 20, "cases": 20, "groups": 18, "members": 45}


def grade_problems(entries, keys):
    """Grades are 3, 2 or 1, the best first, nothing graded twice."""
    grades = [entry["grade"] for entry in entries]
    if not grades or grades != sorted(grades, reverse=True) or not set(grades) <= {1, 2, 3}:
        yield f"grades {grades}"
    for twice in repeated(tuple(entry.get(key) for key in keys) for entry in entries):
        yield f"judged twice: {twice}"


def page_problems(query, corpus):
    """The right page of a known item, and that its quotation stands on one of the pages."""
    right = query["page"]
    for page in right["pages"]:
        yield from corpus.place_problems({"file": right["file"], "page": page})
    if "quote" in right and not any(corpus.is_on(right["file"], page, right["quote"]) for page in right["pages"]):
        yield f"not on pages {right['pages']} of {right['file']}: {right['quote']}"
    best = {entry["file"] for entry in query["judgements"] if entry["grade"] == 3}
    if right["file"] not in best:
        yield f"the right page is of {right['file']}, which is not graded 3"


def query_problems(query, corpus):
    if query["kind"] not in KINDS or query["match"] not in ("all", "any") or not query["text"].strip():
        yield "kind, match or text"
    if query["kind"] == "paste" and len(query["text"].split()) not in PASTE:
        yield f"{len(query['text'].split())} words pasted"
    if query["kind"].startswith("known") and "page" not in query:
        yield "a known item without its page"
    if query["kind"] == "known-passage" and "quote" not in query.get("page", {}):
        yield "a known passage without its words"
    keys = {"reviews": ["file"], "passages": ["file", "page"], "recommendations": ["file", "starts"]}[query["in"]]
    for entry in query["judgements"]:
        if set(entry) - {"number", "earlier"} != {*keys, "grade"}:
            yield f"keys {sorted(entry)}"
        elif query["in"] == "recommendations":
            yield from corpus.recommendation_problems(entry)
        else:
            yield from corpus.place_problems(entry)
    yield from grade_problems(query["judgements"], keys)
    if "page" in query:
        yield from page_problems(query, corpus)


def queries_problems(read, corpus):
    queries = read["queries"]
    for file in sorted(set(read["judged"]) - set(corpus.gold)):
        yield f"judged, but no review: {file}"
    for twice in repeated(query["id"] for query in queries) + repeated((q["text"], q["in"]) for q in queries):
        yield f"twice: {twice}"
    known = sum(query["kind"] == "known-item" for query in queries)
    if len(queries) < LEAST["queries"] or known < LEAST["known"] or KINDS - {query["kind"] for query in queries}:
        yield f"{len(queries)} queries, {known} known items, or a kind without any"
    for query in queries:
        yield from (f"{query['id']}: {problem}" for problem in query_problems(query, corpus))
        yield from (f"{query['id']}: {entry['file']} is not among those judged"
                    for entry in query["judgements"] if entry["file"] not in read["judged"])


def cases_problems(read, corpus, vocabulary):
    """Described cases: closed values, known themes, the nearest reviews best first."""
    closed = {entry["id"]: {str(value) for value in entry["values"]} for entry in vocabulary["attributes"]}
    themes = {theme["id"] for theme in vocabulary["themes"]}
    if len(read["cases"]) < LEAST["cases"] or repeated(case["id"] for case in read["cases"]):
        yield f"{len(read['cases'])} cases, or an id twice"
    for case in read["cases"]:
        problems = [problem for entry in case["nearest"] for problem in corpus.place_problems(entry)]
        problems += grade_problems(case["nearest"], ["file"])
        problems += [f"not judged: {entry['file']}" for entry in case["nearest"] if entry["file"] not in read["judged"]]
        problems += [f"no theme {theme}" for theme in case["themes"] if theme not in themes]
        if case["age_band"] not in closed["age_band"] or case["outcome"] not in closed["notification_nature"]:
            problems.append("age band or outcome")
        if case["nearest"] and case["nearest"][0]["grade"] != 3:
            problems.append("no review is near")
        if not 1 <= len(re.findall(r"[.?!](?:\s|$)", case["text"])) <= 3:
            problems.append("one to three sentences")
        yield from (f"{case['id']}: {problem}" for problem in problems)


def recurring_problems(read, corpus):
    """Groups of recommendations that mean the same, and pairs that look alike and do not."""
    group_of = {}
    for group in read["groups"]:
        for member in group["members"]:
            yield from (f"{group['id']}: {problem}" for problem in corpus.recommendation_problems(member))
            if (member["file"], member["starts"]) in group_of:
                yield f"{group['id']}: in two groups: {member['starts']}"
            group_of[member["file"], member["starts"]] = group["id"]
        if len({member["file"] for member in group["members"]}) < 2:
            yield f"{group['id']}: not of two reviews"
    if len(read["groups"]) < LEAST["groups"] or len(group_of) < LEAST["members"]:
        yield f"{len(read['groups'])} groups of {len(group_of)} recommendations"
    for twice in repeated(group["id"] for group in read["groups"]):
        yield f"group twice: {twice}"
    for pair in read["near_misses"]:
        for side in (pair["a"], pair["b"]):
            yield from (f"near miss: {problem}" for problem in corpus.recommendation_problems(side))
        groups = [group_of.get((side["file"], side["starts"])) for side in (pair["a"], pair["b"])]
        if groups[0] is not None and groups[0] == groups[1]:
            yield f"a near miss within {groups[0]}: {pair['a']['starts']}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--vocabulary", type=Path, default=SOURCES.parent / "vocabulary" / "themes.yaml")
    vocabulary = yaml.safe_load(arguments.parse_args().vocabulary.read_text(encoding="utf-8"))
    corpus = Corpus()
    queries, cases, recurring = map(read_judgements, ("queries.json", "cases.json", "recurring.json"))
    failures = [f"queries.json: {problem}" for problem in queries_problems(queries, corpus)]
    failures += [f"cases.json: {problem}" for problem in cases_problems(cases, corpus, vocabulary)]
    failures += [f"recurring.json: {problem}" for problem in recurring_problems(recurring, corpus)]
    for failure in failures:
        print(failure)
    judgements = sum(len(query["judgements"]) for query in queries["queries"])
    print(f"{len(queries['queries'])} queries with {judgements} judgements, {len(cases['cases'])} cases, "
          f"{len(recurring['groups'])} groups of recommendations, {len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
