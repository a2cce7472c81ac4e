"""The Scrapy pipeline and middleware, driven by a real spider against a server on loopback."""

import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

import descale
from package_test import RULES, page

COUNT = 12
SPIDER = """
import sys
import scrapy
from scrapy.crawler import CrawlerProcess

BASE, RULES, OUT = sys.argv[1:4]


class Harbour(scrapy.Spider):
    name = "harbour"
    start_urls = [f"{BASE}/{number}" for number in range(%d)]

    async def start(self):
        for url in self.start_urls:
            yield scrapy.Request(url)

    def parse(self, response):
        yield {"url": response.url, "html": response, "title": "mine" if response.url.endswith("/1") else "",
               "before": response.meta["article"].text}


process = CrawlerProcess({
    "ITEM_PIPELINES": {"descale.scrapy.DescalePipeline": 300},
    "SPIDER_MIDDLEWARES": {"descale.scrapy.DescaleMiddleware": 900},
    "DESCALE_RULES": [RULES],
    "FEEDS": {OUT: {"format": "jsonlines"}},
    "LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False,
})
process.crawl(Harbour)
process.start()
""" % COUNT


def body_of(number):
    """Every third page is in an old charset that only the transport names."""
    charset = "windows-1251" if number % 3 == 0 else "utf-8"
    return page(f"Marker {number}. \u041f\u0440\u0438\u0441\u0442\u0430\u043d\u044c.").encode(charset), charset


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            body, charset = body_of(int(self.path[1:]))
        except ValueError:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", f"text/html; charset={charset}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class ScrapyTest(unittest.TestCase):
    def test_a_spider_gets_the_texts_of_its_pages(self):
        with tempfile.TemporaryDirectory() as folder:
            rules = Path(folder, "rules.toml")
            rules.write_text(RULES.replace("harbour.example", "127.0.0.1"))
            Path(folder, "spider.py").write_text(SPIDER)
            server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            self.addCleanup(server.server_close)
            self.addCleanup(server.shutdown)
            base = f"http://127.0.0.1:{server.server_address[1]}"
            done = subprocess.run(
                [sys.executable, "-B", "spider.py", base, str(rules), "items.jsonl"], cwd=folder, capture_output=True,
                text=True, timeout=120, env={**os.environ, "NO_PROXY": "127.0.0.1"})
            self.assertEqual(done.returncode, 0, done.stderr)
            items = [json.loads(line) for line in Path(folder, "items.jsonl").read_text().splitlines()]
            cleaner = descale.Cleaner([rules])
        self.assertEqual(len(items), COUNT, done.stderr)
        for item in items:
            number = int(item["url"].rsplit("/", 1)[1])
            body, charset = body_of(number)
            article = cleaner.clean(body, item["url"], charset=charset)
            self.assertIn("\u041f\u0440\u0438\u0441\u0442\u0430\u043d\u044c", article.text)
            self.assertNotIn("Marker", article.text)
            self.assertEqual((item["text"], item["before"]), (article.text, article.text))
            self.assertEqual(item["title"], "mine" if number == 1 else article.title)
            self.assertNotIn("html", item)


if __name__ == "__main__":
    unittest.main()
