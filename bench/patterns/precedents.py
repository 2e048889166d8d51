#!/usr/bin/env python3
"""Precedents of a running server against corpus/cases.json: at which place the best review of each case comes.

    precedents.py http://127.0.0.1:8080 corpus
"""
import json
import sys
import urllib.parse
import urllib.request


def main(server, corpus):
    with open(f"{corpus}/cases.json", encoding="utf-8") as file:
        cases = json.load(file)["cases"]
    places, good = [], 0
    for case in cases:
        query = [("q", case["text"]), ("age_band", case["age_band"]), ("outcome", case["outcome"])]
        query += [("theme", theme) for theme in case["themes"]]
        address = f"{server}/api/v1/precedents?{urllib.parse.urlencode([pair for pair in query if pair[1]])}"
        with urllib.request.urlopen(address) as answer:
            files = [row["file"] for row in json.load(answer)["results"]]
        best = case["nearest"][0]["file"]
        place = files.index(best) + 1 if best in files else None
        places.append(place)
        grades = {row["file"]: row["grade"] for row in case["nearest"]}
        good += sum(grades.get(file, 0) >= 2 for file in files[:3])
        if place != 1:
            print(f"  {case['id']}: {best} at {place or 'no place'}; first {files[:1]}")
    first = sum(place == 1 for place in places)
    in_three = sum(place is not None and place <= 3 for place in places)
    print(f"{len(cases)} cases: the best review first {first}, in the first three {in_three} ({in_three / len(cases):.0%})")
    print(f"of the first three, {good / (3 * len(cases)):.0%} are alike in much or more (grade 2 or 3)")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), sys.argv[2].rstrip("/"))
