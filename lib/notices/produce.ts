import { type Executor, rawSql, sql } from '@/lib/platform/database/client';
import { SEVERITIES } from '@/lib/policies/model';

/** Days before the end at which one is told; 0 is the day itself. */
export const OCCASION_DAYS = [30, 14, 7, 1, 0] as const;
/** What happened longer ago is no news, also to a worker that was away. */
const NEWS_DAYS = 7;
const CRITICAL = SEVERITIES.indexOf('critical');

/**
 * Queues what follows from facts and the date alone. Each notice has its occasion, so that it is queued once however
 * often this runs, and a run that was missed is made up for by the next: of several dates that went by, only the
 * nearest to the end is told.
 */
export async function produceNotices(executor: Executor, now: Date): Promise<number> {
  const queued = [
    await criticalFindings(executor, now),
    await expiringCredentials(executor, now),
    await expiringTokens(executor, now),
    await lostVisibility(executor, now),
  ];
  return queued.reduce((sum, count) => sum + count, 0);
}

const COLUMNS = sql`INSERT INTO notice (id, recipient_kind, recipient, kind, is_urgent, subject_kind, subject_id, occasion,
  data, href, created_at, due_at) SELECT gen_random_uuid(),`;

/** Whoever owns it, else the security leads. */
const OWNER = sql`CASE WHEN owner_team IS NULL THEN 'role' ELSE 'owner' END, coalesce(owner_team, 'security')`;

async function criticalFindings(executor: Executor, now: Date): Promise<number> {
  const rows = await executor.query(sql`${COLUMNS} ${OWNER}, 'finding.critical', true, 'finding', id::text,
      'opened:' || to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      jsonb_build_object('code', code, 'rule', rule, 'name', name, 'account', account),
      '/credentials/' || subject_id, ${now}, ${now}
    FROM (SELECT f.id, f.code, f.rule, f.opened_at, f.subject_id, f.owner_team, c.name, coalesce(c.account_name, c.account) AS account
      FROM finding f JOIN credential c ON c.id = f.subject_id
      WHERE f.closed_at IS NULL AND f.subject_kind = 'credential' AND f.verdict = 'fail' AND f.severity = ${CRITICAL}::smallint
        AND f.opened_at > ${now}::timestamptz - make_interval(days => ${NEWS_DAYS})) news
    ON CONFLICT DO NOTHING RETURNING id`);
  return rows.length;
}

/** `days` is the number of whole UTC days until the end, `occasion` the nearest date that has come. */
const daysLeft = (column: 'c.expires_at' | 't.expires_at', now: Date) => sql`CROSS JOIN LATERAL (
  SELECT (${rawSql(column)} AT TIME ZONE 'UTC')::date - (${now}::timestamptz AT TIME ZONE 'UTC')::date AS days) l
  CROSS JOIN LATERAL (SELECT min(o.days) AS days FROM unnest(${[...OCCASION_DAYS]}::int[]) AS o(days) WHERE l.days <= o.days) o`;

async function expiringCredentials(executor: Executor, now: Date): Promise<number> {
  const rows =
    await executor.query(sql`${COLUMNS} ${OWNER}, 'credential.expiring', false, 'credential', c.id::text,
      to_char(c.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') || ':' || o.days || '-days',
      jsonb_build_object('name', c.name, 'account', coalesce(c.account_name, c.account), 'days', l.days, 'kind', c.kind,
        'expiresAt', to_char(c.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')),
      '/credentials/' || c.id, ${now}, ${now}
    FROM credential c ${daysLeft('c.expires_at', now)}
    WHERE c.gone_at IS NULL AND c.expires_at > ${now}::timestamptz - make_interval(days => ${NEWS_DAYS})
      AND c.expires_at < ${now}::timestamptz + make_interval(days => ${OCCASION_DAYS[0] + 1})
      AND c.status IS DISTINCT FROM 'disabled' AND o.days IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING id`);
  return rows.length;
}

async function expiringTokens(executor: Executor, now: Date): Promise<number> {
  // A date on which the token was not there yet, as one made for a week has with 30 days, is none of its dates.
  const rows =
    await executor.query(sql`${COLUMNS} 'person', t.person_id::text, 'token.expiring', false, 'token', t.id::text,
      o.days || '-days',
      jsonb_build_object('name', t.name, 'days', l.days, 'expiresAt', to_char(t.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')),
      '/settings/tokens', ${now}, ${now}
    FROM api_token t ${daysLeft('t.expires_at', now)}
    WHERE t.person_id IS NOT NULL AND t.revoked_at IS NULL AND o.days IS NOT NULL
      AND t.expires_at > ${now}::timestamptz - make_interval(days => ${NEWS_DAYS})
      AND t.created_at < t.expires_at - make_interval(days => o.days)
    ON CONFLICT DO NOTHING RETURNING id`);
  return rows.length;
}

async function lostVisibility(executor: Executor, now: Date): Promise<number> {
  const rows =
    await executor.query(sql`${COLUMNS} 'role', 'engineer', 'source.lost-visibility', false, 'finding', id::text,
      'opened:' || to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      jsonb_strip_nulls(jsonb_build_object('name', name, 'permission', permission)),
      '/sources/' || subject_id, ${now}, ${now}
    FROM (SELECT f.id, f.opened_at, f.subject_id, s.name, f.data->>'permission' AS permission
      FROM finding f JOIN source s ON s.id = f.subject_id
      WHERE f.closed_at IS NULL AND f.subject_kind = 'source' AND f.code = 'LOST_VISIBILITY' AND s.removed_at IS NULL
        AND f.opened_at > ${now}::timestamptz - make_interval(days => ${NEWS_DAYS})) news
    ON CONFLICT DO NOTHING RETURNING id`);
  return rows.length;
}
