import { identityOf } from '@/lib/credentials/merge/identity';
import type { Observation } from '@/lib/credentials/model';
import { type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import { REPORT_SLOT } from './formats/aws-credential-report';

interface KnownKey {
  id: number;
  external_id: string;
  name: string;
  user: string;
  made: Date;
  is_slot: boolean;
}

/**
 * A credential report has no key ids. Where exactly one key of the user made in that second is known, it is that key;
 * where a live source reads the keys of the account, one it does not know is left to it; elsewhere the slot stands for
 * the key until its id is known.
 */
export async function resolveReportKeys(
  client: PoolClient,
  account: string,
  given: readonly Observation[],
): Promise<{ batch: Observation[]; absorbed: number[]; unnamed: number }> {
  const users = given.filter(isSlot).map(({ holder }) => holder?.name ?? '');
  if (users.length === 0) return { batch: [...given], absorbed: [], unnamed: 0 };
  const known = await queryIn<KnownKey>(
    client,
    sql`SELECT id, external_id, name, holder_name AS user, date_trunc('second', created_at) AS made,
        external_id LIKE ${`${REPORT_SLOT}%`} AS is_slot FROM credential
      WHERE gone_at IS NULL AND account = ${account} AND kind = 'cloud-access-key' AND provider = 'aws'
        AND resource = 'iam.access-key' AND created_at IS NOT NULL AND holder_name = ANY(${users}::text[])`,
  );
  const [live] = await queryIn<{ is: boolean }>(
    client,
    sql`SELECT true AS is FROM coverage_cell v JOIN source s ON s.id = v.source_id WHERE s.removed_at IS NULL
      AND v.account = ${account} AND v.collector = 'aws.iam-access-keys' AND v.state = 'complete' LIMIT 1`,
  );
  const absorbed: number[] = [];
  let unnamed = 0;
  const batch = given.flatMap((seen) => {
    if (!isSlot(seen)) return [seen];
    const alike = known.filter(
      (key) => key.user === seen.holder?.name && key.made.getTime() === secondOf(seen),
    );
    const real = alike.filter((key) => !key.is_slot);
    const [key] = real;
    if (key && real.length === 1) {
      for (const slot of alike) if (slot.is_slot) absorbed.push(Number(slot.id));
      return [{ ...seen, externalId: key.external_id, name: key.name }];
    }
    if (!live) return [seen];
    unnamed++;
    return [];
  });
  return { batch: firstOfEach(batch), absorbed, unnamed };
}

const isSlot = ({ externalId }: Observation) => externalId.startsWith(REPORT_SLOT);
const secondOf = ({ createdAt }: Observation) =>
  createdAt ? Math.floor(createdAt.getTime() / 1000) * 1000 : null;

/** Two slots may have come to one key. */
function firstOfEach(batch: readonly Observation[]): Observation[] {
  const seen = new Set<string>();
  return batch.filter((each) => {
    const identity = identityOf(each);
    return !seen.has(identity) && seen.add(identity);
  });
}
