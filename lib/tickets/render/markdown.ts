import { oneLine } from '@/lib/notices/words/parts';
import type { Inline, Text } from '../text';

/** Keeps a mention or a reference from being one; GitHub looks for them after the escapes are resolved. */
const WORD_JOINER = '\u2060';

/**
 * GitHub Flavored Markdown. Any ASCII punctuation may be escaped by a backslash (GFM 6.1), which also keeps addresses from
 * becoming links; mentions and references are looked for in the rendered text, so that `@` and `#` need more than that.
 * Names stand in code spans, where nothing is markup.
 */
export function renderMarkdown(text: Text, mark: string): string {
  const blocks = text.map((block) =>
    'list' in block ? block.list.map((item) => `- ${inline(item)}`).join('\n') : inline(block.paragraph),
  );
  return [...blocks, `<!-- ${mark} -->`].join('\n\n');
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if ('words' in part) return ours(part.words);
      if ('said' in part) return escaped(oneLine(part.said));
      if ('name' in part) return codeSpan(oneLine(part.name));
      return `[${ours(part.label)}](<${encodeURI(part.link)}>)`;
    })
    .join('');
}

/** Our own words hold no mention and no address; only what would be read as markup. */
const ours = (text: string) => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');

function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\\([@#])/g, `$1${WORD_JOINER}`);
}

/** A fence longer than any run of backticks inside (GFM 6.3). */
function codeSpan(name: string): string {
  const longest = Math.max(0, ...[...name.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = name.startsWith('`') || name.endsWith('`') || name.trim() === '' ? ' ' : '';
  return `${fence}${space}${name}${space}${fence}`;
}
