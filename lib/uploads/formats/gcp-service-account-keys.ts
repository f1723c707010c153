import { serviceAccountKeys } from '@/lib/collectors/gcp/service-account-keys';
import type { JsonObject } from '@/lib/kernel/json';
import { BadRow, type Format, momentIn, needed, textOf } from './contract';

const NAME = /^projects\/([^/]+)\/serviceAccounts\/([^/]+)\/keys\/[^/]+$/;

/** `gcloud iam service-accounts keys list`: the keys of one service account. */
export const gcpServiceAccountKeys: Format = {
  id: 'gcp-service-account-keys',
  title: 'Google service account keys (JSON)',
  command: 'gcloud iam service-accounts keys list --iam-account=ACCOUNT --format=json > keys.json',
  partOf: 'the keys of one service account',
  required: ['name'],
  sameAs: [serviceAccountKeys.id],
  detect: (head) =>
    head.shape === 'list' && head.names.has('validAfterTime') && NAME.test(textOf(head.first?.name) ?? ''),
  read(row) {
    const name = needed(row.name, 'name');
    const [, account, email] = NAME.exec(name) ?? [];
    if (!account || !email)
      throw new BadRow('name is not that of a key: projects/P/serviceAccounts/S/keys/K');
    // Google replaces its own keys by itself.
    if (row.keyType === 'SYSTEM_MANAGED') return {};
    const scope = { account, accountName: null, region: 'global' };
    const [seen] = serviceAccountKeys.observe(
      {
        account: { email, name: name.slice(0, name.indexOf('/keys/')) },
        key: keyOf(name, row),
        activity: null,
        activityMissing: null,
        labels: null,
        creation: { denied: null, by: [], exceptions: 0 },
        source: 'iam',
      },
      scope,
      new Date(0),
    );
    if (!seen) return {};
    // What the list of keys says nothing of: the account, the use, and what keeps new keys from being made.
    const { keyOrigin = null, disableReason = null, exposed = null } = seen.facts;
    const facts = { keyOrigin, disableReason, exposed, rotationSupported: false };
    return { observations: [{ ...seen, status: row.disabled === true ? 'disabled' : null, facts }] };
  },
};

function keyOf(name: string, row: JsonObject) {
  momentIn(row.validAfterTime, 'validAfterTime');
  momentIn(row.validBeforeTime, 'validBeforeTime');
  return {
    name,
    validAfterTime: textOf(row.validAfterTime),
    validBeforeTime: textOf(row.validBeforeTime),
    keyAlgorithm: textOf(row.keyAlgorithm),
    keyOrigin: textOf(row.keyOrigin),
    disableReason: textOf(row.disableReason),
    disabled: row.disabled === true,
    extendedStatus: Array.isArray(row.extendedStatus)
      ? row.extendedStatus.map((status) => ({
          key: JSON.stringify(status).includes('EXPOSED') ? 'EXPOSED' : '',
        }))
      : [],
  };
}
