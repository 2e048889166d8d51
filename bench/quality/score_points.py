"""Recommendations, findings and learning points: found when text, page and (recommendations) number are right."""

from dataclasses import dataclass

from tally import Tally
from texts import folded_number, overlap, words

ENOUGH = 0.9  # of the words; more than this is the same text


@dataclass
class Point:
    number: object
    text: str
    page: int
    addressees: frozenset

    def __post_init__(self):
        self.words = words(self.text)


def points_of(review, kind):
    """Points that are the review's own: what it quotes from an earlier review is not."""
    number = "number_as_printed" if kind == "recommendations" else "number"
    return [Point(entry.get(number), entry["text"], entry.get("page"), frozenset(entry.get("addressees") or []))
            for entry in review.get(kind) or [] if not (entry.get("is_quoted") or entry.get("quoted"))]


def differences(one, other, number_counts):
    """Why the second is not the first, as people say it; nothing when it is."""
    shared = overlap(one.words, other.words)
    found = [] if shared > ENOUGH else [f"words {shared:.2f}"]
    if one.page != other.page:
        found.append(f"page {other.page} for {one.page}")
    if number_counts and folded_number(one.number) != folded_number(other.number):
        found.append(f"number {other.number!r} for {one.number!r}")
    return found


def matched(gold, given, number_counts):
    """One to one, the best overlap first: {place in gold: place in given}."""
    candidates = sorted((-overlap(one.words, other.words), i, j)
                        for i, one in enumerate(gold) for j, other in enumerate(given)
                        if not differences(one, other, number_counts))
    pairs, taken = {}, set()
    for _, i, j in candidates:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def as_line(point):
    return f"page {point.page}, number {point.number!r}: {point.text}"


def note_unmatched(kind, file, points, others, reverse, misses):
    number_counts = kind == "recommendations"
    for point in points:
        lines = [as_line(point)]
        best = max(others, key=lambda other: overlap(point.words, other.words), default=None)
        if best is not None and overlap(point.words, best.words) > 0.3:
            pair = (best, point) if reverse else (point, best)
            lines.append(f"nearest {'gold' if reverse else 'given'} "
                         f"({'; '.join(differences(*pair, number_counts)) or 'taken'}): {as_line(best)}")
        misses.add(kind, "extra" if reverse else "missing", file, *lines)


def score_points(kind, gold, given, misses):
    """(points, addressees) of one review. The addressees of a point that was not found are all missed."""
    stated, found = points_of(gold, kind), points_of(given, kind)
    pairs = matched(stated, found, kind == "recommendations")
    taken = set(pairs.values())
    note_unmatched(kind, gold["file"], [p for i, p in enumerate(stated) if i not in pairs], found, False, misses)
    note_unmatched(kind, gold["file"], [p for j, p in enumerate(found) if j not in taken], stated, True, misses)
    shared = sum(len(stated[i].addressees & found[j].addressees) for i, j in pairs.items())
    if kind == "recommendations":
        for i, j in pairs.items():
            if stated[i].addressees != found[j].addressees:
                misses.add("addressees", "of recommendations found", gold["file"], as_line(stated[i]),
                           f"gold:  {', '.join(sorted(stated[i].addressees)) or '-'}",
                           f"given: {', '.join(sorted(found[j].addressees)) or '-'}")
    return (Tally(len(pairs), len(found), len(stated)),
            Tally(shared, sum(len(p.addressees) for p in found), sum(len(p.addressees) for p in stated)))
