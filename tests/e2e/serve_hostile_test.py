"""descale serve among clients that mean no good."""

import gzip
import resource
import time
import unittest

from program import page
from server import ServerTest, read_reply, request

IDLE_CLIENTS = 1000


def chunked(body):
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def head(*lines, method="POST", target="/clean"):
    return "\r\n".join((f"{method} {target} HTTP/1.1", *lines, "", "")).encode()


HOST = "Host: localhost"
HTML = "Content-Type: text/html"
CHUNKED = "Transfer-Encoding: chunked"

# What is not one request but, to someone in between, two.
SMUGGLED = {
    "a length and chunks": head(HOST, HTML, "Content-Length: 4", CHUNKED) + chunked(b"<p>a"),
    "chunks and a length": head(HOST, HTML, CHUNKED, "Content-Length: 4") + chunked(b"<p>a"),
    "two lengths": head(HOST, HTML, "Content-Length: 4", "Content-Length: 40") + b"<p>a",
    "the same length twice": head(HOST, HTML, "Content-Length: 4", "Content-Length: 4") + b"<p>a",
    "a list of lengths": head(HOST, HTML, "Content-Length: 4, 40") + b"<p>a",
    "a length with a sign": head(HOST, HTML, "Content-Length: +4") + b"<p>a",
    "a length in hex": head(HOST, HTML, "Content-Length: 0x4") + b"<p>a",
    "a length beyond 64 bits": head(HOST, HTML, "Content-Length: 18446744073709551620") + b"<p>a",
    "a negative length": head(HOST, HTML, "Content-Length: -4") + b"<p>a",
    "a coding that nobody knows": head(HOST, HTML, "Transfer-Encoding: xchunked") + chunked(b"<p>a"),
    "two codings": head(HOST, HTML, "Transfer-Encoding: gzip, chunked") + chunked(b"<p>a"),
    "chunks twice": head(HOST, HTML, CHUNKED, CHUNKED) + chunked(b"<p>a"),
    "chunks, and not": head(HOST, HTML, "Transfer-Encoding: chunked, identity") + chunked(b"<p>a"),
    "a folded line": head(HOST, HTML, "Transfer-Encoding:", " chunked") + chunked(b"<p>a"),
    "a folded first line": head(" " + HOST, HTML, "Content-Length: 4") + b"<p>a",
    "a space before the colon": head(HOST, HTML, "Transfer-Encoding : chunked") + chunked(b"<p>a"),
    "a bare line feed": head(HOST, HTML, "X: a\nContent-Length: 4") + b"<p>a",
    "a bare carriage return": head(HOST, HTML, "X: a\rContent-Length: 4") + b"<p>a",
    "a NUL": head(HOST, HTML, "X: a\0", "Content-Length: 4") + b"<p>a",
    "a chunk of a size that is none": head(HOST, HTML, CHUNKED) + b"zz\r\n<p>a\r\n0\r\n\r\n",
    "a chunk longer than it says": head(HOST, HTML, CHUNKED) + b"2\r\n<p>a\r\n0\r\n\r\n",
    "a chunk of a size beyond 64 bits": head(HOST, HTML, CHUNKED) + b"1ffffffffffffffff\r\n<p>a\r\n0\r\n\r\n",
    "two hosts": head(HOST, HOST, HTML, "Content-Length: 4") + b"<p>a",
    "no host": head(HTML, "Content-Length: 4") + b"<p>a",
    "an absolute target": head(HOST, method="GET", target="http://localhost/healthz"),
    "no version": b"GET /healthz\r\n\r\n",
    "nothing but a line": b"\r\n\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64) + b"\r\n\r\n",
}


