import type { Clock } from '@/lib/kernel/clock';
import type { Database } from '@/lib/platform/database/client';

/** What a query needs of the process. */
export interface Reader {
  database: Database;
  clock: Clock;
}
