import { jsonError } from '@/lib/demo/aws/json';
import { xmlError } from '@/lib/demo/aws/xml';
import { failure as azureFailure } from '@/lib/demo/azure/answers';
import type { DemoRequest, DemoResponse } from '@/lib/demo/endpoint';
import { failure as googleFailure, json as googleJson } from '@/lib/demo/gcp/answers';

export type CloudName = 'aws' | 'azure' | 'gcp';
type Bag = Record<string, unknown>;

/** One page of a list, whatever the cloud calls its parts. */
export interface Page {
  items: Bag[];
  next: string | undefined;
}

/** How one cloud words what the tests need: the list that faults happen to, and its refusals. */
export interface CloudWords {
  /** The collector whose list it is, and the permission that list needs. */
  collector: string;
  permission: string;
  isList(request: DemoRequest): boolean;
  /** Whether it belongs to signing in or finding out whom one has signed in as. */
  isSignIn(request: DemoRequest): boolean;
  read(response: DemoResponse): Page;
  write(page: Page): DemoResponse;
  /** A cursor as this cloud gives it, another for each number, leading to the start of the list again. */
  cursor(number: number, baseUrl: string): string;
  /** The item with this text for a name, where the cloud lets anybody choose one, and for the tag of its owner. */
  worded(item: Bag, text: string): Bag;
  denied: DemoResponse;
  throttled: DemoResponse;
  wrongCredentials: DemoResponse;
  expiredCredentials: DemoResponse;
  /** What a request gets whose time is not the cloud's: at sign-in, and later from the list. */
  notInTime: { atSignIn: DemoResponse; atList: DemoResponse };
}

function pageIn(list: string, next: string) {
  return {
    read({ body }: DemoResponse): Page {
      const answer = JSON.parse(String(body)) as Bag;
      return { items: answer[list] as Bag[], next: answer[next] as string | undefined };
    },
    write: (page: Page) => googleJson({ [list]: page.items, ...(page.next ? { [next]: page.next } : {}) }),
  };
}

/** Seconds that a throttled caller is asked to wait. */
export const WAIT_SECONDS = 7;

function waiting(response: DemoResponse): DemoResponse {
  return { ...response, headers: { ...response.headers, 'retry-after': String(WAIT_SECONDS) } };
}

const entra = (code: number, text: string) =>
  googleJsonAs(401, {
    error: 'invalid_client',
    error_description: `AADSTS${code}: ${text}`,
    error_codes: [code],
  });

function googleJsonAs(status: number, body: object): DemoResponse {
  return { ...googleJson(body), status };
}

export const CLOUD_WORDS: Readonly<Record<CloudName, CloudWords>> = {
  aws: {
    collector: 'aws.secretsmanager-secrets',
    permission: 'secretsmanager:ListSecrets',
    // The databases ask for the secrets of theirs alone, by a filter.
    isList: ({ headers, body }) =>
      headers['x-amz-target'] === 'secretsmanager.ListSecrets' && !body.includes('owning-service'),
    isSignIn: ({ body }) => body.includes('Action=GetCallerIdentity'),
    ...pageIn('SecretList', 'NextToken'),
    cursor: (number) => `page${number}`,
    worded: (item, text) => ({ ...item, Name: text, Tags: [{ Key: 'owner', Value: text }] }),
    denied: jsonError(400, 'AccessDeniedException', 'no'),
    throttled: waiting(jsonError(400, 'ThrottlingException', 'Rate exceeded')),
    wrongCredentials: xmlError('sts', 403, 'InvalidClientTokenId', 'The security token is invalid.'),
    expiredCredentials: xmlError('sts', 403, 'ExpiredToken', 'The security token has expired.'),
    notInTime: {
      atSignIn: xmlError('sts', 403, 'SignatureDoesNotMatch', 'Signature expired: A is now earlier than B'),
      atList: jsonError(400, 'RequestTimeTooSkewed', 'The difference is too large.'),
    },
  },
  azure: {
    collector: 'azure.app-credentials',
    permission: 'Application.Read.All',
    isList: ({ url }) => url.pathname === '/v1.0/applications',
    isSignIn: ({ url }) => url.pathname.endsWith('/oauth2/v2.0/token'),
    ...pageIn('value', '@odata.nextLink'),
    cursor: (number, baseUrl) => `${baseUrl}/v1.0/applications?$skiptoken=0&page=${number}`,
    worded: (item, text) => ({ ...item, displayName: text, tags: [`owner:${text}`] }),
    denied: azureFailure(403, 'Authorization_RequestDenied', 'Insufficient privileges.'),
    throttled: waiting(azureFailure(429, 'TooManyRequests', 'Slow down.')),
    wrongCredentials: entra(7000215, 'Invalid client secret provided.'),
    expiredCredentials: entra(7000222, 'The provided client secret keys are expired.'),
    notInTime: {
      atSignIn: entra(700024, 'Client assertion is not within its valid time range. Timestamp: NOW'),
      atList: azureFailure(401, 'InvalidAuthenticationToken', 'The token is not yet valid.'),
    },
  },
  gcp: {
    collector: 'gcp.secret-manager-secrets',
    permission: 'secretmanager.secrets.list',
    isList: ({ url }) => url.pathname.endsWith('/secrets'),
    isSignIn: ({ url }) => url.pathname.startsWith('/v3/projects/'),
    ...pageIn('secrets', 'nextPageToken'),
    cursor: (number) => Buffer.from(`from:0${' '.repeat(number)}`).toString('base64url'),
    worded: (item, text) => ({ ...item, labels: { owner: text } }),
    denied: googleFailure('PERMISSION_DENIED', 'no', { reason: 'IAM_PERMISSION_DENIED' }),
    throttled: googleFailure('RESOURCE_EXHAUSTED', 'Quota exceeded.', {
      reason: 'RATE_LIMIT_EXCEEDED',
      retryAfterSeconds: WAIT_SECONDS,
    }),
    wrongCredentials: googleFailure('UNAUTHENTICATED', 'Request had invalid authentication credentials.', {
      reason: 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
    }),
    expiredCredentials: googleFailure('UNAUTHENTICATED', 'The access token expired.', {
      reason: 'ACCESS_TOKEN_EXPIRED',
    }),
    notInTime: {
      atSignIn: googleFailure('UNAUTHENTICATED', 'The token is not valid yet.'),
      atList: googleFailure('UNAUTHENTICATED', 'The token is not valid yet.'),
    },
  },
};

/** The answer as a server makes it whose clock shows `time`. */
export function atTime(response: DemoResponse, time: Date): DemoResponse {
  const stamp = `${time.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    ...response,
    headers: { ...response.headers, date: time.toUTCString() },
    body: String(response.body).replace('NOW', stamp),
  };
}
