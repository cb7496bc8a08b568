// Reads a calendar file with ical.js and prints every occurrence as the instants that it computes from the file's own zones.
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) { ICAL.TimezoneService.register(zone); }
const events = calendar.getAllSubcomponents('vevent').map(c => new ICAL.Event(c));
const utc = time => time.toJSDate().toISOString().replace('.000Z', 'Z');
const found = [];
const add = (item, start, end) => found.push({
  uid: item.uid, start: utc(start), end: utc(end), summary: item.summary, description: item.description, sequence: item.sequence,
  status: item.component.getFirstPropertyValue('status'),
});
for (const event of events.filter(e => !e.isRecurrenceException())) {
  events.filter(e => e.isRecurrenceException() && e.uid === event.uid).forEach(e => event.relateException(e));
  if (!event.isRecurring()) { add(event, event.startDate, event.endDate); continue; }
  const times = event.iterator();
  for (let next = times.next(); next; next = times.next()) {
    const details = event.getOccurrenceDetails(next);
    add(details.item, details.startDate, details.endDate);
  }
}
process.stdout.write(JSON.stringify({ method: calendar.getFirstPropertyValue('method'), found }));
