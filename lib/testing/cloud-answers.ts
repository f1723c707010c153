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
  /** A cursor as this cloud gives it, leading to the start of the list again. */
  cursor(name: string, baseUrl: string): string;
  renamed(item: Bag, name: string): Bag;
  denied: DemoResponse;
  throttled: DemoResponse;
  wrongCredentials: DemoResponse;
  expiredCredentials: DemoResponse;
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
    isList: ({ headers }) => headers['x-amz-target'] === 'secretsmanager.ListSecrets',
    isSignIn: ({ body }) => body.includes('Action=GetCallerIdentity'),
    ...pageIn('SecretList', 'NextToken'),
    cursor: (name) => name,
    renamed: (item, name) => ({ ...item, Name: name }),
    denied: jsonError(400, 'AccessDeniedException', 'no'),
    throttled: jsonError(400, 'ThrottlingException', 'Rate exceeded'),
    wrongCredentials: xmlError('sts', 403, 'InvalidClientTokenId', 'The security token is invalid.'),
    expiredCredentials: xmlError('sts', 403, 'ExpiredToken', 'The security token has expired.'),
  },
  azure: {
    collector: 'azure.app-credentials',
    permission: 'Application.Read.All',
    isList: ({ url }) => url.pathname === '/v1.0/applications',
    isSignIn: ({ url }) => url.pathname.endsWith('/oauth2/v2.0/token'),
    ...pageIn('value', '@odata.nextLink'),
    cursor: (name, baseUrl) => `${baseUrl}/v1.0/applications?$skiptoken=0&page=${name}`,
    renamed: (item, name) => ({ ...item, displayName: name }),
    denied: azureFailure(403, 'Authorization_RequestDenied', 'Insufficient privileges.'),
    throttled: azureFailure(429, 'TooManyRequests', 'Slow down.'),
    wrongCredentials: entra(7000215, 'Invalid client secret provided.'),
    expiredCredentials: entra(7000222, 'The provided client secret keys are expired.'),
  },
  gcp: {
    collector: 'gcp.secret-manager-secrets',
    permission: 'secretmanager.secrets.list',
    isList: ({ url }) => url.pathname.endsWith('/secrets'),
    isSignIn: ({ url }) => url.pathname.startsWith('/v3/projects/'),
    ...pageIn('secrets', 'nextPageToken'),
    cursor: (name) => Buffer.from(`from:0${name}`).toString('base64url'),
    renamed: (item, name) => ({
      ...item,
      name: `${String(item.name).slice(0, String(item.name).lastIndexOf('/'))}/${name}`,
    }),
    denied: googleFailure('PERMISSION_DENIED', 'no', { reason: 'IAM_PERMISSION_DENIED' }),
    throttled: googleFailure('RESOURCE_EXHAUSTED', 'Quota exceeded.', { reason: 'RATE_LIMIT_EXCEEDED' }),
    wrongCredentials: googleFailure('UNAUTHENTICATED', 'Request had invalid authentication credentials.', {
      reason: 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
    }),
    expiredCredentials: googleFailure('UNAUTHENTICATED', 'The access token expired.', {
      reason: 'ACCESS_TOKEN_EXPIRED',
    }),
  },
};
