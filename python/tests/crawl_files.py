"""WARC files of made-up pages, and what descale's command line makes of them."""

import json
import os
import subprocess
import unittest
from pathlib import Path

from package_test import page

# Where scripts/wheel finds it; a wheel has none.
DESCALE = os.environ.get("DESCALE", "")


def record(kind, url, body, content_type):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-13T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:example:{url}>\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def response(url, html, media_type="text/html"):
    body = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}; charset=utf-8\r\n\r\n".encode() + html.encode()
    return record("response", url, body, "application/http; msgtype=response")


def write_crawl(folder, files, pages):
    """`files` WARC files of `pages` pages each; one record in ten is a picture, one a page without text."""
    paths = []
    for number in range(files):
        path = Path(folder) / f"crawl-{number:03}.warc"
        with path.open("wb") as out:
            out.write(record("warcinfo", "about:crawl", b"software: none\r\n", "application/warc-fields"))
            for i in range(pages):
                url = f"https://harbour.example/{number}/{i}"
                if i % 10 == 3:
                    out.write(response(url, "no picture at all", "image/png"))
                elif i % 10 == 7:
                    out.write(response(url, "<html><body></body></html>"))
                else:
                    out.write(response(url, page(f"{number} and {i}", f"<p>Share</p><p>More of {i}.</p>")))
        paths.append(str(path))
    return paths


def texts_of_program(paths):
    """URL to text, where there is one, as `descale clean` writes them."""
    if not DESCALE:
        raise unittest.SkipTest("no DESCALE: the path of the program, to compare with")
    done = subprocess.run([DESCALE, "clean", "--quiet", "--format", "jsonl", *paths], capture_output=True, check=True)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return {entry["url"]: entry["text"] for entry in records if entry["text"]}
