import type { DemoResponse } from '@/lib/demo/endpoint';
import type { GcpProjectState } from '@/lib/demo/estate/gcp';
import { denied, failure, json, notFound, pageOf } from './answers';

/** Google allows 25,000; small pages make the demo page. */
const SECRETS_PER_PAGE = 25;
const VERSIONS_PER_PAGE = 20;

/** `listSecrets` */
export function listSecrets(state: GcpProjectState, url: URL): DemoResponse {
  if (state.isDenied) return denied('secretmanager.secrets.list');
  const answer = pageOf(state.secrets, url, SECRETS_PER_PAGE);
  if (!answer) return failure('INVALID_ARGUMENT', 'Invalid page token.');
  const secrets = answer.page.map(({ secret }) => secret);
  return json({ secrets, nextPageToken: answer.nextPageToken, totalSize: state.secrets.length });
}

/** `listSecretVersions` */
export function listVersions(state: GcpProjectState, name: string, url: URL): DemoResponse {
  if (state.isDenied) return denied('secretmanager.versions.list');
  const found = state.secrets.find(({ secret }) => secret.name.endsWith(`/secrets/${name}`));
  if (!found) return notFound();
  const answer = pageOf(found.versions, url, VERSIONS_PER_PAGE);
  if (!answer) return failure('INVALID_ARGUMENT', 'Invalid page token.');
  return json({
    versions: answer.page,
    nextPageToken: answer.nextPageToken,
    totalSize: found.versions.length,
  });
}
