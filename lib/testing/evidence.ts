import path from 'node:path';
import { buildFolder } from '@/lib/evidence/build/build-folder';
import { type PackTerms, WHOLE_SCOPE } from '@/lib/evidence/model';
import { addDays } from '@/lib/kernel/dates';
import { ExceptionWorld } from './excepting';
import { NOW } from './observations';

export const PACK_ID = '00000000-0000-4000-8000-0000000000aa';

/**
 * Builds a pack from a small database: credentials that are too old, one under an exception that was approved after the
 * breach. Returns its folder.
 */
export async function buildSmallPack(home: string, frameworks: PackTerms['frameworks']): Promise<string> {
  const world = await ExceptionWorld.create();
  try {
    await world.merge(world.oldKey('first'), world.oldKey('=second'), world.oldKey('third'));
    const asker = await world.person('Olga Owner', 'owner', 'payments');
    const { id } = await world.ask(asker, [await world.finding('first')]);
    world.clock.set(addDays(NOW, 1));
    await world.approve(await world.person('Sam Security', 'security'), id);
    await world.tend();
    world.clock.set(addDays(NOW, 5));
    await world.merge({ ...world.oldKey('third'), valueChangedAt: addDays(NOW, 4) });
    world.clock.set(addDays(NOW, 40));
    const tools = { database: world.database, clock: world.clock, progress: async () => undefined };
    const period = { from: addDays(NOW, -10), to: addDays(NOW, 30) };
    await buildFolder(tools, home, {
      id: PACK_ID,
      terms: { type: 'type-2', frameworks, period, scope: WHOLE_SCOPE },
      requestedBy: 'Helen',
      requestedAt: world.clock.now(),
      producer: { version: 'test', url: 'https://muster.example.com' },
      person: (text) => text,
    });
    return path.join(home, 'pack');
  } finally {
    await world.test.drop();
  }
}
