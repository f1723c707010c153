import { createHash, randomBytes } from 'node:crypto';
import { parse } from 'node:querystring';
import NextAuth, { type AuthOptions } from 'next-auth';

export interface AuthCall {
  method: 'GET' | 'POST';
  /** e.g. `['signin', 'oidc']` */
  path: readonly string[];
  query: Record<string, string>;
  body: Record<string, string>;
  cookies: Record<string, string>;
  headers: Record<string, string>;
}

export interface AuthAnswer {
  status: number;
  location: string | null;
  /** Complete `Set-Cookie` values. */
  cookies: string[];
}

type PagesHandler = (request: object, response: object, options: AuthOptions) => Promise<unknown>;

/**
 * Runs next-auth for one request. It is called the way the pages router calls it, because that way it takes cookies and
 * body from us: the cross-site check is ours (Origin and Sec-Fetch-Site), so its own double-submit token is answered here
 * and no form has to carry one.
 */
export async function runNextAuth(origin: string, call: AuthCall, options: AuthOptions): Promise<AuthAnswer> {
  // The only way to tell next-auth its address; without it, it would believe the Host header.
  process.env.NEXTAUTH_URL = origin;
  const csrf = randomBytes(32).toString('hex');
  const proof = createHash('sha256')
    .update(`${csrf}${options.secret ?? ''}`)
    .digest('hex');
  const csrfCookie = options.cookies?.csrfToken?.name ?? 'next-auth.csrf-token';
  const answer: AuthAnswer = { status: 200, location: null, cookies: [] };
  const response = {
    status(code: number) {
      answer.status = code;
      return response;
    },
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === 'location') answer.location = String(value);
      if (name.toLowerCase() === 'set-cookie') answer.cookies = Array.isArray(value) ? value : [value];
      return response;
    },
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? answer.cookies : undefined),
    json: () => response,
    send: () => response,
    end: () => response,
  };
  const request = {
    method: call.method,
    query: { ...call.query, nextauth: [...call.path] },
    body: call.method === 'POST' ? { ...call.body, csrfToken: csrf } : undefined,
    cookies: { ...call.cookies, [csrfCookie]: `${csrf}|${proof}` },
    headers: call.headers,
  };
  await (NextAuth as unknown as PagesHandler)(request, response, options);
  return answer;
}

/** Fields of a posted form, once each; other bodies are empty. */
export async function formOf(request: Request): Promise<Record<string, string>> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return {};
  const text = await request.text();
  if (text.length > 10_000) return {};
  return Object.fromEntries(
    Object.entries(parse(text)).map(([name, value]) => [name, [value].flat()[0] ?? '']),
  );
}
