"""Features of pages, as the program computes them: what is trained on is what
will be looked at later, to the bit.

Results are kept by program, pages and token scores. Only the newest program's
are: each takes gigabytes.
"""
import base64
import hashlib
import json
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

import page_sets
from export import model_of

# Rows of a page beyond this are left to chance: pages of thousands of blocks
# are tables and archives, which would have all the say.
MOST_BLOCKS = 260


@dataclass
class Layout:
    """A page as its blocks and sections, without features."""
    texts: list            # of blocks
    words: np.ndarray      # of blocks, weighed by script
    sections: np.ndarray   # of blocks: the section it is in
    parents: np.ndarray    # of sections, in pre-order; -1 for the root
    tokens: list           # of sections: tokens of class, id and the like


@dataclass
class Rows:
    """Features of the sampled blocks of some pages."""
    blocks: np.ndarray   # float32, a row a block
    pages: np.ndarray    # float32, a row a page
    starts: np.ndarray   # rows of page i: starts[i] to starts[i + 1]


def sampled_blocks(count):
    """Indices, ascending, of the blocks that stand for a page of `count`."""
    if count <= MOST_BLOCKS:
        return np.arange(count)
    chance = np.random.default_rng(count)
    return np.sort(chance.choice(count, MOST_BLOCKS, replace=False))


def _floats(text, columns):
    return np.frombuffer(base64.b64decode(text), "<f4").reshape(-1, columns)


def _layout_of(record):
    blocks, sections = record.get("blocks") or [], record.get("sections") or []
    return Layout([block["text"] for block in blocks],
                  np.array([block["words"] for block in blocks], np.float32),
                  np.array([block["section"] for block in blocks], np.int32),
                  np.array([section["parent"] for section in sections], np.int32),
                  [section["tokens"] for section in sections])


@contextmanager
def _written_whole(path):
    """A file to write, which gets its name when it is whole: runs get interrupted,
    and others may run beside them."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    with open(fresh, "wb") as out:
        yield out
    os.replace(fresh, path)


def _whole_lines(process, messages):
    """Ends the run if the program did not end well."""
    for line in process.stdout:
        if line.endswith(b"\n"):
            yield line
    if process.wait() != 0:
        messages.seek(0)
        sys.exit(f"descale features ended with {process.returncode}: {messages.read()[-2000:]}")


class FeatureProgram:
    def __init__(self, program, cache):
        if not program.exists():
            sys.exit(f"{program}: not built; run scripts/build")
        self._program = program
        digest = hashlib.sha256(program.read_bytes()).hexdigest()[:16]
        self._cache = cache / f"features-{digest}"
        for stale in cache.glob("features-*"):
            if stale != self._cache:
                shutil.rmtree(stale)
        self._cache.mkdir(parents=True, exist_ok=True)

    @cached_property
    def names(self):
        """(names of block features, names of page features)."""
        with self._run([], None) as lines:
            header = json.loads(next(lines))
        return header["block_features"], header["page_features"]

    def layouts(self, examples):
        """[Layout]"""
        kept = self._cache / f"layouts-{self._key(examples, {})}.pickle"
        if not kept.exists():
            with self._run(examples, {}) as lines:
                next(lines)
                layouts = [_layout_of(json.loads(line)) for line in lines]
            with _written_whole(kept) as out:
                pickle.dump(layouts, out)
        return pickle.loads(kept.read_bytes())

    def rows(self, examples, tokens):
        """Rows of pages, with token features by the scores {token: log-odds}."""
        kept = self._cache / f"rows-{self._key(examples, tokens)}.npz"
        if not kept.exists():
            rows = self._compute_rows(examples, tokens)
            with _written_whole(kept) as out:
                np.savez(out, blocks=rows.blocks, pages=rows.pages, starts=rows.starts)
        with np.load(kept) as arrays:
            return Rows(arrays["blocks"], arrays["pages"], arrays["starts"])

    def _compute_rows(self, examples, tokens):
        block_names, page_names = self.names
        blocks = [np.zeros((0, len(block_names)), np.float32)]
        pages = np.zeros((len(examples), len(page_names)), np.float32)
        with self._run(examples, tokens) as lines:
            next(lines)
            for i, (_, line) in enumerate(zip(examples, lines, strict=True)):
                record = json.loads(line)
                if record.get("rows"):
                    features = _floats(record["rows"], len(block_names))
                    blocks.append(features[sampled_blocks(len(features))])
                    pages[i] = _floats(record["page"], len(page_names))[0]
                else:
                    blocks.append(blocks[0])
        sizes = [len(of_page) for of_page in blocks]
        return Rows(np.concatenate(blocks), pages, np.cumsum(sizes))

    def _key(self, examples, tokens):
        parts = [example.digest for example in examples] + [json.dumps(tokens, sort_keys=True)]
        return hashlib.sha256("".join(parts).encode()).hexdigest()[:32]

    @contextmanager
    def _run(self, examples, tokens):
        """The lines of `descale features`: a header, then one a page."""
        with tempfile.TemporaryDirectory() as folder:
            listed, model = Path(folder) / "pages.jsonl", Path(folder) / "model.json"
            page_sets.write_list([example.page for example in examples], listed)
            command = [self._program, "features", "--list", listed]
            if tokens is not None:
                model.write_text(json.dumps(model_of(self.names, tokens)))
                command += ["--model", model]
            with open(Path(folder) / "messages", "w+") as messages, \
                    subprocess.Popen(command, stdout=subprocess.PIPE, stderr=messages) as process:
                yield _whole_lines(process, messages)
