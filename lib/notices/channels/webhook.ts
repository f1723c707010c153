import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { systemClock } from '@/lib/kernel/clock';
import { renderEvent } from '../render/events';
import { postTo } from './answers';
import { type Channel, SendFailure } from './contract';
import { Reference } from './fields';

const Config = z.strictObject({
  url: Reference.or(
    z.url({ protocol: /^https?$/, error: 'A full https:// address, or a reference to one.' }),
  ),
  secret: Reference,
});

const MIN_BYTES = 24;
const MAX_BYTES = 64;

/** The key in a secret as Standard Webhooks writes it: `whsec_` and base64 of 24 to 64 bytes. */
export function signingKey(secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (/^(whsec_)?[A-Za-z0-9+/]+={0,2}$/.test(secret) && key.length >= MIN_BYTES && key.length <= MAX_BYTES)
    return key;
  throw new SendFailure(
    `The secret of the webhook must be whsec_ and base64 of ${MIN_BYTES} to ${MAX_BYTES} bytes, as Standard Webhooks has it.`,
    { of: 'channel' },
  );
}

/** The headers of Standard Webhooks: id, time, and a signature over both and the body. */
export function signedHeaders(id: string, at: Date, body: string, key: Buffer): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}

/** Any receiver, by a webhook signed as Standard Webhooks has it. `webhook-id` is the same however often it is sent. */
export const webhook: Channel<z.output<typeof Config>> = {
  title: 'Webhook',
  deduplicates: true,
  schema: Config,
  open: async ({ url, secret }, context) => {
    const address = /^https?:/i.test(url) ? url : await context.resolve(url);
    const key = signingKey(await context.resolve(secret));
    return {
      send: async ({ message }) => {
        const body = JSON.stringify(renderEvent(message));
        // The receiver compares it with its own clock, so it is the moment of sending and no other.
        const headers = signedHeaders(`msg_${message.id}`, systemClock.now(), body, key);
        await postTo(address, body, context, headers);
      },
      close: () => undefined,
    };
  },
};
