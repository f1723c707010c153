import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { NameText } from './name-text';
import { Sentence } from './sentence';

const shown = (name: string) =>
  renderToStaticMarkup(createElement(NameText, null, name)).replaceAll(/<\/?bdi>/g, '');

it('a name keeps its direction, and shows what would turn or hide it', () => {
  expect(shown('مفتاح')).toBe('مفتاح');
  expect(shown('\u202eterces-dorp')).toBe('\ufffdterces-dorp');
  expect(shown('a\u2066b\u2069c\u200bd\ne')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  // The joiners of Persian and of Indian scripts are letters of their words.
  expect(shown('می\u200cخواهم')).toBe('می\u200cخواهم');
  expect(shown('x'.repeat(1_000))).toHaveLength(300);
});

it('a sentence keeps its dates whole', () => {
  const html = renderToStaticMarkup(createElement(Sentence, null, 'From 2024-05-29 to 2024-06-28, v-1.'));
  expect(html.match(/<span class="whitespace-nowrap">\d{4}-\d\d-\d\d<\/span>/g)).toHaveLength(2);
  expect(html.replaceAll(/<[^>]+>/g, '')).toBe('From 2024-05-29 to 2024-06-28, v-1.');
});
