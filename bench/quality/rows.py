"""The rows of the table: what is measured, what is asked of it, what was seen."""

from dataclasses import dataclass, field


@dataclass
class Row:
    what: str
    seen: object = None  # a share, a count or milliseconds; None: not measured
    least: object = None
    most: object = None
    below: object = None  # strictly less than this
    over: object = None  # the Tally behind it
    beside: dict = field(default_factory=dict)  # the same of the halves, never judged
    unmeasured: str = "not measured"

    @property
    def asked(self):
        for sign, bound in ((">=", self.least), ("<=", self.most), ("<", self.below)):
            if bound is not None:
                return f"{sign} {shown(bound)}"
        return ""

    @property
    def verdict(self):
        if not self.asked:
            return ""
        if self.seen is None:
            return self.unmeasured
        fits = ((self.least is None or self.seen >= self.least) and (self.most is None or self.seen <= self.most)
                and (self.below is None or self.seen < self.below))
        return "ok" if fits else "MISSED"

    def as_json(self):
        return {"what": self.what, "asked": self.asked or None, "seen": self.seen, "verdict": self.verdict or None,
                "over": self.over.as_json() if self.over else None, "beside": self.beside}


def shown(value):
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def share(tally, measure):
    """A measure of a tally: nothing given of much that is stated is 0, of nothing that is stated is unknown."""
    value = getattr(tally, measure)
    return 0.0 if value is None and tally.stated else value


# what, the measure, where it is in a CorpusScore, at least
CORPUS_ROWS = (
    ("fields: exact value found", "recall", lambda score: score.fields, 0.95),
    ("fields: of values given, right", "precision", lambda score: score.fields, 0.98),
    ("section headings with page: F1", "f1", lambda score: score.sections, 0.92),
    ("recommendations: F1", "f1", lambda score: score.recommendations, 0.95),
    ("addressees: F1", "f1", lambda score: score.addressees, 0.85),
    ("findings and learning points: F1", "f1", lambda score: score.findings, 0.90),
)


def corpus_rows(scores):
    """Rows over the whole corpus with both halves beside; themes are judged on the test half alone."""
    whole = scores["tune"] + scores["test"]
    rows = []
    for what, measure, part, least in CORPUS_ROWS:
        beside = {half: share(part(score), measure) for half, score in scores.items()}
        rows.append(Row(f"corpus, {what}", share(part(whole), measure), least, over=part(whole), beside=beside))
    for measure, least in (("f1", 0.85), ("precision", None), ("recall", None)):
        beside = {half: share(score.themes.tagged, measure) for half, score in scores.items()}
        beside["all"] = share(whole.themes.tagged, measure)
        rows.append(Row(f"corpus test half, themes: {measure_name(measure)}", beside["test"], least,
                        over=scores["test"].themes.tagged, beside=beside))
    denied = {half: score.themes.denied for half, score in scores.items()} | {"all": whole.themes.denied}
    rows.append(Row("corpus test half, tags of not_themes", denied["test"], most=0, beside=denied))
    central = {half: share(score.themes.central, "f1") for half, score in scores.items()}
    rows.append(Row("corpus, themes: central F1", share(whole.themes.central, "f1"),
                    over=whole.themes.central, beside=central))
    return rows


def measure_name(measure):
    return "F1" if measure == "f1" else measure


def theme_rows(label, score, asked):
    """`asked` has the bounds of f1, precision and central; without them the rows only inform."""
    rows = [Row(f"{label}, themes: {measure_name(measure)}", share(score.tagged, measure), asked.get(measure),
                over=score.tagged) for measure in ("f1", "precision", "recall")]
    rows.append(Row(f"{label}, themes: central F1", share(score.central, "f1"), asked.get("central"),
                    over=score.central))
    return rows


def manifest_rows(tallies):
    return [Row(f"real files, {name}", share(tally, "recall"), None if "letter for letter" in name else 0.98,
                over=tally) for name, tally in tallies.items()]


def speed_row(measured):
    """`measured` is what the measuring program printed, or None."""
    return Row("analysis and tagging, ms a page on one core", measured and float(measured["ms_per_page"]), below=2.0)


def table(rows):
    """Plain text; beside each row its halves and right/given/stated."""
    lines = [("what", "asked", "seen", "", "tune", "test", "all", "right/given/stated")]
    for row in rows:
        counts = f"{row.over.right}/{row.over.given}/{row.over.stated}" if row.over else ""
        beside = [shown(row.beside[half]) if half in row.beside else "" for half in ("tune", "test", "all")]
        lines.append((row.what, row.asked, shown(row.seen), row.verdict, *beside, counts))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)
