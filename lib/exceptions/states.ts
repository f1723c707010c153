/** How an exception stands. In force are `active` and `expiring`, which is the same close to its end. */
export const EXCEPTION_STATES = [
  'draft',
  'requested',
  'approved',
  'refused',
  'active',
  'expiring',
  'expired',
  'revoked',
  'voided',
] as const;
export type ExceptionState = (typeof EXCEPTION_STATES)[number];

/** `none`: not there yet. */
export const EXCEPTION_EVENTS = [
  'save',
  'request',
  'withdraw',
  'discard',
  'approve',
  'refuse',
  'begin',
  'warn',
  'expire',
  'replace',
  'revoke',
  'void',
] as const;
export type ExceptionEvent = (typeof EXCEPTION_EVENTS)[number];

const ENDING = { expire: 'expired', replace: 'expired', revoke: 'revoked', void: 'voided' } as const;

/**
 * What may happen, and what it leads to; what is not here is refused. `approve` is the voice that completes the quorum,
 * `replace` a renewal that takes over, `void` whatever ends it before its time without anybody deciding so. What has
 * ended stays ended: whoever still needs it asks anew.
 */
export const TRANSITIONS: Readonly<
  Record<ExceptionState | 'none', Partial<Readonly<Record<ExceptionEvent, ExceptionState>>>>
> = {
  none: { save: 'draft', request: 'requested' },
  draft: { save: 'draft', request: 'requested', discard: 'revoked' },
  requested: { withdraw: 'draft', approve: 'approved', refuse: 'refused', void: 'voided' },
  approved: { begin: 'active', revoke: 'revoked', void: 'voided' },
  refused: {},
  active: { warn: 'expiring', ...ENDING },
  expiring: ENDING,
  expired: {},
  revoked: {},
  voided: {},
};

/** What the event leads to; null where it may not happen. */
export function nextState(state: ExceptionState | 'none', event: ExceptionEvent): ExceptionState | null {
  return TRANSITIONS[state][event] ?? null;
}

export const IN_FORCE = ['active', 'expiring'] as const satisfies readonly ExceptionState[];
/** Nothing more happens to these. */
export const ENDED = ['refused', 'expired', 'revoked', 'voided'] as const satisfies readonly ExceptionState[];

export const isInForce = (state: ExceptionState): boolean =>
  (IN_FORCE as readonly ExceptionState[]).includes(state);
