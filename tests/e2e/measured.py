"""Running the program against the clock, and within a size of memory."""

import os
import subprocess
import tempfile
import time
from typing import NamedTuple

from program import PROGRAM

SANITIZED = os.environ.get("DESCALE_SANITIZED") == "1"


class Limits(NamedTuple):
    seconds: float
    megabytes: float


class Outcome(NamedTuple):
    exit_code: int
    output: str
    messages: str


def run_within(test, limits, *arguments):
    """Runs `descale ARGUMENTS`; fails `test` if a limit is broken.

    Sanitizers may take four times as long, and any memory. The time is that of
    the processor, since other tests may run beside this one; the clock on the
    wall only ends what hangs.
    """
    seconds = limits.seconds * (4 if SANITIZED else 1)
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=out, stderr=err)
        deadline = time.monotonic() + 10 * seconds
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid != 0:
                break
            if time.monotonic() > deadline:
                process.kill()
            time.sleep(0.002)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        outcome = Outcome(process.returncode, out.read().decode(), err.read().decode())
    test.assertLessEqual(usage.ru_utime + usage.ru_stime, seconds, outcome.messages)
    if not SANITIZED:
        test.assertLessEqual(usage.ru_maxrss / 1024, limits.megabytes)
    return outcome
