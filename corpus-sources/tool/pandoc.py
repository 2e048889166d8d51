"""Calls of pandoc and of the other programs."""

import os
import subprocess

from .source import LAYOUTS

READER = "markdown+smart+fenced_divs+bracketed_spans+pipe_tables+grid_tables+footnotes"


def run(*command, stdin=None, **variables):
    """Standard output of a command; its complaint as an exception."""
    environment = dict(os.environ, SOURCE_DATE_EPOCH="1700000000", LC_ALL="C.UTF-8", **variables)
    done = subprocess.run(
        [str(word) for word in command], input=stdin, capture_output=True, env=environment
    )
    if done.returncode:
        complaint = done.stderr.decode(errors="replace")[-2000:]
        raise RuntimeError(f"{command[0]} failed: {complaint}")
    return done.stdout


def convert(source, to, *options, contents_pages=None):
    """The source's body in another format. contents_pages: heading -> page for its contents list."""
    listed = "\n".join(f"{page}\t{heading}" for heading, page in (contents_pages or {}).items())
    return run(
        "pandoc", "-f", READER, "-t", to, "--lua-filter", LAYOUTS / "review.lua", *options,
        stdin=source.body.encode(), CONTENTS_PAGES=listed,
    )
