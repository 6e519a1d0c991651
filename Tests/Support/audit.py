"""Finds faults in workbooks, for the tests: prints one line for each.

        audit.py WORKBOOK…   status 1 if there are any

The folder audit has the checks.
"""

import sys

sys.dont_write_bytecode = True

from audit.package import Package  # noqa: E402 (the line above must stand first)
from audit.workbook import Workbook  # noqa: E402


def faults(path):
    """Each step assumes that the one before it found no faults."""
    found = []

    def report(place, words):
        found.append(f"{place}: {words}")

    package = Package(path, report)
    for step in (package.relationships, package.content_types, package.vocabulary):
        if not found:
            step()
    if not found:
        Workbook(package, report).check()
    return found


if __name__ == "__main__":
    lines = [f"{path}: {fault}" for path in sys.argv[1:] for fault in faults(path)]
    print("\n".join(lines), end="")
    sys.exit(1 if lines else 0)
