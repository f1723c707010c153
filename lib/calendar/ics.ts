/** What lasts a day in a calendar. */
export interface DayEvent {
  uid: string;
  /** Day in UTC. */
  day: Date;
  /** When it last changed; the same event has the same text until then. */
  stamp: Date;
  summary: string;
  description: string;
  url: string;
}

export interface Calendar {
  name: string;
  description: string;
  events: readonly DayEvent[];
}

const OCTETS = 75;
const encoder = new TextEncoder();

/** A calendar as RFC 5545 has it: CRLF, texts escaped, lines folded at 75 octets and never within a character. */
export function icsOf({ name, description, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Muster//Credential expiry//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-CALDESC:${escaped(description)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines({ uid, day, stamp, summary, description, url }: DayEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${moment(stamp)}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(new Date(day.getTime() + 86_400_000))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    // Nobody is busy because a key ends.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const date = (at: Date) => at.toISOString().slice(0, 10).replaceAll('-', '');
const moment = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Control characters have no place in a text; a line break is written `\n`. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(/[;,]/g, '\\$&');
}

function folded(line: string): string {
  if (encoder.encode(line).length <= OCTETS) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    // Every line but the first begins with the blank that joins it to the one before.
    if (octets + size > OCTETS - (parts.length > 0 ? 1 : 0)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
