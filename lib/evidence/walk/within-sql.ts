import { firstSource } from '@/lib/credentials/first-source';
import { type Sql, sql } from '@/lib/platform/database/client';
import type { PackScope } from '../model';

/** Whether a value is one of those named; without a list every value is. */
export function oneOf(list: readonly (string | number)[] | null, value: Sql): Sql {
  return list === null ? sql`true` : sql`${value}::text = ANY(${list.map(String)}::text[])`;
}

const isWhole = (scope: PackScope) => Object.values(scope).every((part) => part === null);

/** Whether the scope holds a credential, by what was last known of it before `to`: `isWithin` of ./fold.ts says the same. */
export function withinSql(scope: PackScope, to: Date, credentialId: Sql): Sql {
  if (isWhole(scope)) return sql`true`;
  return sql`EXISTS (SELECT FROM (SELECT v.state, v.credential_id FROM credential_version v WHERE v.credential_id = ${credentialId}
      AND v.known_at < ${to}::timestamptz ORDER BY v.version DESC LIMIT 1) last
    WHERE ${oneOf(scope.accounts, sql`(last.state ->> 'account')`)} AND ${oneOf(scope.environments, sql`(last.state ->> 'environment')`)}
      AND ${oneOf(scope.kinds, sql`(last.state ->> 'kind')`)} AND ${oneOf(scope.owners, sql`(last.state ->> 'ownerTeam')`)}
      AND ${oneOf(scope.sources, firstSource(sql`last.credential_id`))})`;
}

/** Of a scope that is narrowed, what holds something of it alone; of the whole estate, everything. */
export const onlyWith = (scope: PackScope, count: Sql): Sql =>
  isWhole(scope) ? sql`true` : sql`${count} > 0`;
