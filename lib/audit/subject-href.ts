const PAGES: Record<string, (id: string) => string> = {
  credential: (id) => `/credentials/${id}`,
  source: (id) => `/sources/${id}`,
  bulk: (id) => `/credentials/bulk/${id}`,
  policy: () => '/policies',
  profile: () => '/settings/profile',
  mapping: () => '/settings/access',
  token: () => '/settings/tokens',
  owner: (id) => `/owners/${id}`,
  'owner-rules': () => '/owners/rules',
  leaver: (id) => `/owners/leavers/${id}`,
  directory: () => '/settings/directory',
  view: (id) => `/views/${id}`,
  channel: () => '/settings/notices',
  delivery: () => '/settings/notices',
  tracker: () => '/settings/tickets',
  'ticket-step': () => '/settings/tickets',
};

/** The page of what an event is about; null where it has none, or is about no single one. */
export function subjectHref(kind: string, id: string | null): string | null {
  return id === null ? null : (PAGES[kind]?.(encodeURIComponent(id)) ?? null);
}
