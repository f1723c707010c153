import { z } from 'zod';

const Instant = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** How an instant may be written, for whoever wrote another thing. */
export const INSTANT_FORMS = 'a day such as 2026-09-30, or a UTC time such as 2026-09-30T08:00:00Z';

/** An instant from an address or a command line; a day is its beginning in UTC. Null: it is none. */
export function readInstant(text: string): Date | null {
  return Instant.safeParse(text).success ? new Date(text) : null;
}

/** An instant as an address takes it: the day where it is the beginning of one. */
export function instantParam(at: Date): string {
  const text = at.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace('.000Z', 'Z');
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTHS: Record<string, string> = { Sept: 'Sep' };

/** `30 Sep 2026, 00:00 UTC`; seconds where there are any. */
export function instantText(at: Date): string {
  const day = dayFormat.format(at).replace(/[A-Z][a-z]+/, (month) => MONTHS[month] ?? month);
  const time = at.toISOString().slice(11, 19);
  return `${day}, ${time.endsWith(':00') ? time.slice(0, 5) : time} UTC`;
}

/** The same address as of an instant; null leaves it as it is. */
export function atInstant(href: string, at: Date | null): string {
  if (!at) return href;
  const [path = '', query = ''] = href.split('?');
  const params = new URLSearchParams(query);
  params.set('asOf', instantParam(at));
  return `${path}?${params}`;
}
