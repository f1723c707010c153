import { asked, type Format, hasAll, momentIn, needed, objectIn, textOf } from './contract';
import { keyIdIn, REPOSITORY } from './leak-shared';

const NAMES = ['secret_type', 'state', 'created_at'];

/** Alerts of GitHub secret scanning. `secret` is looked at for a key id and dropped. */
export const githubAlerts: Format = {
  id: 'github-alerts',
  title: 'GitHub secret scanning alerts (JSON)',
  command: "gh api --paginate 'repos/OWNER/NAME/secret-scanning/alerts?per_page=100' > alerts.json",
  finds: 'leaks',
  account: REPOSITORY,
  required: NAMES,
  detect: (head) => head.shape !== 'csv' && hasAll(head, NAMES),
  read(row, { account }) {
    const place = objectIn(row.first_location_detected);
    const named =
      textOf(objectIn(row.repository).full_name) ?? ofAddress(textOf(row.html_url) ?? textOf(row.url));
    const type = needed(row.secret_type, 'secret_type');
    const isKeyId = type.includes('private_key_id') && /^[0-9a-f]{40}$/.test(textOf(row.secret) ?? '');
    return {
      leaks: [
        {
          repository: account ?? named ?? asked(account, REPOSITORY),
          path:
            textOf(place.path) ?? `alert ${typeof row.number === 'number' ? row.number : 'without number'}`,
          line: typeof place.start_line === 'number' ? place.start_line : null,
          commit: textOf(place.commit_sha),
          detector: type,
          keyId: isKeyId ? textOf(row.secret) : keyIdIn(row.secret),
          foundAt: momentIn(row.created_at, 'created_at'),
          verified: row.validity === 'active' ? true : row.validity === 'inactive' ? false : null,
          resolution: row.state === 'resolved' ? (textOf(row.resolution) ?? 'resolved') : null,
        },
      ],
    };
  },
};

/** `owner/name` from the address of an alert on a page or of the API. */
function ofAddress(address: string | null): string | null {
  return (
    /^https:\/\/[^/]+\/(?:repos\/|api\/v3\/repos\/)?([\w.-]+\/[\w.-]+)\/(?:security|secret-scanning)\//.exec(
      address ?? '',
    )?.[1] ?? null
  );
}
