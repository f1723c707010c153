import { type AuthClient, ExternalAccountClient, JWT } from 'google-auth-library';
import { CollectorFailure } from '@/lib/collectors/contract';

type Bag = Record<string, unknown>;
const URLS = ['token_url', 'service_account_impersonation_url', 'token_info_url'] as const;

/**
 * A client from the text of a credential file. Which files are taken is decided here, not by the file: one of
 * an external account may neither run a program nor send what it gets to anyone but Google.
 * @throws CollectorFailure `unauthenticated`; the message repeats nothing of the file.
 */
export function clientFromFile(text: string, scopes: string[]): AuthClient {
  const file = parse(text);
  const { type, client_email: email, private_key: key } = file;
  if (type === 'service_account' && typeof email === 'string' && typeof key === 'string')
    return new JWT({ email, key, scopes });
  if (type === 'external_account') return externalClient(file, scopes);
  throw refused('is not the JSON file of a service account or an external account');
}

function externalClient(file: Bag, scopes: string[]): AuthClient {
  const source = typeof file.credential_source === 'object' ? (file.credential_source as Bag | null) : null;
  if (source?.executable !== undefined) throw refused('runs a program, which is not allowed');
  if (URLS.some((name) => file[name] !== undefined && !isGoogle(file[name])))
    throw refused('names an address for tokens that is not one of Google');
  try {
    const options = { ...file, scopes } as unknown as Parameters<typeof ExternalAccountClient.fromJSON>[0];
    const client = ExternalAccountClient.fromJSON(options);
    if (client) return client;
  } catch {
    // What the library says of it may quote the file.
  }
  throw refused('is not a complete file of an external account');
}

function isGoogle(url: unknown): boolean {
  const parsed = typeof url === 'string' ? URL.parse(url) : null;
  return parsed?.protocol === 'https:' && parsed.hostname.endsWith('.googleapis.com');
}

function parse(text: string): Bag {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Bag) : {};
  } catch {
    return {};
  }
}

function refused(why: string): CollectorFailure {
  return new CollectorFailure({
    reason: 'unauthenticated',
    message: `The credential file of this source ${why}.`,
  });
}
