import type { Viewer } from '@/lib/access/roles';
import { forbidden } from '@/lib/kernel/errors';
import { refused, SCIM_JSON } from './errors';
import { isObject } from './user-body';

/** A group of 50,000 members with names and addresses of each fits in here. */
const MOST_BYTES = 9_000_000;

/** The JSON object of a request. @throws MusterError `scim/invalidSyntax` */
export async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(scim\+)?json\b/i.test(type))
    throw refused('invalidSyntax', 'The body has to be application/scim+json.');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw refused('invalidSyntax', `A body has at most ${MOST_BYTES} bytes.`);
    chunks.push(chunk);
  }
  const body = parsedJson(Buffer.concat(chunks).toString('utf8'));
  if (!isObject(body)) throw refused('invalidSyntax', 'The body has to be a JSON object.');
  return body;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('invalidSyntax', 'The body is not JSON.');
  }
}

/** A resource or a list as an answer. */
export function scimAnswer(body: object, status = 200, location?: string): Response {
  const headers = { 'content-type': SCIM_JSON, ...(location && { location }) };
  return new Response(JSON.stringify(body), { status, headers });
}

/**
 * Only the token of a directory may bring users: somebody who is signed in would do so past their directory, and past the
 * four eyes it has. @throws MusterError `scim/token-only`
 */
export function assertDirectoryToken(viewer: Viewer): void {
  if (viewer.kind !== 'token')
    throw forbidden(
      'scim/token-only',
      'This address is for directories. Send a token made under Settings, Directory.',
    );
}
