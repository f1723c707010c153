import type { AccessKeyMetadata } from '@aws-sdk/client-iam';
import type { ReportKey } from './credential-report';

export interface MatchedKey {
  key: AccessKeyMetadata;
  /** Null when no slot, or more than one, could be this key's. */
  slot: ReportKey | null;
}

/**
 * Which slot of the report belongs to which key: the one of the same creation time and status, where that is true of
 * one slot and one key only. A key made, or switched on or off, since the report matches none.
 */
export function matchSlots(keys: readonly AccessKeyMetadata[], slots: readonly ReportKey[]): MatchedKey[] {
  return keys.map((key) => {
    const possible = slots.filter((slot) => isAlike(key, slot));
    const [slot] = possible;
    const rivals = slot ? keys.filter((other) => isAlike(other, slot)) : [];
    return { key, slot: slot && possible.length === 1 && rivals.length === 1 ? slot : null };
  });
}

function isAlike(key: AccessKeyMetadata, slot: ReportKey): boolean {
  if (!key.CreateDate || !slot.lastRotated) return false;
  // The report drops fractions of a second.
  const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
  return seconds(key.CreateDate) === seconds(slot.lastRotated) && (key.Status === 'Active') === slot.isActive;
}
