import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { lineOf } from '@/lib/kernel/csv';
import { daysBetween, isoSeconds } from '@/lib/kernel/dates';
import { instantParam } from '@/lib/kernel/instants';
import { type Database, sql } from '@/lib/platform/database/client';
import { type CommandRunner, recordEvent } from '@/lib/platform/run-command';
import { SEVERITIES } from '@/lib/policies/model';
import { findRule } from '@/lib/policies/registry';
import { shownFilters } from '../export';
import type { ExportFormat } from '../export-cells';
import { lineStream } from '../export-stream';
import type { CredentialFilters } from '../schema';
import { type PlanThen, planThen } from './plan';
import { type CredentialThen, readRows } from './rows';
import { TABLES } from './sql';

const moment = (at: Date | null, absent: string) => (at ? isoSeconds(at) : absent);
const three = (state: string | null, at: Date | null) =>
  state === 'known' ? moment(at, 'unknown') : (state ?? 'not recorded');
const codes = (rules: readonly string[]) =>
  rules.length === 0
    ? 'none'
    : [...new Set(rules.map((rule) => findRule(rule)?.code ?? rule))].sort().join(';');

type Value = string | number;

/**
 * The columns of the export of now, by the same names and in the same order, as far as the past knows them; and the
 * instant. A value is never empty.
 */
const CELLS: readonly [name: string, value: (row: CredentialThen, at: Date) => Value][] = [
  ['type', (row) => row.kind],
  ['identifier', (row) => row.externalId],
  ['owner_role', () => 'none'],
  ['owner_team', (row) => row.ownerTeam ?? 'none'],
  ['location', (row) => `${row.provider}/${row.account}/${row.region}`],
  ['last_rotated', (row) => three(row.lastRotatedState, row.lastRotatedAt)],
  ['last_used', (row) => three(row.useState, row.lastUsedAt)],
  ['expires_at', (row) => three(row.expiryState, row.expiresAt)],
  ['rotation_method', (row) => row.rotationMethod ?? 'unknown'],
  ['finding', (row) => codes(row.failing)],
  ['finding_unknown', (row) => codes(row.unknown)],
  ['id', (row) => row.id],
  ['name', (row) => row.name || 'none'],
  ['provider', (row) => row.provider],
  ['account', (row) => row.account],
  ['account_name', (row) => row.accountName ?? 'unknown'],
  ['region', (row) => row.region],
  ['resource', (row) => row.resource],
  ['holder_type', (row) => row.holderType ?? 'unknown'],
  ['holder_id', (row) => row.holderId ?? 'unknown'],
  ['holder_name', (row) => row.holderName ?? 'unknown'],
  ['status', (row) => row.status ?? 'unknown'],
  ['environment', (row) => row.environment ?? 'unknown'],
  ['class', (row) => row.class ?? 'none'],
  ['standing', (row) => row.standing ?? 'not recorded'],
  ['severity', (row) => SEVERITIES[row.severity] ?? 'none'],
  [
    'age_days',
    (row, at) =>
      row.valueChangedAt ? Math.round(daysBetween(row.valueChangedAt, at) * 100) / 100 : 'unknown',
  ],
  ['age_bucket', (row) => row.ageBucket ?? 'unknown'],
  ['limit_days', (row) => row.limitDays ?? 'none'],
  ['limit_clause', (row) => row.limitClause ?? 'none'],
  [
    'out_of_policy_at',
    (row) => (row.ageBucket === 'no-limit' ? 'none' : moment(row.outOfPolicyAt, 'unknown')),
  ],
  ['created_at', (row) => moment(row.createdAt, 'unknown')],
  ['value_changed_at', (row) => moment(row.valueChangedAt, 'unknown')],
  ['privilege', (row) => row.facts.privilege ?? 'unknown'],
  ['algorithm', (row) => row.facts.algorithm ?? 'unknown'],
  ['first_seen_at', (row) => moment(row.firstSeenAt, 'unknown')],
  ['changed_at', (row) => moment(row.knownAt, 'unknown')],
  ['gone_at', (row) => moment(row.goneAt, 'none')],
  ['as_of', (_, at) => isoSeconds(at)],
];

const BATCH = 2_000;

/** In the order of their ids; each statement sees both tables at one moment, so a change in between loses no row. */
async function* linesThen(
  database: Database,
  { conditions }: PlanThen,
  format: ExportFormat,
  at: Date,
): AsyncGenerator<string[], void> {
  let after = 0;
  for (;;) {
    const of = (table: keyof typeof TABLES) => sql`(SELECT c.id, c.version FROM ${TABLES[table]} c
      WHERE ${conditions[table]} AND c.id > ${after}::bigint ORDER BY c.id LIMIT ${BATCH})`;
    const places = await database.query<{ id: number; version: number }>(
      sql`SELECT id, version FROM (${of('present')} UNION ALL ${of('past')}) held ORDER BY id LIMIT ${BATCH}`,
    );
    const rows = await readRows(database, places, at);
    if (rows.length > 0)
      yield rows.map((row) =>
        lineOf(
          CELLS.map(([name, value]) => [name, value(row, at)] as const),
          format,
        ),
      );
    if (places.length < BATCH) return;
    after = Number(places.at(-1)?.id);
  }
}

/** The filtered credentials as they were known at an instant, as a stream of bytes, with its events on the trail. */
export async function exportCredentialsAsOf(
  runner: CommandRunner,
  viewer: Viewer,
  filters: CredentialFilters,
  { format, at }: { format: ExportFormat; at: Date },
): Promise<ReadableStream<Uint8Array>> {
  permit(viewer, 'credential:export', { at, isNarrowed: true });
  const plan = await planThen(viewer, runner.database, filters, at);
  const payload = { format, filters: { ...shownFilters(filters), asOf: instantParam(at) } };
  const subject = { kind: 'credential', id: null };
  const header = format === 'csv' ? `${CELLS.map(([name]) => name).join(',')}\r\n` : '';
  const stream = lineStream(
    header,
    () => linesThen(runner.database, plan, format, at),
    ({ rows, outcome }) =>
      recordEvent(
        runner,
        viewer,
        { action: 'credential.exported', subject, payload: { ...payload, rows, ended: outcome } },
        outcome === 'done' ? 'done' : 'failed',
      ),
  );
  await recordEvent(runner, viewer, { action: 'credential.export-started', subject, payload }).catch(
    async (error) => {
      await stream.cancel();
      throw error;
    },
  );
  return stream;
}
