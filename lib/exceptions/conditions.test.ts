import { describe, expect, it } from 'vitest';
import { cannotBind, conditionWords, firstBroken, itemFacts, useBroken } from './conditions';
import { ALWAYS, type Condition, type ItemFacts } from './model';

const approved: ItemFacts = {
  privilege: 'write',
  class: 'B',
  restrictedToCallers: true,
  lastUsed: 'never',
};
const network: Condition = { kind: 'network' };
const broken = (now: Partial<ItemFacts>, conditions: readonly Condition[] = [...ALWAYS, network]) =>
  firstBroken(conditions, approved, { ...approved, ...now });

describe('the conditions of an exception', () => {
  it('hold while nothing changes', () => {
    expect(broken({})).toBeNull();
  });

  it.each([
    [{ privilege: 'administrative' as const }, 'its privilege grew from write to administrative'],
    [{ class: 'A' as const }, 'its class changed from B to A'],
    [{ class: null }, 'its class changed from B to none'],
    [{ restrictedToCallers: false }, 'it is no longer restricted to named callers'],
  ])('are broken by %j', (now, why) => {
    expect(broken(now)).toBe(why);
  });

  it('are not broken by less privilege, nor by what the provider no longer says', () => {
    expect(broken({ privilege: 'read' })).toBeNull();
    expect(broken({ privilege: null })).toBeNull();
    expect(broken({ restrictedToCallers: null })).toBeNull();
  });

  it('are only those that were asked for', () => {
    expect(broken({ restrictedToCallers: false }, ALWAYS)).toBeNull();
  });

  it('cannot be broken by learning what was not known at the approval', () => {
    const unknown = { ...approved, privilege: null };
    expect(firstBroken(ALWAYS, unknown, { ...unknown, privilege: 'administrative' })).toBeNull();
    expect(conditionWords({ kind: 'privilege' }, unknown)).toContain('cannot be checked');
  });

  it('limit the days of use, and allow none with 0', () => {
    expect(useBroken([{ kind: 'use', days: 3 }], 3)).toBeNull();
    expect(useBroken([{ kind: 'use', days: 3 }], 4)).toBe(
      'it was used on 4 of the last 30 days, and the limit is 3',
    );
    expect(useBroken([{ kind: 'use', days: 0 }], 1)).toBe('it was used, and was to stay unused');
    expect(useBroken(ALWAYS, 30)).toBeNull();
  });

  it('cannot be asked for where nobody could check them', () => {
    expect(cannotBind(network, approved)).toBeNull();
    expect(cannotBind(network, { ...approved, restrictedToCallers: false })).toContain('not restricted');
    expect(cannotBind(network, { ...approved, restrictedToCallers: null })).toContain('does not say');
    expect(cannotBind({ kind: 'use', days: 0 }, { ...approved, lastUsed: null })).toContain('does not say');
  });

  it('look at the restriction by the name every collector gives it', () => {
    const facts = { privilege: null, class: null, lastUsed: 'never' as const };
    expect(itemFacts({ ...facts, facts: { restrictedToCallers: true } }).restrictedToCallers).toBe(true);
    expect(itemFacts({ ...facts, facts: {} }).restrictedToCallers).toBeNull();
  });
});
