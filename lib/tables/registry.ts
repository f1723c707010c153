import { AUDIT_EVENTS } from './audit-tables';
import { BACKLOG } from './backlog-tables';
import { DIRECTORY_GROUPS, DIRECTORY_USERS, LEAVER_ITEMS, LEAVERS } from './directory-tables';
import { DOCUMENTS } from './document-tables';
import { DUTIES, INCIDENTS } from './duty-tables';
import { CONTROL_CALENDAR, READINESS } from './evidence-tables';
import { EXCEPTIONS } from './exception-tables';
import { GRANTS } from './grant-tables';
import { BULK_CHANGES, CHANGE_TABLE } from './list-tables';
import type { TableExport } from './model';
import { DELIVERIES } from './notice-tables';
import { OWNERS, OWNERSHIP } from './owner-tables';
import { MAPPINGS, TOKENS } from './people-tables';
import { LIMITS, RULE_TABLE } from './policy-tables';
import { POSTURE, RULE_COUNTS } from './posture-tables';
import { REVIEW_ITEMS, REVIEWS } from './review-tables';
import { REQUESTS, SAMPLE_ROWS, SAMPLES } from './sample-tables';
import { COLLECTIONS, COVERAGE_CELLS, SOURCES } from './source-tables';
import { TICKET_STEPS } from './ticket-tables';

/** Every table there is besides credentials and findings, which have exports of their own, by its name in the address. */
export const TABLES = {
  sources: SOURCES,
  coverage: COVERAGE_CELLS,
  collections: COLLECTIONS,
  limits: LIMITS,
  rules: RULE_TABLE,
  documents: DOCUMENTS,
  'rule-counts': RULE_COUNTS,
  exceptions: EXCEPTIONS,
  backlog: BACKLOG,
  owners: OWNERS,
  ownership: OWNERSHIP,
  reviews: REVIEWS,
  'review-items': REVIEW_ITEMS,
  duties: DUTIES,
  incidents: INCIDENTS,
  mappings: MAPPINGS,
  tokens: TOKENS,
  posture: POSTURE,
  changes: CHANGE_TABLE,
  'bulk-changes': BULK_CHANGES,
  audit: AUDIT_EVENTS,
  deliveries: DELIVERIES,
  'ticket-steps': TICKET_STEPS,
  'directory-users': DIRECTORY_USERS,
  'directory-groups': DIRECTORY_GROUPS,
  leavers: LEAVERS,
  'leaver-items': LEAVER_ITEMS,
  samples: SAMPLES,
  'sample-rows': SAMPLE_ROWS,
  'evidence-requests': REQUESTS,
  grants: GRANTS,
  readiness: READINESS,
  'control-calendar': CONTROL_CALENDAR,
} as const satisfies Record<string, TableExport>;
export type TableName = keyof typeof TABLES;
