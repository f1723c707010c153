import type { DemoResponse } from '@/lib/demo/endpoint';

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An answer of the JSON 1.1 protocol: dates are seconds since 1970. */
export function jsonAnswer(value: object): DemoResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify(inSeconds(value)),
  };
}

export function jsonError(status: number, code: string, message: string): DemoResponse {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': code },
    body: JSON.stringify({ __type: code, message }),
  };
}

function inSeconds(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(inSeconds);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inSeconds(each)]));
}

export function textOf(input: Record<string, unknown>, name: string): string {
  const value = input[name];
  return typeof value === 'string' ? value : '';
}

export function listOf(input: unknown, name: string): string[] | null {
  const value = isObject(input) ? input[name] : undefined;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : null;
}
