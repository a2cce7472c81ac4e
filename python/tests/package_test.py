"""The Python package, as it was installed."""

import copy
import gc
import pickle
import resource
import tempfile
import threading
import unittest
from pathlib import Path

import descale

SENTENCE = (
    "The harbour of the old town was closed for the whole of the winter, and the fishermen said that "
    "nobody had asked them before it was decided."
)
URL = "https://harbour.example/1"


def page(marker="", more=""):
    return (
        "<!DOCTYPE html><html lang=en><head><title>The harbour</title></head><body>"
        "<nav><a href=/>Home</a> <a href=/a>News</a></nav><article><h1>The harbour</h1>"
        f"<p>{SENTENCE} {marker}</p><p>{SENTENCE}</p>{more}</article></body></html>"
    )


RULES = """format = 1
set = "harbour"
sites = ["harbour.example"]
why = "What the Harbour Post leaves"

[[rule]]
id = "marker"
class = "share"
why = "A label"
do = "strip-span"
re = ['marker \\d+']
"""


class CleanTest(unittest.TestCase):
    def test_str_and_all_kinds_of_bytes_are_pages(self):
        text = page("\u00e9t\u00e9")
        raw = text.encode()
        expected = f"The harbour\n\n{SENTENCE} \u00e9t\u00e9\n\n{SENTENCE}"
        for html in (text, raw, bytearray(raw), memoryview(raw)):
            self.assertEqual(descale.clean_text(html), expected)
        latin = text.replace("<head>", "<head><meta charset=latin1>").encode("latin-1")
        article = descale.clean(latin)
        self.assertEqual((article.text, article.charset), (expected, "windows-1252"))
        self.assertEqual(descale.clean(text.encode("cp1251", "replace"), charset="windows-1251").charset, "windows-1251")

    def test_an_article_has_what_records_have(self):
        article = descale.clean(page(), URL, crawled="2024-05-13")
        self.assertTrue(article)
        self.assertEqual((article.title, article.language, article.url), ("The harbour", "en", URL))
        self.assertEqual((article.status, article.reason, article.crawled), ("ok", "", "2024-05-13"))
        self.assertGreater(article.confidence, 0)
        self.assertEqual([block["kind"] for block in article.blocks], ["heading", "paragraph", "paragraph"])
        self.assertEqual(article.removed, [])
        telling = descale.Cleaner(keep_removed=True).clean(page())
        self.assertEqual({removal["stage"] for removal in telling.removed}, {"classify"})

    def test_a_page_that_fails_is_no_exception(self):
        article = descale.clean(b"\x89PNG\r\n\x1a\n" + bytes(100), kind="auto")
        self.assertFalse(article)
        self.assertEqual((article.status, article.text), ("failed", ""))
        self.assertEqual(descale.clean("").status, "dropped")
        self.assertEqual(descale.clean("a\ud800b" * 30, kind="text").text.count("a?b"), 30)

    def test_wrong_arguments_are_told(self):
        with self.assertRaises(TypeError):
            descale.clean(12)
        with self.assertRaisesRegex(ValueError, "favor is balanced"):
            descale.Cleaner(favor="speed")
        with self.assertRaisesRegex(ValueError, "kind is html"):
            descale.clean("a", kind="pdf")
        with self.assertRaises(TypeError):
            descale.Cleaner("my-rules")

    def test_text_is_cleaned_as_text(self):
        self.assertEqual(descale.clean("Share\n" + SENTENCE, kind="text").text, SENTENCE)

    def test_explain_says_what_became_of_lines(self):
        explained = descale.explain(page(), URL)
        lines = [line for block in explained["blocks"] for line in block["lines"]]
        self.assertEqual([line["kept"] for line in lines], [False, False, True, True, True][-len(lines):])
        self.assertIn("<!DOCTYPE html>", descale.Cleaner().explain_html(page()))


class RulesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name, "harbour.toml")
        self.path.write_text(RULES)

    def test_own_rules_stand_above_the_shipped_ones(self):
        cleaner = descale.Cleaner([self.path])
        self.assertNotIn("Marker 12", cleaner.clean_text(page("Marker 12"), URL))
        self.assertIn("Marker 12", cleaner.clean_text(page("Marker 12")), "the rules are for one site")
        self.assertIn("harbour/marker", descale.RuleSet([self.path]).ids)
        self.assertEqual(len(descale.RuleSet([self.path], shipped=False)), 1)
        self.assertEqual(len(descale.RuleSet([self.path], shipped=False, classes=["-share"])), 0)

    def test_mistakes_have_file_line_and_column(self):
        self.path.write_text(RULES.replace("strip-span", "strip-spam"))
        with self.assertRaises(descale.RulesError) as caught:
            descale.Cleaner([self.path])
        (mistake,) = caught.exception.mistakes
        self.assertEqual((mistake["file"], mistake["line"], mistake["column"]), (str(self.path), 10, 6))
        self.assertIn('unknown do "strip-spam"', mistake["text"])
        self.assertIsInstance(caught.exception, ValueError)
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual(again.mistakes, caught.exception.mistakes)

    def test_cleaners_travel_to_other_processes(self):
        cleaner = descale.Cleaner([self.path], favor="recall", keep_removed=True)
        sent = pickle.dumps(descale.RuleSet())
        self.assertIs(pickle.loads(sent), pickle.loads(sent))
        self.assertIsNot(pickle.loads(sent), pickle.loads(pickle.dumps(descale.RuleSet())))
        for other in (pickle.loads(pickle.dumps(cleaner)), copy.deepcopy(cleaner)):
            self.assertNotIn("Marker 12", other.clean_text(page("Marker 12"), URL))
            self.assertEqual(other._arguments[1:], cleaner._arguments[1:])

    def test_the_shipped_sets_are_files(self):
        path = descale.rules_path()
        self.assertTrue((path / "languages/ar.toml").is_file())
        self.assertEqual(descale.RuleSet([path], shipped=False).ids, descale.RuleSet().ids)

    def test_without_any_rules(self):
        self.assertIn("Share", descale.Cleaner(False).clean("Share\n" + SENTENCE, kind="text").text)


class ManyTest(unittest.TestCase):
    def test_articles_come_in_order(self):
        pages = [page(f"Number {i}.") for i in range(200)]
        expected = [descale.clean_text(html) for html in pages]
        for threads in (0, 1, 3):
            self.assertEqual([a.text for a in descale.clean_many(pages, threads)], expected)

    def test_pages_may_say_more(self):
        pages = [(page(), URL), {"html": page(), "url": URL, "crawled": "2024-01-01"}, {"html": SENTENCE, "kind": "text"}]
        articles = list(descale.clean_many(iter(pages)))
        self.assertEqual([a.url for a in articles], [URL, URL, ""])
        self.assertEqual([a.crawled for a in articles], ["", "2024-01-01", ""])

    def test_no_more_is_read_than_needed(self):
        read = []

        def pages():
            for i in range(10_000):
                read.append(i)
                yield page(str(i))

        articles = descale.clean_many(pages(), threads=1)
        next(articles)
        articles.close()
        self.assertLess(len(read), 200)

    def test_an_error_of_the_source_is_the_callers(self):
        def pages():
            yield page()
            raise OSError("the disk is gone")

        with self.assertRaisesRegex(OSError, "the disk is gone"):
            list(descale.clean_many(pages()))

    def test_one_cleaner_serves_all_threads(self):
        cleaner = descale.Cleaner()
        expected = cleaner.clean_text(page())
        texts = []
        threads = [threading.Thread(target=lambda: texts.extend(cleaner.clean_text(page()) for _ in range(50))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(texts, [expected] * 200)

    def test_nothing_leaks(self):
        html = page().encode()

        def peak_after(count):
            for _ in range(count):
                descale.clean(html, URL).blocks
            gc.collect()
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

        warm = peak_after(10_000)
        self.assertLess(peak_after(90_000) - warm, 8 * 1024, "kilobytes, over 90,000 pages")


if __name__ == "__main__":
    unittest.main()
