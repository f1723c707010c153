import { CLASSES, CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { type Column, columnsOf, type RowFile } from './column';
import type { PastRow } from './context';
import {
  IDENTITY_KINDS,
  identityKind,
  isInteractive,
  MFA_STATES,
  mfaState,
  personOf,
  STATUSES,
  statusWord,
  storedIn,
} from './credential-words';

const c = columnsOf<PastRow>();
const METHODS = ['automatic', 'reminder', 'manual'];
const SINGLE = { on: 'n', off: 'y', unknown: 'unknown', 'not-applicable': 'na' } as const;

const IDENTITY: readonly Column<PastRow>[] = [
  c.id(
    ['credential_id', 'credential.id', 'Id of the credential in Muster, the same in every file and pack'],
    ({ past }) => past.id,
  ),
  c.text(['display_name', 'credential.name', 'Name at the provider'], (row) =>
    personOf(row, row.past.last.name),
  ),
  c.word(
    ['type', 'credential.kind', 'Kind of credential'],
    Object.keys(CREDENTIAL_KINDS),
    ({ past }) => past.last.kind,
  ),
  c.text(
    ['subtype', 'credential.resource', 'What it is in the words of the provider'],
    ({ past }) => past.last.resource,
  ),
  c.word(
    ['class', 'credential.class', 'Class as last known in the period'],
    CLASSES,
    ({ past }) => past.last.class,
    'none',
  ),
  c.word(
    ['classification_status', 'credential.class', 'Whether a tag, a rule or a person put it into a class'],
    ['classified', 'unclassified'],
    ({ past }) => (past.last.class === null ? 'unclassified' : 'classified'),
  ),
  c.text(['system', 'credential.provider', 'Provider'], ({ past }) => past.last.provider),
  c.text(['account', 'credential.account', 'Account, tenant or project'], ({ past }) => past.last.account),
  c.text(
    ['environment', 'credential.environment', 'Environment by tag, rule or hand'],
    ({ past }) => past.last.environment,
  ),
  c.text(['identity_id', 'credential.holder.id', 'Who or what uses it, by the id of the provider'], (row) =>
    personOf(row, row.past.last.holder?.id ?? null),
  ),
  c.word(
    [
      'identity_kind',
      'credential.holder.type',
      'human: a person; service: a machine or application; shared: the root user of an account',
    ],
    IDENTITY_KINDS,
    ({ past }) => identityKind(past.last),
  ),
  c.text(
    ['owner_id', 'credential.ownerTeam', 'Team or role that answers for it'],
    ({ past }) => past.last.ownerTeam,
    'none',
  ),
  c.word(
    ['owner_status', 'credential.ownerTeam', 'Whether an owner is named'],
    ['named', 'none'],
    ({ past }) => (past.last.ownerTeam === null ? 'none' : 'named'),
  ),
];

const ACCESS: readonly Column<PastRow>[] = [
  c.flag(['privileged', 'credential.privilege', 'Whether it grants administration'], ({ past }) =>
    past.last.privilege === null ? null : past.last.privilege === 'administrative',
  ),
  c.flag(
    ['interactive_login', 'credential.kind', 'Whether a person can sign in with it: passwords alone'],
    ({ past }) => isInteractive(past.last),
  ),
  c.word(
    ['mfa_state', 'credential.facts.mfaActive', 'Second factor of an interactive login'],
    MFA_STATES,
    ({ past }) => mfaState(past.last),
  ),
  c.word(
    [
      'single_factor',
      'credential.facts.mfaActive',
      'Whether a password alone opens it; na: it opens no session',
    ],
    ['y', 'n', 'na'],
    ({ past }) => SINGLE[mfaState(past.last)],
  ),
  c.text(
    ['stored_in', 'credential.facts.managedIn', 'Store that holds the value, as far as the provider says'],
    ({ past }) => storedIn(past.last),
  ),
  ...c.missing('storage_encrypted'),
];

const LIFE: readonly Column<PastRow>[] = [
  c.instant(
    ['created_at', 'credential.createdAt', 'Creation at the provider'],
    ({ past }) => past.last.createdAt,
  ),
  ...c.missing('created_by', 'approved_request_id'),
  c.instant(
    ['last_rotated_at', 'credential.lastRotated', 'Last replacement of the value, or never'],
    ({ past }) => past.last.lastRotated,
  ),
  c.word(
    [
      'rotation_method',
      'credential.rotationMethod',
      'reminder: something announces it, and nothing replaces it',
    ],
    METHODS,
    ({ past }) => past.last.rotationMethod,
  ),
  c.instant(
    ['expires_at', 'credential.expires', 'When it ends by itself, or none'],
    ({ past }) => past.last.expires,
  ),
  c.instant(
    ['last_used_at', 'credential_use', 'Last use as known when the period ended, or never'],
    ({ past }) => (past.use.state === 'never' ? 'never' : past.use.at),
  ),
  c.word(
    ['last_used_source', 'credential_use', 'Who says when it was used'],
    ['provider', 'none'],
    ({ past }) => (past.use.state === 'unknown' ? 'none' : 'provider'),
  ),
  c.word(
    ['status_at_period_start', 'credential_version.state', 'absent: not there yet'],
    STATUSES,
    ({ past }) => statusWord(past.atStart),
  ),
  c.word(
    ['status_at_period_end', 'credential_version.state', 'absent: a complete collection no longer listed it'],
    STATUSES,
    ({ past }) => statusWord(past.atEnd),
  ),
  c.instant(
    [
      'retired_at',
      'credential_version, event gone',
      'When a complete collection first did not list it any more',
    ],
    ({ past }) => past.goneAt,
    'none',
  ),
  ...c.missing('retired_reason'),
  c.list(
    ['in_scope_frameworks', 'evidence_pack.frameworks', 'Frameworks this pack is about'],
    ({ context }) => context.terms.frameworks,
  ),
  c.instant(
    ['first_seen_at', 'credential_version', 'When a collection first listed it'],
    ({ past }) => past.firstSeenAt,
  ),
];

const OWN: readonly Column<PastRow>[] = [
  c.text(
    ['identifier', 'credential.externalId', 'Id of the credential itself at the provider; never a value'],
    (row) => personOf(row, row.past.last.externalId),
  ),
  c.text(
    ['region', 'credential.region', 'Region at the provider, or global'],
    ({ past }) => past.last.region,
  ),
  c.id(
    ['source_id', 'source.id', 'Source that lists it: coverage/connectors.csv'],
    ({ past }) => past.sourceId,
  ),
];

/** Every credential that was there at any time of the period, those created and deleted inside it too. */
export const CREDENTIALS: RowFile<PastRow> = {
  path: 'population/credentials.csv',
  title: 'Credentials that existed at any time in the period',
  columns: [...IDENTITY, ...ACCESS, ...LIFE, ...OWN],
};
