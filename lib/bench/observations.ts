import type { CredentialKind, Observation } from '@/lib/credentials/model';
import { DAY_MS } from '@/lib/kernel/dates';

/** What a bench estate looks like; every value follows from the index, so that any part can be made again. */
export interface BenchEstate {
  size: number;
  now: Date;
  /** Share of credentials whose observed facts differ from the first run. */
  changedShare: number;
  /** Share of credentials with a newer last use. */
  usedShare: number;
}

export const BENCH_CELLS = 40;
const TEAMS = 400;
const ACCOUNTS = 50;
const KINDS: readonly [CredentialKind, string, string, number][] = [
  ['managed-secret', 'aws', 'secretsmanager.secret', 45],
  ['cloud-access-key', 'aws', 'iam.access-key', 15],
  ['client-secret', 'azure', 'graph.application-password', 15],
  ['tls-certificate', 'aws', 'acm.certificate', 15],
  ['encryption-key', 'aws', 'kms.key', 10],
];

/** A number in [0, 1) that looks random but follows from index and salt (an integer hash after Wang). */
function noise(index: number, salt: number): number {
  let x = (index * 2_654_435_761 + salt * 40_503) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  return ((x ^ (x >>> 16)) >>> 0) / 4_294_967_296;
}

function kindOf(index: number) {
  let left = noise(index, 1) * 100;
  for (const kind of KINDS) {
    left -= kind[3];
    if (left < 0) return kind;
  }
  return KINDS[0] as (typeof KINDS)[number];
}

/** The credential at this index of the estate. */
export function benchObservation(estate: BenchEstate, index: number): Observation {
  const [kind, provider, resource] = kindOf(index);
  const now = estate.now.getTime();
  const changed = noise(index, 9) < estate.changedShare;
  const used = noise(index, 10) < estate.usedShare;
  const age = noise(index, 2) * 80;
  const account = Math.floor(noise(index, 3) * ACCOUNTS);
  const team = Math.floor(noise(index, 4) * TEAMS);
  const isCertificate = kind === 'tls-certificate';
  const tags: Record<string, string> = { environment: noise(index, 5) < 0.6 ? 'production' : 'development' };
  if (noise(index, 6) < 0.9) tags.owner = `team-${team}`;
  if (noise(index, 7) < 0.85) tags.class = noise(index, 8) < 0.2 ? 'B' : 'C';
  return {
    kind,
    provider,
    account: String(100_000_000_000 + account),
    accountName: `account-${account}`,
    region: kind === 'cloud-access-key' ? 'global' : 'us-east-1',
    resource,
    externalId: `arn:bench:${resource}:${account}:${index}`,
    name: `${kind}-${index}`,
    holder: {
      type: 'machine-user',
      id: `holder-${Math.floor(index / 3)}`,
      name: `service-${Math.floor(index / 3)}`,
    },
    status: changed ? 'disabled' : 'active',
    createdAt: new Date(now - (age + 200) * DAY_MS),
    valueChangedAt: new Date(now - age * DAY_MS),
    lastRotated: new Date(now - age * DAY_MS),
    lastUsed: isCertificate ? null : new Date(now - (used ? 0.1 : 1 + noise(index, 11) * 20) * DAY_MS),
    expires: isCertificate ? new Date(now + noise(index, 12) * 180 * DAY_MS) : 'none',
    rotationMethod: kind === 'cloud-access-key' ? 'manual' : 'automatic',
    rotationIntervalDays: kind === 'cloud-access-key' ? null : 30,
    algorithm: isCertificate ? 'RSA_2048' : null,
    privilege: null,
    tags,
    facts: { description: `made for the bench, number ${index}` },
  };
}

/** Batches of one cell; the estate is cut into cells of equal size. */
export function* benchBatches(
  estate: BenchEstate,
  cell: number,
  batchSize: number,
): Generator<Observation[]> {
  const from = Math.floor((estate.size * cell) / BENCH_CELLS);
  const to = Math.floor((estate.size * (cell + 1)) / BENCH_CELLS);
  for (let start = from; start < to; start += batchSize) {
    const batch: Observation[] = [];
    for (let index = start; index < Math.min(start + batchSize, to); index++)
      batch.push(benchObservation(estate, index));
    yield batch;
  }
}
