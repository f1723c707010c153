import { knownFacts } from '@/lib/credentials/known-facts';
import { daysBetween } from '@/lib/kernel/dates';
import { limitFor } from '@/lib/policies/limits';
import type { Limit } from '@/lib/policies/model';
import { factsOfState } from '../walk/past';
import { columnsOf, type RowFile } from './column';
import type { PastRow } from './context';
import { STATUSES, statusWord, storedIn } from './credential-words';

const k = columnsOf<PastRow>();
const DAY_MS = 86_400_000;
/** Kinds that are keys, and what each is for. */
export const KEY_PURPOSES = {
  'encryption-key': 'encryption',
  'signing-key': 'signing',
  'ssh-key': 'ssh',
} as const;
export const isKey = ({ past }: PastRow): boolean => past.last.kind in KEY_PURPOSES;
export const CERTIFICATE_KINDS: readonly string[] = ['tls-certificate', 'client-certificate'];
export const isCertificate = ({ past }: PastRow): boolean => CERTIFICATE_KINDS.includes(past.last.kind);

/** The interval that the policy in force at the end of the period sets for it. */
function limitAtEnd({ past, context }: PastRow): Limit | null {
  const at = new Date(context.terms.period.to.getTime() - 1);
  return limitFor(factsOfState(past.last, past.firstSeenAt, past.use), context.policyAt(at), at);
}

function nextDue(row: PastRow): Date | null {
  const limit = limitAtEnd(row);
  const { valueChangedAt } = row.past.last;
  return limit && valueChangedAt ? new Date(Date.parse(valueChangedAt) + limit.days * DAY_MS) : null;
}

/** Keys that encrypt, sign or open a shell. */
export const CRYPTO_KEYS: RowFile<PastRow> = {
  path: 'population/crypto_keys.csv',
  title: 'Encryption, signing and SSH keys that existed at any time in the period',
  columns: [
    k.id(['key_id', 'credential.id', 'See population/credentials.csv'], ({ past }) => past.id),
    k.word(
      ['purpose', 'credential.kind', 'What kind of key it is'],
      Object.values(KEY_PURPOSES),
      ({ past }) =>
        past.last.kind in KEY_PURPOSES ? KEY_PURPOSES[past.last.kind as keyof typeof KEY_PURPOSES] : null,
    ),
    ...k.missing('protects'),
    k.text(
      ['algorithm', 'credential.algorithm', 'Algorithm and size in the words of the provider'],
      ({ past }) => past.last.algorithm,
    ),
    ...k.missing('strength'),
    k.text(
      ['store', 'credential.provider', 'Where the key is kept'],
      ({ past }) => storedIn(past.last) ?? past.last.resource,
    ),
    ...k.missing('protection_form', 'fips_validated', 'custodians'),
    k.instant(
      ['created_at', 'credential.createdAt', 'Creation at the provider'],
      ({ past }) => past.last.createdAt,
    ),
    k.instant(
      ['current_version_at', 'credential.valueChangedAt', 'When the current version came to be'],
      ({ past }) => past.last.valueChangedAt,
    ),
    k.integer(
      ['cryptoperiod_days', 'policy in force at the end', 'Policy interval (entity-defined)'],
      (row) => limitAtEnd(row)?.days,
      'none',
    ),
    k.text(
      ['cryptoperiod_basis', 'policy in force at the end', 'Clause that sets the interval'],
      (row) => limitAtEnd(row)?.clause.id,
      'none',
    ),
    k.instant(['next_due_at', 'derived', 'When the current version reaches the interval'], nextDue),
    k.word(['state', 'credential_version.state', 'At the end of the period'], STATUSES, ({ past }) =>
      statusWord(past.atEnd),
    ),
    ...k.missing('prod_test_shared'),
    k.instant(
      ['retired_at', 'credential_version, event gone', 'When it was seen gone'],
      ({ past }) => past.goneAt,
      'none',
    ),
    ...k.missing('retired_reason'),
  ],
};

const validityDays = ({ past }: PastRow): number | null => {
  const { notBefore } = knownFacts(past.last.facts);
  const { expires } = past.last;
  return notBefore && expires && expires !== 'none'
    ? daysBetween(new Date(notBefore), new Date(expires))
    : null;
};

/** Certificates of servers, clients and applications. */
export const CERTIFICATES: RowFile<PastRow> = {
  path: 'population/certificates.csv',
  title: 'Certificates that existed at any time in the period',
  columns: [
    k.id(['cert_id', 'credential.id', 'See population/credentials.csv'], ({ past }) => past.id),
    k.text(['subject', 'credential.name', 'Name at the provider'], ({ past }) => past.last.name),
    ...k.missing('san_count', 'issuer'),
    k.word(
      ['public_trust', 'credential.facts.certificateAuthority', 'Whether a public authority vouches for it'],
      ['y', 'n'],
      ({ past }) => {
        const { certificateAuthority: authority } = knownFacts(past.last.facts);
        return authority ? (authority === 'public' ? 'y' : 'n') : null;
      },
    ),
    k.text(
      ['key_algorithm', 'credential.algorithm', 'Algorithm and size in the words of the provider'],
      ({ past }) => past.last.algorithm,
    ),
    k.instant(
      ['not_before', 'credential.facts.notBefore', 'Begin of validity'],
      ({ past }) => knownFacts(past.last.facts).notBefore,
    ),
    k.instant(['not_after', 'credential.expires', 'End of validity'], ({ past }) => past.last.expires),
    k.days(['validity_days', 'derived', 'Days between the two'], validityDays),
    ...k.missing('cabf_limit_at_issue', 'renewal_started_at'),
    ...k.missing('replaced_by', 'deployed_to', 'revoked_at', 'status_check_at'),
  ],
};
