import { describe, expect, it } from 'vitest';
import { bodyOf, closingOf, reminderOf, reopeningOf, type Text, type TicketFacts, titleOf } from '../text';
import { type AdfNode, renderAdf } from './adf';
import { renderMarkdown } from './markdown';
import { renderWiki } from './wiki';

const NASTY =
  '<img src=x onerror=alert(1)> `@acme/all` [x](javascript:1) {html}*b*{html} [~admin] #12 https://evil.example';
const facts: TicketFacts = {
  code: 'EXCEEDS_COMPLIANCE_AGE',
  title: 'Older than policy allows',
  severity: 'High',
  sentence: 'The value dates from 2026-01-01 and reached the limit of 90 days (Class B) on 2026-04-01.',
  remedy: 'Replace the value.',
  action: 'Rotate',
  subject: {
    kind: 'Cloud access key',
    name: 'deploy key',
    account: 'payments',
    url: 'https://muster.example.com/credentials/7',
  },
  owner: 'storefront',
  limit: { days: 90, clause: 'Class B' },
  openedAt: new Date('2026-04-01T00:00:00Z'),
  closedAt: null,
  closeReason: null,
  isExcepted: false,
};
const nasty: TicketFacts = {
  ...facts,
  sentence: NASTY,
  owner: NASTY,
  subject: { ...facts.subject, name: NASTY, account: 'a\nb' },
  limit: { days: 1, clause: NASTY },
};

/** Every text of a document, with the names of its marks. */
function texts(node: AdfNode): [string, string[]][] {
  const own: [string, string[]][] =
    node.text === undefined ? [] : [[node.text, (node.marks ?? []).map(({ type }) => type)]];
  return [...own, ...(node.content ?? []).flatMap(texts)];
}

describe('a ticket in words', () => {
  it('says what is wrong, by which limit and clause, what to do, and where to look', () => {
    expect(titleOf(facts)).toBe('Rotate: deploy key (Older than policy allows)');
    const plain = texts(renderAdf(bodyOf(facts), null))
      .map(([text]) => text)
      .join('');
    expect(plain).toContain('What is wrong: The value dates from 2026-01-01');
    expect(plain).toContain('Limit: 90 days, set by Class B');
    expect(plain).toContain('Owner: storefront');
    expect(plain).toContain('Proposed: Rotate. Replace the value.');
  });

  it('has a title of one line that no tracker refuses, however long the name', () => {
    const title = titleOf({ ...facts, subject: { ...facts.subject, name: `a\nb\u202e${'x'.repeat(500)}` } });
    expect(title).not.toMatch(/[\n\u202e]/);
    expect(title.length).toBeLessThanOrEqual(200);
  });

  it('says why it is closed, opened again, or open although people closed it', () => {
    const words = (text: Text) => renderMarkdown(text, 'm').replaceAll('\\', '');
    const closed = { ...facts, closedAt: new Date('2026-05-01T00:00:00Z') };
    expect(words(closingOf({ ...closed, closeReason: 'fixed' }))).toMatch(
      /^The finding is fixed as of 2026-05-01/,
    );
    expect(words(closingOf({ ...closed, closeReason: 'gone' }))).toMatch(/is gone as of/);
    expect(words(reopeningOf(facts))).toMatch(/^The finding is open again since 2026-04-01/);
    expect(words(reminderOf(facts))).toMatch(/^Still open: The value dates/);
  });
});

describe('what a name holds is never markup', () => {
  it('in Markdown: no element, mention, reference, link or address', () => {
    const text = renderMarkdown(bodyOf(nasty), 'muster-1');
    const outsideCode = text.replace(/(`+) ?[^\n]*?[^`] ?\1(?!`)/g, '').replace(/<!-- muster-1 -->$/, '');
    expect(outsideCode.replaceAll('(<https://muster.example.com/credentials/7>)', '')).not.toMatch(
      /(^|[^\\])[<>]|(^|[^\\])https?:|@[a-z]|#\d/m,
    );
    expect(text.split('\n').filter((line) => line === 'b')).toEqual([]);
    expect(text).toMatch(/<!-- muster-1 -->$/);
  });

  it('in Markdown: a name cannot end its own code span', () => {
    const text = renderMarkdown([{ paragraph: [{ name: 'a``b` <b>' }] }], 'm');
    expect(text.split('\n')[0]).toBe('```a``b` <b>```');
    expect(renderMarkdown([{ paragraph: [{ name: '`' }] }], 'm').split('\n')[0]).toBe('`` ` ``');
  });

  it('in the Atlassian Document Format: literal text, and the only link is ours', () => {
    const all = texts(renderAdf(bodyOf(nasty), 'muster-step-1'));
    expect(all.filter(([text]) => text.includes('onerror')).length).toBeGreaterThan(3);
    expect(all.filter(([, marks]) => marks.includes('link')).map(([text]) => text)).toEqual([
      'See it in Muster',
    ]);
    expect(all.every(([text]) => text !== '' && !text.includes('\n'))).toBe(true);
    expect(all.at(-1)?.[0]).toBe('Reference: muster-step-1');
  });

  it('in wiki markup: no macro, mention, link, format or address', () => {
    const text = renderWiki(bodyOf(nasty), null);
    const plain = text.replaceAll('[See it in Muster|https://muster.example.com/credentials/7]', '');
    // What is left unescaped is ours: the bullets, and the braces around names.
    expect(plain.replace(/\{\{|\}\}|^\* /gm, '')).not.toMatch(/(^|[^\\])[{}[\]*_~|]/m);
    expect(plain).not.toContain('://');
  });

  it('in wiki markup: a backslash in a name escapes nothing', () => {
    expect(renderWiki([{ paragraph: [{ name: 'a\\}}{html}' }] }], null)).toBe('{{a&bsol;\\}\\}\\{html\\}}}');
  });
});
