/** Columns of the list, in their order; `name` is always shown. */
export const COLUMNS = {
  name: { title: 'Credential', sort: 'name' },
  kind: { title: 'Kind', sort: 'kind' },
  account: { title: 'Account', sort: 'account' },
  region: { title: 'Region', sort: null },
  holder: { title: 'Holder', sort: null },
  owner: { title: 'Owner', sort: 'owner' },
  class: { title: 'Class', sort: null },
  environment: { title: 'Environment', sort: null },
  age: { title: 'Age / limit', sort: 'age' },
  policy: { title: 'Out of policy', sort: 'policy' },
  expires: { title: 'Expires', sort: 'expires' },
  lastUsed: { title: 'Last used', sort: 'lastUsed' },
  lastRotated: { title: 'Last rotated', sort: null },
  rotation: { title: 'Rotation', sort: null },
  standing: { title: 'Standing', sort: null },
  severity: { title: 'Severity', sort: 'severity' },
  findings: { title: 'Findings', sort: null },
  status: { title: 'Status', sort: null },
  firstSeen: { title: 'First seen', sort: 'firstSeen' },
} as const;

export type ColumnId = keyof typeof COLUMNS;
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];
export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'name',
  'kind',
  'account',
  'owner',
  'class',
  'age',
  'expires',
  'lastUsed',
  'standing',
  'severity',
  'findings',
];

/** Columns for a question, as a start; own ones are kept in saved views. */
export const COLUMN_PRESETS: readonly { title: string; columns: readonly ColumnId[] }[] = [
  {
    title: 'Ownership',
    columns: ['name', 'kind', 'account', 'holder', 'owner', 'class', 'environment', 'firstSeen'],
  },
  { title: 'Expiry', columns: ['name', 'kind', 'account', 'owner', 'expires', 'lastUsed', 'standing'] },
  {
    title: 'Rotation',
    columns: ['name', 'kind', 'owner', 'class', 'age', 'policy', 'lastRotated', 'rotation', 'standing'],
  },
  {
    title: 'Audit',
    columns: [
      'name',
      'kind',
      'account',
      'region',
      'holder',
      'owner',
      'class',
      'age',
      'lastUsed',
      'standing',
      'severity',
      'findings',
      'status',
      'firstSeen',
    ],
  },
];
