import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { postureSlice } from './queries-count';
import { NO_FILTERS } from './schema';

const viewer = (role: Viewer['role'], teams: string[] = []): Viewer => ({
  kind: 'person',
  id: '1',
  name: 'x',
  role,
  teams,
  scopes: null,
  origin: { address: null, agent: null },
  requestId: '1',
});
const slice = (filters: object, who = viewer('security')) => postureSlice(who, { ...NO_FILTERS, ...filters });

describe('the counts of the posture page', () => {
  it('tell the whole, one dimension, one measure, and both crossed', () => {
    expect(slice({})).toEqual({ dimension: 'all', values: [''], measure: 'standing', buckets: null });
    expect(slice({ owner: ['none', 'a'] })).toEqual({
      dimension: 'owner',
      values: ['', 'a'],
      measure: 'standing',
      buckets: null,
    });
    expect(slice({ age: ['0-50'] })).toEqual({
      dimension: 'all',
      values: [''],
      measure: 'age',
      buckets: ['0-50'],
    });
    expect(slice({ kind: ['password'], expiry: ['7d'] })).toMatchObject({
      dimension: 'kind',
      measure: 'expiry',
      buckets: ['7d'],
    });
    expect(slice({ rule: ['max-age'] })).toEqual({
      dimension: 'rule',
      values: ['max-age'],
      measure: 'verdict',
      buckets: ['fail'],
    });
  });

  it('tell owned and not owned, alone and within one dimension', () => {
    const owned = { measure: 'ownership', buckets: ['owned'] };
    expect(slice({ owner: ['any'] })).toEqual({ dimension: 'all', values: [''], ...owned });
    expect(slice({ owner: ['any', 'a'], kind: ['password'] })).toEqual({
      dimension: 'kind',
      values: ['password'],
      ...owned,
    });
    expect(slice({ owner: ['none'], kind: ['password'] })).toMatchObject({
      dimension: 'kind',
      measure: 'ownership',
      buckets: ['unowned'],
    });
    expect(slice({ owner: ['any', 'none'] })).toEqual(slice({}));
    expect(slice({ owner: ['any'], age: ['0-50'] })).toBeNull();
    expect(slice({ owner: ['none', 'a'], kind: ['password'] })).toBeNull();
  });

  it('tell what passes one rule', () => {
    expect(slice({ passes: ['max-age'] })).toEqual({
      dimension: 'rule',
      values: ['max-age'],
      measure: 'verdict',
      buckets: ['pass'],
    });
    expect(slice({ passes: ['max-age'], rule: ['max-age'] })).toBeNull();
    expect(slice({ passes: ['max-age'], owner: ['any'] })).toBeNull();
  });

  it('do not tell two dimensions, two measures, two rules, or what they never counted', () => {
    for (const filters of [
      { kind: ['password'], owner: ['a'] },
      { age: ['0-50'], expiry: ['7d'] },
      { rule: ['a', 'b'] },
      { rule: ['a'], kind: ['password'] },
      { q: 'x' },
      { gone: true },
      { region: ['r'] },
      { severity: ['high'] },
      { status: ['active'] },
      { holder: ['h'] },
      { source: [1] },
      { cell: [1] },
      { known: ['no'] },
      { expiresFrom: '2026-12-01' },
      { expiresTo: '2026-12-01' },
    ])
      expect(slice(filters), JSON.stringify(filters)).toBeNull();
  });

  it('are narrowed to the teams of an owner', () => {
    const owner = viewer('owner', ['a', 'b', 'a', '']);
    expect(slice({}, owner)).toMatchObject({ dimension: 'owner', values: ['a', 'b'] });
    expect(slice({ owner: ['b', 'c', 'none'] }, owner)).toMatchObject({ dimension: 'owner', values: ['b'] });
    expect(slice({ owner: ['any'] }, owner)).toEqual(slice({}, owner));
    expect(slice({ owner: ['none'] }, owner)).toMatchObject({ dimension: 'owner', values: [] });
    expect(slice({ kind: ['password'] }, owner)).toBeNull();
    expect(slice({ rule: ['max-age'] }, owner)).toBeNull();
    expect(slice({}, viewer('owner'))).toMatchObject({ dimension: 'owner', values: [] });
  });
});
