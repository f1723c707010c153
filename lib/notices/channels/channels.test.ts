import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { startServer } from '@/lib/collectors/runner/test-server';
import { bodyOf, headerOf, startMailServer } from '@/lib/testing/mail-server';
import { composeMessage } from '../message';
import type { Told } from '../words/contract';
import type { ChannelKind } from './contract';
import { CHANNELS } from './registry';

const BASE = 'https://muster.example.com';
const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const HOSTILE =
  '<img src=x onerror=alert(1)> <!channel> *bold* [a](https://evil.example)\r\nBcc: x@evil.example';
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const refused: Told = {
  kind: 'exception.refused',
  subject: { kind: 'exception', id: '1' },
  data: { name: 'deploy key', by: 'Ines', reason: HOSTILE },
  href: '/exceptions/1',
  isUrgent: true,
  createdAt: new Date('2026-03-01T00:00:00Z'),
};
const message = composeMessage({
  id: '0b5b1c9e-0000-4000-8000-000000000001',
  kind: 'urgent',
  notices: [refused],
  baseUrl: BASE,
  at: new Date('2026-03-01T08:00:00Z'),
});

async function receiver(
  status: number | ((request: IncomingMessage) => Promise<number>) = 200,
  headers: Record<string, string> = {},
) {
  const got: { body: string; headers: IncomingMessage['headers'] }[] = [];
  const server = await startServer(async (request, response) => {
    got.push({ body: await text(request), headers: request.headers });
    response.writeHead(typeof status === 'number' ? status : await status(request), headers).end('ok');
  });
  closing.push(server.close);
  return { ...server, got };
}

async function send(kind: ChannelKind, config: object, { allowPrivate = true, resolved = '' } = {}) {
  const channel = CHANNELS[kind];
  const sender = await channel.open(channel.schema.parse(config), {
    allowPrivate,
    baseUrl: BASE,
    resolve: async (reference) => (reference === 'env:SECRET' ? SECRET : resolved),
  });
  await sender.send({ message, address: 'a@example.com' }).finally(() => sender.close());
}

describe('a webhook', () => {
  const post = (url: string, options?: object) => send('webhook', { url, secret: 'env:SECRET' }, options);

  it('is signed so that the library of Standard Webhooks accepts it, and nothing that was changed', async () => {
    const { url, got } = await receiver();
    await post(url);
    const [{ body, headers } = { body: '', headers: {} }] = got;
    const verifier = new Webhook(SECRET);
    const event = verifier.verify(body, headers as Record<string, string>);
    expect(event).toMatchObject({ type: 'notice.urgent', data: { id: message.id, count: 1 } });
    expect(headers['webhook-id']).toBe(`msg_${message.id}`);
    expect(() => verifier.verify(body.replace('Ines', 'Anna'), headers as Record<string, string>)).toThrow();
  });

  it.each([
    [301, { of: 'channel' }],
    [307, { of: 'channel' }],
    [400, { of: 'message', isFinal: true }],
    [401, { of: 'channel' }],
    [410, { of: 'channel' }],
    [500, { of: 'channel' }],
  ])('answered with %i fails as it should, and goes nowhere else', async (status, failure) => {
    const elsewhere = await receiver();
    const { url } = await receiver(status, { location: elsewhere.url });
    await expect(post(url)).rejects.toMatchObject(failure);
    expect(elsewhere.got).toEqual([]);
  });

  it('waits as long as it is asked to', async () => {
    const { url } = await receiver(429, { 'retry-after': '120' });
    await expect(post(url)).rejects.toMatchObject({ of: 'channel', retryAfterSeconds: 120 });
  });

  it('is not sent to an address inside the network, nor without encryption', async () => {
    const { url, got } = await receiver();
    await expect(post(url, { allowPrivate: false })).rejects.toThrow(/must begin with https/);
    await expect(post(url.replace('http', 'https'), { allowPrivate: false })).rejects.toThrow(
      /inside the network/,
    );
    await expect(post('https://localhost/', { allowPrivate: false })).rejects.toThrow(/inside the network/);
    expect(got).toEqual([]);
  });

  it('with a secret that is none says how it must be, and not what it is', async () => {
    const config = { url: 'https://hooks.example', secret: 'env:OTHER' };
    await expect(send('webhook', config, { resolved: 'hunter2' })).rejects.toThrow(/whsec_ and base64/);
    await expect(send('webhook', config, { resolved: 'hunter2' })).rejects.not.toThrow(/hunter2/);
  });
});

