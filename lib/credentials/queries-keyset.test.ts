import { describe, expect, it } from 'vitest';
import { escapeLike } from './filters';
import { decodeCursor, encodeCursor } from './queries-cursor';
import { rangesOf } from './queries-keyset';
import { ORDERS } from './queries-orders';

const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('cursors', () => {
  it('come back as they were made', () => {
    const text = encodeCursor('age.desc', true, {
      id: 7,
      sortGroup: null,
      sortKey: '2026-01-02 03:04:05.123456+00',
    });
    expect(decodeCursor('age.desc', ORDERS.age, text)).toEqual({
      backward: true,
      from: { group: null, key: '2026-01-02 03:04:05.123456+00', id: 7 },
    });
  });

  it.each([
    ['nothing', null],
    ['not base64', '%%%'],
    ['not JSON', Buffer.from('{').toString('base64url')],
    ['another order', forge(['name.asc', 'n', null, 'x', 1])],
    ['a month that is none', forge(['age.desc', 'n', null, '2026-13-01 00:00:00+00', 1])],
    ['a day that is none', forge(['age.desc', 'n', null, '2026-02-30 00:00:00+00', 1])],
    ['SQL', forge(['age.desc', 'n', null, "'; DROP TABLE credential", 1])],
    ['a group where there is none', forge(['age.desc', 'n', 3, null, 1])],
    ['an id that is none', forge(['age.desc', 'n', null, null, -1])],
    ['a huge text', 'A'.repeat(5_000)],
  ])('are refused when they are %s', (_, text) => {
    expect(decodeCursor('age.desc', ORDERS.age, text)).toBeNull();
  });

  it('refuse NUL and a missing key where there must be one', () => {
    expect(decodeCursor('name.asc', ORDERS.name, forge(['name.asc', 'n', null, 'a\0', 1]))).toBeNull();
    expect(decodeCursor('name.asc', ORDERS.name, forge(['name.asc', 'n', null, null, 1]))).toBeNull();
  });
});

describe('ranges', () => {
  it('are one for the first page of a column that is never null, two where nulls come last', () => {
    const first = { reversed: false, backward: false, from: null };
    expect(rangesOf(ORDERS.name, first)).toHaveLength(1);
    expect(rangesOf(ORDERS.expires, first).map((range) => range.where[0]?.text)).toEqual([
      'c.expires_at IS NOT NULL',
      'c.expires_at IS NULL',
    ]);
    expect(rangesOf(ORDERS.severity, first)).toHaveLength(1);
  });

  it('begin in the part the cursor lies in', () => {
    const from = { group: null, key: null, id: 5 };
    expect(rangesOf(ORDERS.expires, { reversed: true, backward: false, from })).toHaveLength(1);
    expect(rangesOf(ORDERS.expires, { reversed: true, backward: true, from })).toHaveLength(2);
  });
});

it('takes the wildcards of LIKE literally', () => {
  expect(escapeLike('100%_\\')).toBe('100\\%\\_\\\\');
});
