"""The same source gives the same bytes: no time of making, no random identity in a finished file."""

import re
import zipfile

MADE = "2023-11-14T22:13:20"
PDF_DATE = re.compile(rb"(Date ?\(D:)\d{14}[^)]*\)")
XMP = [(re.compile(rb"(Date>)[^<]+(<)"), MADE.encode() + b"Z"),
       (re.compile(rb"(uuid:)[0-9a-f-]{36}()"), b"0" * 36)]
PDF_ID = re.compile(rb"(/ID\s*\[\s*<)([0-9A-Fa-f]+)(>\s*<)([0-9A-Fa-f]+)(>\s*\])")
CHECKSUM = re.compile(rb"(/DocChecksum\s*/)([0-9A-F]+)")


def same_length(new):
    """A replacement that keeps every offset of the file as it was."""
    def replaced(match):
        head, tail = match.group(1), match.group(2)
        room = len(match.group(0)) - len(head) - len(tail)
        return head + new[:room].ljust(room) + tail
    return replaced


def steady_pdf(path):
    content = path.read_bytes()
    content = PDF_DATE.sub(lambda m: (m.group(1) + b"20231114221320").ljust(len(m.group(0)) - 1) + b")", content)
    for pattern, new in XMP:
        content = pattern.sub(same_length(new), content)
    content = PDF_ID.sub(lambda m: m.group(1) + b"0" * len(m.group(2)) + m.group(3) + b"0" * len(m.group(4)) + m.group(5), content)
    content = CHECKSUM.sub(lambda m: m.group(1) + b"0" * len(m.group(2)), content)
    path.write_bytes(content)


def steady_zip(path):
    """DOCX and ODT: the entries as they are, with one date, and with that date in their metadata."""
    with zipfile.ZipFile(path) as old:
        entries = [(item.filename, item.compress_type, old.read(item)) for item in old.infolist()]
    with zipfile.ZipFile(path, "w") as new:
        for name, compression, content in entries:
            if name in ("meta.xml", "docProps/core.xml"):
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*", MADE.encode(), content)
            if name == "meta.xml":
                content = re.sub(rb"<meta:editing-duration>[^<]*<", b"<meta:editing-duration>PT0S<", content)
            if name == "settings.xml":
                content = re.sub(rb'(config:name="[^"]*Rsid[^"]*"[^>]*>)\d+', rb"\g<1>1", content)
            if name == "content.xml":  # LibreOffice gives lists a random identity
                for number, identity in enumerate(dict.fromkeys(re.findall(rb'"(list\d+)"', content)), 1):
                    content = content.replace(b'"%s"' % identity, b'"list%d"' % number)
            item = zipfile.ZipInfo(name, (2023, 11, 14, 22, 13, 20))
            item.compress_type = compression
            new.writestr(item, content)


def make_steady(path):
    if path.suffix == ".pdf":
        steady_pdf(path)
    elif path.suffix in (".docx", ".odt"):
        steady_zip(path)
