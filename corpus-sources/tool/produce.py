"""One function for each producer: a source becomes a finished file."""

import html
import json
import re
import shutil
from pathlib import Path

from . import office, scan
from .pandoc import convert, run
from .source import LAYOUTS
from .steady import make_steady
from .texts import Pages, pages_of


def page_of_html(source, contents_pages):
    css = (LAYOUTS / "base.css").read_text() + (LAYOUTS / source.settings.get("layout", "report.css")).read_text()
    css += source.settings.get("css", "")
    for name in ("title", "header", "footer"):
        words = {"title": source.title, "header": source.header, "footer": source.footer}[name]
        css = css.replace("{{" + name + "}}", words.replace("\\", "").replace('"', '\\"'))
    body = convert(source, "html5", "--section-divs", contents_pages=contents_pages).decode()
    author = source.settings.get("pdf_author", "")
    return (f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">'
            f'<title>{html.escape(source.settings.get("pdf_title", source.title))}</title>'
            f'<meta name="author" content="{html.escape(author)}"><style>{css}</style></head>'
            f"<body>{body}</body></html>")


def weasyprint(source, target, work, contents_pages):
    page = work / "page.html"
    page.write_text(page_of_html(source, contents_pages), encoding="utf-8")
    run("weasyprint", "-q", page, target)


