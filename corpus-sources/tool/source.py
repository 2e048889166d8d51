"""A source: pandoc Markdown with YAML front matter, and where everything lies."""

from dataclasses import dataclass
from pathlib import Path

import yaml

SOURCES = Path(__file__).resolve().parent.parent
LAYOUTS = SOURCES / "layouts"
CORPUS = SOURCES.parent / "corpus"

FICTIONAL = (
    "A fictional review written to demonstrate Throughline. "
    "No person or place in it is real."
)


@dataclass
class Source:
    name: str
    title: str
    body: str
    settings: dict  # what stands under `throughline:` in the front matter

    @property
    def file(self):
        return self.settings["file"]

    @property
    def producer(self):
        return self.settings["producer"]

    @property
    def header(self):
        return self.settings.get("header", self.title)

    @property
    def footer(self):
        return self.settings.get("footer", FICTIONAL)

    @property
    def finished(self):
        return CORPUS / self.file

    @property
    def gold(self):
        return SOURCES / "gold" / f"{self.name}.json"


def read_source(path):
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    front = yaml.safe_load(front)
    source = Source(path.stem, front["title"], body, front["throughline"])
    if Path(source.file).stem != source.name:
        raise ValueError(f"{path.name} makes {source.file}: the names differ")
    return source


def all_sources():
    """Every source that can be read; another writer's half-written one is passed over."""
    found, broken = [], []
    for path in sorted((SOURCES / "reviews").glob("*.md")):
        try:
            found.append(read_source(path))
        except (ValueError, KeyError, TypeError, yaml.YAMLError) as why:
            broken.append(f"{path.name}: {why!r}")
    return found, broken
