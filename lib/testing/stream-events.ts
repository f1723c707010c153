import type { Json, JsonObject } from '@/lib/kernel/json';
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/platform/audit-actions';
import type { Producer, SealedEvent } from '@/lib/stream/ocsf/model';

export const PRODUCER: Producer = { version: '0.1.0', url: 'https://muster.example.com' };
export const EVERY_ACTION = Object.keys(AUDIT_ACTIONS) as AuditAction[];

/** An event of this action as the trail would seal it. */
export function sealed(action: string, more: Partial<SealedEvent['record']> = {}): SealedEvent {
  return {
    record: {
      chain: 'decision',
      sequence: 7,
      at: '2026-11-21T09:30:00.123Z',
      actor: { kind: 'person', id: 'p-1', name: 'Ines Ferreira', role: 'security' },
      origin: { address: '198.51.100.7', agent: 'Firefox' },
      action,
      subject: { kind: action.split('.')[0] ?? 'thing', id: '42' },
      outcome: 'done',
      payload: {},
      requestId: 'r-1',
      ...more,
    },
    hash: 'ab'.repeat(32),
  };
}

/** The forms in which an action can reach the stream: who did it, what came of it, and what its payload says. */
export function formsOf(action: AuditAction): SealedEvent[] {
  const payloads = [
    {},
    filled(action, 'text'),
    filled(action, 7),
    filled(action, ['a']),
    filled(action, null),
  ];
  const worker = { kind: 'worker', id: 'w-1', name: 'worker w-1', role: 'worker' };
  const token = { kind: 'token', id: 't-1', name: 'nightly', role: 'auditor' };
  return payloads.flatMap((payload) => [
    sealed(action, { payload }),
    sealed(action, { payload, outcome: 'refused', subject: { kind: 'thing', id: null } }),
    sealed(action, { payload, outcome: 'failed', actor: worker, origin: { address: null, agent: null } }),
    sealed(action, { payload, actor: token, origin: { address: '2001:db8::1', agent: null } }),
    sealed(action, { payload, origin: { address: 'fe80::1%eth0', agent: 'x' } }),
  ]);
}

function filled(action: AuditAction, value: Json): JsonObject {
  return Object.fromEntries(AUDIT_ACTIONS[action].fields.map((field) => [field, value]));
}
