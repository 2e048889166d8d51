"""The real programs: an indexed folder, served on a free port, asked over HTTP."""

import http.client
import json
import subprocess
import time
import urllib.parse
from contextlib import contextmanager

# What the server takes: characters of a query, and bytes of it as they stand in an address (8192 for the whole).
MOST_CHARACTERS = 7500
MOST_BYTES = 7500


def index(build, data, paths, titles=None):
    """Indexes; exit 2 (some files could not be read: an empty one) is told, not failed on."""
    command = [build / "throughline-indexer", "--data", data, "index", *paths, "--json"]
    if titles:
        command += ["--metadata", titles]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    if done.returncode not in (0, 2):
        raise RuntimeError(f"the indexer gave up: {done.stderr.strip()}")
    return json.loads(done.stdout[done.stdout.index("{") :])


@contextmanager
def served(build, data):
    """The address of a server that runs as long as the block."""
    command = [build / "throughline-server", "--data", data, "--listen", "127.0.0.1:0"]
    with subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as one:
        try:
            line = one.stdout.readline()
            if "http://" not in line:
                raise RuntimeError("the server did not start")
            yield line[line.index("http://") + 7 :].split("/")[0].strip()
        finally:
            one.terminate()


class Asker:
    """Asks on one connection, and notes how long each answer took."""

    def __init__(self, address):
        self._connection = http.client.HTTPConnection(address, timeout=120)
        self.milliseconds = []
        self.slowest = []  # (milliseconds, query), the slowest first
        self.cut = 0  # queries longer than the server takes: asked by their beginning

    def ask(self, kind, query, **parameters):
        text = self._fitting(query)
        address = f"/api/v1/{kind}?" + urllib.parse.urlencode({"q": text, "per_page": 100, **parameters})
        begin = time.perf_counter()
        self._connection.request("GET", address)
        answer = self._connection.getresponse()
        body = answer.read()
        taken = (time.perf_counter() - begin) * 1000
        if answer.status != 200:
            raise RuntimeError(f"{answer.status} for {text!r}: {body[:300]!r}")
        self.milliseconds.append(taken)
        self.slowest = sorted([*self.slowest, (taken, query)], reverse=True)[:3]
        return json.loads(body)["results"]

    def _fitting(self, query):
        text = query
        while len(text) > MOST_CHARACTERS or len(urllib.parse.quote_plus(text)) > MOST_BYTES:
            text = text[: len(text) * 9 // 10].rpartition(" ")[0] or text[: len(text) * 9 // 10]
        self.cut += text != query
        return text


def timing(asker):
    times = sorted(asker.milliseconds)
    return {
        "p50_ms": round(times[len(times) // 2], 2),
        "p99_ms": round(times[min(len(times) - 1, len(times) * 99 // 100)], 2),
        "slowest": [{"ms": round(taken, 2), "query": query[:120]} for taken, query in asker.slowest],
    }
