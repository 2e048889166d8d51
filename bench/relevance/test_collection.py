"""Collections as strangers write them: odd ids, empty titles, the same text twice."""

import json
import tempfile
import unittest
from pathlib import Path

from collection import collection_in, write_files


class Collections(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def write(self, documents, queries="", judgements=""):
        lines = "\n".join(json.dumps(one) for one in documents)
        (self.folder / "docs.jsonl").write_text(lines, encoding="utf-8")
        (self.folder / "queries.tsv").write_text(queries, encoding="utf-8")
        (self.folder / "qrels.txt").write_text(judgements, encoding="utf-8")

    def test_an_id_may_be_anything(self):
        odd = ["../../etc", "a b\tc", "", "é" * 300]
        self.write([{"id": one, "title": "", "text": f"text {place}"} for place, one in enumerate(odd)])
        ids_of = write_files(self.folder, self.folder / "out")
        self.assertEqual([one for ids in ids_of.values() for one in ids], odd)
        self.assertTrue(all((self.folder / "out/files" / name).is_file() for name in ids_of))

    def test_documents_of_the_same_bytes_are_one_file(self):
        self.write([{"id": "1", "title": "T", "text": "x"}, {"id": "2", "title": "T", "text": "x"}, {"id": 3}])
        self.assertEqual(list(write_files(self.folder, self.folder / "out").values()), [["1", "2"], ["3"]])

    def test_only_queries_with_something_relevant_are_measured(self):
        self.write([], "1\tone\n2\ttwo\n3\tthree\n\n4\t\n", "1 0 a 1\n2\t0\tb c\t0\nodd row\n")
        collection = collection_in(self.folder)
        self.assertEqual(collection.judged(), ["1"])
        self.assertEqual(collection.judgements["2"], {"b c": 0})


if __name__ == "__main__":
    unittest.main()
