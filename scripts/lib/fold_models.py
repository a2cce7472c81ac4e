"""Models that have not seen a page: what cross-validation (scripts/train) leaves in a
folder. fold_K.json is the model made without the sites of fold K, and folds.json is
{site: K}."""
import hashlib
import json
import sys
from collections import defaultdict


class FoldModels:
    def __init__(self, folder):
        self._folder = folder
        index = folder / "folds.json"
        if not index.exists():
            sys.exit(f"{index} is not there; scripts/train/train --cv-only --cache {folder} "
                     "makes it")
        self._folds = json.loads(index.read_text(encoding="utf-8"))
        missing = [path for path in self._paths() if not path.exists()]
        if missing or not self._folds:
            sys.exit(f"{folder}: a model is missing for {missing or 'every fold'}")

    def _path(self, fold):
        return self._folder / f"fold_{fold}.json"

    def _paths(self):
        return [self._path(fold) for fold in sorted(set(self._folds.values()))]

    def fingerprint(self):
        digest = hashlib.sha256()
        for path in [self._folder / "folds.json", *self._paths()]:
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def share_out(self, pages):
        """[(model, pages that it has not seen)]. A site in no fold is new to all
        models; the first has it."""
        first = min(self._folds.values())
        parts = defaultdict(list)
        for page in pages:
            parts[self._path(self._folds.get(page.site, first))].append(page)
        return sorted(parts.items())
