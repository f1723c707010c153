import type { DemoResponse } from '@/lib/demo/endpoint';
import { isObject } from './json';

const REQUEST_ID = '00000000-0000-4000-a000-000000000000';
/** Lists whose members have a name of their own in the protocol. */
const MEMBERS: Record<string, string> = {
  DBInstances: 'DBInstance',
  DBClusters: 'DBCluster',
  TagList: 'Tag',
  keySet: 'item',
  regionInfo: 'item',
  tagSet: 'item',
};

const NAMESPACES: Record<string, string> = {
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
  rds: 'http://rds.amazonaws.com/doc/2014-10-31/',
};

/** An answer of the query protocol: `<ActionResponse><ActionResult>…`. */
export function xmlAnswer(service: string, action: string, result: object): DemoResponse {
  const body =
    `<${action}Response xmlns="${NAMESPACES[service] ?? ''}"><${action}Result>${toXml(result)}</${action}Result>` +
    `<ResponseMetadata><RequestId>${REQUEST_ID}</RequestId></ResponseMetadata></${action}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}

/** An answer of EC2, whose protocol wraps nothing. */
export function ec2Answer(action: string, result: object): DemoResponse {
  const fields = toXml({ requestId: REQUEST_ID, ...result });
  const body = `<${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${fields}</${action}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}

export function xmlError(service: string, status: number, code: string, message: string): DemoResponse {
  if (service === 'ec2') {
    const name = code === 'AccessDenied' ? 'UnauthorizedOperation' : code;
    const body = `<Response><Errors><Error>${toXml({ Code: name, Message: message })}</Error></Errors></Response>`;
    return { status, headers: { 'content-type': 'text/xml' }, body };
  }
  const error = toXml({ Error: { Type: 'Sender', Code: code, Message: message }, RequestId: REQUEST_ID });
  const body = `<ErrorResponse xmlns="${NAMESPACES[service] ?? ''}">${error}</ErrorResponse>`;
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

function toXml(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return `${value.toISOString().slice(0, 19)}Z`;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return members(value, 'member');
  if (value instanceof Map)
    return [...value]
      .map(([key, each]) => `<entry><key>${toXml(key)}</key><value>${toXml(each)}</value></entry>`)
      .join('');
  if (!isObject(value)) return escapeXml(String(value));
  return Object.entries(value)
    .filter(([, each]) => each !== undefined && each !== null)
    .map(([name, each]) => {
      const own = Array.isArray(each) ? members(each, MEMBERS[name] ?? 'member') : toXml(each);
      return `<${name}>${own}</${name}>`;
    })
    .join('');
}

function members(values: readonly unknown[], name: string): string {
  return values.map((one) => `<${name}>${toXml(one)}</${name}>`).join('');
}

function escapeXml(text: string): string {
  const codes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[&<>"]/g, (one) => codes[one] ?? one)
    .replace(/[\r\n]/g, (one) => `&#${one.charCodeAt(0)};`);
}
