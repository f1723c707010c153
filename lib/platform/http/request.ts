import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { upstream } from '@/lib/kernel/errors';
import { assertPublicEndpoint } from './guard';
import { type GuardedAgents, guardedAgents } from './guarded-agents';

export interface RequestOptions {
  /** `MUSTER_ALLOW_PRIVATE_ENDPOINTS=1`: addresses inside the network, and http, are wanted. */
  allowPrivate: boolean;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: string | Uint8Array;
  headers?: Record<string, string>;
  /** Until the answer has ended. */
  timeoutMs?: number;
  /** More than this of the answer is not read. */
  mostBytes: number;
  /** Of connections that are to be used again; tests hand in theirs. */
  agents?: GuardedAgents | undefined;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The body, or its beginning. */
  text: string;
  /** The same as it came. */
  bytes: Uint8Array;
  isCut: boolean;
}

const TIMEOUT_MS = 10_000;

let shared: GuardedAgents | undefined;

function sharedAgents(): GuardedAgents {
  shared ??= guardedAgents();
  return shared;
}

/**
 * Asks an address somebody configured. Addresses inside the network are refused before and while connecting, a redirect
 * is an answer like any other and never followed, a slow or endless answer is cut off. What is thrown never repeats the
 * address: for many services it is the secret.
 * @throws MusterError `http/endpoint-…`, `http/timeout`, `http/unreachable`
 */
export async function request(url: string, options: RequestOptions): Promise<Answer> {
  const { allowPrivate, method = 'GET', body, headers = {}, timeoutMs = TIMEOUT_MS, mostBytes } = options;
  const isHttps = /^https:/i.test(url);
  if (!isHttps && !allowPrivate)
    throw upstream(
      'http/endpoint-malformed',
      'The address must begin with https://, for what is sent is not for everybody.',
    );
  if (!options.agents) await assertPublicEndpoint(url, { allowPrivate });
  const agents = options.agents ?? (allowPrivate ? undefined : sharedAgents());
  const send = isHttps ? httpsRequest : httpRequest;
  const payload = typeof body === 'string' ? Buffer.from(body) : body;
  return new Promise<Answer>((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const fail = (error: Error) => {
      if (signal.aborted)
        reject(upstream('http/timeout', `There was no answer within ${timeoutMs / 1_000} s.`));
      else reject(explain(error, agents));
    };
    const sent = send(url, {
      method,
      signal,
      headers: {
        ...(payload && { 'content-type': 'application/json', 'content-length': payload.length }),
        ...headers,
      },
      ...(agents && { agent: isHttps ? agents.https : agents.http }),
    });
    sent.on('error', fail);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const done = (isCut: boolean) => {
        const bytes = Buffer.concat(chunks).subarray(0, mostBytes);
        const { statusCode = 0, headers: answered } = response;
        resolve({ status: statusCode, headers: answered, text: bytes.toString('utf8'), bytes, isCut });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size < mostBytes) return;
        done(size > mostBytes || !response.complete);
        sent.destroy();
      });
      response.on('end', () => done(false));
      response.on('error', fail);
    });
    sent.end(payload);
  });
}

/** Why a connection came to nothing, in words that hold no address. */
function explain(error: Error, agents: GuardedAgents | undefined): Error {
  const refusal = agents?.refusalIn(error);
  if (refusal) return error;
  const { code } = error as NodeJS.ErrnoException;
  return upstream('http/unreachable', `The connection failed${code ? ` (${code})` : ''}.`, { cause: error });
}
