import { describe, expect, it } from 'vitest';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { FINDING_CODES } from '@/lib/policies/model';
import { ALL_RULES } from '@/lib/policies/registry';
import { type BacklogFacts, rankFinding } from './backlog';
import { proposalFor, REMEDIES } from './backlog-actions';
import { BACKLOG_WEIGHTS, EFFORTS } from './backlog-weights';

const now = new Date('2026-11-21T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const facts: BacklogFacts = {
  code: 'EXCEEDS_COMPLIANCE_AGE',
  verdict: 'fail',
  severity: 3,
  kind: 'cloud-access-key',
  class: 'C',
  privilege: 'read',
  environment: null,
  ownerTeam: 'payments',
  isLeaked: false,
  outOfPolicyAt: null,
  openedAt: now,
  lastUsed: 'never',
};
const rank = (more: Partial<BacklogFacts>) => rankFinding({ ...facts, ...more }, now);

describe('the proposed action', () => {
  it('is there for every finding code on every kind, with an effort and words', () => {
    for (const code of FINDING_CODES) {
      for (const kind of [...Object.keys(CREDENTIAL_KINDS), 'source', null]) {
        const proposal = proposalFor(code, kind);
        expect(REMEDIES, `${code} on ${kind}`).toHaveProperty(proposal?.action ?? 'none');
        expect(EFFORTS).toContain(proposal?.effort);
      }
    }
  });

  it('is there for whatever a rule can find, and every action is proposed for something', () => {
    for (const rule of ALL_RULES) expect(proposalFor(rule.code, null), rule.id).not.toBeNull();
    const kinds = [...Object.keys(CREDENTIAL_KINDS), 'source'];
    const proposed = FINDING_CODES.flatMap((code) => kinds.map((kind) => proposalFor(code, kind)?.action));
    expect(new Set(proposed)).toEqual(new Set(Object.keys(REMEDIES)));
  });

  it('goes by the kind where that asks for another one', () => {
    expect(proposalFor('EXPIRED', 'tls-certificate')?.action).toBe('renew');
    expect(proposalFor('EXPIRED', 'client-secret')?.action).toBe('delete');
  });

  it('of a code that another version wrote is that somebody looks', () => {
    expect(rank({ code: 'FROM_THE_FUTURE' }).action).toBe('investigate');
  });
});

describe('the score', () => {
  it('is risk times ease, and the parts add up to the risk', () => {
    const ranked = rank({
      class: 'A',
      privilege: 'administrative',
      outOfPolicyAt: ago(45),
      lastUsed: ago(2),
    });
    expect(ranked.parts).toEqual([
      { id: 'severity', points: 60, why: 'High severity' },
      { id: 'class', points: 25, why: 'Class A' },
      { id: 'privilege', points: 25, why: 'Administrative' },
      { id: 'use', points: 12, why: 'Used within 7 days' },
      { id: 'overdue', points: 4, why: '45 days out of policy' },
    ]);
    expect(ranked).toMatchObject({ action: 'rotate', effort: 'medium', risk: 126, score: 95 });
  });

  it('puts what is done sooner first where the risk is the same', () => {
    const small = rank({ kind: 'personal-access-token' });
    const large = rank({ kind: 'database-user' });
    expect(small.risk).toBe(large.risk);
    expect(small.score).toBeGreaterThan(large.score);
  });

  it.each<[string, Partial<BacklogFacts>, Partial<BacklogFacts>]>([
    ['a graver severity', { severity: 4 }, { severity: 3 }],
    ['a judged one before one that cannot be judged', {}, { verdict: 'unknown' }],
    ['class A before B', { class: 'A' }, { class: 'B' }],
    ['the unclassified before class C', { class: null }, { class: 'C' }],
    ['write before read', { privilege: 'write' }, { privilege: 'read' }],
    ['privilege not known before read', { privilege: null }, { privilege: 'read' }],
    ['leaked before not', { isLeaked: true }, {}],
    ['production before elsewhere', { environment: 'production' }, { environment: 'staging' }],
    ['longer over the limit', { outOfPolicyAt: ago(100) }, { outOfPolicyAt: ago(20) }],
    ['in use before unused', { lastUsed: ago(1) }, { lastUsed: ago(200) }],
    ['use not known before never used', { lastUsed: null }, { lastUsed: 'never' }],
    ['unowned before owned', { ownerTeam: null }, {}],
  ])('puts %s first', (_, first, second) => {
    expect(rank(first).score).toBeGreaterThan(rank(second).score);
  });

  it('never leaves what the database can hold, however bad it is', () => {
    const worst = rank({
      code: 'HARDCODED_IN_REPO',
      severity: 4,
      class: 'A',
      privilege: 'administrative',
      environment: 'prod',
      ownerTeam: null,
      isLeaked: true,
      openedAt: ago(40_000),
      lastUsed: now,
    });
    expect(worst.parts.find(({ id }) => id === 'overdue')?.points).toBe(BACKLOG_WEIGHTS.overdue.most);
    expect(worst.score).toBeLessThan(32_767);
  });

  it('of a finding on a source counts nothing that only credentials have', () => {
    const ranked = rank({
      code: 'LOST_VISIBILITY',
      kind: 'source',
      class: null,
      privilege: null,
      ownerTeam: null,
    });
    expect(ranked.parts.map(({ id }) => id)).toEqual(['severity']);
  });
});
