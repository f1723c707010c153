import type { KnownState, PastEvent } from '../walk/past';
import { columnsOf, type RowFile } from './column';
import type { PastRow } from './context';
import { personOf } from './credential-words';

export interface LifecycleRow extends PastRow {
  event: PastEvent;
}

const EVENTS = [
  'create',
  'modify',
  'privilege_up',
  'privilege_down',
  'enable',
  'disable',
  'revoke',
  'delete',
  'reappear',
  'owner',
  'classify',
] as const;
const PRIVILEGES = ['read', 'write', 'administrative'];
const rank = (privilege: string | null) => (privilege === null ? null : PRIVILEGES.indexOf(privilege));

/** What happened to a credential, in the words an auditor sorts by. */
export function lifecycleOf({ event, before, state }: PastEvent): (typeof EVENTS)[number] {
  if (event === 'created') return 'create';
  if (event === 'gone') return 'delete';
  if (event === 'returned') return 'reappear';
  if (event === 'owner') return 'owner';
  if (event === 'class' || event === 'policy') return 'classify';
  if (before === null) return 'modify';
  if (state.status !== before.status) {
    if (state.status === 'disabled') return 'disable';
    if (state.status === 'pending-deletion') return 'revoke';
    if (state.status === 'active' && before.status !== null) return 'enable';
  }
  const [was, is] = [rank(before.privilege), rank(state.privilege)];
  if (was !== null && is !== null && was !== is) return is > was ? 'privilege_up' : 'privilege_down';
  return 'modify';
}

/** The fields of a state that changed; who holds it is named as people are in this pack. */
function valuesOf(row: LifecycleRow, state: KnownState | null): object | null {
  const { changed } = row.event;
  if (state === null || changed.length === 0) return null;
  const values = changed.map((field) => {
    const value = state[field as keyof KnownState] ?? null;
    if (field === 'name' || field === 'externalId') return [field, personOf(row, value as string)];
    if (field !== 'holder' || state.holder === null) return [field, value];
    const { type, id, name } = state.holder;
    return [field, { type, id: personOf(row, id), name: personOf(row, name) }];
  });
  return Object.fromEntries(values) as object;
}

const c = columnsOf<LifecycleRow>();

/** What became known of credentials in the period, one row per version of the history. */
export const LIFECYCLE_EVENTS: RowFile<LifecycleRow> = {
  path: 'population/lifecycle_events.csv',
  title: 'Creations, changes and removals in the period, as observed',
  columns: [
    c.id(
      ['event_id', 'credential_version', 'Credential and version'],
      ({ past, event }) => `${past.id}-${event.version}`,
    ),
    c.id(['credential_id', 'credential.id', 'See population/credentials.csv'], ({ past }) => past.id),
    c.word(
      ['event', 'credential_version.event', 'reappear: listed again; owner, classify: decided in Muster'],
      EVENTS,
      ({ event }) => lifecycleOf(event),
    ),
    c.instant(
      [
        'at',
        'credential_version.known_at',
        'When a collection observed it, or Muster decided it; it happened no later',
      ],
      ({ event }) => event.knownAt,
    ),
    ...c.missing('actor'),
    c.word(
      [
        'actor_kind',
        'credential_version.event',
        'observed: at the provider, which does not say by whom; muster: the audit extract says by whom',
      ],
      ['observed', 'muster'],
      ({ event }) => (['owner', 'class', 'policy'].includes(event.event) ? 'muster' : 'observed'),
    ),
    ...c.missing('source_ip_or_origin'),
    c.word(['outcome', 'derived', 'What was observed has happened'], ['observed'], () => 'observed'),
    ...c.missing(
      'request_id',
      'requested_by',
      'requested_at',
      'approved_by',
      'approved_at',
      'privileges_requested',
    ),
    c.word(
      ['privileges_implemented', 'credential.privilege', 'What it grants after the event'],
      PRIVILEGES,
      ({ event }) => event.state.privilege,
    ),
    c.text(
      ['audit_event_hash', 'none', 'None: collections write one event per run, and this history below it'],
      () => null,
      'none',
    ),
    c.list(
      ['changed_fields', 'credential_version.changed', 'Fields that differ from the version before'],
      ({ event }) => event.changed,
    ),
    c.json(['values_before', 'credential_version.state', 'Their values before'], (row) =>
      valuesOf(row, row.event.before),
    ),
    c.json(['values_after', 'credential_version.state', 'Their values after'], (row) =>
      valuesOf(row, row.event.state),
    ),
  ],
};
