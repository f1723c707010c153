import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { readInstant, readTexts } from './read-types';

describe('readInstant', () => {
  it.each([
    '2026-06-15 08:30:00+00',
    '2026-06-15 08:30:00.1+00',
    '2026-06-15 08:30:00.12+00',
    '2026-06-15 08:30:00.123+00',
    '2026-06-15 08:30:00.123456+00',
    '2024-02-29 23:59:59.999999+00',
    '1970-01-01 00:00:00+00',
    '0099-12-31 00:00:00+00',
    '2026-06-15 10:30:00+02',
    '2026-06-15 14:00:00.5+05:30',
    '12026-06-15 08:30:00+00',
    '0044-03-15 12:00:00+00 BC',
  ])('reads %s as the driver does', (text) => {
    expect(readInstant(text)).toEqual(pg.types.getTypeParser(1184)(text));
  });

  it('leaves infinity to the driver', () => {
    expect(readInstant('infinity')).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('readTexts', () => {
  it.each([
    '{}',
    '{a}',
    '{max-age,unused}',
    '{"a,b",c}',
    '{"say \\"x\\""}',
    '{NULL,a}',
    '{"NULL"}',
    '{{a,b},{c,d}}',
  ])('reads %s as the driver does', (text) => {
    expect(readTexts(text)).toEqual(pg.types.getTypeParser(1009 as never)(text));
  });
});
