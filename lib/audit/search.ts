import { readSpan, type Span, shownText } from '@/lib/kernel/search-text';
import { AUDIT_ACTIONS, AUDIT_CLASSES, type AuditAction } from '@/lib/platform/audit-actions';

const OUTCOMES = ['done', 'refused', 'failed'] as const;
export type AuditOutcomeFilter = (typeof OUTCOMES)[number];
export const OUTCOME_LABELS: Record<AuditOutcomeFilter, string> = {
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
};
export const CLASS_LABELS: Record<(typeof AUDIT_CLASSES)[number], string> = {
  decision: 'Decisions',
  access: 'Access',
  operation: 'Operations',
};

/** What the trail is narrowed to; empty text or null: everything. */
export interface AuditSearch {
  /** Part of the name of who did it, or their id. */
  actor: string;
  /** `kind:id`, as in the address of a per-subject view; the id may be left out. */
  subject: string;
  class: string | null;
  action: AuditAction | null;
  outcome: AuditOutcomeFilter | null;
  span: Span;
  /** Events before this one, the newest first. */
  before: number | null;
}

type Raw = Record<string, string | string[] | undefined>;
const KNOWN = new Set(['actor', 'subject', 'class', 'action', 'outcome', 'from', 'to', 'before', 'format']);
const SUBJECT = /^[a-zA-Z-]{1,40}(:.{1,200})?$/;

/** Reads a search from a URL; what it does not understand is left out and named. */
export function parseAuditSearch(raw: Raw): { search: AuditSearch; ignored: string[] } {
  const ignored: string[] = [];
  const given = (name: string) => ([raw[name]].flat().at(-1) ?? '').trim();
  const refuse = (name: string) => {
    ignored.push(`${name} "${shownText(given(name))}"`);
    return null;
  };
  const choice = <Value extends string>(name: string, values: readonly Value[]): Value | null => {
    const text = given(name);
    return text === '' ? null : (values.find((value) => value === text) ?? refuse(name));
  };
  const actor = given('actor').slice(0, 200).replaceAll('\0', '');
  const subject = SUBJECT.test(given('subject')) ? given('subject').replaceAll('\0', '') : '';
  if (subject === '' && given('subject') !== '') refuse('subject');
  const before = /^[1-9]\d{0,15}$/.test(given('before')) ? Number(given('before')) : null;
  if (before === null && given('before') !== '') refuse('before');
  const search: AuditSearch = {
    actor,
    subject,
    class: choice('class', AUDIT_CLASSES),
    action: choice('action', Object.keys(AUDIT_ACTIONS) as AuditAction[]),
    outcome: choice('outcome', OUTCOMES),
    span: readSpan('', { from: given('from'), to: given('to') }, ignored),
    before,
  };
  for (const name of Object.keys(raw)) if (!KNOWN.has(name)) ignored.push(`"${shownText(name)}"`);
  return { search, ignored: ignored.slice(0, 10) };
}

/** Query parameters of a search; the same search always gives the same text. */
export function auditParams(search: Partial<AuditSearch>): URLSearchParams {
  const { actor, subject, class: of, action, outcome, span, before } = search;
  const all = { actor, subject, class: of, action, outcome, from: span?.from, to: span?.to, before };
  return new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );
}

/** Address of exactly these events. */
export function auditHref(search: Partial<AuditSearch>): string {
  const text = auditParams(search).toString();
  return text === '' ? '/audit' : `/audit?${text}`;
}
