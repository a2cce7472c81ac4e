"""A crawl to articles on a Spark cluster.

usage: spark-submit spark_submit.py PATHS OUT [--fetch COMMAND] [--rules PATH]... [--favor F] [--overwrite]

  PATHS    a list of WARC files, a path a line (warc.paths or warc.paths.gz, as Common Crawl has it)
  OUT      a folder for Parquet files, on storage that all executors see
  --fetch  a command for files that are elsewhere, run by the executor; {path} is what the list has,
           {file} where the file is wanted:
           --fetch 'curl -sSf -o {file} https://data.commoncrawl.org/{path}'
  --rules  rule file or folder, on the disks of all executors; repeatable
  --favor  balanced, precision or recall

Without --fetch, paths are relative to the folder of the list. Prints the counts as JSON when it is
done. `python -c 'import descale.spark_submit as s; print(s.__file__)'` tells where this file is.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Optional

from pyspark.sql import SparkSession

from descale import Cleaner
from descale.spark import clean_warcs


class CommandFetch:
    """Fetches a file by a command."""

    def __init__(self, command: str) -> None:
        self._words = shlex.split(command)

    def __call__(self, path: str, folder: Path) -> str:
        # The name tells the format.
        file = folder / Path(path).name
        words = [word.replace("{path}", path).replace("{file}", str(file)) for word in self._words]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode != 0 or not file.exists():
            raise OSError(f"{path}: {words[0]} ended with {done.returncode}: {done.stderr.strip()[-500:]}")
        return str(file)


def read_paths(listed: Path, fetched: bool) -> list[str]:
    """The paths of the list; empty lines are none."""
    opened = gzip.open(listed, "rt") if listed.suffix == ".gz" else listed.open()
    with opened as lines:
        paths = [line.strip() for line in lines if line.strip()]
    return paths if fetched else [str(listed.resolve().parent / path) for path in paths]


def parse(arguments: Optional[list[str]] = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=argparse.SUPPRESS, description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path)
    parser.add_argument("out")
    parser.add_argument("--fetch")
    parser.add_argument("--rules", action="append", default=[])
    parser.add_argument("--favor", default="balanced", choices=["balanced", "precision", "recall"])
    parser.add_argument("--overwrite", action="store_true")
    return parser.parse_args(arguments)


def main() -> int:
    options = parse()
    paths = read_paths(options.paths, bool(options.fetch))
    spark = SparkSession.builder.appName("descale").getOrCreate()
    try:
        counts = clean_warcs(
            spark,
            paths,
            options.out,
            cleaner=Cleaner(options.rules, favor=options.favor),
            fetch=CommandFetch(options.fetch) if options.fetch else None,
            mode="overwrite" if options.overwrite else "errorifexists",
        )
    finally:
        spark.stop()
    print(json.dumps(counts, sort_keys=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
