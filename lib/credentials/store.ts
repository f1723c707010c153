import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { CredentialClass, DecidedBy, DecidedByHand } from './model';

/** One credential after people decided something of it. */
export interface DecidedRow {
  id: number;
  version: number;
  ownerTeam: string | null;
  ownerBy: DecidedBy;
  class: CredentialClass | null;
  classBy: DecidedBy;
  environment: string | null;
  environmentBy: DecidedBy;
  /** Who decided by hand and why; null where nothing is. */
  byHand: DecidedByHand | null;
  changed: string[];
  state: JsonObject;
}

/** Writes what was decided, and one version of each. The rows must be locked by the caller. */
export async function saveDecided(
  executor: Executor,
  event: 'owner' | 'class' | 'policy',
  rows: readonly DecidedRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const document = JSON.stringify(rows);
  const owner = [sql`owner_team = d."ownerTeam"`, sql`owner_by = d."ownerBy"`];
  const grade = [
    sql`class = d.class`,
    sql`class_by = d."classBy"`,
    sql`environment = d.environment`,
    sql`environment_by = d."environmentBy"`,
  ];
  const byHand = sql`by_hand = d."byHand"`;
  const set: Sql = joinSql(
    event === 'owner' ? [...owner, byHand] : event === 'class' ? [...grade, byHand] : [...owner, ...grade],
  );
  const parsed = sql`jsonb_to_recordset(${document}::jsonb) AS d(id bigint, version int, "ownerTeam" text, "ownerBy" text, class text,
    "classBy" text, environment text, "environmentBy" text, "byHand" jsonb, changed jsonb, state jsonb)`;
  await executor.query(
    sql`UPDATE credential c SET ${set}, version = d.version, changed_at = ${now}::timestamptz FROM ${parsed} WHERE c.id = d.id RETURNING c.id`,
  );
  await executor.query(sql`
    INSERT INTO credential_version (credential_id, version, known_at, event, changed, state)
    SELECT d.id, d.version, ${now}::timestamptz, ${event}, ARRAY(SELECT jsonb_array_elements_text(d.changed)), d.state FROM ${parsed}
    RETURNING credential_id`);
}
