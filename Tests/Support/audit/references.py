"""Cells and areas as a workbook writes them."""

import re

ROWS, COLUMNS = 1_048_576, 16_384
CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


def column_number(letters):
    """The number of column "AB"."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def cell(text):
    """Row and column of "C7"; None where a sheet has no such cell."""
    match = CELL.fullmatch(text)
    if not match:
        return None
    row, column = int(match[2]), column_number(match[1])
    return (row, column) if row <= ROWS and column <= COLUMNS else None


def area(text):
    """The first and the last cell of "A1:C7"; None where it is no area."""
    corners = [cell(corner) for corner in text.split(":")]
    if None in corners or len(corners) > 2:
        return None
    first, last = corners[0], corners[-1]
    return (first, last) if first[0] <= last[0] and first[1] <= last[1] else None


def overlap(one, other):
    """Whether two areas share a cell."""
    return all(one[0][axis] <= other[1][axis] and other[0][axis] <= one[1][axis] for axis in (0, 1))


def size(bounds):
    """How many cells an area has."""
    return (bounds[1][0] - bounds[0][0] + 1) * (bounds[1][1] - bounds[0][1] + 1)
