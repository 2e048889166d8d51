"""Scores whole sets of reviews: sums over files what the score_* modules say of one."""

from dataclasses import dataclass, field

from gold import half_of
from score_fields import score_fields
from score_manifest import score_manifest
from score_points import score_points
from score_sections import score_sections
from score_themes import ThemeScore, judgements_of, score_themes
from tally import Misses, Tally


def added(sums, tallies):
    for name, tally in tallies.items():
        sums[name] = sums.get(name, Tally()) + tally


@dataclass
class CorpusScore:
    files: int = 0
    by_field: dict = field(default_factory=dict)
    sections: Tally = field(default_factory=Tally)
    recommendations: Tally = field(default_factory=Tally)
    addressees: Tally = field(default_factory=Tally)
    findings: Tally = field(default_factory=Tally)
    themes: ThemeScore = field(default_factory=ThemeScore)

    @property
    def fields(self):
        return sum(self.by_field.values(), Tally())

    def __add__(self, other):
        total = CorpusScore(self.files + other.files, dict(self.by_field), self.sections + other.sections,
                            self.recommendations + other.recommendations, self.addressees + other.addressees,
                            self.findings + other.findings, self.themes + other.themes)
        added(total.by_field, other.by_field)
        return total

    def add(self, gold, given, misses):
        self.files += 1
        added(self.by_field, score_fields(gold, given, misses))
        self.sections += score_sections(gold, given, misses)
        found, asked = score_points("recommendations", gold, given, misses)
        self.recommendations += found
        self.addressees += asked
        self.findings += score_points("findings", gold, given, misses)[0]
        self.themes += score_themes(gold["file"], judgements_of(gold), given, misses, gold["not_themes"])


def measure_corpus(golds, export):
    """({half: CorpusScore}, misses of the tune half): a review that the export lacks misses everything."""
    scores = {"tune": CorpusScore(), "test": CorpusScore()}
    misses = {half: Misses(half) for half in scores}
    for file, gold in golds.items():
        half = half_of(file)
        scores[half].add(gold, export.get(file, {}), misses[half])
    return scores, misses["tune"].kept


def measure_themes(judged, export, set_name):
    """(ThemeScore, misses) of real reports; the misses of a set that is not to be looked at are None."""
    misses = Misses(set_name)
    scores = [score_themes(file, themes, export.get(file, {}), misses) for file, themes in judged.items()]
    return sum(scores, ThemeScore()), misses.kept


def measure_manifest(rows, export, unseen_files):
    """({field: Tally}, misses) of the real files that have a manifest; no miss is kept of files not to be looked at."""
    tallies, misses, unseen = {}, Misses("manifest"), Misses("dev")
    for file, row in rows.items():
        added(tallies, score_manifest(row, export.get(file, {}), unseen if file in unseen_files else misses))
    return tallies, misses.kept
