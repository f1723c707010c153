import type { DemoResponse } from '@/lib/demo/endpoint';

const CODES: Record<string, number> = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
};

export function json(body: unknown, status = 200): DemoResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: JSON.stringify(body),
  };
}

/** An error as all of Google's JSON APIs write it (AIP-193); `reason` goes into an ErrorInfo. */
export function failure(
  status: string,
  message: string,
  extra: { reason?: string; retryAfterSeconds?: number } = {},
): DemoResponse {
  const code = CODES[status] ?? 500;
  const details = [
    ...(extra.reason
      ? [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: extra.reason,
            domain: 'googleapis.com',
            metadata: {},
          },
        ]
      : []),
    ...(extra.retryAfterSeconds === undefined
      ? []
      : [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${extra.retryAfterSeconds}s` }]),
  ];
  return {
    status: code,
    headers: {
      'content-type': 'application/json; charset=UTF-8',
      ...(extra.retryAfterSeconds === undefined ? {} : { 'retry-after': String(extra.retryAfterSeconds) }),
    },
    body: JSON.stringify({ error: { code, message, status, ...(details.length > 0 ? { details } : {}) } }),
  };
}

export function notFound(): DemoResponse {
  return failure('NOT_FOUND', 'Requested entity was not found.');
}

export function denied(permission: string): DemoResponse {
  return failure(
    'PERMISSION_DENIED',
    `Permission '${permission}' denied on resource (or it may not exist).`,
    {
      reason: 'IAM_PERMISSION_DENIED',
    },
  );
}

/**
 * The page that `url` asks for, at most `most` items long, and the token of the next; null for a token that
 * is none.
 */
export function pageOf<Item>(
  items: readonly Item[],
  url: URL,
  most: number,
): { page: Item[]; nextPageToken?: string } | null {
  const token = url.searchParams.get('pageToken') ?? '';
  const start =
    token === ''
      ? 0
      : Number(
          Buffer.from(token, 'base64url')
            .toString('utf8')
            .replace(/^from:/, ''),
        );
  if (!Number.isInteger(start) || start < 0) return null;
  const asked = Number(url.searchParams.get('pageSize') ?? most) || most;
  const end = start + Math.min(asked, most);
  const page = items.slice(start, end);
  return end < items.length
    ? { page, nextPageToken: Buffer.from(`from:${end}`).toString('base64url') }
    : { page };
}
