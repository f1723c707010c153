import type { Message } from '../message';

export const REPEATED = 'may have reached you before';

/** As plain text: the other half of a mail. */
export function renderText(message: Message): string {
  const parts = message.sections.map((section) => {
    const lines = section.lines.map(
      ({ text, url, isRepeated }) => `- ${text}${isRepeated ? ` (${REPEATED})` : ''}\n  ${url}`,
    );
    const more = section.more ? [`- and ${section.more.count} more: ${section.more.url}`] : [];
    return [section.heading, ...lines, ...more].join('\n');
  });
  const foot = `Change what you are told: ${message.settingsUrl}`;
  return `${[message.intro, ...parts, foot].join('\n\n')}\n`;
}
