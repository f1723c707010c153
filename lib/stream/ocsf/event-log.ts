import { type Activity, type Mapping, other, textIn } from './model';

const EVENT_LOG_ACTIVITY = {
  uid: 1008,
  name: 'Event Log Activity',
  category: { uid: 1, name: 'System Activity' },
} as const;

/** What happens to the trail itself, which PCI DSS 10.2.1.6 wants to see, and to where it is streamed. */
const eventLog =
  (activity: Activity): Mapping =>
  (record) => {
    const about = textIn(record, 'class');
    const reason = textIn(record, 'reason');
    return {
      class: EVENT_LOG_ACTIVITY,
      activity,
      fields: {
        log_name: about === null ? 'Muster audit trail' : `Muster audit trail, ${about}`,
        log_provider: 'Muster',
        log_type_id: 2,
        log_type: 'Application',
        ...(reason !== null && { status_detail: reason }),
        ...(record.subject.kind === 'destination' && {
          dst_endpoint: { uid: record.subject.id ?? 'unknown', name: textIn(record, 'name') ?? 'unknown' },
        }),
      },
    };
  };

const EXPORT = { id: 3, name: 'Export' };
const DELETE = { id: 2, name: 'Delete' };

export const EVENT_LOG_ACTIONS = {
  'audit.expired': eventLog(DELETE),
  'audit.export-started': eventLog(EXPORT),
  'audit.exported': eventLog(EXPORT),
  'audit.retention-set': eventLog(other('Change retention')),
  'audit.verified': eventLog(other('Verify')),
  'stream.destination-added': eventLog({ id: 9, name: 'Enable' }),
  'stream.destination-paused': eventLog({ id: 7, name: 'Stop' }),
  'stream.destination-removed': eventLog({ id: 10, name: 'Disable' }),
  'stream.destination-resumed': eventLog({ id: 6, name: 'Start' }),
  'stream.events-lost': eventLog(DELETE),
  'stream.test-requested': eventLog(other('Test')),
} as const;
