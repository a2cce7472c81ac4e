"""python -m descale parquet IN OUT: Parquet files of pages to Parquet files of articles."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from . import Cleaner, RulesError

_BATCH_ROWS = 256


def _files(source: Path) -> list[Path]:
    return sorted(source.rglob("*.parquet")) if source.is_dir() else [source]


def _clean_file(source: Path, target: Path, cleaner: Cleaner, options: argparse.Namespace) -> int:
    """Rows cleaned. The target gets its name when it is whole."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    reader = pq.ParquetFile(source)
    columns = [name for name in (options.html, options.url) if name in reader.schema_arrow.names]
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + ".unfinished")
    rows = 0
    try:
        writer = None
        for batch in reader.iter_batches(_BATCH_ROWS, columns=columns):
            articles = pa.record_batch(
                cleaner.clean_arrow(batch, html=options.html, url=options.url, threads=options.jobs)
            )
            writer = writer or pq.ParquetWriter(unfinished, articles.schema)
            writer.write_batch(articles)
            rows += articles.num_rows
        if writer is None:
            empty = pa.record_batch([pa.array([], pa.binary())], names=[options.html])
            articles = pa.record_batch(cleaner.clean_arrow(empty, html=options.html))
            writer = pq.ParquetWriter(unfinished, articles.schema)
        writer.close()
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
    return rows


def _parquet(options: argparse.Namespace) -> int:
    try:
        cleaner = Cleaner(options.rules)
    except RulesError as error:
        print(f"descale: {error}", file=sys.stderr)
        return 2
    source, target = Path(options.source), Path(options.target)
    files = _files(source)
    if not files:
        print(f"descale: {source}: no .parquet files in it", file=sys.stderr)
        return 1
    for file in files:
        to = target / file.relative_to(source) if source.is_dir() else target
        try:
            rows = _clean_file(file, to, cleaner, options)
        except (OSError, ValueError) as error:
            print(f"descale: {file}: {error}", file=sys.stderr)
            return 1
        print(f"{to}: {rows} rows", file=sys.stderr)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m descale", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    parquet = commands.add_parser("parquet", help="Parquet files of pages to Parquet files of articles (needs pyarrow)")
    parquet.add_argument("source", metavar="IN", help="a file, or a folder of .parquet files")
    parquet.add_argument("target", metavar="OUT", help="a file, or a folder for files of the same names")
    parquet.add_argument("--html", default="html", metavar="COLUMN", help="column of the pages (default: html)")
    parquet.add_argument("--url", default="url", metavar="COLUMN", help="column of their URLs (default: url)")
    parquet.add_argument("--rules", action="append", default=[], metavar="PATH", help="rule file or folder; repeatable")
    parquet.add_argument("-j", "--jobs", type=int, default=0, metavar="N", help="threads (default: one a core)")
    parquet.set_defaults(run=_parquet)
    options = parser.parse_args()
    result: int = options.run(options)
    return result


if __name__ == "__main__":
    sys.exit(main())
