import type { JsonObject } from '@/lib/kernel/json';
import type { Message, Section } from '../message';
import { REPEATED } from './text';

/** Of the text for notifications only: there `&`, `<` and `>` are markup, and `<!channel>` would call everybody. */
const escapeSlack = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const text = (said: string, isBold = false): JsonObject => ({
  type: 'text',
  text: said,
  ...(isBold && { style: { bold: true } }),
});
const link = (url: string, said: string): JsonObject => ({ type: 'link', url, text: said });
const line = (...elements: JsonObject[]): JsonObject => ({ type: 'rich_text_section', elements });

/** As Slack's incoming webhooks take it. Rich text is never read as markup, so that nobody is called by a reason. */
export function renderSlack(message: Message): JsonObject {
  return {
    text: escapeSlack(message.subject),
    unfurl_links: false,
    blocks: [
      {
        type: 'rich_text',
        elements: [
          line(text(`${message.subject}\n`, true), text(message.intro)),
          ...message.sections.flatMap(sectionElements),
        ],
      },
    ],
  };
}

function sectionElements({ heading, lines, more }: Section): JsonObject[] {
  const items = lines.map(({ text: said, url, act, isRepeated }) =>
    line(text(`${said}${isRepeated ? ` (${REPEATED})` : ''} `), link(url, act)),
  );
  if (more) items.push(line(link(more.url, `and ${more.count} more`)));
  return [line(text(`\n${heading}`, true)), { type: 'rich_text_list', style: 'bullet', elements: items }];
}
