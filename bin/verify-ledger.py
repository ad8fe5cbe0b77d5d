#!/usr/bin/env python3
"""Checks an export of the ledger as docs/ledger.md describes it: verify-ledger.py [file], else standard input."""
import base64
import hashlib
import json
import sys

NO_HASH = "0" * 64


class Broken(Exception):
    """What does not hold: case, entry, reason."""


def fields(line, number):
    try:
        row = json.loads(line)
        return row, row["case"], row["hash"]
    except (ValueError, KeyError, TypeError):
        raise Broken("?", "?", f"line {number} is no line of a ledger export")


def check_entry(row, case, sequence, previous):
    """Checks rules 1 to 4 for one entry."""
    expected = sequence + 1
    if row["sequence"] != expected:
        raise Broken(case, expected, f"the entry is missing, entry {row['sequence']} follows")
    try:
        body = base64.b64decode(row["body"], validate=True)
    except (ValueError, KeyError, TypeError):
        raise Broken(case, expected, "the body is not base64")
    if hashlib.sha256(body).hexdigest() != row["hash"]:
        raise Broken(case, expected, "the body does not have its hash")
    try:
        told = json.loads(body)
        identity = (told["format"], told["case"], told["sequence"], told["previous"])
    except (ValueError, KeyError, TypeError):
        raise Broken(case, expected, "the body cannot be read")
    if identity[:3] != (1, case, expected):
        raise Broken(case, expected, "the body is that of another entry or format")
    if identity[3] != previous:
        raise Broken(case, expected, "it does not link to the entry before it")


def verify(lines):
    """Returns the numbers of cases and entries; raises Broken at the first that does not hold."""
    ended, entries = set(), 0
    case, sequence, previous = None, 0, NO_HASH
    for number, line in enumerate(lines, 1):
        row, line_case, line_hash = fields(line, number)
        if case not in (None, line_case):
            raise Broken(case, sequence + 1, "the chain has no head line: its end is cut off")
        if line_case in ended:
            raise Broken(line_case, "?", "the case comes twice")
        if "head" in row:
            if (row["head"], line_hash) != (sequence, previous):
                raise Broken(line_case, sequence + 1, f"the head names entry {row['head']}, the chain ends at {sequence}")
            ended.add(line_case)
            case, sequence, previous = None, 0, NO_HASH
        elif "sequence" in row:
            check_entry(row, line_case, sequence, previous)
            case, sequence, previous, entries = line_case, row["sequence"], line_hash, entries + 1
        else:
            raise Broken(line_case, "?", f"line {number} is neither entry nor head")
    if case is not None:
        raise Broken(case, sequence + 1, "the chain has no head line: its end is cut off")
    return len(ended), entries


def main():
    try:
        with (open(sys.argv[1], "rb") if len(sys.argv) > 1 else sys.stdin.buffer) as lines:
            cases, entries = verify(lines)
    except Broken as broken:
        print("BROKEN: case {}, entry {}: {}".format(*broken.args))
        sys.exit(1)
    print(f"sound: {cases} cases, {entries} entries")


main()
