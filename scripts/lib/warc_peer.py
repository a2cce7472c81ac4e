"""WARC to JSON lines with FastWARC and resiliparse, as their manuals do it.

usage: warc_peer.py IN.warc.gz OUT.jsonl.gz
"""
import gzip
import json
import sys

from fastwarc.warc import ArchiveIterator, WarcRecordType
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
from resiliparse.parse.html import HTMLTree


def main():
    with open(sys.argv[1], "rb") as warc, \
            gzip.open(sys.argv[2], "wt", encoding="utf-8", compresslevel=6) as out:
        for record in ArchiveIterator(warc, record_types=WarcRecordType.response):
            body = record.reader.read()
            encoding = detect_encoding(body, from_html_meta=True)
            tree = HTMLTree.parse(bytes_to_str(body, encoding))
            text = extract_plain_text(tree, main_content=True)
            row = {"id": record.record_id, "url": record.headers["WARC-Target-URI"], "text": text}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
