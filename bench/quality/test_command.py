"""The command itself, fed with exports that were written before: the corpus's own gold, whole and damaged."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from gold import corpus_gold, half_of

HERE = Path(__file__).resolve().parent
GOLDS = corpus_gold(HERE.parents[1] / "corpus/gold")


class Command(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def run_on(self, reviews, *options):
        (self.folder / "corpus.json").write_text(json.dumps(list(reviews)), encoding="utf-8")
        return self.run_with("--exports", self.folder, "--only", "corpus", *options)

    def run_with(self, *options):
        command = [sys.executable, "-B", HERE / "quality.py", "--json", self.folder / "quality.json", *options]
        return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)

    def rows(self):
        written = json.loads((self.folder / "quality.json").read_text(encoding="utf-8"))
        return {row["what"]: row for row in written["rows"]}

    def test_the_gold_scores_one_everywhere(self):
        done = self.run_on(GOLDS.values(), "--check")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(all(row["seen"] in (0, 1) for row in self.rows().values()))
        self.assertEqual({row["verdict"] for row in self.rows().values()}, {"ok", None})

    def test_a_miss_fails_the_check_and_only_the_check(self):
        damaged = [gold | {"recommendations": []} for gold in GOLDS.values()]
        self.assertEqual(self.run_on(damaged).returncode, 0)
        self.assertEqual(self.run_on(damaged, "--check").returncode, 1)
        self.assertEqual(self.rows()["corpus, recommendations: F1"]["verdict"], "MISSED")

    def test_misses_are_listed_of_the_tune_half_alone(self):
        done = self.run_on([], "--misses", "tune")
        for file in GOLDS:
            self.assertEqual(file in done.stdout, half_of(file) == "tune", file)

    def test_misses_of_what_must_stay_unseen_are_refused(self):
        for unseen in ("test", "dev", "all"):
            done = self.run_on(GOLDS.values(), "--misses", unseen)
            self.assertEqual((done.returncode, done.stdout), (2, ""))

    def test_without_the_programs_it_says_how_to_build_them(self):
        done = self.run_with("--build", self.folder / "nowhere")
        self.assertEqual(done.returncode, 2)
        self.assertIn("./run.sh --no-serve", done.stderr)


if __name__ == "__main__":
    unittest.main()
