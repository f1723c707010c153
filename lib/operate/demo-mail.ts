import { addChannel } from '@/lib/notices/commands/add-channel';
import { removeChannel } from '@/lib/notices/commands/remove-channel';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { demoPerson } from './demo-person';

/** Connects the demo's own mail server as a person would, also when it moved to another port since the last start. */
export async function connectDemoMail(runtime: Runtime, port: number): Promise<void> {
  const person = demoPerson('security');
  const known = await runtime.database.prisma.noticeChannel.findFirst({
    where: { kind: 'mail', removedAt: null },
  });
  const config = known?.config as { host?: string; port?: number } | undefined;
  if (known && (config?.host !== '127.0.0.1' || config.port === port)) return;
  if (known) await runCommand(runtime, removeChannel, person, { id: known.id });
  await runCommand(runtime, addChannel, person, {
    kind: 'mail',
    name: 'Mail that stays on this machine',
    config: { host: '127.0.0.1', port: String(port), security: 'none', from: 'muster@northwind.example' },
    owners: [],
    roles: [],
    everything: false,
    urgentOnly: false,
    digestHour: 8,
  });
}
