"""What the benchmarks share: building them, and naming the machine."""
import datetime
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

from page_sets import ROOT


def run_measured(command, stdin=b""):
    """(CPU s, wall s, peak memory in MB) of a program; ends with what it said if it
    fails. The peak is never below that of this process, which the child began as."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE)
    child.stdin.write(stdin)
    child.stdin.close()
    messages = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{messages.decode(errors='replace')}")
    return used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024


def build(*targets):
    """Builds targets of the release tree; prints only what fails."""
    subprocess.run([ROOT / "scripts/setup", "build", "test"], check=True)
    for command in (["cmake", "--preset", "release", "-DDESCALE_BUILD_BENCHMARKS=ON"],
                    ["ninja", "-C", "build/release", *targets]):
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        if done.returncode != 0:
            sys.exit(done.stdout.decode(errors="replace")[-4000:])


def processor():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def facts(script):
    """What a reader of figures must know of the run that they came from."""
    return (f"{datetime.date.today().isoformat()}, {processor()}, {os.cpu_count()} cores, "
            f"{platform.system()} {platform.release()}: "
            f"`{' '.join([script, *sys.argv[1:]])}`\n")
