import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { JsonObject } from '@/lib/kernel/json';
import { type Sql, sql } from '@/lib/platform/database/client';
import { type CommandRunner, recordEvent } from '@/lib/platform/run-command';
import { CREDENTIAL_CELLS, type ExportFormat, headerOf, lineSql } from './export-cells';
import { exportStream } from './export-stream';
import { credentialConditions, type ResolvedFilters, resolveFilters } from './filters';
import { searchParamsOf } from './filters-href';
import type { CredentialFilters } from './schema';

/** Lines of exactly the credentials that the filters and the viewer's teams leave, in the order of their ids. */
export function credentialLines(
  viewer: Viewer,
  filters: ResolvedFilters,
  format: ExportFormat,
  now: Date,
): Sql {
  return sql`SELECT ${lineSql(CREDENTIAL_CELLS, format, now)} FROM credential c
    LEFT JOIN credential_use u ON u.credential_id = c.id LEFT JOIN coverage_cell cell ON cell.id = c.cell_id
    WHERE ${credentialConditions(viewer, filters, now)} ORDER BY c.id`;
}

/** The filters as they go into the trail: those that are set. */
export function shownFilters(filters: CredentialFilters): JsonObject {
  return Object.fromEntries(searchParamsOf({ filters }));
}

/**
 * The filtered credentials as a stream of bytes. Leaves an event before the first byte, and one with the row count when
 * it ends, is broken off, or fails.
 */
export async function exportCredentials(
  runner: CommandRunner,
  viewer: Viewer,
  filters: CredentialFilters,
  format: ExportFormat,
): Promise<ReadableStream<Uint8Array>> {
  permit(viewer, 'credential:export', { isNarrowed: true });
  const what = { format, filters: shownFilters(filters) };
  const subject = { kind: 'credential', id: null };
  const query = credentialLines(
    viewer,
    await resolveFilters(runner.database, filters),
    format,
    runner.clock.now(),
  );
  const stream = exportStream(
    runner.database,
    headerOf(CREDENTIAL_CELLS, format),
    query,
    ({ rows, outcome }) =>
      recordEvent(
        runner,
        viewer,
        { action: 'credential.exported', subject, payload: { ...what, rows, ended: outcome } },
        outcome === 'done' ? 'done' : 'failed',
      ),
  );
  await recordEvent(runner, viewer, { action: 'credential.export-started', subject, payload: what }).catch(
    async (error) => {
      await stream.cancel();
      throw error;
    },
  );
  return stream;
}
