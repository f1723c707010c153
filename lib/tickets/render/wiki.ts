import { oneLine } from '@/lib/notices/words/parts';
import type { Inline, Text } from '../text';

/**
 * Wiki markup, as Jira Data Center wants descriptions and comments (REST v2). Markup characters are escaped by a
 * backslash; a backslash itself, and what would make an address a link, are entities, as pandoc's writer for Jira has it.
 */
export function renderWiki(text: Text, mark: string | null): string {
  const blocks = text.map((block) =>
    'list' in block ? block.list.map((item) => `* ${inline(item)}`).join('\n') : inline(block.paragraph),
  );
  return [...blocks, ...(mark === null ? [] : [escaped(`Reference: ${mark}`)])].join('\n\n');
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if ('words' in part) return escaped(part.words);
      if ('said' in part) return escaped(oneLine(part.said));
      if ('name' in part) return `{{${escaped(oneLine(part.name))}}}`;
      return `[${escaped(part.label)}|${encodeURI(part.link)}]`;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('://', '&#58;//')
    .replace(/\\/g, '&bsol;')
    .replace(/[{}[\]()*_\-+^~!|?@]/g, '\\$&');
}
