import type { DemoResponse } from '@/lib/demo/endpoint';

export function json(status: number, body: unknown, headers: Record<string, string> = {}): DemoResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** The error shape that Graph, Resource Manager and Key Vault share. */
export function failure(
  status: number,
  code: string,
  message: string,
  headers?: Record<string, string>,
): DemoResponse {
  return json(status, { error: { code, message } }, headers);
}

export function notFound(): DemoResponse {
  return failure(404, 'ResourceNotFound', 'There is nothing at this address.');
}

/** One page of `items` and the link to the next, which repeats the query of `url`. */
export function pageOf<Item>(items: readonly Item[], url: URL, baseUrl: string, size: number) {
  const start = Number(url.searchParams.get('$skiptoken') ?? 0);
  const end = start + size;
  if (end >= items.length) return { value: items.slice(start, end), next: null };
  const query = new URLSearchParams(url.searchParams);
  query.set('$skiptoken', String(end));
  return { value: items.slice(start, end), next: `${baseUrl}${url.pathname}?${query}` };
}
