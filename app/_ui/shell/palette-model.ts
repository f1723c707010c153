/** Something the command palette can do besides going to what it finds. */
export interface PaletteCommand {
  label: string;
  /** A place, or a file where `isFile`. */
  href: string;
  isFile?: boolean;
}

export interface PaletteHits {
  credentials: { id: number; name: string; kind: string; account: string }[];
  owners: { value: string; count: number }[];
  sources: { id: number; name: string; kind: string }[];
  views: { id: string; name: string; noun: 'credential' | 'finding' }[];
}

export const NO_HITS: PaletteHits = { credentials: [], owners: [], sources: [], views: [] };

/** Questions asked every day, each with its address. */
export const QUESTIONS = [
  { label: 'Credentials out of policy', href: '/credentials?standing=out' },
  { label: 'Credentials without an owner', href: '/credentials?owner=none' },
  { label: 'Credentials that expire within 30 days', href: '/credentials?expiry=7d%2C30d&sort=expires' },
  { label: 'Credentials that have expired', href: '/credentials?expiry=expired' },
  { label: 'Credentials that cannot be judged', href: '/credentials?standing=unknown' },
] as const;

/** Whether every word of what was typed is in the text, whatever the case. */
export function holdsWords(text: string, query: string): boolean {
  const all = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
