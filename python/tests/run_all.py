"""Runs all tests of the package and prints a line for each, as CTest does.

usage: run_all.py

Run by the Python that has the package installed. Exits 1 when a test failed.
"""

import sys
import time
import unittest
from pathlib import Path


class Lines(unittest.TextTestResult):
    """Results in the form that scripts/lib/test_summary.py reads."""

    count = 0

    def startTest(self, test):
        super().startTest(test)
        self.began = time.monotonic()

    def line(self, test, result):
        Lines.count += 1
        name = "python_" + test.id().split(".", 1)[-1].replace(".", "_")
        print(f"{Lines.count}/0 Test #{Lines.count}: {name} .... {result} {time.monotonic() - self.began:.2f} sec")

    def addSuccess(self, test):
        super().addSuccess(test)
        self.line(test, "Passed")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.line(test, "***Failed")

    def addError(self, test, err):
        super().addError(test, err)
        self.line(test, "***Failed")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line(test, "***Skipped")


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.discover(str(Path(__file__).parent), pattern="*_test.py")
    done = unittest.TextTestRunner(stream=sys.stdout, resultclass=Lines, verbosity=0).run(suite)
    sys.exit(0 if done.wasSuccessful() and done.testsRun > 0 else 1)
