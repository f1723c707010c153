import { randomUUID } from 'node:crypto';
import { conflict, invalid } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import type { Command } from '@/lib/platform/run-command';
import { assertEndpoint } from '@/lib/sources/endpoint';
import { CHANNELS } from '../channels/registry';
import type { AddChannel } from '../schema';

/**
 * Adds a way for notices to leave by. Secrets are references; what is typed in their place is refused and never repeated.
 * @throws MusterError `notice/channel-config`, `notice/channel-name`, `notice/channel-mail`, `http/endpoint-…`
 */
export const addChannel: Command<AddChannel, { id: string }> = {
  action: 'notice:configure',
  subject: () => ({ kind: 'channel', id: null }),
  async run({ tx, viewer, now }, { config: given, ...input }) {
    const config = await readConfig(input.kind, given);
    if (
      input.kind === 'mail' &&
      (await tx.noticeChannel.count({ where: { kind: 'mail', removedAt: null } })) > 0
    )
      throw conflict(
        'notice/channel-mail',
        'There is a mail server already; with two, everybody would be told everything twice. Remove the other one first.',
      );
    const same = await tx.noticeChannel.count({
      where: { name: { equals: input.name, mode: 'insensitive' }, removedAt: null },
    });
    if (same > 0)
      throw conflict('notice/channel-name', `There is already a channel named ${input.name}.`, {
        fields: { name: 'Already in use.' },
      });
    const id = randomUUID();
    await tx.noticeChannel.create({
      data: { id, ...input, config, createdAt: now, createdBy: viewer.name },
    });
    const { kind, name, owners, roles, everything, urgentOnly, digestHour } = input;
    const carries = { owners, roles, everything, urgentOnly, digestHour };
    return {
      value: { id },
      audit: {
        action: 'notice.channel-added',
        subject: { kind: 'channel', id },
        payload: { kind, name, ...carries, configured: Object.keys(config).sort() },
      },
    };
  },
};

async function readConfig(kind: AddChannel['kind'], given: Record<string, string>): Promise<JsonObject> {
  const parsed = CHANNELS[kind].schema.safeParse(given);
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [`config.${String(path[0] ?? 'kind')}`, message]),
    );
    throw invalid('notice/channel-config', Object.values(fields)[0] ?? 'The channel is not usable so.', {
      fields,
    });
  }
  const config = parsed.data as JsonObject;
  for (const address of [config.url, config.endpoint]) {
    if (typeof address === 'string' && /^https?:/i.test(address)) await assertEndpoint(address);
  }
  if (typeof config.host === 'string') await assertEndpoint(`http://${config.host}/`);
  return config;
}
