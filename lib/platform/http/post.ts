import { type Answer, type RequestOptions, request } from './request';

export type PostOptions = Omit<RequestOptions, 'method' | 'body' | 'mostBytes'>;
export type PostAnswer = Pick<Answer, 'status' | 'headers' | 'text'>;

/** Nobody who takes a message has more to say to it. */
const MOST_BYTES = 16 * 1024;

/**
 * Posts a body to an address somebody configured, as `request` does it.
 * @throws MusterError `http/endpoint-…`, `http/timeout`, `http/unreachable`
 */
export function post(url: string, body: string, options: PostOptions): Promise<PostAnswer> {
  return request(url, { ...options, method: 'POST', body, mostBytes: MOST_BYTES });
}
