import { oneLine } from '@/lib/notices/words/parts';
import type { Block, Inline, Text } from '../text';

/** A node of the Atlassian Document Format. */
export interface AdfNode {
  type: string;
  version?: 1;
  text?: string;
  content?: AdfNode[];
  marks?: { type: string; attrs?: Record<string, string> }[];
}

/**
 * Atlassian Document Format, as Jira Cloud wants descriptions and comments (REST v3). A text node is literal, so that
 * nothing in a name is markup, a mention or a macro.
 */
export function renderAdf(text: Text, mark: string | null): AdfNode {
  const content = text.map(blockOf);
  if (mark !== null) content.push(paragraph([{ words: `Reference: ${mark}` }]));
  return { type: 'doc', version: 1, content };
}

function blockOf(block: Block): AdfNode {
  if ('paragraph' in block) return paragraph(block.paragraph);
  const items = block.list.map((item) => ({ type: 'listItem', content: [paragraph(item)] }));
  return { type: 'bulletList', content: items };
}

function paragraph(parts: readonly Inline[]): AdfNode {
  return { type: 'paragraph', content: parts.map(textNode).filter(({ text }) => text !== '') };
}

function textNode(part: Inline): AdfNode {
  if ('words' in part) return { type: 'text', text: part.words };
  if ('said' in part) return { type: 'text', text: oneLine(part.said) };
  if ('name' in part) return { type: 'text', text: oneLine(part.name), marks: [{ type: 'code' }] };
  return { type: 'text', text: part.label, marks: [{ type: 'link', attrs: { href: part.link } }] };
}
