import { describe, expect, it } from 'vitest';
import { composeMessage } from './message';
import { renderHtml } from './render/html';
import { renderText } from './render/text';
import type { Told } from './words/contract';
import { NOTICE_KINDS, wordsOf } from './words/registry';

const BASE = 'https://muster.example.com';
const told = (more: Partial<Told> = {}): Told => ({
  kind: 'credential.expiring',
  subject: { kind: 'credential', id: '7' },
  data: { name: 'deploy key', days: 7, expiresAt: '2026-03-08' },
  href: '/credentials/7',
  isUrgent: false,
  createdAt: new Date('2026-03-01T00:00:00Z'),
  ...more,
});
const message = (notices: Told[], kind: 'digest' | 'urgent' | 'test' = 'digest') =>
  composeMessage({ id: 'x', kind, notices, baseUrl: BASE, at: new Date('2026-03-01T08:00:00Z') });

describe('every kind of notice', () => {
  it.each(NOTICE_KINDS)('%s says something of its subject with and without what it may be given', (kind) => {
    const words = wordsOf(kind);
    const data = {
      name: 'deploy key',
      person: 'Ines',
      reason: 'not ours',
      by: 'Ada',
      days: 3,
      expiresAt: '2026-03-08T00:00:00Z',
    };
    for (const each of [told({ kind, data }), told({ kind, data: {} })]) {
      const line = words.line(each);
      expect(line).not.toMatch(/undefined|null|NaN|\[object|“”| {2}|[:;,] *$/);
      expect(line.length).toBeGreaterThan(5);
    }
    expect(words.heading(1)).toContain('1');
    expect(words.heading(2)).toContain('2');
  });
});

it('a kind that nobody wrote words for is told all the same', () => {
  const { subject, sections } = message([told({ kind: 'quorum.reached' })]);
  expect(subject).toContain('quorum.reached');
  expect(sections[0]?.lines[0]?.text).toBe('deploy key');
});

it('names the one thing that is urgent, and counts where there are more', () => {
  expect(message([told()], 'urgent').subject).toBe('Muster: deploy key expires in 7 days (2026-03-08)');
  expect(message([told(), told()], 'urgent').subject).toBe('Muster: 2 credentials expire');
});

it('shows ten of a kind and says how many more there are and where', () => {
  const text = renderText(message(Array.from({ length: 25 }, () => told())));
  expect(text.match(/- deploy key/g)).toHaveLength(10);
  expect(text).toContain(`and 15 more: ${BASE}/credentials/calendar`);
});

it.each(['//evil.example/x', 'https://evil.example/x', 'javascript:alert(1)', '/\\evil.example', ''])(
  'a link to %j leads to the first page of Muster and nowhere else',
  (href) => {
    expect(message([told({ href })]).sections[0]?.lines[0]?.url).toBe(`${BASE}/`);
  },
);

it('what somebody typed stays on its line, and is text in HTML', () => {
  const name = '</li><script>alert(1)</script>"\r\nBcc: x@example.com\u202e';
  const mail = message([told({ data: { name, days: 1 } })], 'urgent');
  expect(mail.subject).not.toMatch(/[\r\n\u202e]/);
  const html = renderHtml(mail);
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toMatch(/<(img|script|link|iframe)\b/);
});

it('counts the credentials of questions about ownership, names the first and says until when', () => {
  const data = { owner: 'storefront', count: 7, credentials: ['a', 'b'], due: '2026-03-15T09:00:00.000Z' };
  const { subject, sections } = message([
    told({ kind: 'ownership.asked', data }),
    told({ kind: 'ownership.asked' }),
  ]);
  expect(subject).toBe('Muster: 8 questions about ownership');
  expect(sections[0]?.lines[0]?.text).toBe('Are these yours: 7 credentials (a, b, …). Answer by 2026-03-15');
});
