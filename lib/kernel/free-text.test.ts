import { describe, expect, it } from 'vitest';
import { line, plainName, prose, Reason, TicketLink } from './free-text';

const takes = (schema: ReturnType<typeof line>, text: string) => schema.safeParse(text).success;

describe('words', () => {
  it.each([
    ['a line end', 'one\ntwo', false, true],
    ['a tab', 'one\ttwo', false, true],
    ['a bell', 'one\u0007two', false, false],
    ['a direction override', 'invoice\u202egpj.exe', false, false],
    ['an isolate', 'a\u2066b', false, false],
    ['a joiner, which Persian and emoji need', 'می\u200cخواهم', true, true],
    ['a formula, which exports make harmless', '=1+1', true, true],
    ['markup, which pages escape', '<b>x</b>', true, true],
  ])('with %s', (_, text, asLine, asProse) => {
    expect(takes(line(50), text)).toBe(asLine);
    expect(takes(prose(50), text)).toBe(asProse);
  });

  it('are kept without space around them, composed, and at most as long as said', () => {
    expect(line(5).parse('  e\u0301te\u0301 ')).toBe('été');
    expect(takes(line(5), 'x'.repeat(6))).toBe(false);
    expect(takes(prose(5), 'x'.repeat(6))).toBe(false);
  });
});

it('a name is not empty and holds nothing that cannot be seen', () => {
  expect(takes(plainName(50, 'Name it.'), ' \n ')).toBe(false);
  expect(takes(plainName(50, 'Name it.'), 'pay\u200bments')).toBe(false);
  expect(plainName(50, 'Name it.').safeParse(undefined).error?.issues[0]?.message).toBe('Name it.');
  expect(plainName(50, 'Name it.').parse('Zahlungen – Köln')).toBe('Zahlungen – Köln');
});

it('a reason says something', () => {
  expect(takes(Reason, ' a ')).toBe(false);
  expect(takes(Reason, 'moved')).toBe(true);
});

describe('a link to a ticket', () => {
  it.each([
    'javascript:alert(1)',
    'http://tracker.example.com/1',
    'https://ines@tracker.example.com/1',
    'https://ines:pw@tracker.example.com/1',
    'https:///1',
    'tracker',
    '//tracker.example.com/1',
  ])('is not %s', (text) => expect(TicketLink.safeParse(text).success).toBe(false));

  it('is an https address, or none', () => {
    expect(TicketLink.parse(' https://tracker.example.com/1?a=b ')).toBe('https://tracker.example.com/1?a=b');
    expect(TicketLink.parse('')).toBeNull();
    expect(TicketLink.parse(undefined)).toBeNull();
  });
});
