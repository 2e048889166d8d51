"""Themes: tagged or not, central or not, over (document, theme); and tags that the gold denies."""

from dataclasses import dataclass, field

from gold import Judgement
from tally import Tally

COUNTED = ("central", "present")


@dataclass
class ThemeScore:
    tagged: Tally = field(default_factory=Tally)
    central: Tally = field(default_factory=Tally)
    denied: int = 0  # tags of themes that the gold lists as not the review's

    def __add__(self, other):
        return ThemeScore(self.tagged + other.tagged, self.central + other.central, self.denied + other.denied)


def tags_of(review):
    """{theme: tag} of what is said of the review; a theme only mentioned is no tag."""
    return {tag["id"]: tag for tag in review.get("themes") or [] if tag.get("salience") in COUNTED}


def judgements_of(gold):
    """The themes of a corpus gold file in the form of those of the real reports."""
    judged = {theme["id"]: Judgement(theme["salience"], [(None, None, quote) for quote in theme["evidence"]])
              for theme in gold["themes"]}
    return judged | {theme: Judgement("contested", []) for theme in gold.get("contested_themes", ())}


def evidence_lines(evidence, most=4):
    lines = []
    for piece in evidence[:most]:
        if isinstance(piece, str):
            piece = {"text": piece}
        if isinstance(piece, tuple):
            piece = dict(zip(("page", "polarity", "text"), piece))
        told = [str(piece[name]) for name in ("page", "polarity", "rule", "why") if piece.get(name) is not None]
        quote = " ".join(str(piece.get("text", "")).split())
        lines.append(f"  {'[' + ', '.join(told) + '] ' if told else ''}“{quote[:220]}”")
    return lines


def note_misses(file, judged, tags, denied, misses):
    wanted = {theme for theme, judgement in judged.items() if judgement.label in COUNTED}
    for theme in sorted(wanted - tags.keys()):
        misses.add("themes", f"{theme}: not found", file, f"gold: {judged[theme].label}",
                   *evidence_lines(judged[theme].evidence))
    for theme in sorted(tags.keys() - wanted):
        said = judged[theme].label if theme in judged else "absent"
        if theme in denied:
            said = f"denied, {denied[theme]}"
        misses.add("themes", f"{theme}: wrong", file, f"given: {tags[theme]['salience']}; gold: {said}",
                   *evidence_lines(tags[theme].get("evidence") or []))
    for theme in sorted(tags.keys() & wanted):
        if tags[theme]["salience"] != judged[theme].label:
            misses.add("salience", f"{theme}: {tags[theme]['salience']} for {judged[theme].label}", file,
                       *evidence_lines(judged[theme].evidence, 2))


def score_themes(file, judged, given, misses, not_themes=()):
    """Contested themes are left out on both sides."""
    judged_themes = {theme: judgement for theme, judgement in judged.items() if judgement.label != "contested"}
    contested = judged.keys() - judged_themes.keys()
    tags = {theme: tag for theme, tag in tags_of(given).items() if theme not in contested}
    denied = {entry["id"]: entry.get("why", "") for entry in not_themes}
    note_misses(file, judged_themes, tags, denied, misses)
    wanted = {theme for theme, judgement in judged_themes.items() if judgement.label in COUNTED}
    central = {theme for theme in wanted if judged_themes[theme].label == "central"}
    given_central = {theme for theme, tag in tags.items() if tag["salience"] == "central"}
    return ThemeScore(Tally(len(wanted & tags.keys()), len(tags), len(wanted)),
                      Tally(len(central & given_central), len(given_central), len(central)),
                      len(denied.keys() & tags.keys()))
