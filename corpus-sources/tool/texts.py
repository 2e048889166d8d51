"""The text of a finished file, page by page, and where something stands in it."""

import html.parser
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile

from .pandoc import run

QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "′": "'"})
DASHES = re.compile("[\u00ad\u2010-\u2015\u2212]")
BULLETS = re.compile("[•▪◦‣●○■□◼\uf0b7\uf0a7]")


def folded(text):
    """Text in which quotes, dashes, hyphens, bullets and white space no longer differ."""
    text = unicodedata.normalize("NFKC", text).translate(QUOTES)
    text = BULLETS.sub(" ", DASHES.sub("-", text))
    text = re.sub(r"-\s+", "", text).replace("-", "")
    return " ".join(text.split())


def pdf_pages(pdf):
    """Pages of text, each in reading order and in the order of drawing (better for table cells)."""
    layouts = []
    for options in ([], ["-raw"]):
        text = run("pdftotext", "-enc", "UTF-8", *options, pdf, "-").decode()
        layouts.append(text.split("\f")[:-1])
    return [list(page) for page in zip(*layouts)]


def docx_pages(path):
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(path) as docx:
        root = ElementTree.fromstring(docx.read("word/document.xml"))
        notes = ElementTree.fromstring(docx.read("word/footnotes.xml"))
    text = ""
    for body in (root, notes):
        for element in body.iter():
            if element.tag == word + "p":
                text += "\n"
            elif element.tag == word + "t":
                text += element.text or ""
            elif element.tag in (word + "tab", word + "br"):
                text += "\f" if element.get(word + "type") == "page" else " "
    return [[page] for page in text.split("\f")]


def odt_pages(path):
    text_space = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    style_space = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
    breaks_attribute = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}break-"
    with zipfile.ZipFile(path) as odt:
        root = ElementTree.fromstring(odt.read("content.xml"))
    before, after = set(), set()
    for style in root.iter(style_space + "style"):
        for properties in style.iter(style_space + "paragraph-properties"):
            if properties.get(breaks_attribute + "before") == "page":
                before.add(style.get(style_space + "name"))
            if properties.get(breaks_attribute + "after") == "page":
                after.add(style.get(style_space + "name"))
    parts = []

    def walk(element):
        is_paragraph = element.tag in (text_space + "p", text_space + "h")
        style = element.get(text_space + "style-name")
        if is_paragraph:
            parts.append("\f" if style in before else "\n")
        if element.tag in (text_space + "s", text_space + "tab", text_space + "line-break"):
            parts.append(" ")
        if element.tag == text_space + "soft-page-break":
            parts.append("\f")
        parts.append(element.text or "")
        for child in element:
            walk(child)
            parts.append(child.tail or "")
        if is_paragraph and style in after:
            parts.append("\f")

    walk(root.find(".//{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"))
    return [[page] for page in "".join(parts).split("\f")]


class VisibleText(html.parser.HTMLParser):
    """What a reader of a web page sees, a line for each block."""

    BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "li", "td", "th", "tr", "br", "section", "nav",
              "header", "footer", "main", "form", "button", "label", "blockquote", "dt", "dd", "ul", "ol",
              "table", "title", "option", "aside", "summary", "figcaption"}
    HIDDEN = {"script", "style", "noscript", "template", "title"}

    def __init__(self):
        super().__init__()
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in self.HIDDEN
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        self.hidden -= tag in self.HIDDEN
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data.replace("\n", " "))


def html_pages(path):
    reader = VisibleText()
    reader.feed(path.read_text(encoding="utf-8"))
    return [["".join(reader.parts)]]


def markdown_pages(path):
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"^#+ ", "", text, flags=re.M)
    text = re.sub(r"^\s*(?:[-*+>]) +", "", text, flags=re.M)
    return [[re.sub(r"\\(.)", r"\1", text).replace("*", "").replace("_", "")]]


def text_pages(path):
    pages = path.read_text(encoding="utf-8").split("\f")
    return [[re.sub(r"^\s*[-*] +", "", page, flags=re.M)] for page in pages if page.strip()]


READERS = {".pdf": pdf_pages, ".docx": docx_pages, ".odt": odt_pages, ".html": html_pages,
           ".md": markdown_pages, ".txt": text_pages}


def pages_of(path):
    """Pages of a file; a page is a list of one or more ways to read its text."""
    return READERS[path.suffix](path)


class Pages:
    """Pages made ready for looking things up."""

    def __init__(self, pages):
        self.readings = [[folded(reading) for reading in page] for page in pages]
        self.lines = [self._lines(page[0]) for page in pages]
        self.words = sum(len(page[0].split()) for page in pages)
        self._drop_running_lines()

    def __len__(self):
        return len(self.readings)

    @staticmethod
    def _lines(text):
        return [line for line in text.split("\n") if line.strip()]

    def _drop_running_lines(self):
        """Headers and footers, so that a heading repeated in one is not taken for the heading."""
        if len(self.lines) < 3:
            return
        for end in (0, -1):
            seen = [folded(page[end]) for page in self.lines if page]
            for page in self.lines:
                if page and seen.count(folded(page[end])) >= 3:
                    page.pop(end)

    def page_of_text(self, text, start=1):
        """First page from `start` on where the text begins, or None; it may run over a page break."""
        text = folded(text)
        for number, readings in enumerate(self.readings[start - 1:], start):
            if any(text in reading for reading in readings):
                return number
            if number < len(self) and self._runs_over(text, readings, self.readings[number]):
                return number
        return None

    @staticmethod
    def _runs_over(text, readings, next_readings):
        if any(text in reading for reading in next_readings):
            return False
        words = text.split()
        for cut in range(len(words) - 1, 0, -1):
            head, tail = " ".join(words[:cut]), " ".join(words[cut:])
            if any(head in reading for reading in readings):
                return any(tail in reading for reading in next_readings)
        return False

    def _places_of_heading(self, heading):
        heading, places = folded(heading), []
        for number, lines in enumerate(self.lines, 1):
            for first in range(len(lines)):
                for count in (1, 2, 3, 4):
                    if folded("\n".join(lines[first:first + count])) == heading:
                        places.append((number, first))
                        break
        return places

    def pages_of_headings(self, headings):
        """Where each section starts. Headings come in order, so the last place before the next
        heading is the real one and the lines of a contents list lose."""
        found, limit = [], (len(self) + 1, 0)
        for heading in reversed(headings):
            places = self._places_of_heading(heading)
            before = [place for place in places if place < limit]
            place = before[-1] if before else (places[-1] if places else None)
            if before:
                limit = place
            found.append(place[0] if place else None)
        return found[::-1]
