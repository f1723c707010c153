import { Readable } from 'node:stream';
import type { JsonObject } from '@/lib/kernel/json';
import { CliError, type Io } from './io';
import { readSettings, readToken } from './settings';

const TIMEOUT_MS = 60_000;

export interface Client {
  url: string;
  /** One JSON answer. @throws CliError with the server's own words. */
  json<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: JsonObject): Promise<T>;
  /** Sends bytes of any length as they come. @throws CliError with the server's own words */
  send<T>(path: string, bytes: AsyncIterable<Uint8Array>): Promise<T>;
  /** A body of any length, as it comes. @throws CliError */
  stream(path: string): Promise<Readable>;
}

/** A client for the configured server; reads the token, makes no call. */
export async function openClient(io: Io): Promise<Client> {
  const settings = await readSettings(io);
  const token = await readToken(io, settings);
  const send = async (
    method: string,
    path: string,
    accept: string,
    body: JsonObject | undefined,
    signal?: AbortSignal,
  ) => {
    const response = await reach(settings.url, path, {
      method,
      // A redirect would carry the token to whatever address it names.
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${token}`,
        accept,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) throw await refusal(response, settings.url);
    return response;
  };
  return {
    url: settings.url,
    json: async <T>(method: string, path: string, body?: JsonObject) => {
      const response = await send(method, path, 'application/json', body, AbortSignal.timeout(TIMEOUT_MS));
      return (await readJson(response, settings.url)) as T;
    },
    send: async <T>(path: string, bytes: AsyncIterable<Uint8Array>) => {
      const init = {
        method: 'POST',
        redirect: 'manual' as const,
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          'content-type': 'application/octet-stream',
        },
        // Node's fetch takes whatever can be iterated over, and then has to be told that it is sent while it is read.
        body: bytes as unknown as BodyInit,
        duplex: 'half',
      };
      const response = await reach(settings.url, path, init);
      if (!response.ok) throw await refusal(response, settings.url);
      return (await readJson(response, settings.url)) as T;
    },
    stream: async (path) => {
      const response = await send('GET', path, '*/*', undefined);
      return response.body
        ? Readable.from(response.body as AsyncIterable<Uint8Array>, { objectMode: false })
        : Readable.from([]);
    },
  };
}

async function reach(url: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, init);
  } catch (error) {
    throw unreachable(url, error);
  }
}

const NETWORK: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  UND_ERR_SOCKET: 'the connection was cut',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted; set NODE_EXTRA_CA_CERTS',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted; set NODE_EXTRA_CA_CERTS',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted; set NODE_EXTRA_CA_CERTS',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

/** The error for a server that could not be talked to. */
export function unreachable(url: string, error: unknown): CliError {
  const code = networkCode(error);
  const timeout = error instanceof Error && error.name === 'TimeoutError';
  const why = timeout ? 'no answer in time' : (NETWORK[code] ?? (code || 'the request failed'));
  return new CliError(
    'cli/unreachable',
    `Muster cannot be reached at ${url}: ${why}. Start it with npm start, or set MUSTER_URL.`,
    { passing: true },
  );
}

function networkCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  return String((inner as { code?: unknown } | null)?.code ?? '');
}

async function readJson(response: Response, url: string): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    throw unreachable(url, error);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError(
      'cli/not-muster',
      `What answers at ${url} did not send JSON; is it Muster? Set MUSTER_URL.`,
    );
  }
}

async function refusal(response: Response, url: string): Promise<CliError> {
  if (response.status >= 300 && response.status < 400) {
    return new CliError(
      'cli/redirected',
      `${url} redirects to ${originOf(response, url)}. Set MUSTER_URL to the address people use.`,
    );
  }
  const said = errorIn(await response.text().catch(() => ''));
  if (response.status === 401) {
    return new CliError(
      said?.code ?? 'token/refused',
      `The API token was not accepted: ${said?.message ?? 'it is wrong, expired or revoked.'} Make a new one under Settings, API tokens, and set MUSTER_TOKEN.`,
    );
  }
  if (response.status === 403) {
    return new CliError(
      said?.code ?? 'access/forbidden',
      `Not allowed: ${said?.message ?? 'the role or the scopes of this API token do not include it.'}`,
    );
  }
  const passing = response.status >= 500;
  if (said) return new CliError(said.code, said.message, { fields: said.fields, passing });
  return new CliError(
    'cli/answer',
    `${url} answered ${response.status} without saying why. See the server's log.`,
    { passing },
  );
}

function originOf(response: Response, url: string): string {
  const location = response.headers.get('location') ?? '';
  return URL.canParse(location, url) ? new URL(location, url).origin : 'another address';
}

function errorIn(text: string): { code: string; message: string; fields?: Record<string, string> } | null {
  try {
    const { error } = JSON.parse(text) as {
      error?: { code?: unknown; message?: unknown; fields?: Record<string, string> };
    };
    if (typeof error?.message !== 'string') return null;
    return {
      code: String(error.code ?? 'cli/answer'),
      message: error.message,
      ...(error.fields ? { fields: error.fields } : {}),
    };
  } catch {
    return null;
  }
}
