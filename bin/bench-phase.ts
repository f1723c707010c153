import { type ProcessName, runProcess } from '@/lib/bench/phases';
import { openDatabase } from '@/lib/platform/database/client';

const [name, applicationUrl = '', ownerUrl = '', size, folder = ''] = process.argv.slice(2);
const database = openDatabase({ url: applicationUrl });
const input = { database, ownerUrl, size: Number(size), folder };
for await (const figure of runProcess(name as ProcessName, input)) process.send?.(figure);
await database.close();
process.disconnect?.();
