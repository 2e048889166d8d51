"""A printed report as an office scanner gives it back: grey pictures, no text."""

import random

from PIL import Image, ImageChops, ImageFilter

from .pandoc import run


def aged(page, chance, tilt):
    """A page a little askew, a little soft, with the grain and the grey of paper."""
    page = page.rotate(chance.uniform(-tilt, tilt), resample=Image.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(0.6)).point(lambda v: 18 + int(v * 0.90))
    grain = Image.frombytes("L", (512, 512), chance.randbytes(512 * 512)).point(lambda v: v // 14)
    sheet = Image.new("L", page.size)
    for left in range(0, page.width, 512):
        for top in range(0, page.height, 512):
            sheet.paste(grain.rotate(90 * chance.randrange(4)), (left, top))
    return ImageChops.subtract(page, sheet.filter(ImageFilter.GaussianBlur(0.8)))


def scan(pdf, target, work, settings):
    chance = random.Random(settings.get("seed", 7))
    dpi = settings.get("dpi", 200)
    run("pdftoppm", "-r", dpi, "-gray", "-png", pdf, work / "leaf")
    pictures = []
    for leaf in sorted(work.glob("leaf*.png")):
        picture = leaf.with_suffix(".jpg")
        aged(Image.open(leaf).convert("L"), chance, settings.get("tilt", 0.6)).save(
            picture, quality=settings.get("quality", 60), dpi=(dpi, dpi))
        pictures.append(picture)
        leaf.unlink()
    run("img2pdf", "--nodate", "-o", target, *pictures)
