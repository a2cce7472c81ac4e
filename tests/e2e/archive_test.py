"""Inputs of many pages: WARC, JSON lines, tar, lists of paths."""

import gzip
import io
import json
import tarfile
import unittest

from program import ProgramTest, page, warc_record


def response(marker, number):
    fields = (
        f"WARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2026-11-01T00:00:00Z\r\n"
        f"WARC-Target-URI: https://harbour.example/{number}\r\nContent-Type: application/http\r\n"
    )
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page(marker)}"
    return warc_record("response", http, fields)


def crawl(count):
    """The records of a small crawl, with others between the pages."""
    records = [warc_record("warcinfo", "software: x")]
    for number in range(count):
        records += [warc_record("request", "GET / HTTP/1.1\r\n\r\n"), response(f"Page {number}.", number)]
    return records


class ArchiveTest(ProgramTest):
    def test_the_pages_of_a_crawl_become_records(self):
        members = [gzip.compress(one) for one in crawl(5)]
        self.add("a.warc.gz", b"".join(members))
        records = self.records("a.warc.gz")
        self.assertEqual([r["id"] for r in records], [f"urn:uuid:{n}" for n in range(5)])
        self.assertEqual(records[3]["url"], "https://harbour.example/3")
        self.assertIn("Page 3.", records[3]["text"])
        self.assertEqual(records, self.records(stdin=b"".join(members)))
        done = self.clean("a.warc.gz", "--format", "jsonl", "-o", "out.jsonl")
        self.assertIn("5 pages in: 5 articles", done.messages)
        self.assertIn("6 records skipped (6 record_type)", done.messages)

    def test_a_spoiled_member_costs_one_page(self):
        members = [gzip.compress(one) for one in crawl(20)]
        broken = bytearray(members[10])
        broken[len(broken) // 2] ^= 0x55
        members[10] = bytes(broken)
        self.add("a.warc.gz", b"".join(members))
        records = self.records("a.warc.gz")
        self.assertEqual(len(records), 20)
        [failed] = [r for r in records if r["status"] == "failed"]
        self.assertEqual(failed["reason"], "corrupt")

    def test_texts_of_an_archive_are_numbered_files(self):
        self.add("d/a.warc", b"".join(crawl(3)))
        self.add("d/b.html", page())
        self.clean("d", "-o", "out")
        self.assertEqual(
            self.files("out"), ["a/00000001.txt", "a/00000002.txt", "a/00000003.txt", "b.txt"]
        )

    def test_several_texts_need_a_folder(self):
        for arguments, stdin in ((["a.warc"], b""), ([], b"".join(crawl(2)))):
            self.add("a.warc", b"".join(crawl(2)))
            done = self.clean(*arguments, stdin=stdin, exit_code=2)
            self.assertIn("-o", done.messages)
            self.assertIn("jsonl", done.messages)

    def test_json_lines_with_fields_of_their_own(self):
        lines = [{"content": page("First."), "link": "https://a", "nr": 1}, {"content": page("Second."), "nr": 2}]
        self.add("rows.jsonl.gz", gzip.compress("\n".join(map(json.dumps, lines)).encode()))
        fields = ["--field", "html=content", "--field", "url=link,id=nr"]
        records = self.records("rows.jsonl.gz", *fields)
        self.assertEqual([(r["id"], r["url"]) for r in records], [("1", "https://a"), ("2", "")])
        self.assertIn("Second.", records[1]["text"])
        for wrong in ("html", "html=", "body=x", "=x"):
            done = self.clean("rows.jsonl.gz", "--field", wrong, exit_code=2)
            self.assertIn("--field", done.messages)

    def test_a_tar_file_of_pages(self):
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w:gz") as tar:
            for name, content in (("in/a.html", page("First.")), ("in/b.css", "p {}"), ("c.html", page("Second."))):
                info = tarfile.TarInfo(name)
                info.size = len(content.encode())
                tar.addfile(info, io.BytesIO(content.encode()))
        self.add("pages.tgz", packed.getvalue())
        self.assertEqual([r["id"] for r in self.records("pages.tgz")], ["pages.tgz:in/a.html", "pages.tgz:c.html"])
        self.clean("pages.tgz", "-o", "out")
        self.assertEqual(self.files("out"), ["pages/c.txt", "pages/in/a.txt"])

    def test_a_list_of_paths_names_inputs(self):
        self.add("crawl/a.warc.gz", b"".join(map(gzip.compress, crawl(2))))
        self.add("crawl/b.html", page())
        self.add("warc.paths.gz", gzip.compress(b"crawl/a.warc.gz\ncrawl/gone.warc.gz\ncrawl/b.html\n"))
        for name in ("warc.paths.gz", "@warc.paths.gz"):
            records = self.records(name)
            self.assertEqual([r["reason"] for r in records], ["", "", "unreadable", ""])
        self.assertEqual(len(self.records("@-", stdin=b"crawl/b.html\n")), 1)
        self.clean("@gone.paths", "--format", "jsonl", exit_code=1)

    def test_what_is_for_one_page_is_not_for_an_archive(self):
        self.add("a.warc", b"".join(crawl(1)))
        done = self.clean("a.warc", "--url", "https://a", exit_code=2)
        self.assertIn("for one page", done.messages)


if __name__ == "__main__":
    unittest.main()
