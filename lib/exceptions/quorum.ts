import { SEVERITIES } from '@/lib/policies/model';
import type { Voice } from './model';

const CRITICAL = SEVERITIES.indexOf('critical');

/** What of a finding and its credential decides how many have to agree. */
export interface Weight {
  severity: number;
  class: string | null;
  /** The clause that sets its limit: one that nobody classified in time is judged as class A. */
  limitClause: string | null;
}

/** Approvals it takes: two where any of it is class A or critical. */
export function quorumOf(items: readonly Weight[]): 1 | 2 {
  const isGrave = (item: Weight) =>
    item.severity >= CRITICAL || item.class === 'A' || item.limitClause === 'class:unclassified';
  return items.some(isGrave) ? 2 : 1;
}

/** Whether somebody belongs to none of these owners. What nobody owns has everybody outside. */
export function isOutside(teams: readonly string[], owners: readonly string[]): boolean {
  return !owners.some((owner) => teams.includes(owner));
}

/** Whether these voices are enough: as many people as the quorum asks, one of them from outside the owning teams. */
export function isApproved(voices: readonly Voice[], quorum: number): boolean {
  const people = new Set(voices.map((voice) => voice.personId));
  return people.size >= quorum && voices.some((voice) => voice.isOutside);
}

/** Somebody as far as the four eyes look: the person behind a session or token. */
export interface Somebody {
  id: string;
  mail: string | null;
}

/** Whether two accounts are one person: the same account, or two that share an address. */
export function isSamePerson(a: Somebody, b: Somebody): boolean {
  return a.id === b.id || (a.mail !== null && a.mail.toLowerCase() === b.mail?.toLowerCase());
}
