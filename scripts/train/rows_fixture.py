"""What the program must compute from a forest: LightGBM's own raw scores.

The rows are made up. Columns hold whole numbers, shares of small numbers, zeros
and values far from 1, as features do, so that many values stand next to a
threshold. The last columns are the same for all rows of a page, as page features.
"""
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts/lib"))
import lightgbm  # noqa: E402
import numpy as np  # noqa: E402

from export import trees_of  # noqa: E402
from forests import BLOCK_OPTIONS, STEADY  # noqa: E402

FIXTURE = ROOT / "tests/unit/classify/data/lightgbm_rows.json"
BLOCK_FEATURES = 8
PAGE_FEATURES = 3
BLOCKS = 37
PAGES = 60
TREES = 12
SHOWN_PAGES = 3


def made_up_rows(random):
    """Pages x blocks x features, as the program has them: float32."""
    shape = (PAGES, BLOCKS)
    columns = [random.integers(0, 9, shape),
               random.integers(0, 30, shape) / random.integers(1, 30, shape),
               np.where(random.random(shape) < 0.6, 0, random.random(shape)),
               np.exp(random.normal(0, 6, shape)),
               -random.random(shape),
               random.integers(0, 2, shape),
               random.normal(0, 1, shape),
               random.integers(-20, 20, shape) / 3]
    columns += [np.repeat(random.integers(0, 5, (PAGES, 1)) / 7, BLOCKS, axis=1)
                for _ in range(PAGE_FEATURES)]
    return np.stack(columns, axis=2).astype(np.float32)


def train(rows, random):
    flat = rows.reshape(-1, rows.shape[2])
    wanted = flat[:, 1] + flat[:, 6] - flat[:, 8] + (flat[:, 3] > 4) * flat[:, 0] / 4
    labels = (wanted + random.normal(0, 0.3, len(flat)) > 1).astype(float)
    options = {**STEADY, **BLOCK_OPTIONS, "min_data_in_leaf": 5, "feature_fraction": 0.6}
    return lightgbm.train(options, lightgbm.Dataset(flat, label=labels), TREES)


def main():
    random = np.random.default_rng(7)
    rows = made_up_rows(random)
    booster = train(rows, random)
    shown = rows[:SHOWN_PAGES]
    raw = booster.predict(shown.reshape(-1, rows.shape[2]), raw_score=True)
    pages = [{"blocks": page[:, :BLOCK_FEATURES].tolist(),
              "page": page[0, BLOCK_FEATURES:].tolist(), "raw": scores.tolist()}
             for page, scores in zip(shown, raw.reshape(SHOWN_PAGES, BLOCKS))]
    parts = [("block_features", BLOCK_FEATURES), ("trees", trees_of(booster)), ("pages", pages)]
    FIXTURE.parent.mkdir(parents=True, exist_ok=True)
    FIXTURE.write_text(json.dumps(dict(parts), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
