"""From the F1 that the program expects of its own text to the F1 that texts with
such an expectation were measured to have: a rising, piecewise linear curve."""
import numpy as np

KNOTS = 16


def _pool_adjacent(heights, sizes):
    """The nearest curve that never falls (weighted least squares): neighbours that
    do are replaced by their mean."""
    pools = []
    for height, size in zip(heights, sizes):
        pools.append([height, size, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            last, before = pools.pop(), pools[-1]
            total = before[1] + last[1]
            before[0] = (before[0] * before[1] + last[0] * last[1]) / total
            before[1], before[2] = total, before[2] + last[2]
    return [height for height, _, count in pools for _ in range(count)]


def fit(expected, measured, knots=KNOTS):
    """{"expected": [...], "measured": [...]}: means over pages in groups of equal
    size, by what was expected; beyond the ends the curve is level."""
    order = np.argsort(expected, kind="stable")
    groups = [group for group in np.array_split(order, min(knots, len(order))) if len(group)]
    places = [float(np.mean(np.asarray(expected)[group])) for group in groups]
    heights = [float(np.mean(np.asarray(measured)[group])) for group in groups]
    curve = dict(zip(places, _pool_adjacent(heights, [len(group) for group in groups])))
    return {"expected": [round(place, 4) for place in curve],
            "measured": [round(height, 4) for height in curve.values()]}


def apply(curve, expected):
    return np.interp(expected, curve["expected"], curve["measured"])


def curves_without(expected, measured, folds):
    """{fold: the curve that all other folds' pages give}"""
    expected, measured, folds = map(np.asarray, (expected, measured, folds))
    return {int(fold): fit(expected[folds != fold], measured[folds != fold])
            for fold in np.unique(folds)}


def cross_fit(expected, measured, folds):
    """What the curve says of each page when its fold had no part in it."""
    said = np.zeros(len(expected))
    for fold, curve in curves_without(expected, measured, folds).items():
        inside = np.asarray(folds) == fold
        said[inside] = apply(curve, np.asarray(expected)[inside])
    return said


def calibration(said, measured, edges=(0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001)):
    """[(from, to, pages, mean said, mean measured)] of bands with any page."""
    said, measured = np.asarray(said), np.asarray(measured)
    rows = []
    for low, high in zip(edges, edges[1:]):
        band = (said >= low) & (said < high)
        if band.any():
            rows.append((low, min(high, 1.0), int(band.sum()), float(said[band].mean()),
                         float(measured[band].mean())))
    return rows
