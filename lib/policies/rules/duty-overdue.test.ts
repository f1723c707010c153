import { expect, it } from 'vitest';
import { dutyOverdue } from './duty-overdue';

const dueAt = new Date('2026-11-15T00:00:00Z');
const duty = { owner: 'storefront', name: 'Look at use, November 2026', dueAt };

it('fails while the duty is overdue, and at no other time', () => {
  for (const state of ['open', 'done', 'skipped', 'closed'] as const)
    expect(dutyOverdue.judge({ ...duty, state })).toBeNull();
  expect(dutyOverdue.judge({ ...duty, state: 'overdue' })).toEqual({
    owner: 'storefront',
    name: 'Look at use, November 2026',
    dueAt: '2026-11-15T00:00:00.000Z',
  });
});

it('says who has not done what by when, also of the security leads', () => {
  const of = (owner: string | null) =>
    dutyOverdue.sentence(dutyOverdue.judge({ ...duty, owner, state: 'overdue' }) ?? {});
  expect(of('storefront')).toBe('Not done by 2026-11-15: Look at use, November 2026 (storefront).');
  expect(of(null)).toBe('Not done by 2026-11-15: Look at use, November 2026 (security leads).');
});
