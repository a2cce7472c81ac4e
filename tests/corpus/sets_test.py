#!/usr/bin/env python3
"""scripts/evaluate --sets: figures worked out by hand, variants, models of folds, the
page that is written, and the gate."""
import contextlib
import io
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts/lib"))

import ablation  # noqa: E402
import floors  # noqa: E402
import markdown  # noqa: E402
import page_sets  # noqa: E402
import quality_report  # noqa: E402
import scores  # noqa: E402
import set_quality  # noqa: E402
from fold_models import FoldModels  # noqa: E402
from page_sets import PageCase  # noqa: E402

# Gives each page its options, the path of the model aside, and its model's content;
# its language is the end of its host.
PROGRAM = """#!/usr/bin/env python3
import json, sys
given = sys.argv[sys.argv.index("jsonl") + 1:]
model = open(given[1]).read() if "--model" in given else ""
options = " ".join(given[2:] if model else given)
for line in open(sys.argv[sys.argv.index("--list") + 1]):
    page = json.loads(line)
    print(json.dumps({"id": page["id"], "text": f"{model} {options}", "confidence": 0.5,
                      "language": page["url"].rpartition(".")[2]}))
"""


def write_program(folder):
    path = folder / "descale"
    path.write_text(PROGRAM)
    path.chmod(0o755)
    return path


def write_models(folder, folds):
    for fold in set(folds.values()):
        (folder / f"fold_{fold}.json").write_text(f"model{fold}")
    (folder / "folds.json").write_text(json.dumps(folds))
    return FoldModels(folder)


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)


class FiguresTest(unittest.TestCase):
    # By hand: "a b c d e" has the shingles abcd, bcde; "x a b c d" has xabc, abcd.
    PAGES = [PageCase("1", Path("1"), text="a b c d e", must=["A B", "e"], mustnot=["x", "y"]),
             PageCase("2", Path("2"), text="short one"), PageCase("3", Path("3"), text="")]
    TEXTS = {"1": "x a b c d", "2": "", "3": "more than nothing here"}

    def setUp(self):
        self.figures = scores.tally_groups(self.PAGES, self.TEXTS, lambda page: ["all"])["all"]

    def assert_figures(self, **expected):
        for name, value in expected.items():
            self.assertAlmostEqual(self.figures[name], value, msg=name)

    def test_shingles_count_where_there_is_something_to_count(self):
        # Pages 1 and 3 gave text: 1/2 and 0. Pages 1 and 2 have gold: 1/2 and 0.
        self.assert_figures(shingle4_precision=1 / 4, shingle4_recall=1 / 4, shingle4_f1=1 / 4)

    def test_words_are_a_mean_over_all_pages(self):
        self.assert_figures(word_precision=(4 / 5) / 3, word_recall=(4 / 5) / 3)

    def test_segments_have_an_accuracy_and_mind_case_which_snippets_do_not(self):
        self.assert_figures(segment_precision=0, segment_recall=0, segment_accuracy=1 / 4,
                            snippet_with=1 / 2, snippet_without=1 / 2)

    def test_groups_take_part_in_all_that_are_named(self):
        groups = scores.tally_groups(self.PAGES, self.TEXTS, lambda page: [page.id, "both"])
        self.assertEqual({name: found["pages"] for name, found in groups.items()},
                         {"1": 1, "2": 1, "3": 1, "both": 3})

    def test_a_page_of_its_own_has_its_f1(self):
        self.assertAlmostEqual(scores.own_f1(self.TEXTS["1"], self.PAGES[0]), 4 / 5)
        self.assertAlmostEqual(scores.own_f1("one", PageCase("4", Path("4"), must=["one", "two"])),
                               2 / 3)


