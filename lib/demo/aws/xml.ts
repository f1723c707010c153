import type { DemoResponse } from '@/lib/demo/endpoint';
import { isObject } from './json';

const REQUEST_ID = '00000000-0000-4000-a000-000000000000';
const NAMESPACES: Record<string, string> = {
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
};

/** An answer of the query protocol: `<ActionResponse><ActionResult>…`. */
export function xmlAnswer(service: string, action: string, result: object): DemoResponse {
  const body =
    `<${action}Response xmlns="${NAMESPACES[service] ?? ''}"><${action}Result>${toXml(result)}</${action}Result>` +
    `<ResponseMetadata><RequestId>${REQUEST_ID}</RequestId></ResponseMetadata></${action}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}

export function xmlError(service: string, status: number, code: string, message: string): DemoResponse {
  const error = toXml({ Error: { Type: 'Sender', Code: code, Message: message }, RequestId: REQUEST_ID });
  const body = `<ErrorResponse xmlns="${NAMESPACES[service] ?? ''}">${error}</ErrorResponse>`;
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

function toXml(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return `${value.toISOString().slice(0, 19)}Z`;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map((one) => `<member>${toXml(one)}</member>`).join('');
  if (!isObject(value)) return escapeXml(String(value));
  return Object.entries(value)
    .filter(([, each]) => each !== undefined && each !== null)
    .map(([name, each]) => `<${name}>${toXml(each)}</${name}>`)
    .join('');
}

function escapeXml(text: string): string {
  const codes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[&<>"]/g, (one) => codes[one] ?? one)
    .replace(/[\r\n]/g, (one) => `&#${one.charCodeAt(0)};`);
}
