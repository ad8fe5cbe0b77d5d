#!/usr/bin/env python3
"""Counts resolutions in and out of time per agency straight from a file like docs/examples/nyc311.yaml maps.

Independent of the program: count-resolutions.py FILE HOURS prints JSON, agency to cases, in_time, late and open; open is overdue
where the limit ends before the last moment in the file.
"""
import csv
import datetime
import json
import sys
import zoneinfo

ZONE = zoneinfo.ZoneInfo("America/New_York")
UTC = datetime.timezone.utc


def local(text):
    """A local time; of an hour that comes twice the earlier one, one that never is moves forward."""
    return datetime.datetime.strptime(text, "%m/%d/%Y %H:%M").replace(tzinfo=ZONE, fold=0)


def instant(moment):
    return moment.astimezone(UTC)


def closing(text, received):
    moment = local(text)
    again = instant(moment.replace(fold=1))
    # Only in the repeated hour is the second reading later than the first.
    return again if instant(moment) < received < again or instant(moment) < received == again else instant(moment)


def main():
    limit = datetime.timedelta(hours=float(sys.argv[2]))
    counts, still_open, last = {}, [], datetime.datetime.min.replace(tzinfo=UTC)
    with open(sys.argv[1], newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            agency = counts.setdefault(row["Agency"], dict.fromkeys(("cases", "in_time", "late", "open", "overdue"), 0))
            agency["cases"] += 1
            received = instant(local(row["Created Date"]))
            last = max(last, received)
            if row["Status"] == "Closed":
                closed = closing(row["Closed Date"], received)
                last = max(last, closed)
                agency["in_time" if closed - received <= limit else "late"] += 1
            else:
                agency["open"] += 1
                still_open.append((agency, received))
    for agency, received in still_open:
        agency["overdue"] += last - received > limit
    print(json.dumps(counts, sort_keys=True))


main()
