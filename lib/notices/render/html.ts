import type { Message, Section } from '../message';
import { REPEATED } from './text';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it must stand between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

const link = (url: string, text: string) =>
  `<a href="${escapeHtml(url)}" style="color:#1d4ed8">${escapeHtml(text)}</a>`;

/** As HTML for a mail: no script, no picture, nothing that is fetched. Readable on a phone. */
export function renderHtml(message: Message): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(
    message.subject,
  )}</title></head><body style="margin:0;padding:16px;font:15px/1.5 system-ui,sans-serif;color:#111827;background:#ffffff"><div style="max-width:40rem;margin:0 auto"><p>${escapeHtml(
    message.intro,
  )}</p>${message.sections.map(sectionHtml).join('')}<p style="margin-top:24px;font-size:13px;color:#4b5563">${link(
    message.settingsUrl,
    'Change what you are told',
  )}</p></div></body></html>`;
}

function sectionHtml({ heading, lines, more }: Section): string {
  const items = lines.map(
    ({ text, url, act, isRepeated }) =>
      `<li style="margin:0 0 8px">${escapeHtml(text)}${isRepeated ? ` <em>(${REPEATED})</em>` : ''}<br>${link(url, act)}</li>`,
  );
  const rest = more ? [`<li>${link(more.url, `and ${more.count} more`)}</li>`] : [];
  return `<h2 style="font-size:16px;margin:20px 0 8px">${escapeHtml(heading)}</h2><ul style="margin:0;padding-left:20px">${[
    ...items,
    ...rest,
  ].join('')}</ul>`;
}
