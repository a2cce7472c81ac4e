"""What the benchmarks share: building them, and naming the machine."""
import datetime
import os
import platform
import subprocess
import sys
from pathlib import Path

from page_sets import ROOT


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
