import { conflict, type MusterError, notFound } from '@/lib/kernel/errors';
import type { Tx } from '@/lib/platform/database/client';

/** Why there is no open schedule of this id: `report/no-schedule`, or `report/schedule-ended`. */
export async function noOpenSchedule(tx: Tx, id: string): Promise<MusterError> {
  const known = await tx.reportSchedule.findUnique({ where: { id }, select: { id: true } });
  return known
    ? conflict('report/schedule-ended', 'This schedule has ended already.')
    : notFound('report/no-schedule', 'There is no such schedule.');
}