class FoldModelsTest(InFolder):
    def page(self, host):
        return PageCase(host, Path(host), f"https://{host}/page")

    def test_a_page_goes_to_the_model_that_has_not_seen_its_site(self):
        models = write_models(self.folder, {"a.example": 0, "b.example": 1})
        pages = [self.page(host) for host in ("www.A.example", "b.example", "a.example")]
        self.assertEqual([(path.name, [page.id for page in unseen])
                          for path, unseen in models.share_out(pages)],
                         [("fold_0.json", ["www.A.example", "a.example"]),
                          ("fold_1.json", ["b.example"])])

    def test_a_site_that_no_fold_names_is_an_error(self):
        models = write_models(self.folder, {"a.example": 0, "b.example": 1})
        with self.assertRaisesRegex(SystemExit, "1 sites are in no fold, such as new.example"):
            models.share_out([self.page("new.example"), self.page("a.example")])

    def test_a_missing_model_is_an_error(self):
        write_models(self.folder, {"a.example": 0, "b.example": 1})
        (self.folder / "fold_1.json").unlink()
        with self.assertRaisesRegex(SystemExit, "fold_1.json"):
            FoldModels(self.folder)

    def test_the_fingerprint_sees_models_and_folds(self):
        before = write_models(self.folder, {"a.example": 0}).fingerprint()
        self.assertNotEqual(write_models(self.folder, {"b.example": 0}).fingerprint(), before)
        (self.folder / "fold_0.json").write_text("another")
        self.assertNotEqual(FoldModels(self.folder).fingerprint(), before)


class MeasureTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """Five English pages and one German one; gold is what the program says
        with the model of fold 0 and without rules."""
        hosts = [f"{i}.en" for i in range(5)] + ["5.de"]
        pages = [PageCase(host, Path(host), f"https://{host}", text="model0 --disable rules",
                          type="forum" if host == "5.de" else "news") for host in hosts]
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            models = write_models(folder, {host: int(host[0]) // 4 for host in hosts})
            cls.quality = set_quality.measure({"magic": pages}, write_program(folder), models)

    def test_stages_are_left_out_one_by_one(self):
        stages = self.quality.stages
        self.assertEqual(list(stages), ["whole", "without classify", "without rules",
                                        "without clean"])
        # The model of fold 1, which page 4 needs, is one word of three.
        self.assertAlmostEqual(stages["without rules"]["magic: news"]["word_precision"],
                               (4 + 2 / 3) / 5)
        self.assertAlmostEqual(stages["whole"]["magic"]["word_recall"], 4 / 6 * 1 / 3)

    def test_types_and_languages_are_groups_and_rare_ones_one(self):
        groups = self.quality.stages["whole"]
        self.assertEqual({name: found["pages"] for name, found in groups.items()},
                         {"magic": 6, "magic: news": 5, "magic: forum": 1,
                          "magic: language en": 5, "magic: other languages": 1})

    def test_modes_are_measured_and_the_balanced_one_is_the_whole(self):
        self.assertEqual(list(self.quality.favors), ["precision", "balanced", "recall"])
        self.assertEqual(self.quality.favors["balanced"], self.quality.stages["whole"])
        self.assertEqual(self.quality.texts["0.en"], "model0 ")

    def test_the_report_says_whether_models_have_seen_the_pages(self):
        report = quality_report.report(self.quality, {}, out_of_sample=True)
        self.assertIn("Cross-validated", report)
        report = quality_report.report(self.quality, {"date": "today"}, out_of_sample=False)
        self.assertIn("In sample", report)
        self.assertIn("* date: today", report)
        self.assertIn("| magic | 4-grams |", report)

    def test_a_confidence_that_never_changes_correlates_with_nothing(self):
        self.assertEqual(self.quality.confidence, {})

    def test_confidence_is_compared_with_what_came(self):
        pages = [PageCase(f"{i}", Path("x"), text="a b") for i in range(3)]
        records = {"0": {"confidence": 1.0}, "1": {"confidence": 0.5}, "2": {}}
        found = set_quality.confidence_figures(pages, records, {"0": "a b", "1": "a c", "2": "d"})
        self.assertEqual(found, {"pages": 3, "error": 0.0, "correlation": 1.0})


class AblationTest(InFolder):
    def test_models_are_changed_and_the_folds_stay(self):
        write_models(self.folder, {"a.example": 0})
        model = {"decide": {"hopeless_f1": 0.3, "favor_shift": 0.2},
                 "block_forest": {"trees": list(range(60))}}
        (self.folder / "fold_0.json").write_text(json.dumps(model))
        changed = self.folder / "changed"
        changed.mkdir()
        before = FoldModels(self.folder)

        def changed_by(name):
            after = before.changed(ablation.CHANGES[name], changed)
            return after, json.loads((changed / "fold_0.json").read_text())
        after, same = changed_by(ablation.AS_IT_IS)
        self.assertEqual(same, model)
        self.assertEqual(after.share_out([PageCase("p", Path("p"), "https://a.example")])[0][0],
                         changed / "fold_0.json")
        self.assertEqual(changed_by("nothing is hopeless")[1]["decide"],
                         {"hopeless_f1": 0.0, "favor_shift": 0.2})
        after, smaller = changed_by("25 trees")
        self.assertEqual(smaller["block_forest"]["trees"], list(range(25)))
        self.assertLess(after.mean_size(), before.mean_size())

    def test_repeated_blocks_are_given_back_and_others_are_not(self):
        removed = [{"text": "again", "evidence": f"score 0.9, but {ablation.REPEATED}"},
                   {"text": "menu", "evidence": "score 0.1 below 0.5"}]
        self.assertEqual(ablation.with_repeated({"text": "first", "removed": removed}),
                         "first\nagain")


class PageTest(InFolder):
    def test_only_its_own_section_is_replaced(self):
        page = self.folder / "page.md"
        page.write_text("# By hand\n\nfirst\n")
        markdown.write_section(page, "figures", "a script", "old \\1 text")
        page.write_text(page.read_text() + "\nlast\n")
        markdown.write_section(page, "figures", "a script", "new \\1 text")
        markdown.write_section(page, "more", "another", "at the end")
        self.assertEqual(page.read_text().split("\n\n"), [
            "# By hand", "first", "<!-- figures: by a script -->", "new \\1 text",
            "<!-- end of figures -->", "last", "<!-- more: by another -->", "at the end",
            "<!-- end of more -->\n"])


class GateTest(InFolder):
    def test_figures_below_the_floor_or_other_pages_fail(self):
        path = self.folder / "floors.json"
        good, bad = {"one": {"word_f1": 0.9}}, {"one": {"word_f1": 0.8}}
        with contextlib.redirect_stdout(io.StringIO()) as said:
            self.assertEqual(floors.pin_file(path, good, {"one": "f"}, may_lower=False), 0)
            self.assertEqual(floors.check_file(path, good, {"one": "f"}), 0)
            self.assertEqual(floors.check_file(path, bad, {"one": "f"}), 1)
            self.assertEqual(floors.check_file(path, good, {"one": "g"}), 1)
            self.assertEqual(floors.pin_file(path, bad, {"one": "f"}, may_lower=False), 1)
            self.assertEqual(floors.check_file(path, good, {"one": "f"}), 0)
            self.assertEqual(floors.pin_file(path, bad, {"one": "f"}, may_lower=True), 0)
        self.assertIn("one: word_f1 is 0.8000, its floor is 0.9000", said.getvalue())

    def test_sets_are_pinned_with_models_and_whole_only(self):
        for options in (["--sets", "x"], ["--sets", "x", "--models", "m", "--limit", "1"],
                        ["--set", "x"]):
            with self.subTest(options):
                run = subprocess.run([sys.executable, ROOT / "scripts/evaluate", *options, "--pin"],
                                     stderr=subprocess.PIPE, text=True)
                self.assertEqual(run.returncode, 2)
                self.assertIn("--pin is for all", run.stderr)

    def test_a_folder_without_sets_is_an_error(self):
        with self.assertRaisesRegex(SystemExit, "no folder with a gold.jsonl"):
            page_sets.read_sets(self.folder)


if __name__ == "__main__":
    unittest.main()
