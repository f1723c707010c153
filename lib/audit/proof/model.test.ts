import { expect, it } from 'vitest';
import { type Json, stableStringify } from '@/lib/kernel/json';
import { type AuditRecord, recordText } from './model';

const record: AuditRecord = {
  subject: { kind: 'credential', id: '42' },
  requestId: 'request "7"\n',
  payload: { before: { owner: null }, after: { owner: 'päyments', list: [1, '😀', { z: 1, a: 2 }] } },
  outcome: 'done',
  action: 'credential.owner-assigned',
  origin: { agent: 'Mozilla\\5.0\u2028', address: '192.0.2.7' },
  actor: { role: 'security', name: 'Inês Duarte', id: 'c633e513', kind: 'person' },
  at: '2026-01-01T00:00:00.000Z',
  sequence: 9_007_199_254_740_991,
  chain: 'decision',
};

it.each([
  ['with everything', record],
  [
    'without origin and subject',
    { ...record, origin: { address: null, agent: null }, subject: { kind: 'trail', id: null } },
  ],
  ['with an empty payload', { ...record, payload: {} }],
  ['with a payload that is a text', { ...record, payload: 'é"' }],
])('a record %s is written as canonical JSON writes it', (_, each) => {
  expect(recordText(each)).toBe(stableStringify(each as unknown as Json));
});
