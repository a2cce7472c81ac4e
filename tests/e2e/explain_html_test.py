"""descale explain --html, looked at in a browser."""

import html.parser
import json
import pathlib
import shutil
import subprocess
import unittest

from program import SENTENCE, ProgramTest, page

ARABIC = "أغلقت المدينة القديمة ميناءها طوال الشتاء، وقال الصيادون إن أحدا لم يسألهم قبل اتخاذ القرار."
HOSTILE = "</p><script>document.title = 'run'</script><b onclick=\"x\">bold</b> \u202e gnol"

# Run in the view after it was loaded, in a copy without its policy; what it
# finds stands in the DOM that the browser prints.
PROBE = """<script>
const seen = (q) => [...document.querySelectorAll(q)].filter((e) => e.getClientRects().length > 0);
const lines = seen(".line").map((e) => ({
  text: e.textContent, gone: e.classList.contains("gone"), title: e.title,
  direction: getComputedStyle(e).direction, left: getComputedStyle(e).borderLeftWidth,
  right: getComputedStyle(e).borderRightWidth, wide: e.scrollWidth > e.clientWidth,
}));
document.getElementById("no-gone").click();
const kept = seen(".line").length;
document.getElementById("no-gone").click();
document.getElementById("no-kept").click();
const gone = seen(".line").length;
const out = document.createElement("pre");
out.id = "probe";
out.textContent = JSON.stringify({ lines, kept, gone, title: document.title });
document.body.append(out);
</script>"""


def browser():
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Probe(html.parser.HTMLParser):
    """The text of <pre id=probe>."""

    def __init__(self):
        super().__init__()
        self.inside, self.text = False, ""

    def handle_starttag(self, tag, attributes):
        self.inside = ("id", "probe") in attributes

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        self.text += data if self.inside else ""


class ExplainHtmlTest(ProgramTest):
    def view(self):
        escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
        body = f"<p>Share</p><p>{SENTENCE} {escaped}</p><p>{ARABIC}</p></article>"
        self.add("page.html", page().replace("</article>", body).replace("<head>", "<head><meta charset=utf-8>"))
        self.run_program("explain", "page.html", "--html", "-o", "view.html")
        return pathlib.Path(self.folder, "view.html").read_text()

    def test_the_view_is_whole_and_harmless(self):
        view = self.view()
        self.assertTrue(view.startswith("<!DOCTYPE html>"))
        self.assertTrue(view.endswith("</body></html>\n"))
        self.assertIn("default-src 'none'", view)
        for forbidden in ("<script", "src=", "href=", "<b onclick", "\u202e", "url("):
            self.assertNotIn(forbidden, view)
        self.assertRegex(view, r'<p class="line gone" dir="auto" title="rules drop-line \w+/[\w-]+ \(share\) rules/[\w/]+\.toml:\d+')

    def test_it_shows_what_the_json_form_says(self):
        view = self.view()
        explained = json.loads(self.run_program("explain", "page.html", "--format", "json").stdout)
        lines = [line for block in explained["blocks"] for line in block["lines"]]
        self.assertEqual(view.count('<p class="line'), len(lines))
        self.assertEqual(view.count('<p class="line gone'), sum(not line["kept"] for line in lines))

    @unittest.skipUnless(browser(), "no Chromium to look at the view with")
    def test_a_browser_shows_it(self):
        view = self.view()
        policy = view.index("<meta http-equiv")
        probed = view[:policy] + view[view.index("\n", policy) :]
        self.add("probed.html", probed.replace("</body>", PROBE + "</body>"))
        done = subprocess.run(
            [browser(), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={self.folder}/profile",
             "--window-size=800,600", "--dump-dom", f"file://{self.folder}/probed.html"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120, check=True)
        probe = Probe()
        probe.feed(done.stdout.decode())
        seen = json.loads(probe.text)
        self.assertEqual(seen["title"], "page.html", "no script of the page ran")
        lines = {line["text"].split(" <")[0]: line for line in seen["lines"]}
        self.assertTrue(lines["Share"]["gone"])
        self.assertIn("(share)", lines["Share"]["title"])
        self.assertEqual((lines[ARABIC]["direction"], lines[ARABIC]["left"], lines[ARABIC]["right"]), ("rtl", "0px", "3px"))
        self.assertEqual((lines[SENTENCE]["direction"], lines[SENTENCE]["left"]), ("ltr", "3px"))
        self.assertFalse(any(line["wide"] for line in seen["lines"]))
        gone = sum(line["gone"] for line in seen["lines"])
        self.assertEqual((seen["kept"], seen["gone"]), (len(seen["lines"]) - gone, gone))


if __name__ == "__main__":
    unittest.main()
