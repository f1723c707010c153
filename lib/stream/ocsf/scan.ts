import type { AuditRecord } from '@/lib/audit/proof/model';
import { type Activity, type Mapping, numberIn, other, textIn } from './model';

const SCAN_ACTIVITY = {
  uid: 6007,
  name: 'Scan Activity',
  category: { uid: 6, name: 'Application Activity' },
} as const;

const MANUAL = { type_id: 1, type: 'Manual' };
const SCHEDULED = { type_id: 2, type: 'Scheduled' };
const NOT_SAID = { type_id: 0, type: 'Unknown' };

/** A collection: a run over a source that reads what credentials there are. */
const scan =
  (activity: Activity | ((record: AuditRecord) => Activity)): Mapping =>
  (record) => {
    const sourceId = numberIn(record, 'sourceId');
    const uid = record.subject.id ?? 'unknown';
    return {
      class: SCAN_ACTIVITY,
      activity: typeof activity === 'function' ? activity(record) : activity,
      fields: {
        scan: {
          uid,
          name: textIn(record, 'source') ?? (sourceId === null ? uid : `source ${sourceId}`),
          ...typeOf(textIn(record, 'trigger')),
        },
      },
    };
  };

function typeOf(trigger: string | null) {
  if (trigger === null) return NOT_SAID;
  return trigger === 'schedule' ? SCHEDULED : MANUAL;
}

/** A run that read a part and knows which ended; one that read nothing is an error. */
function endOf(record: AuditRecord): Activity {
  const state = textIn(record, 'state');
  if (state === 'cancelled') return { id: 3, name: 'Cancelled' };
  return state === 'failed' ? { id: 6, name: 'Error' } : { id: 2, name: 'Completed' };
}

export const SCAN_ACTIONS = {
  'collection.cancel-requested': scan(other('Cancel requested')),
  'collection.cancelled': scan({ id: 3, name: 'Cancelled' }),
  'collection.finished': scan(endOf),
  'collection.requested': scan(other('Requested')),
  'collection.restarted': scan({ id: 9, name: 'Restarted' }),
  'collection.started': scan({ id: 1, name: 'Started' }),
} as const;
