"""Counts of what the gold states, what was given and what of it is right; and a list of misses."""

from dataclasses import dataclass, field


@dataclass
class Tally:
    right: int = 0
    given: int = 0
    stated: int = 0

    def __add__(self, other):
        return Tally(self.right + other.right, self.given + other.given, self.stated + other.stated)

    @property
    def precision(self):
        return self.right / self.given if self.given else None

    @property
    def recall(self):
        return self.right / self.stated if self.stated else None

    @property
    def f1(self):
        total = self.given + self.stated
        return 2 * self.right / total if total else None

    def as_json(self):
        return {"right": self.right, "given": self.given, "stated": self.stated,
                "precision": self.precision, "recall": self.recall, "f1": self.f1}


@dataclass
class Miss:
    kind: str  # fields, sections, recommendations, findings, themes, manifest
    group: str  # within the kind: which field, which theme, missing or extra
    file: str
    lines: list = field(default_factory=list)


class Misses:
    """Where misses go. Those of a set that must stay unseen are not kept at all."""

    unseen = ("test", "dev")

    def __init__(self, set_name):
        self.kept = None if set_name in self.unseen else []

    def add(self, kind, group, file, *lines):
        if self.kept is not None:
            self.kept.append(Miss(kind, group, file, list(lines)))
