"""The reference document that gives DOCX its styles, running header and footer."""

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from .pandoc import run

SPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
          'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DEFAULT_STYLE = {"font": "Liberation Sans", "size": 11, "colour": "1F3864", "fill": "E8EEF7",
                 "align": "left", "spacing": 276}


def field(name):
    return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {name} </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def running_line(kind, text, with_page_number):
    edge = "bottom" if kind == "hdr" else "top"
    number = f'<w:r><w:tab/><w:t xml:space="preserve">Page </w:t></w:r>{field("PAGE")}' if with_page_number else ""
    return (f'<?xml version="1.0" encoding="UTF-8"?><w:{kind} {SPACES}><w:p><w:pPr><w:pBdr>'
            f'<w:{edge} w:val="single" w:sz="4" w:space="4" w:color="808080"/></w:pBdr>'
            '<w:tabs><w:tab w:val="right" w:pos="9060"/></w:tabs></w:pPr>'
            f'<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
            f'{number}</w:p></w:{kind}>')


def paragraph_style(name, properties, run_properties="", based_on="BodyText"):
    return (f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name.replace(" ", "")}">'
            f'<w:name w:val="{name}"/><w:basedOn w:val="{based_on}"/><w:qFormat/>'
            f'<w:pPr>{properties}</w:pPr><w:rPr>{run_properties}</w:rPr></w:style>')


def box(colour, fill):
    sides = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="6" w:color="{colour}"/>'
                    for side in ("top", "left", "bottom", "right"))
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:pBdr>{sides}</w:pBdr>{shade}<w:ind w:left="170" w:right="170"/>'


def our_styles(style):
    colour, fill = style["colour"], style["fill"]
    def contents(indent):
        return (f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9060"/></w:tabs>'
                f'<w:spacing w:before="40" w:after="40"/><w:ind w:left="{indent}"/>')
    return "".join([
        paragraph_style("Cover", '<w:jc w:val="center"/>'),
        paragraph_style("Finding", box(colour, fill)),
        paragraph_style("Recommendation", f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{colour}"/></w:pBdr><w:ind w:left="284"/>'),
        paragraph_style("Box", box("808080", "F4F4F4")),
        paragraph_style("Notice", box("808080", ""), "<w:i/>"),
        paragraph_style("Quotation", '<w:ind w:left="567" w:right="567"/>', "<w:i/>"),
        paragraph_style("Small", "", '<w:sz w:val="18"/>'),
        paragraph_style("Numbered", '<w:tabs><w:tab w:val="left" w:pos="709"/></w:tabs><w:ind w:left="709" w:hanging="709"/>'),
        paragraph_style("Contents 1", contents(0)),
        paragraph_style("Contents 2", contents(284)),
    ])


def restyled(styles, style):
    """pandoc's own styles with our font, sizes and colour."""
    font = (f'<w:rFonts w:ascii="{style["font"]}" w:hAnsi="{style["font"]}" w:cs="{style["font"]}" '
            f'w:eastAsia="{style["font"]}"/>')
    styles = re.sub(r"<w:rFonts [^>]*/>", font, styles)
    styles = re.sub(r'<w:color w:val="[0-9A-F]{6}"[^>]*/>', f'<w:color w:val="{style["colour"]}"/>', styles)
    styles = re.sub(r'(<w:rPrDefault>.*?<w:sz w:val=)"\d+"', rf'\1"{2 * style["size"]}"', styles, flags=re.S)
    body = f'<w:spacing w:before="60" w:after="140" w:line="{style["spacing"]}" w:lineRule="auto"/><w:jc w:val="{style["align"]}"/>'
    styles = re.sub(r'(w:styleId="BodyText">.*?<w:pPr>)\s*<w:spacing[^>]*/>', rf"\1{body}", styles, flags=re.S)
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
                    for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    styles = re.sub(r'(w:styleId="Table">.*?<w:tblPr>)', rf"\1<w:tblBorders>{sides}</w:tblBorders>", styles, flags=re.S)
    return styles.replace("</w:styles>", our_styles(style) + "</w:styles>")


def write_reference(path, header, footer, style):
    style = {**DEFAULT_STYLE, **(style or {})}
    default = zipfile.ZipFile(BytesIO(run("pandoc", "--print-default-data-file", "reference.docx")))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as reference:
        for item in default.namelist():
            text = default.read(item).decode()
            if item == "word/styles.xml":
                text = restyled(text, style)
            elif item == "word/document.xml":
                text = re.sub(r"<(w:)?sectPr ?/>", (
                    '<w:sectPr><w:headerReference w:type="default" r:id="rId91"/>'
                    '<w:footerReference w:type="default" r:id="rId92"/><w:pgSz w:w="11906" w:h="16838"/>'
                    '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" '
                    'w:footer="708" w:gutter="0"/></w:sectPr>'), text)
            elif item == "word/_rels/document.xml.rels":
                text = text.replace("</Relationships>", (
                    f'<Relationship Type="{LINK}/header" Id="rId91" Target="header1.xml"/>'
                    f'<Relationship Type="{LINK}/footer" Id="rId92" Target="footer1.xml"/></Relationships>'))
            elif item == "[Content_Types].xml":
                text = text.replace("</Types>", (
                    f'<Override PartName="/word/header1.xml" ContentType="{KIND}.header+xml"/>'
                    f'<Override PartName="/word/footer1.xml" ContentType="{KIND}.footer+xml"/></Types>'))
            reference.writestr(item, text)
        reference.writestr("word/header1.xml", running_line("hdr", header, False))
        reference.writestr("word/footer1.xml", running_line("ftr", footer, True))
