import { randomUUID } from 'node:crypto';
import { conflict, invalid } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { AUDIT_CLASSES } from '@/lib/platform/audit-actions';
import { sql, type Tx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { assertEndpoint } from '@/lib/sources/endpoint';
import { DESTINATIONS } from '../destinations/registry';
import type { AddDestination } from '../schema';

/**
 * Adds a place the trail is streamed to. Secrets are references; what is typed in their place is refused and never
 * repeated.
 * @throws MusterError `stream/destination-config`, `stream/destination-name`, `stream/destination-file`, `http/endpoint-…`
 */
export const addDestination: Command<AddDestination, { id: string }> = {
  action: 'stream:configure',
  subject: () => ({ kind: 'destination', id: null }),
  async run({ tx, viewer, now }, { kind, name, config: given, begin }) {
    const config = await readConfig(kind, given);
    await assertFree(tx, name, config);
    const id = randomUUID();
    await tx.streamDestination.create({
      data: { id, kind, name, config, createdAt: now, createdBy: viewer.name },
    });
    await tx.$executeRaw(sql`
      INSERT INTO stream_cursor (destination_id, chain, sequence)
      SELECT ${id}::uuid, c.chain, CASE WHEN ${begin} = 'now' THEN coalesce(h.high, 0) ELSE coalesce(h.low, 1) - 1 END
      FROM unnest(${[...AUDIT_CLASSES]}::text[]) AS c(chain)
      CROSS JOIN LATERAL (SELECT min(sequence) AS low, max(sequence) AS high FROM audit_link WHERE chain = c.chain) h`);
    return {
      value: { id },
      audit: {
        action: 'stream.destination-added',
        subject: { kind: 'destination', id },
        payload: { kind, name, begin, configured: Object.keys(config).sort() },
      },
    };
  },
};

async function readConfig(kind: AddDestination['kind'], given: Record<string, string>): Promise<JsonObject> {
  const parsed = DESTINATIONS[kind].schema.safeParse(given);
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [`config.${String(path[0] ?? 'kind')}`, message]),
    );
    const [first] = Object.values(fields);
    throw invalid('stream/destination-config', first ?? 'The destination is not usable so.', { fields });
  }
  const config = parsed.data as JsonObject;
  if (typeof config.url === 'string') await assertEndpoint(config.url);
  if (typeof config.host === 'string') await assertEndpoint(`https://${config.host}/`);
  return config;
}

async function assertFree(tx: Tx, name: string, { file }: JsonObject): Promise<void> {
  const same = await tx.streamDestination.count({
    where: { name: { equals: name, mode: 'insensitive' }, removedAt: null },
  });
  if (same > 0)
    throw conflict('stream/destination-name', `There is already a destination named ${name}.`, {
      fields: { name: 'Already in use.' },
    });
  if (typeof file !== 'string') return;
  const writers = await tx.streamDestination.count({
    where: { kind: 'file', removedAt: null, config: { path: ['file'], equals: file } },
  });
  if (writers > 0)
    throw conflict(
      'stream/destination-file',
      `Another destination already writes ${file}. Choose another name.`,
      {
        fields: { 'config.file': 'Already in use.' },
      },
    );
}
