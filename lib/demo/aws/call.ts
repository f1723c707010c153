import type { DemoRequest } from '@/lib/demo/endpoint';
import type { AwsEstate } from '@/lib/demo/estate/aws';
import { isObject } from './json';

/** Services that take form fields and answer XML. */
export const QUERY_SERVICES = ['iam', 'sts', 'rds', 'ec2'];
/** Services without regions. */
export const GLOBAL_SERVICES = ['iam', 'sts'];

/** One API call, read from the signature's scope and the body. */
export interface AwsCall {
  service: string;
  region: string;
  action: string;
  accessKeyId: string;
  /** Query services: form fields. */
  form: URLSearchParams;
  /** JSON services: the input. */
  input: Record<string, unknown>;
  /** The client's own clock, so that sessions end by it and not by the demo's. */
  signedAt: Date;
}

const SCOPE = /Credential=([A-Z0-9]+)\/\d{8}\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request/;

/** Null when the request is not signed. The signature itself is not checked: the demo holds no secrets to check it with. */
export function callOf({ headers, body }: DemoRequest): AwsCall | null {
  const [, accessKeyId, region, service] = SCOPE.exec(headers.authorization ?? '') ?? [];
  if (!accessKeyId || !region || !service) return null;
  const form = new URLSearchParams(QUERY_SERVICES.includes(service) ? body : '');
  const action = form.get('Action') ?? headers['x-amz-target']?.split('.').at(-1) ?? '';
  const input = QUERY_SERVICES.includes(service) ? {} : inputOf(body);
  return { service, region, action, accessKeyId, form, input, signedAt: signedAt(headers['x-amz-date']) };
}

/** The account a key belongs to: the reader's own, or the one a session was opened in; null for any other key. */
export function accountOf(accessKeyId: string, estate: AwsEstate): string | null {
  const isKnown = (id: string | undefined) =>
    id !== undefined && estate.accounts.some((one) => one.id === id);
  if (accessKeyId === estate.reader.accessKeyId) return estate.accounts[0]?.id ?? null;
  const account = /^ASIA(\d{12})/.exec(accessKeyId)?.[1];
  return account && isKnown(account) ? account : null;
}

/** The access key id of a session in an account; the account can be read from it. */
export function sessionKeyId(account: string): string {
  return `ASIA${account}DEMO`;
}

function inputOf(body: string): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(body || '{}');
    return isObject(input) ? input : {};
  } catch {
    return {};
  }
}

/** `20261121T044340Z` as a date. */
function signedAt(text: string | undefined): Date {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '') ?? [];
  return new Date(Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s)));
}
