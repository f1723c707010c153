import { createHash } from 'node:crypto';
import type { Account } from './account';

const STYLE = `
:root{color-scheme:light dark;font:15px/1.45 system-ui,sans-serif}
body{margin:0;display:grid;place-items:start center;min-height:100vh;background:Canvas;color:CanvasText}
main{width:min(26rem,100% - 2rem);padding:2.5rem 0}
h1{font-size:1.25rem;margin:0 0 .25rem}p{margin:.25rem 0 1rem}
form{margin:0}button{display:block;width:100%;margin:0 0 .5rem;padding:.6rem .8rem;text-align:left;font:inherit;
border:1px solid GrayText;border-radius:.375rem;background:Canvas;color:CanvasText;cursor:pointer}
button:hover,button:focus-visible{border-color:Highlight;outline:2px solid Highlight;outline-offset:1px}
button span{display:block;font-size:.85rem}`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The pages hold one style block, allowed by its hash, and no script. `formOrigins`: where the sign-in leads back to. */
export function pageHeaders(formOrigins: readonly string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `form-action ${["'self'", ...formOrigins].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
}

/** The demo's sign-in page: one button per person, no passwords. */
export function chooserPage(uid: string, accounts: readonly Account[]): string {
  const buttons = accounts.map(
    ({ id, name, title }) => `<form method="post" action="/interaction/${escapeHtml(uid)}">
<input type="hidden" name="account" value="${escapeHtml(id)}"><button>${escapeHtml(name)}<span>${escapeHtml(title ?? id)}</span></button></form>`,
  );
  return layout(
    'Sign in to the demo',
    `<h1>Sign in to the demo</h1><p>This identity provider belongs to the demo and runs on this machine. There are no passwords: choose who you are.</p>${buttons.join('\n')}`,
  );
}

/** A page that says what went wrong. */
export function messagePage(title: string, message: string): string {
  return layout(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(message)}</p>`);
}

function layout(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
