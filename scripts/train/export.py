"""The model as the JSON that the program reads.

  format          1
  block_features  names, in the order of the program that computed them;
  page_features   another program refuses the model
  tokens          {token of a class, id or role: log-odds of the text below it}
  block_forest    {"trees": [...]}, P(content) of a block. Features count through
                  block_features and then page_features
  page_forest     the same for P(article) of a page, of page features only
  decide          {name: number}, of src/classify/choose_blocks.h
  confidence      {"expected": [...], "measured": [...]}: a rising curve from the
                  F1 that the probabilities promise to what was measured
  card            what it was made of, for people

A tree is {"feature", "threshold", "left", "right", "value", "mean"}: lists by node,
and the values of the leaves. Node i goes left if its feature is at most its threshold.
A child c below 0 is leaf -c - 1. A tree that is one leaf has no nodes. The sum of all
trees is the log-odds. Numbers are written as Python's repr writes them, which is
exact, but for the mean value below each node, which only explains.
"""
import json
import os

FORMAT = 1
IDENTITY = {"expected": [0.0, 1.0], "measured": [0.0, 1.0]}
# LightGBM's decision_type of x <= threshold with no value missing: bit 1 is the
# side that missing values would go to, which cannot matter.
PLAIN_DECISIONS = ("0", "2")


def _numbers(fields, name, kind):
    return [kind(value) for value in fields.get(name, "").split()]


def _tree(section, first_feature):
    fields = dict(line.split("=", 1) for line in section.strip().split("\n") if "=" in line)
    if not set(fields.get("decision_type", "").split()) <= set(PLAIN_DECISIONS):
        raise ValueError("a tree has decisions that the program does not know")
    nodes = fields["num_leaves"] != "1"
    features = _numbers(fields, "split_feature", int) if nodes else []
    return {"feature": [first_feature + feature for feature in features],
            "threshold": _numbers(fields, "threshold", float) if nodes else [],
            "left": _numbers(fields, "left_child", int) if nodes else [],
            "right": _numbers(fields, "right_child", int) if nodes else [],
            "value": _numbers(fields, "leaf_value", float),
            "mean": [float(f"{mean:.4g}") for mean in
                     (_numbers(fields, "internal_value", float) if nodes else [])]}


def trees_of(booster, first_feature=0):
    """Trees of a LightGBM booster, from its own text format. `first_feature` is
    what the booster's feature 0 is in the model."""
    text = booster.model_to_string().split("\nend of trees")[0]
    return [_tree(section, first_feature) for section in text.split("\nTree=")[1:]]


def model_of(names, tokens, block_trees=(), page_trees=(), decide=None, confidence=None,
             card=None):
    """`names`: (block features, page features), in the program's order."""
    return {"format": FORMAT, "block_features": list(names[0]), "page_features": list(names[1]),
            "tokens": tokens, "block_forest": {"trees": list(block_trees)},
            "page_forest": {"trees": list(page_trees)}, "decide": decide or {},
            "confidence": confidence or IDENTITY, "card": card or {}}


def _tree_lines(trees):
    return ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)


def as_text(model):
    """JSON with a line a tree, so that versions can be compared."""
    parts = []
    for name, value in model.items():
        if name.endswith("_forest"):
            written = f'{{"trees":[\n{_tree_lines(value["trees"])}\n]}}'
        else:
            written = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
        parts.append(f'"{name}":{written}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def write_model(model, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(as_text(model), encoding="utf-8")
    os.replace(fresh, path)
