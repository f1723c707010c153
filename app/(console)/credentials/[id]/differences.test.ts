import { describe, expect, it } from 'vitest';
import { differences } from './differences';

describe('what changed', () => {
  it('is one field, under its own name', () => {
    expect(differences({ field: 'valueChangedAt', before: null, after: '2026-01-03T00:00:00Z' })).toEqual([
      { field: 'value changed', before: null, after: '2026-01-03T00:00:00Z' },
    ]);
    expect(differences({ field: 'keyOrigin', before: 'a', after: 'b' })[0]?.field).toBe('key origin');
  });

  it('is of several facts only those that differ, come or go', () => {
    const before = { kmsKeyId: null, lastChangedAt: '2026-01-03', policies: ['a'], left: 1 };
    const after = { kmsKeyId: null, lastChangedAt: '2026-07-06', policies: ['a'], came: true };
    expect(differences({ field: 'facts', before, after })).toEqual([
      { field: 'Last changed at', before: '2026-01-03', after: '2026-07-06' },
      { field: 'Left', before: 1, after: null },
      { field: 'Came', before: null, after: true },
    ]);
    expect(differences({ field: 'tags', before: null, after: { owner: 'payments' } })).toEqual([
      { field: 'Owner', before: null, after: 'payments' },
    ]);
  });
});
