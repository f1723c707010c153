import { describe, expect, it } from 'vitest';
import { type Json, stableStringify, wellFormed } from './json';

describe('canonical JSON', () => {
  // RFC 8785, section 3.2.2 and appendix: the text to parse, and what it becomes.
  it('writes the sample of RFC 8785 as it says', () => {
    const sample = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as Json;
    expect(stableStringify(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  // RFC 8785, section 3.2.3: by UTF-16 code units, in which a surrogate comes before U+FB33.
  it('sorts keys by their UTF-16 code units, numbers among them', () => {
    const sample = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(Object.values(JSON.parse(stableStringify(sample)) as object)).toHaveLength(7);
    expect([...stableStringify(sample).matchAll(/:(\d)/g)].map(([, n]) => Number(n))).toEqual([
      2, 4, 6, 7, 1, 5, 3,
    ]);
  });

  it('is the same whatever order the keys came in, at every depth', () => {
    const one = { a: [{ x: 1, y: { p: 'q', o: null } }], b: '' };
    const other = { b: '', a: [{ y: { o: null, p: 'q' }, x: 1 }] };
    expect(stableStringify(one)).toBe(stableStringify(other));
    expect(JSON.parse(stableStringify(one))).toEqual(one);
  });

  it.each(['', ' ', '~', '"', '\\', '\n', '\u007f', '\u2028', 'é', '😀', 'a"b\\c\u0000'])(
    'writes %j as JSON writes it, as a value and as a key',
    (text) => {
      expect(stableStringify(text)).toBe(JSON.stringify(text));
      expect(stableStringify({ [text]: [text] })).toBe(JSON.stringify({ [text]: [text] }));
    },
  );

  it('keeps empty lists and objects', () => {
    expect(stableStringify({ list: [], object: {} })).toBe('{"list":[],"object":{}}');
  });
});

describe('a well-formed text', () => {
  it('has neither NUL nor half of a surrogate pair, in keys and values', () => {
    expect(wellFormed({ 'a\u0000': ['\ud800x', '😀'] })).toEqual({ 'a\ufffd': ['\ufffdx', '😀'] });
  });
});
