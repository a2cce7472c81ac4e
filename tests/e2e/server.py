"""A started `descale serve`, and requests to it down to the single byte."""

import json
import re
import signal
import socket
import subprocess

from program import PROGRAM, ProgramTest


class Reply:
    """An answer as it came over the wire."""

    def __init__(self, data):
        head, _, self.body = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split()[1]) if lines[0] else None
        self.fields = {
            name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])
        }

    def json(self):
        return json.loads(self.body)


def read_reply(connection):
    """Reads one answer, or what comes until the connection is closed."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return Reply(data)
        data += more
    length = re.search(rb"(?i)content-length: (\d+)", data)
    end = data.index(b"\r\n\r\n") + 4 + (int(length[1]) if length else 0)
    while len(data) < end:
        more = connection.recv(65536)
        if not more:
            break
        data += more
    return Reply(data)


def request(method, target, body=b"", media_type="text/html", **fields):
    """The bytes of a sound request; `fields` have _ for -."""
    body = body if isinstance(body, bytes) else body.encode()
    lines = {"Host": "127.0.0.1", **{name.replace("_", "-"): value for name, value in fields.items()}}
    if method == "POST":
        lines |= {"Content-Type": media_type, "Content-Length": len(body)}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value is not None)
    return f"{method} {target} HTTP/1.1\r\n{head}\r\n".encode() + body


class ServerTest(ProgramTest):
    """Each test starts the server that it needs."""

    def serve(self, *arguments, env=None):
        """Returns the process; its port is self.port."""
        process = subprocess.Popen([PROGRAM, "serve", "--port", "0", *arguments], cwd=self.folder,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        line = process.stdout.readline().decode()
        self.assertRegex(line, r"^listening on http://.*:\d+/$", line)
        self.url = line.split()[-1]
        self.port = int(self.url.rstrip("/").rpartition(":")[2])
        return process

    def connect(self, timeout=60):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=timeout)
        self.addCleanup(connection.close)
        return connection

    def send(self, data):
        """Sends the bytes on a connection of their own and returns the answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as connection:
            connection.sendall(data)
            return read_reply(connection)

    def ask(self, *arguments, **fields):
        return self.send(request(*arguments, **fields))

    def end(self, process):
        """Interrupts the server, which must say nothing."""
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(60), 0)
        self.assertEqual(process.stderr.read(), b"")