def chromium(source, target, work, contents_pages):
    page = work / "page.html"
    page.write_text(page_of_html(source, contents_pages), encoding="utf-8")
    run("/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu",
        "--disable-background-networking", f"--user-data-dir={work / 'chromium'}",
        "--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri())


def docx(source, target, work, contents_pages):
    reference = work / "reference.docx"
    office.write_reference(reference, source.header, source.footer, source.settings.get("style"))
    convert(source, "docx", "--reference-doc", reference, "-M", f"title-meta={source.title}",
            "-o", target, contents_pages=contents_pages)


def soffice(document, kind, work):
    run("soffice", f"-env:UserInstallation={(work / 'libreoffice').as_uri()}", "--headless",
        "--convert-to", kind, "--outdir", work, document)
    return work / f"{document.stem}.{kind}"


def libreoffice(source, target, work, contents_pages):
    docx(source, work / "report.docx", work, contents_pages)
    shutil.copyfile(soffice(work / "report.docx", "pdf", work), target)


def odt(source, target, work, contents_pages):
    docx(source, work / "report.docx", work, contents_pages)
    shutil.copyfile(soffice(work / "report.docx", "odt", work), target)



def groff(source, target, work, contents_pages):
    body = convert(source, "ms", "--wrap=preserve", contents_pages=contents_pages).decode()
    page = (LAYOUTS / source.settings.get("layout", "report.ms")).read_text()
    for name, words in (("header", source.header), ("footer", source.footer), ("body", body)):
        page = page.replace("{{" + name + "}}", words)
    postscript = work / "report.ps"
    postscript.write_bytes(run("groff", "-Kutf8", "-ms", "-t", "-Tps", "-P-pa4", stdin=page.encode()))
    run("ps2pdf", "-sPAPERSIZE=a4", postscript, target)


def scanned(source, target, work, contents_pages):
    born_digital(source, work / "before-scanning.pdf", work, contents_pages)
    scan.scan(work / "before-scanning.pdf", target, work, source.settings.get("scan") or {})


def web_page(source, target, work, contents_pages):
    template = (LAYOUTS / source.settings.get("layout", "page.html")).read_text()
    body = convert(source, "html5", "--section-divs", contents_pages=contents_pages).decode()
    metadata = source.settings.get("metadata") or {}
    words = {"title": html.escape(source.title), "body": body, "file": source.name,
             "site": html.escape(source.settings.get("site") or metadata.get("publisher") or "Safeguarding"),
             "footer": html.escape(source.footer)}
    for name, value in words.items():
        template = template.replace("{{" + name + "}}", value)
    target.write_text(template, encoding="utf-8")


def plain_text(source, target, work, contents_pages):
    """Plain text; a page-break div becomes a form feed. lines_per_page also cuts into pages
    with a number at the foot, as an old printer did."""
    width = source.settings.get("columns", 76)
    text = convert(source, "plain", f"--columns={width}", contents_pages=contents_pages).decode()
    pages = [page.strip("\n") for page in re.split(r"\n*\ue000\n*", text)]
    lines_per_page = source.settings.get("lines_per_page")
    if lines_per_page:
        cut = []
        for page in pages:
            lines = page.split("\n")
            cut += ["\n".join(lines[at:at + lines_per_page]).strip("\n") for at in range(0, len(lines), lines_per_page)]
        pages = [f"{page}\n\n\n{f'- {number} -':^{width}}".rstrip() for number, page in enumerate(cut, 1)]
    target.write_text("\n\f".join(pages) + "\n", encoding="utf-8")


def markdown(source, target, work, contents_pages):
    target.write_bytes(convert(source, "gfm-raw_html", "--columns=100", contents_pages=contents_pages))


PRODUCERS = {"weasyprint": weasyprint, "libreoffice": libreoffice, "chromium": chromium, "groff": groff,
             "scan": scanned, "docx": docx, "odt": odt, "html": web_page, "text": plain_text,
             "markdown": markdown}


def headings_of(source):
    """Headings as a contents list shows them."""
    listed = run("pandoc", "-f", "markdown+smart", "-t", "json", stdin=source.body.encode())
    found = []

    def words(inlines):
        text = ""
        for inline in inlines:
            kind, value = inline["t"], inline.get("c")
            if kind == "Str":
                text += value
            elif kind in ("Space", "SoftBreak", "LineBreak"):
                text += " "
            elif kind == "Quoted":
                marks = "‘’" if value[0]["t"] == "SingleQuote" else "“”"
                text += marks[0] + words(value[1]) + marks[1]
            elif kind in ("Emph", "Strong", "Superscript", "Subscript", "SmallCaps", "Underline"):
                text += words(value)
            elif kind in ("Span", "Link"):
                text += words(value[1])
        return text

    def walk(value):
        if isinstance(value, dict):
            if value.get("t") == "Header" and "unlisted" not in value["c"][1][1]:
                found.append(words(value["c"][2]))
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(json.loads(listed)["blocks"])
    return found


def printed_pages(document, work):
    """Pages as paper would show them: an office document has none of its own until it is printed."""
    if document.suffix in (".docx", ".odt"):
        document = soffice(document, "pdf", Path(work))
    return pages_of(document)


def two_passes(producer, source, target, work):
    """With a contents list the pages are known only after a first pass."""
    producer(source, target, work, {})
    if "{.contents" not in source.body and "::: contents" not in source.body:
        return
    for _ in range(2):
        headings = headings_of(source)
        pages = Pages(printed_pages(target, work)).pages_of_headings(headings)
        producer(source, target, work, {h: p for h, p in zip(headings, pages) if p})


def born_digital(source, target, work, contents_pages=None):
    """The document a scan is made from: what a reader of the scan sees, as text."""
    base = PRODUCERS[(source.settings.get("scan") or {}).get("base", "weasyprint")]
    two_passes(base, source, target, work)


def produce(source, work):
    work = Path(work)
    source.finished.parent.mkdir(exist_ok=True)
    partial = work / f"finished{source.finished.suffix}"
    if source.producer == "scan":
        scanned(source, partial, work, {})
    else:
        two_passes(PRODUCERS[source.producer], source, partial, work)
    make_steady(partial)
    shutil.move(partial, source.finished)


def reading_copy(source, work):
    """Pages of text of the finished file; for a scan those of the document before scanning."""
    if source.producer != "scan":
        return pages_of(source.finished)
    copy = Path(work) / "before-scanning.pdf"
    born_digital(source, copy, Path(work))
    return pages_of(copy)
