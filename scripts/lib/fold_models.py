"""Models that have not seen a page: what cross-validation (scripts/train) leaves in a
folder. fold_K.json is the model made without the sites of fold K, and folds.json is
{site: K}."""
import hashlib
import json
import statistics
import sys
from collections import defaultdict

INDEX = "folds.json"


class FoldModels:
    def __init__(self, folder):
        self._folder = folder
        index = folder / INDEX
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
        for path in [self._folder / INDEX, *self._paths()]:
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def mean_size(self):
        """Bytes of a model."""
        return statistics.fmean(path.stat().st_size for path in self._paths())

    def changed(self, change, folder):
        """FoldModels in `folder`, of what `change` makes of each model's content."""
        for path in self._paths():
            model = change(json.loads(path.read_text(encoding="utf-8")))
            (folder / path.name).write_text(json.dumps(model, separators=(",", ":")),
                                            encoding="utf-8")
        (folder / INDEX).write_text(json.dumps(self._folds), encoding="utf-8")
        return FoldModels(folder)

    def share_out(self, pages):
        """[(model, pages that it has not seen)]. Ends the run if a site is in no
        fold: who knows then which model was made with it, by another name?"""
        parts, unknown = defaultdict(list), set()
        for page in pages:
            if page.site in self._folds:
                parts[self._path(self._folds[page.site])].append(page)
            else:
                unknown.add(page.site)
        if unknown:
            sys.exit(f"{self._folder}: {len(unknown)} sites are in no fold, such as "
                     f"{min(unknown)}; train anew")
        return sorted(parts.items())
