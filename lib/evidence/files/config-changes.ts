import type { JsonObject } from '@/lib/kernel/json';
import { sql } from '@/lib/platform/database/client';
import { columnsOf } from './column';
import { queryFile } from './query-file';

interface ChangeRow {
  id: number;
  at: Date;
  actor: string;
  actorRole: string;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  payload: JsonObject;
}
/** What the controls themselves hang on: limits, rules, sources, roles, directory, retention, exports to other systems. */
export const CONFIG_SUBJECTS = [
  'policy',
  'policyDraft',
  'profile',
  'source',
  'mapping',
  'token',
  'directory',
  'directory-group',
  'retention',
  'channel',
  'destination',
  'tracker',
  'owner',
  'owner-rules',
];
const c = columnsOf<ChangeRow>();

/** Changes of the controls’ own configuration, from the audit trail. */
export const CONFIG_CHANGES = queryFile<ChangeRow>({
  path: 'changes/config_changes.csv',
  title: 'Changes of the configuration of the controls in the period',
  query: ({
    period: { from, to },
  }) => sql`SELECT id, at, actor_name AS actor, actor_role AS "actorRole", action,
      subject_kind AS "subjectKind", subject_id AS "subjectId", payload
    FROM audit_event WHERE at >= ${from}::timestamptz AND at < ${to}::timestamptz AND outcome = 'done'
      AND subject_kind = ANY(${CONFIG_SUBJECTS}::text[]) AND action NOT LIKE 'collection.%' ORDER BY id`,
  columns: [
    c.id(['change_id', 'audit_event.id', 'Id of the event in the audit trail'], (row) => row.id),
    c.instant(['at', 'audit_event.at', 'When'], (row) => row.at),
    c.people(['actor', 'audit_event.actor_name', 'Who, as named then'], (row) => [row.actor]),
    c.text(['actor_role', 'audit_event.actor_role', 'In which role'], (row) => row.actorRole),
    c.text(['action', 'audit_event.action', 'What was done'], (row) => row.action),
    c.text(['object', 'audit_event.subject', 'To what'], (row) =>
      [row.subjectKind, row.subjectId].filter(Boolean).join(':'),
    ),
    c.naming(['old', 'audit_event.payload.before', 'What it was'], (row) => row.payload.before ?? null),
    c.naming(
      ['new', 'audit_event.payload', 'What it became, and why'],
      ({ payload: { before: _, ...rest } }) => rest,
    ),
    ...c.missing('approved_by', 'ticket'),
  ],
});
