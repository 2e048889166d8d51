#!/usr/bin/env python3
"""Recurring recommendations of a running server against corpus/recurring.json: precision and recall of pairs.

    recurring.py http://127.0.0.1:8080 corpus

Thresholds were chosen on the groups of which the hash of the id is even, with the totals of all in view; the others
are the test. Recommendations
that the indexer did not find are counted twice: as lost (of all pairs), and left out (of the pairs that could be found).
Pairs about which the readers disagree count neither for nor against.
"""
import hashlib
import itertools
import json
import sys
import urllib.request


def plain(text):
    return " ".join(text.replace("\u2019", "'").split())


def asked(server, path):
    with urllib.request.urlopen(server + path) as answer:
        return json.load(answer)


def everything(server, path, key):
    rows, page = [], 1
    while True:
        answer = asked(server, f"{path}{'&' if '?' in path else '?'}per_page=100&page={page}")
        rows += answer[key]
        if len(rows) >= answer["total"]:
            return rows
        page += 1


class Recommendations:
    """What the server holds, by file: a recommendation is known by its address, number and text."""

    def __init__(self, server):
        files = {row["id"]: row["file"] for row in everything(server, "/api/v1/reviews", "results")}
        self.rows = [
            (files[row["review"]["id"]], row["number"] or "", plain(row["text"]))
            for row in everything(server, "/api/v1/recommendations", "results")
        ]
        self.files = files

    def place(self, member):
        starts = plain(member["starts"])
        of_file = [at for at, row in enumerate(self.rows) if row[0] == member["file"]]
        found = [at for at in of_file if self.rows[at][2].startswith(starts)]
        found = found or [at for at in of_file if starts in self.rows[at][2]]
        number = (member["number"] or "").rstrip(".")
        exact = [at for at in found if self.rows[at][1].rstrip(".") == number]
        return (exact or found or [None])[0]

    def groups(self, server):
        known = {row: at for at, row in reversed(list(enumerate(self.rows)))}
        for group in everything(server, "/api/v1/patterns/recurring", "groups"):
            if len(group["members"]) < group["n_points"]:  # the oldest alone
                group = asked(server, "/api/v1" + group["url"])["groups"][0]
            yield [
                known[self.files[one["review"]["id"]], one["number"] or "", plain(one["text"])]
                for one in group["members"]
            ]


def half_of(group):
    return int(hashlib.sha256(group["id"].encode()).hexdigest(), 16) % 2


def named_pair(a, b):
    return frozenset((member["file"], member["starts"]) for member in (a, b))


def pairs(members):
    return {tuple(sorted(pair)) for pair in itertools.combinations(members, 2)}


def line(name, found, gold, all_gold):
    right = len(found & gold)
    print(
        f"{name:22} precision {right / max(len(found), 1):.3f} ({right} of {len(found)} pairs)"
        f"  recall {right / max(all_gold, 1):.3f} (of {all_gold})"
        f"  {right / max(len(gold), 1):.3f} (of the {len(gold)} that were extracted)"
    )


def main(server, corpus):
    with open(f"{corpus}/recurring.json", encoding="utf-8") as file:
        truth = json.load(file)
    held = Recommendations(server)
    gold, sizes, half_of_place = {0: set(), 1: set()}, {0: 0, 1: 0}, {}
    contested = {named_pair(pair["a"], pair["b"]) for pair in truth["contested"]}
    for group in truth["groups"]:
        half = half_of(group)
        half_of_place.update({held.place(member): half for member in group["members"]})
        for a, b in itertools.combinations(group["members"], 2):
            if named_pair(a, b) in contested:
                continue
            sizes[half] += 1
            if None not in (held.place(a), held.place(b)):
                gold[half] |= pairs([held.place(a), held.place(b)])
    found = set().union(set(), *(pairs(group) for group in held.groups(server)))
    found -= {pair for one in truth["contested"] for pair in pairs([held.place(one["a"]), held.place(one["b"])])}
    for half, name in ((0, "tuned on (even)"), (1, "test (odd)")):
        # A pair outside all groups counts against both halves.
        own = {p for p in found if all(half_of_place.get(place, half) == half for place in p)}
        line(name, own, gold[half], sizes[half])
    line("all", found, gold[0] | gold[1], sum(sizes.values()))
    kept_apart = [tuple(sorted((held.place(n["a"]) or -1, held.place(n["b"]) or -1))) for n in truth["near_misses"]]
    wrong = [n for n, pair in zip(truth["near_misses"], kept_apart) if pair in found]
    print(f"near misses kept apart: {len(kept_apart) - len(wrong)} of {len(kept_apart)}")
    for one in wrong:
        print("  joined:", one["why"])
    for first, second in sorted(found - gold[0] - gold[1]):
        print("  wrong:", held.rows[first][2][:90], "||", held.rows[second][2][:90])


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), sys.argv[2].rstrip("/"))
