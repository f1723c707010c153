/** The invented company of the demo: Northwind Freight. Names only; the clouds hang their resources on it. */
export interface Team {
  /** Value of the owner tag, and of the identity provider's group `team-<id>`. */
  id: string;
  systems: readonly string[];
}

export const COMPANY = 'northwind';
export const MAIL_DOMAIN = 'northwind.example';

export const TEAMS: readonly Team[] = [
  { id: 'payments', systems: ['checkout', 'ledger', 'payout', 'fraud-score'] },
  { id: 'identity', systems: ['login', 'directory', 'session'] },
  { id: 'platform', systems: ['deploy', 'ci-runner', 'registry', 'cluster', 'dns'] },
  { id: 'data', systems: ['warehouse', 'ingest', 'reports', 'feature-store'] },
  { id: 'logistics', systems: ['routing', 'tracking', 'dispatch', 'customs'] },
  { id: 'storefront', systems: ['web', 'search', 'catalogue', 'mail'] },
  { id: 'support', systems: ['helpdesk', 'chat'] },
  { id: 'security', systems: ['siem', 'scanner'] },
];

export const ENVIRONMENTS = ['production', 'staging', 'development'] as const;

export interface EstateOptions {
  seed: string;
  /** 1 is the demo (about 1,200 credentials in all clouds); counts grow in proportion. */
  size: number;
  /** The day the estate is "today"; its past reaches back from here. */
  today: Date;
}

/** A team of the stories, with one member and a few credentials: when that one leaves, nobody answers for them. */
export const SMALL_TEAM: Team = { id: 'parcel', systems: ['parcel-labels'] };

/** People who hold keys of their own; `leftDaysAgo` marks the leaver of the demo's stories. */
export const PEOPLE: readonly { id: string; name: string; team: string; leftDaysAgo?: number }[] = [
  { id: 'amara.okafor', name: 'Amara Okafor', team: 'payments' },
  { id: 'lena.fischer', name: 'Lena Fischer', team: 'platform' },
  { id: 'tomas.novak', name: 'Tomás Novák', team: 'data' },
  { id: 'mei.tanaka', name: 'Mei Tanaka', team: 'identity' },
  { id: 'jonas.berg', name: 'Jonas Berg', team: SMALL_TEAM.id, leftDaysAgo: 38 },
  { id: 'nadia.haddad', name: 'Nadia Haddad', team: 'logistics' },
  { id: 'sofia.rossi', name: 'Sofia Rossi', team: 'storefront' },
  { id: 'david.mensah', name: 'David Mensah', team: 'support' },
  { id: 'priya.nair', name: 'Priya Nair', team: 'security' },
];
