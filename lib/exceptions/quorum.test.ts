import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '@/lib/policies/model';
import { isApproved, isOutside, isSamePerson, quorumOf } from './quorum';

const plain = { severity: SEVERITIES.indexOf('high'), class: 'B', limitClause: 'class:B' };
const critical = { ...plain, severity: SEVERITIES.indexOf('critical') };
const inside = (personId: string) => ({ personId, isOutside: false });
const outside = (personId: string) => ({ personId, isOutside: true });

describe('the approvals an exception takes', () => {
  it('are one for what is neither class A nor critical', () => {
    expect(quorumOf([plain, { ...plain, class: null, limitClause: null }])).toBe(1);
  });

  it.each([
    ['critical', critical],
    ['class A', { ...plain, class: 'A' }],
    [
      'unclassified for so long that it is judged as class A',
      { ...plain, class: null, limitClause: 'class:unclassified' },
    ],
  ])('are two where one of many is %s', (_, grave) => {
    expect(quorumOf([plain, grave, plain])).toBe(2);
  });

  it('are not had by one person speaking twice', () => {
    expect(isApproved([outside('ines'), outside('ines')], 2)).toBe(false);
    expect(isApproved([outside('ines'), outside('oskar')], 2)).toBe(true);
  });

  it('never come from the owning team alone', () => {
    expect(isApproved([inside('carla')], 1)).toBe(false);
    expect(isApproved([inside('carla'), inside('amara')], 2)).toBe(false);
    expect(isApproved([inside('carla'), outside('ines')], 2)).toBe(true);
  });

  it('come from outside where somebody is of none of the owning teams', () => {
    expect(isOutside(['payments'], ['payments', 'data'])).toBe(false);
    expect(isOutside(['platform'], ['payments', 'data'])).toBe(true);
    expect(isOutside(['platform'], [])).toBe(true);
  });

  it('take two accounts with one address for one person', () => {
    const mail = 'ines@example.com';
    expect(isSamePerson({ id: 'a', mail }, { id: 'b', mail: 'Ines@Example.com' })).toBe(true);
    expect(isSamePerson({ id: 'a', mail: null }, { id: 'b', mail: null })).toBe(false);
    expect(isSamePerson({ id: 'a', mail: null }, { id: 'a', mail })).toBe(true);
  });
});
