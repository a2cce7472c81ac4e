"""descale serve: what it answers to whom."""

import gzip
import json
import os
import pathlib
import shutil
import subprocess
import unittest

from program import page
from server import ServerTest, read_reply, request

ROOT = pathlib.Path(__file__).resolve().parents[2]
OPENAPI = json.loads((ROOT / "docs" / "openapi.json").read_text())

FETCH = """
const [url, path] = process.argv.slice(1);
const body = require("fs").readFileSync(path);
fetch(url + "clean?format=text", {method: "POST", headers: {"Content-Type": "text/html"}, body})
  .then((answer) => answer.text())
  .then((text) => process.stdout.write(text));
"""


class AnswerTest(ServerTest):
    def test_a_page_is_answered_with_what_clean_writes(self):
        self.add("page.html", page("A marker."))
        process = self.serve()
        text = self.ask("POST", "/clean?format=text", page("A marker."))
        self.assertEqual((text.status, text.fields["content-type"]), (200, "text/plain; charset=utf-8"))
        self.assertEqual(text.body, self.clean("page.html").stdout)
        markdown = self.ask("POST", "/clean?format=markdown", page("A marker."))
        self.assertEqual(markdown.body, self.clean("page.html", "--format", "markdown").stdout)
        record = self.ask("POST", "/clean?id=7&url=https%3A//a.example/b+c", page("A marker.")).json()
        [expected] = self.records("page.html", "--url", "https://a.example/b c")
        self.assertEqual(record, {**expected, "id": "7"})
        self.end(process)

    def test_json_is_a_line_of_pipe(self):
        self.serve("-j", "2")
        line = json.dumps({"html": page(), "url": "https://a.example/", "id": 12})
        answer = self.ask("POST", "/clean", line, "application/json")
        self.assertEqual(answer.fields["content-type"], "application/json")
        self.assertEqual(answer.body, self.run_program("pipe", stdin=line + "\n").stdout)
        text = self.ask("POST", "/clean", json.dumps({"text": "One line.\nShare\n"}), "application/json").json()
        self.assertIn("One line.", text["text"])

    def test_charsets_and_codings(self):
        self.serve()
        arabic = "<p>" + "مرحبا بكم في المدينة القديمة على البحر. " * 5
        answer = self.ask("POST", "/clean?format=text", arabic.encode("cp1256"), "text/html; charset=windows-1256")
        self.assertIn("مرحبا بكم", answer.body.decode())
        packed = self.ask("POST", "/clean?format=text", gzip.compress(page("A marker.").encode()), Content_Encoding="gzip")
        self.assertIn("A marker.", packed.body.decode())

    def test_explain_has_each_line(self):
        self.serve()
        answer = self.ask("POST", "/explain", page("A marker.")).json()
        self.assertEqual(answer["outcome"]["status"], "ok")
        self.assertIn("A marker.", json.dumps(answer["blocks"]))

    def test_pages_without_a_text(self):
        self.serve()
        record = self.ask("POST", "/clean", "<p> </p>").json()
        self.assertEqual((record["status"], record["reason"]), ("dropped", "no_text"))
        text = self.ask("POST", "/clean?format=text", "<p> </p>")
        self.assertEqual((text.status, text.fields["content-type"]), (422, "application/problem+json"))
        image = self.ask("POST", "/clean", b"\x89PNG\r\n\x1a\n" + bytes(64)).json()
        self.assertEqual((image["status"], image["reason"]), ("failed", "not_html"))

    def test_many_requests_on_a_connection_and_without_waiting(self):
        self.serve()
        connection = self.connect()
        for number in range(20):
            connection.sendall(request("POST", f"/clean?id={number}", page()))
            self.assertEqual(read_reply(connection).json()["id"], str(number))
        connection.sendall(request("POST", "/clean?id=a", page()) + request("GET", "/healthz"))
        first = read_reply(connection)
        self.assertEqual(json.loads(first.body.split(b"\n")[0])["id"], "a")

    def test_chunks(self):
        self.serve()
        half = len(page()) // 2
        chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part)
                          for part in (page()[:half].encode(), page()[half:].encode(), b""))
        head = request("POST", "/clean", Content_Length=None, Transfer_Encoding="chunked")
        head = head.replace(b"Content-Length: 0\r\n", b"")
        self.assertEqual(self.send(head + chunks).json()["status"], "ok")

    def test_health_and_metrics(self):
        self.serve()
        self.assertEqual(self.ask("GET", "/healthz").json()["status"], "ok")
        for _ in range(3):
            self.ask("POST", "/clean", page())
        self.ask("POST", "/clean", "<p> </p>")
        self.ask("GET", "/made-up/path")
        answer = self.ask("GET", "/metrics")
        self.assertTrue(answer.fields["content-type"].startswith("text/plain; version=0.0.4"))
        values = dict(line.rsplit(" ", 1) for line in answer.body.decode().splitlines() if line[0] != "#")
        self.assertEqual(values['descale_http_requests_total{path="/clean",code="200"}'], "4")
        self.assertEqual(values['descale_http_requests_total{path="",code="404"}'], "1")
        self.assertEqual(values['descale_pages_total{status="ok"}'], "3")
        self.assertEqual(values['descale_pages_total{status="dropped"}'], "1")
        self.assertEqual(values['descale_http_request_duration_seconds_bucket{le="+Inf"}'], "6")
        self.assertEqual(values["descale_http_requests_in_hand"], "0")
        self.assertGreater(float(values['descale_stage_cpu_seconds_total{stage="parse"}']), 0)

    def test_a_stop_waits_for_the_page_at_hand(self):
        process = self.serve()
        connection = self.connect()
        data = request("POST", "/clean", page("A marker.") + "<p>More of it." * 20_000)
        connection.sendall(data[:-1])
        idle = self.connect()
        self.assertEqual(self.ask("GET", "/healthz").status, 200)
        process.terminate()
        self.assertEqual(idle.recv(1), b"")
        connection.sendall(data[-1:])
        self.assertIn("A marker.", read_reply(connection).json()["text"])
        self.assertEqual(process.wait(60), 0)


