import pg from 'pg';

const INT8 = 20;
const TIMESTAMPTZ = 1184;
const TEXT_ARRAY = 1009;

const parsers = {
  date: pg.types.getTypeParser(TIMESTAMPTZ),
  texts: pg.types.getTypeParser(TEXT_ARRAY as never),
};

const ZERO = 48;
const two = (text: string, at: number) => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;

/**
 * `2026-06-15 08:30:00.123456+00`, cut to milliseconds. Sessions are in UTC on every database this was written for; any
 * other spelling (years past 9999, BC, infinity, another zone) is left to the driver, which takes eight times as long.
 */
export function readInstant(text: string): Date {
  const zone = text.length - 3;
  if (
    zone < 19 ||
    zone > 26 ||
    text.charCodeAt(4) !== 45 ||
    text.charCodeAt(10) !== 32 ||
    !text.endsWith('+00')
  )
    return parsers.date(text) as Date;
  let milliseconds = 0;
  for (let at = 20, unit = 100; at < 23 && at < zone; at++, unit /= 10)
    milliseconds += (text.charCodeAt(at) - ZERO) * unit;
  const year = two(text, 0) * 100 + two(text, 2);
  // Date.UTC takes years below 100 for those of the last century.
  if (year < 100) return parsers.date(text) as Date;
  return new Date(
    Date.UTC(year, two(text, 5) - 1, two(text, 8), two(text, 11), two(text, 14), two(text, 17), milliseconds),
  );
}

/** `{a,b}`; elements that need quotes are left to the driver. */
export function readTexts(text: string): string[] {
  if (text === '{}') return [];
  if (text.includes('"') || text.includes('NULL') || text.includes('{', 1))
    return parsers.texts(text) as string[];
  return text.slice(1, -1).split(',');
}

const ours = new Map<number, (text: string) => unknown>([
  // Ids and counts stay far below 2^53, so int8 is read as a number by our own queries.
  [INT8, Number],
  [TIMESTAMPTZ, readInstant],
  [TEXT_ARRAY, readTexts],
]);

/** How our own queries read what the database answers in text; handed to each of them. */
export const readTypes = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : ours.get(oid)) ??
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