class HostileTest(ServerTest):
    def test_what_can_be_read_in_two_ways_is_refused(self):
        self.serve()
        for name, data in SMUGGLED.items():
            with self.subTest(name):
                with self.connect() as connection:
                    connection.sendall(data + request("GET", "/healthz"))
                    answer = read_reply(connection)
                    self.assertEqual(answer.status, 400, answer.body)
                    self.assertEqual(answer.fields["connection"], "close")
                    self.assertEqual(connection.recv(100), b"", "what follows is not answered")
        self.assertEqual(self.ask("GET", "/healthz").status, 200)

    def test_other_hosts_and_origins_are_refused(self):
        self.serve()
        for host in ("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1:80@evil.example",
                     "127.0.0.2", "", "[::1].evil.example"):
            self.assertEqual(self.ask("POST", "/clean", page(), Host=host).status, 403, host)
        for host in ("localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"):
            self.assertEqual(self.ask("POST", "/clean", page(), Host=host).status, 200, host)
        for origin, status in (("https://evil.example", 403), ("null", 403), ("http://localhost:3000", 200)):
            answer = self.ask("POST", "/clean", page(), Origin=origin)
            self.assertEqual(answer.status, status, origin)
            self.assertNotIn("access-control-allow-origin", answer.fields)

    def test_what_is_too_large_is_refused(self):
        self.serve("--max-body-bytes", "64K")
        big = page() + "x" * 65536
        self.assertEqual(self.ask("POST", "/clean", big).status, 413)
        self.assertEqual(self.send(head(HOST, HTML, "Content-Length: 999999999999")).status, 413)
        self.assertEqual(self.send(head(HOST, HTML, CHUNKED) + chunked(big.encode())).status, 413)
        bomb = gzip.compress(bytes(10 << 20))
        self.assertLess(len(bomb), 65536)
        self.assertEqual(self.ask("POST", "/clean", bomb, Content_Encoding="gzip").status, 413)
        self.assertEqual(self.ask("POST", "/clean", page(), X="y" * 17000).status, 431)
        self.assertEqual(self.ask("POST", "/clean?id=" + "y" * 17000, page()).status, 431)
        many = {f"X{number}": "y" for number in range(3000)}
        self.assertEqual(self.ask("POST", "/clean", page(), **many).status, 431)
        self.assertEqual(self.send(b"x" * 40_000).status, 431)

    def test_bad_requests_name_their_mistake(self):
        self.serve()
        for target, body, kind, status, detail in (
            ("/clean?formt=text", page(), "text/html", 400, "formt"),
            ("/clean?format=pdf", page(), "text/html", 400, "markdown"),
            ("/clean?url=%zz", page(), "text/html", 400, "decoded"),
            ("/clean?url=%ff", page(), "text/html", 400, "decoded"),
            ("/clean", "", "text/html", 400, "no page"),
            ("/clean", "{", "application/json", 400, "JSON"),
            ("/clean", '{"path": "/etc/passwd"}', "application/json", 400, "html"),
            ("/clean", page(), "application/x-www-form-urlencoded", 415, "text/html"),
            ("/clean", page(), "", 415, "text/html"),
            ("/cleaned", page(), "text/html", 404, "/clean"),
            ("/../clean", page(), "text/html", 404, "/clean"),
        ):
            with self.subTest(target=target, body=body[:10]):
                answer = self.ask("POST", target, body, kind)
                self.assertEqual((answer.status, answer.json()["status"]), (status, status))
                self.assertIn(detail, answer.json()["detail"])
        damaged = self.ask("POST", "/clean", b"\x1f\x8b\x08\x00" + b"x" * 40, Content_Encoding="gzip")
        self.assertEqual(damaged.status, 400)

    def test_too_many_requests_are_told_to_come_back(self):
        self.serve("--max-requests", "2")
        waiting = [self.connect() for _ in range(2)]
        for connection in waiting:
            connection.sendall(request("POST", "/clean", page())[:-1])
        while b"descale_http_requests_in_hand 2" not in self.ask("GET", "/metrics").body:
            pass
        answer = self.ask("POST", "/clean", page())
        self.assertEqual((answer.status, answer.fields["retry-after"]), (503, "1"))
        self.assertEqual(self.ask("GET", "/healthz").status, 200)
        waiting[0].sendall(b">")
        self.assertEqual(read_reply(waiting[0]).status, 200)
        self.assertEqual(self.ask("POST", "/clean", page()).status, 200)
        waiting[1].close()
        while b"descale_http_requests_in_hand 0" not in self.ask("GET", "/metrics").body:
            pass

    def test_slow_clients_delay_nobody_and_are_cut_off(self):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if hard < IDLE_CLIENTS + 100:
            self.skipTest(f"no more than {hard} files may be open")
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        self.serve()
        clients = [self.connect() for _ in range(IDLE_CLIENTS)]
        for number, client in enumerate(clients):
            client.sendall((b"", b"POST /clean HTT", request("POST", "/clean", page())[:-30])[number % 3]
                           if number < 90 else b"POST /clean HTTP/1.1\r\nHost: ")
        begin = time.monotonic()
        self.assertEqual(self.ask("POST", "/clean", page()).status, 200)
        delay = time.monotonic() - begin
        self.assertLess(delay, 4, "less than the slow ones are given")
        answers = [read_reply(client).status for client in clients]
        self.assertLess(time.monotonic() - begin, 40)
        self.assertEqual(set(answers[:90:3]), {None}, "who says nothing is told nothing")
        self.assertEqual(set(answers[1:90:3]) | set(answers[2:90:3]) | set(answers[90:]), {408})
        self.assertEqual(self.ask("POST", "/clean", page()).status, 200)


if __name__ == "__main__":
    unittest.main()
