import type { JsonObject } from '@/lib/kernel/json';
import type { Message, Section } from '../message';
import { REPEATED } from './text';

/** Runs of text are never read as Markdown, as text blocks are. */
const run = (text: string, more: JsonObject = {}): JsonObject => ({ type: 'TextRun', text, ...more });
const rich = (...inlines: JsonObject[]): JsonObject => ({ type: 'RichTextBlock', inlines });
const open = (url: string): JsonObject => ({ selectAction: { type: 'Action.OpenUrl', url } });

/** Teams refuses messages over 28 KB; the frame around the blocks takes its part. */
const MOST_BYTES = 24 * 1024;

/** As many blocks as Teams takes. What is left out stands in Muster, and the card says so. */
function fitting(blocks: readonly JsonObject[], url: string): JsonObject[] {
  let left = MOST_BYTES;
  const fit = blocks.findIndex((block) => {
    left -= new TextEncoder().encode(JSON.stringify(block)).length;
    return left < 0;
  });
  if (fit < 0) return [...blocks];
  return [...blocks.slice(0, fit), rich(run('The rest is in Muster', { color: 'Accent', ...open(url) }))];
}

/** As a workflow of Microsoft Teams takes it: a message with one adaptive card. */
export function renderTeams(message: Message): JsonObject {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          fallbackText: message.subject,
          msteams: { width: 'Full' },
          body: [
            rich(run(message.subject, { weight: 'Bolder', size: 'Medium' })),
            rich(run(message.intro)),
            ...fitting(message.sections.flatMap(sectionBlocks), message.settingsUrl),
          ],
          actions: [
            { type: 'Action.OpenUrl', title: 'Open Muster', url: new URL('/', message.settingsUrl).href },
          ],
        },
      },
    ],
  };
}

function sectionBlocks({ heading, lines, more }: Section): JsonObject[] {
  return [
    { ...rich(run(heading, { weight: 'Bolder' })), separator: true },
    ...lines.map(({ text, url, act, isRepeated }) =>
      rich(run(`${text}${isRepeated ? ` (${REPEATED})` : ''} `), run(act, { color: 'Accent', ...open(url) })),
    ),
    ...(more ? [rich(run(`and ${more.count} more`, { color: 'Accent', ...open(more.url) }))] : []),
  ];
}