describe('what somebody typed', () => {
  it('is text in Slack, and calls nobody', async () => {
    const { url, got } = await receiver();
    await send('slack', { url: 'env:URL' }, { resolved: url });
    const body = JSON.parse(got[0]?.body ?? '{}') as { text: string; blocks: { type: string }[] };
    expect(body.text).not.toContain('<');
    expect(body.blocks.map(({ type }) => type)).toEqual(['rich_text']);
    expect(JSON.stringify(body.blocks)).toContain(`${BASE}/exceptions/1`);
    expect(JSON.stringify(body.blocks)).not.toContain('mrkdwn');
  });

  it('is text in an adaptive card for Teams', async () => {
    const { url, got } = await receiver(202);
    await send('teams', { url: 'env:URL' }, { resolved: url });
    const body = JSON.parse(got[0]?.body ?? '{}');
    expect(body).toMatchObject({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('"TextBlock"');
    expect(JSON.stringify(body)).toContain(`${BASE}/exceptions/1`);
  });

  it('is text in both parts of a mail, and adds no header to it', async () => {
    const server = await startMailServer();
    closing.push(server.close);
    const { port } = server;
    await send('mail', { host: '127.0.0.1', port, security: 'none', from: 'muster@example.com' });
    const [mail] = server.taken;
    expect(mail?.to).toEqual(['a@example.com']);
    expect(headerOf(mail as never, 'Bcc')).toBe('');
    expect(headerOf(mail as never, 'Message-ID')).toBe(`<${message.id}@muster.example.com>`);
    const body = bodyOf(mail as never);
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body.slice(body.indexOf('<!doctype'))).not.toContain('<img');
  });
});

it('an event for PagerDuty has the key that makes it one alert, and its link', async () => {
  const { url, got } = await receiver(202);
  await send('pagerduty', { routingKey: 'env:KEY', endpoint: url }, { resolved: 'R0UTING' });
  expect(JSON.parse(got[0]?.body ?? '{}')).toMatchObject({
    routing_key: 'R0UTING',
    event_action: 'trigger',
    dedup_key: `muster:${message.id}`,
    links: [{ href: `${BASE}/exceptions/1` }],
    payload: { severity: 'critical', source: 'muster.example.com' },
  });
});

describe('a mail server', () => {
  const config = (port: number) => ({
    host: '127.0.0.1',
    port,
    security: 'none',
    from: 'muster@example.com',
  });

  it('that refuses one address keeps only that message back', async () => {
    const server = await startMailServer({
      onRecipient: () => {
        throw Object.assign(new Error('no such mailbox'), { responseCode: 550 });
      },
    });
    closing.push(server.close);
    await expect(send('mail', config(server.port))).rejects.toMatchObject({ of: 'message', isFinal: true });
  });

  it('that asks to come back later is asked again', async () => {
    const server = await startMailServer({
      onRecipient: () => {
        throw Object.assign(new Error('greylisted'), { responseCode: 451 });
      },
    });
    closing.push(server.close);
    await expect(send('mail', config(server.port))).rejects.toMatchObject({ of: 'message', isFinal: false });
  });

  it('that is away keeps the channel back', async () => {
    const server = await startMailServer();
    await server.close();
    await expect(send('mail', config(server.port))).rejects.toMatchObject({ of: 'channel' });
  });

  it('inside the network is refused unless that is allowed', async () => {
    const server = await startMailServer();
    closing.push(server.close);
    await expect(send('mail', config(server.port), { allowPrivate: false })).rejects.toThrow(
      /inside the network/,
    );
    const named = { ...config(server.port), host: 'localhost' };
    await expect(send('mail', named, { allowPrivate: false })).rejects.toThrow(/inside the network/);
  });

  it('is not given a password without encryption, nor a message when it cannot encrypt', async () => {
    const given = { ...config(25), user: 'u', password: 'env:P' };
    expect(CHANNELS.mail.schema.safeParse(given).success).toBe(false);
    const server = await startMailServer();
    closing.push(server.close);
    await expect(send('mail', { ...config(server.port), security: 'starttls' })).rejects.toMatchObject({
      of: 'channel',
    });
    expect(server.taken).toEqual([]);
  });
});
