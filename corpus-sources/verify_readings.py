#!/usr/bin/python3
"""Checks that the themes of ../corpus/gold, and the groups of ../corpus/recurring.json, are what three readers found,
and prints how far these agree.

The writer of each review judged its themes (readings/writer.tsv); two others read it without knowing what the writer or
the indexer says (first.tsv, second.tsv). What two of the three call central or present is a theme of the review, central
where two call it so; what one alone finds is contested (../corpus/gold/contested.tsv); not_themes are those of which nobody finds anything.
"""

import csv
import itertools
import sys
from collections import Counter, defaultdict

from tool.judged import Corpus, read_judgements
from tool.source import CORPUS, SOURCES

READERS = ("writer", "first", "second")
COUNTED = ("central", "present")


def themes_found(reader):
    """{file: {theme: label}}, without what is only mentioned."""
    found = defaultdict(dict)
    with open(SOURCES / "readings" / f"{reader}.tsv", encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["label"] in COUNTED:
                found[row["file"]][row["theme"]] = row["label"]
    return found


def judged_together(labels):
    """({theme: salience}, contested themes) of one review by the labels of all its readers."""
    votes = Counter(theme for reader in labels for theme in reader)
    central = Counter(theme for reader in labels for theme, label in reader.items() if label == "central")
    themes = {theme: "central" if central[theme] >= 2 else "present" for theme in votes if votes[theme] >= 2}
    return themes, {theme for theme in votes if votes[theme] == 1}


def contested_in_gold():
    """{file: [theme]}"""
    found = defaultdict(list)
    with open(CORPUS / "gold" / "contested.tsv", encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            found[row["file"]].append(row["theme"])
    return found


def problems(file, gold, left_out, labels):
    themes, contested = judged_together(labels)
    given = {theme["id"]: theme["salience"] for theme in gold["themes"]}
    for theme in sorted(themes.keys() | given.keys()):
        if themes.get(theme) != given.get(theme):
            yield f"{file}: {theme} is {given.get(theme)} in the gold, {themes.get(theme)} for its readers"
    if sorted(contested) != left_out:
        yield f"{file}: contested in the gold {left_out}, for its readers {sorted(contested)}"
    for denied in gold["not_themes"]:
        if denied["id"] in themes or denied["id"] in contested:
            yield f"{file}: {denied['id']} is denied, and a reader finds it"


def agreement(one, other):
    """F1 over (review, theme)."""
    both = sum(len(one[file].keys() & other[file].keys()) for file in one)
    return 2 * both / sum(len(found[file]) for found in (one, other) for file in found)


def pairs_of(groups):
    return {frozenset(pair) for members in groups for pair in itertools.combinations(members, 2)}


def same_asks(reader):
    """(pairs of recommendations that ask for the same, pairs of which a lesser part does)"""
    whole, all_members = defaultdict(list), defaultdict(list)
    with open(SOURCES / "readings" / "recurring.tsv", encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["reader"] == reader:
                member = row["file"], row["starts"]
                all_members[row["group"]].append(member)
                if not row["part"]:
                    whole[row["group"]].append(member)
    return pairs_of(whole.values()), pairs_of(all_members.values()) - pairs_of(whole.values())


def recurring_problems(read):
    found = [same_asks(reader) for reader in READERS]
    votes = Counter(pair for whole, _ in found for pair in whole)
    agreed = {pair for pair in votes if votes[pair] >= 2}
    disputed = (set(votes) | set().union(*(part for _, part in found))) - agreed
    contested = {frozenset((side["file"], side["starts"]) for side in (pair["a"], pair["b"]))
                 for pair in read["contested"]}
    grouped = pairs_of([[(member["file"], member["starts"]) for member in group["members"]]
                        for group in read["groups"]])
    for pair in grouped - contested ^ agreed:
        yield f"recurring.json: {sorted(pair)} is {'' if pair in grouped else 'not '}in a group"
    for pair in contested ^ disputed:
        yield f"recurring.json: {sorted(pair)} is {'' if pair in contested else 'not '}contested"


def main():
    readings = {reader: themes_found(reader) for reader in READERS}
    gold = Corpus().gold
    left_out = contested_in_gold()
    failures = [problem for file in sorted(gold)
                for problem in problems(file, gold[file], left_out[file],
                                        [readings[reader][file] for reader in READERS])]
    failures += recurring_problems(read_judgements("recurring.json"))
    for failure in failures:
        print(failure)
    for one, other in itertools.combinations(READERS, 2):
        print(f"{one} and {other} reader: F1 {agreement(readings[one], readings[other]):.3f}")
    print(f"{len(gold)} reviews read by {len(READERS)}, {len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
