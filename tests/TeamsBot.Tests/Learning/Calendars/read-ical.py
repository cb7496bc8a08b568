"""Reads a calendar file with Debian's python3-icalendar and prints every occurrence, computed from the file's own zones (to_tz)."""
import json
import sys
from datetime import timezone

from dateutil.rrule import rrulestr
from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
events = calendar.walk("VEVENT")


def instant(event, name, naive=None):
    zone = zones[event[name].params["TZID"]]
    local = naive or event.decoded(name).replace(tzinfo=None)
    return zone.normalize(zone.localize(local)).astimezone(timezone.utc)


def text(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


found = []


def add(event, start):
    found.append({
        "uid": str(event["UID"]), "start": text(start), "end": text(start + event.decoded("DURATION")), "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]), "sequence": int(event["SEQUENCE"]), "status": str(event["STATUS"]),
    })


for event in events:
    if "RECURRENCE-ID" in event:
        continue
    others = {instant(e, "RECURRENCE-ID"): e for e in events if "RECURRENCE-ID" in e and e["UID"] == event["UID"]}
    if "RRULE" not in event:
        add(event, instant(event, "DTSTART"))
        continue
    start = event.decoded("DTSTART").replace(tzinfo=None)
    for local in rrulestr(event["RRULE"].to_ical().decode(), dtstart=start):
        slot = instant(event, "DTSTART", local)
        other = others.get(slot)
        add(other or event, instant(other, "DTSTART") if other else slot)

sys.stdout.write(json.dumps({"method": str(calendar["METHOD"]), "found": found}))
