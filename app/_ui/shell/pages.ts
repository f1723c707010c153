import {
  Activity,
  ClipboardCheck,
  KeyRound,
  type LucideIcon,
  PackageCheck,
  Plug,
  Scale,
  ScrollText,
  Settings,
  ShieldAlert,
  ShieldCheck,
  Users,
} from 'lucide-react';

interface PageEntry {
  href: string;
  label: string;
  icon: LucideIcon;
}

/** The pages of the navigation, in its order. */
export const PAGES = {
  posture: { href: '/', label: 'Posture', icon: Activity },
  credentials: { href: '/credentials', label: 'Credentials', icon: KeyRound },
  findings: { href: '/findings', label: 'Findings', icon: ShieldAlert },
  owners: { href: '/owners', label: 'Owners', icon: Users },
  exceptions: { href: '/exceptions', label: 'Exceptions', icon: ShieldCheck },
  reviews: { href: '/reviews', label: 'Reviews', icon: ClipboardCheck },
  policies: { href: '/policies', label: 'Policies', icon: Scale },
  sources: { href: '/sources', label: 'Sources', icon: Plug },
  evidence: { href: '/evidence', label: 'Evidence', icon: PackageCheck },
  audit: { href: '/audit', label: 'Audit', icon: ScrollText },
  settings: { href: '/settings', label: 'Settings', icon: Settings },
} as const satisfies Record<string, PageEntry>;

export type PageId = keyof typeof PAGES;
export const PAGE_IDS = Object.keys(PAGES) as PageId[];

/** Whether this address belongs to the page. */
export function isAt(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}

export const SEARCH_INPUT_ID = 'global-search';
