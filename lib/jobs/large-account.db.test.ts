import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isoSeconds } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { startCloud, type TestCloud, TODAY } from '@/lib/testing/clouds';
import { createCollecting, insertSource } from '@/lib/testing/collecting';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

const KEYS = 20_000;
/** As many as a service account may have, and as many as Cloud Asset Inventory gives at once. */
const KEYS_EACH = 10;
const PAGE = 1_000;

let db: TestDatabase;
let cloud: TestCloud;
beforeEach(async () => {
  vi.stubEnv('MUSTER_ALLOW_PRIVATE_ENDPOINTS', '1');
  db = await createTestDatabase();
  cloud = await startCloud('gcp');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await cloud.close();
  await db.drop();
});

/** The n-th asset of the project: an account, then its keys. */
function assetOf(project: string, n: number) {
  const account = Math.floor(n / (KEYS_EACH + 1));
  const email = `machine-${account}@${project}.iam.gserviceaccount.com`;
  const name = `projects/${project}/serviceAccounts/${email}`;
  const full = `//iam.googleapis.com/projects/${project}/serviceAccounts/${account}`;
  const key = n % (KEYS_EACH + 1);
  if (key === 0) {
    const data = { name, email, projectId: project, uniqueId: String(account) };
    return { name: full, assetType: 'iam.googleapis.com/ServiceAccount', resource: { data } };
  }
  const id = `${account}-${key}`.padStart(40, '0');
  const data = {
    name: `${name}/keys/${id}`,
    keyType: 'USER_MANAGED',
    keyAlgorithm: 'KEY_ALG_RSA_2048',
    validAfterTime: isoSeconds(new Date(TODAY.getTime() - (n % 1_000) * 3_600_000)),
    validBeforeTime: '9999-12-31T23:59:59Z',
  };
  return {
    name: `${full}/keys/${id}`,
    assetType: 'iam.googleapis.com/ServiceAccountKey',
    resource: { data },
  };
}

it('an account with 100,000 keys is read to its end, each key held once', async () => {
  const project = String(cloud.config.projects).split(',')[0] ?? '';
  const assets = (KEYS / KEYS_EACH) * (KEYS_EACH + 1);
  let pages = 0;
  cloud.fault = async ({ request: { url } }) => {
    if (
      !url.pathname.endsWith('/assets') ||
      !url.searchParams.getAll('assetTypes').join().includes('ServiceAccountKey')
    )
      return undefined;
    pages += 1;
    const from = Number(url.searchParams.get('pageToken') ?? 0);
    const page = Array.from({ length: Math.min(PAGE, assets - from) }, (_, i) => assetOf(project, from + i));
    const next = from + PAGE < assets ? String(from + PAGE) : undefined;
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ readTime: isoSeconds(TODAY), assets: page, nextPageToken: next }),
    };
  };
  const sourceId = await insertSource(db.database, 'gcp', { ...cloud.config, projects: project });
  const collecting = createCollecting(db.database);
  const keyRows = () =>
    db.database.query<{ live: number; versions: number }>(sql`
      SELECT count(*) FILTER (WHERE gone_at IS NULL) AS live, sum(version) AS versions
      FROM credential WHERE resource = 'iam.service-account-key'`);
  for (let run = 0; run < 2; run++) {
    pages = 0;
    const { state, cells } = await collecting.once(sourceId);
    expect(state).toBe('complete');
    expect(cells.find(({ collector }) => collector === 'gcp.service-account-keys')?.listed).toBe(KEYS);
    expect(pages).toBe(assets / PAGE);
    expect(await keyRows()).toEqual([{ live: KEYS, versions: KEYS }]);
  }
}, 300_000);