class ClientTest(ServerTest):
    def setUp(self):
        super().setUp()
        self.path = self.add("page.html", page("A marker."))
        self.expected = self.clean("page.html").stdout

    @unittest.skipUnless(shutil.which("curl"), "curl is not installed")
    def test_curl(self):
        self.serve()
        big = self.add("big.html", page("A marker.") + "<!--" + "x" * (2 << 20) + "-->")  # curl asks first: Expect
        for path in (self.path, big):
            done = subprocess.run(
                ["curl", "-sS", "-H", "Content-Type: text/html", "-H", "Expect: 100-continue", "--data-binary",
                 f"@{path}", f"{self.url}clean?format=text"], capture_output=True, timeout=60)
            self.assertEqual(done.stdout, self.expected, done.stderr)

    @unittest.skipUnless(shutil.which("node"), "Node is not installed")
    def test_node(self):
        has_fetch = subprocess.run(["node", "-e", "fetch"], capture_output=True, timeout=60).returncode == 0
        if not has_fetch:
            self.skipTest("this Node is older than fetch")
        self.serve()
        done = subprocess.run(["node", "-e", FETCH, self.url, str(self.path)], capture_output=True, timeout=60)
        self.assertEqual(done.stdout, self.expected, done.stderr)


class DescriptionTest(ServerTest):
    """docs/openapi.json says what the server does."""

    def test_paths_and_methods(self):
        self.serve()
        for path, operations in OPENAPI["paths"].items():
            for method in ("get", "post", "put", "delete", "options"):
                with self.subTest(path=path, method=method):
                    answer = self.ask(method.upper(), path, page())
                    if method not in operations:
                        self.assertEqual(answer.status, 405)
                        self.assertEqual(answer.fields["allow"].lower(), next(iter(operations)))
                        continue
                    described = operations[method]["responses"][str(answer.status)]["content"]
                    self.assertIn(answer.fields["content-type"].split(";")[0], described)

    def test_records_have_the_members_described(self):
        self.serve()
        schema = OPENAPI["components"]["schemas"]["Record"]
        record = self.ask("POST", "/clean", page()).json()
        self.assertLessEqual(set(record), set(schema["properties"]))
        self.assertLessEqual(set(schema["required"]), set(record))


class StartTest(ServerTest):
    def test_no_address_of_others_without_a_token(self):
        done = self.run_program("serve", "--address", "0.0.0.0", exit_code=2, env={"DESCALE_TOKEN": ""})
        self.assertIn("token", done.messages)
        self.run_program("serve", "--address", "localhost", exit_code=2)
        self.add("empty", "")
        self.assertIn("empty", self.run_program("serve", "--token-file", "empty", exit_code=2).messages)

    def test_a_port_that_is_taken(self):
        self.serve()
        done = self.run_program("serve", "--port", str(self.port), exit_code=1)
        self.assertIn(f"http://127.0.0.1:{self.port}/: cannot listen: ", done.messages)

    def test_a_token_is_asked_for(self):
        self.add("token", "open sesame\nignored\n")
        self.serve("--address", "0.0.0.0", "--host-name", "Cleaner.example", "--token-file", "token")
        self.assertEqual(self.ask("POST", "/clean", page()).status, 401)
        self.assertEqual(self.ask("GET", "/metrics").fields["www-authenticate"], "Bearer")
        self.assertEqual(self.ask("GET", "/healthz").status, 200)
        for token, status in (("open sesame", 200), ("open sesam", 401), ("open sesamf", 401), ("", 401)):
            answer = self.ask("POST", "/clean", page(), Authorization=f"Bearer {token}", Host="cleaner.example:80")
            self.assertEqual(answer.status, status, token)

    def test_the_token_may_come_from_the_environment(self):
        self.serve(env={**os.environ, "DESCALE_TOKEN": "secret"})
        self.assertEqual(self.ask("GET", "/metrics").status, 401)
        self.assertEqual(self.ask("GET", "/metrics", Authorization="Bearer secret").status, 200)


if __name__ == "__main__":
    unittest.main()
