const PAGES: Record<string, (id: string) => string> = {
  credential: (id) => `/credentials/${id}`,
  source: (id) => `/sources/${id}`,
  exception: (id) => `/exceptions/${id}`,
  bulk: (id) => `/credentials/bulk/${id}`,
  policy: () => '/policies',
  profile: () => '/settings/profile',
  mapping: () => '/settings/access',
  token: () => '/settings/tokens',
  owner: (id) => `/owners/${id}`,
  'owner-rules': () => '/owners/rules',
  grant: () => '/evidence/grants',
  review: (id) => `/reviews/${id}`,
  'review-schedule': () => '/reviews',
  duty: (id) => `/owners/duties/${id}`,
  incident: (id) => `/credentials/incidents/${id}`,
  evidence: (id) => `/evidence/${id}`,
  'evidence-request': (id) => `/evidence/requests?state=any#request-${id}`,
  leaver: (id) => `/owners/leavers/${id}`,
  directory: () => '/settings/directory',
  view: (id) => `/views/${id}`,
  channel: () => '/settings/notices',
  delivery: () => '/settings/notices',
  destination: () => '/settings/stream',
  tracker: () => '/settings/tickets',
  'ticket-step': () => '/settings/tickets',
};

/** The page of what an event is about; null where it has none, or is about no single one. */
export function subjectHref(kind: string, id: string | null): string | null {
  return id === null ? null : (PAGES[kind]?.(encodeURIComponent(id)) ?? null);
}
