import { EVENT_COLUMNS, type EventRow, recordOf } from '@/lib/audit/rows';
import type { AuditClass } from '@/lib/platform/audit-actions';
import { type Database, sql } from '@/lib/platform/database/client';
import { asciiJson, mergeChains, type Outgoing } from './model';
import { eventCodeOf } from './ocsf/catalogue';
import { ocsfEvent } from './ocsf/event';
import type { Producer } from './ocsf/model';

interface Row extends EventRow {
  chain: AuditClass;
  sequence: string;
  hash: string;
  id: string;
}

/**
 * The next events that a destination did not take yet, in order. Only what is linked is among them: what waits to be
 * linked has no place in a chain, and might still come after something that has.
 */
export async function readWaiting(
  database: Database,
  destinationId: string,
  producer: Producer,
  most: number,
): Promise<Outgoing[]> {
  const rows = await database.query<Row>(sql`
    SELECT l.chain, l.sequence, encode(l.hash, 'hex') AS hash, e.id, ${EVENT_COLUMNS}
    FROM stream_cursor c
    CROSS JOIN LATERAL (SELECT * FROM audit_link WHERE chain = c.chain AND sequence > c.sequence
      ORDER BY sequence LIMIT ${most}::int) l
    JOIN audit_event e ON e.id = l.event_id
    WHERE c.destination_id = ${destinationId}::uuid ORDER BY l.chain, l.sequence`);
  const placed = rows.map((row) => ({ ...row, eventId: Number(row.id) }));
  return mergeChains(placed)
    .slice(0, most)
    .map((row) => outgoing(row, producer));
}

function outgoing(row: Row, producer: Producer): Outgoing {
  const record = recordOf(row, row.chain, Number(row.sequence));
  const event = ocsfEvent({ record, hash: row.hash }, producer);
  return {
    chain: row.chain,
    sequence: record.sequence,
    at: record.at,
    code: eventCodeOf(record.action),
    classUid: Number(event.class_uid),
    severityId: Number(event.severity_id),
    json: asciiJson(event),
  };
}
