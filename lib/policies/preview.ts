import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { decide } from '@/lib/credentials/merge/decide';
import { classifiedOf, decidedOf, type StoredFacts } from '@/lib/credentials/merge/rows';
import { CLASSES, type CredentialClass } from '@/lib/credentials/model';
import { type Database, queryIn, sql } from '@/lib/platform/database/client';
import { fetchBatches, inSnapshot } from '@/lib/platform/database/cursor';
import { matchingRules } from './classification';
import { policyInForce } from './in-force';
import type { ClassificationRule, Policy } from './model';

/** What classification rules would do to the live credentials, counted by the code that applies them. */
export interface ClassificationPreview {
  /** Live credentials looked at. */
  total: number;
  rules: { id: string; matches: number; decides: number }[];
  /** Credentials whose class, environment or both would be another. */
  moves: number;
  /** By class, `none` for the unclassified. */
  before: Record<CredentialClass | 'none', number>;
  after: Record<CredentialClass | 'none', number>;
}

type PreviewRow = Pick<
  StoredFacts,
  | 'tags'
  | 'account'
  | 'account_name'
  | 'privilege'
  | 'name'
  | 'environment'
  | 'environment_by'
  | 'class'
  | 'class_by'
  | 'owner_team'
  | 'owner_by'
>;

const BATCH = 10_000;
const LIVE = sql`SELECT tags, account, account_name, privilege, name, environment, environment_by, class, class_by, owner_team, owner_by
  FROM credential WHERE gone_at IS NULL`;

/** Nothing is written; every live credential is looked at, so that the counts are exact. */
export async function previewClassification(
  viewer: Viewer,
  database: Database,
  rules: readonly ClassificationRule[],
  signal?: AbortSignal,
): Promise<ClassificationPreview> {
  permit(viewer, 'policy:draft');
  return inSnapshot(database, async (client) => {
    const current = await policyInForce({ query: (statement) => queryIn(client, statement) });
    const tally = new PreviewTally({ ...current, classification: rules });
    for await (const rows of fetchBatches<PreviewRow>(client, 'previewed', LIVE, BATCH)) {
      signal?.throwIfAborted();
      for (const row of rows) tally.add(row);
    }
    return tally.result();
  });
}

const nobody = () =>
  Object.fromEntries([...CLASSES, 'none'].map((name) => [name, 0])) as ClassificationPreview['before'];

class PreviewTally {
  readonly #policy: Policy;
  readonly #matches = new Map<string, number>();
  readonly #decides = new Map<string, number>();
  readonly #before = nobody();
  readonly #after = nobody();
  #total = 0;
  #moves = 0;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  add(row: PreviewRow): void {
    const seen = classifiedOf(row);
    const before = decidedOf(row);
    const after = decide(seen, this.#policy, before);
    this.#total++;
    this.#before[before.class ?? 'none']++;
    this.#after[after.class ?? 'none']++;
    if (before.class !== after.class || before.environment !== after.environment) this.#moves++;
    for (const { id } of matchingRules(this.#policy.classification, seen, after.environment))
      count(this.#matches, id);
    for (const by of new Set([after.classBy, after.environmentBy]))
      if (by?.startsWith('rule:')) count(this.#decides, by.slice('rule:'.length));
  }

  result(): ClassificationPreview {
    return {
      total: this.#total,
      rules: this.#policy.classification.map(({ id }) => ({
        id,
        matches: this.#matches.get(id) ?? 0,
        decides: this.#decides.get(id) ?? 0,
      })),
      moves: this.#moves,
      before: this.#before,
      after: this.#after,
    };
  }
}

function count(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
