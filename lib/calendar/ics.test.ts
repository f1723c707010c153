import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { icsOf } from './ics';

const day = new Date('2026-12-31T00:00:00Z');
const stamp = new Date('2026-03-01T12:34:56Z');
const event = {
  uid: 'a@muster',
  day,
  stamp,
  summary: 'Expires',
  description: 'Owner: none',
  url: 'http://m/1',
};

function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { calendar, events };
}

describe('a calendar', () => {
  test('is read back by a parser of RFC 5545 as what it was made of', () => {
    const { calendar, events } = parsed(icsOf({ name: 'Mine', description: 'All of it', events: [event] }));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Mine');
    expect(events).toHaveLength(1);
    const [one] = events;
    expect(one?.startDate.isDate).toBe(true);
    expect(one?.startDate.toString()).toBe('2026-12-31');
    expect(one?.endDate.toString()).toBe('2027-01-01');
    expect(one?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-03-01T12:34:56Z');
    expect(one?.component.getFirstPropertyValue('url')).toBe('http://m/1');
  });

  test('keeps any text whole, in lines of at most 75 octets that break no character', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((given) => given.replaceAll(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const ics = icsOf({ name: summary, description: '', events: [{ ...event, summary, description }] });
        for (const line of ics.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        const { events } = parsed(ics);
        expect(events[0]?.summary ?? '').toBe(summary);
        expect(events[0]?.description ?? '').toBe(description);
      }),
    );
  });

  test('no text can begin a line of its own', () => {
    const summary = 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:http://evil\r\u0007x';
    const ics = icsOf({ name: 'n', description: '', events: [{ ...event, summary }] });
    expect(ics.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(ics).not.toMatch(/^ATTACH/m);
    expect(parsed(ics).events[0]?.summary).toBe('a\nEND:VEVENT\nBEGIN:VEVENT\nATTACH:http://evil\nx');
  });
});
