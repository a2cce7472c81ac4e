"""Pages of a set as a WARC file, for benchmarks."""
import gzip


def read_page(page):
    """Its bytes, unpacked."""
    body = page.path.read_bytes()
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body


def write_warc(pages, path):
    """A gzip member a record. Returns how many bytes of pages are in it."""
    size = 0
    with open(path, "wb") as warc:
        for number, page in enumerate(pages):
            body = read_page(page)
            size += len(body)
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
            url = page.url or f"http://page-{number}.example/"
            head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:page:{number}>\r\n"
                    f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
                    f"Content-Length: {len(http)}\r\n\r\n")
            warc.write(gzip.compress(head.encode() + http + b"\r\n\r\n", 6))
    return size
