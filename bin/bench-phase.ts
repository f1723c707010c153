import { PHASES, type PhaseName } from '@/lib/bench/phases';
import { openDatabase } from '@/lib/platform/database/client';

const [phase, applicationUrl = '', ownerUrl = '', size] = process.argv.slice(2);
const database = openDatabase({ url: applicationUrl });
for await (const figure of PHASES[phase as PhaseName]({ database, ownerUrl, size: Number(size) }))
  process.send?.(figure);
await database.close();
process.disconnect?.();
