import { type Activity, type Mapping, named, other, textIn } from './model';

const API_ACTIVITY = {
  uid: 6003,
  name: 'API Activity',
  category: { uid: 6, name: 'Application Activity' },
} as const;

export const CREATE = { id: 1, name: 'Create' };
export const READ = { id: 2, name: 'Read' };
export const UPDATE = { id: 3, name: 'Update' };
export const DELETE = { id: 4, name: 'Delete' };

/** A call of the product: an answer, an export, a request, a refusal. */
export const apiActivity =
  (activity: Activity): Mapping =>
  (record) => ({
    class: API_ACTIVITY,
    activity,
    fields: {
      api: {
        operation: textIn(record, 'wanted') ?? record.action,
        service: { name: 'Muster' },
        request: { uid: record.requestId },
      },
      resources: [{ ...named(record, 'fileName', 'channel'), type: record.subject.kind, role_id: 1 }],
    },
  });

/** The code of a refusal stands where a SIEM looks for it. */
const refusal: Mapping = (record) => {
  const mapped = apiActivity(other('Deny'))(record);
  return { ...mapped, fields: { ...mapped.fields, status_code: textIn(record, 'reason') ?? 'unknown' } };
};

export const API_ACTIONS = {
  'access.denied': refusal,
  'bulk.changed': apiActivity(UPDATE),
  'bulk.requested': apiActivity(CREATE),
  'bulk.undo-requested': apiActivity(CREATE),
  'bulk.undone': apiActivity(UPDATE),
  'credential.export-started': apiActivity(READ),
  'credential.exported': apiActivity(READ),
  'evidence.answered': apiActivity(UPDATE),
  'evidence.asked': apiActivity(CREATE),
  'evidence.built': apiActivity(CREATE),
  'evidence.cancelled': apiActivity(DELETE),
  'evidence.downloaded': apiActivity(READ),
  'evidence.expired': apiActivity(UPDATE),
  'evidence.failed': apiActivity(other('Fail')),
  'evidence.file-removed': apiActivity(DELETE),
  'evidence.held': apiActivity(UPDATE),
  'evidence.released': apiActivity(UPDATE),
  'evidence.requested': apiActivity(CREATE),
  'evidence.sampled': apiActivity(CREATE),
  'evidence.withdrawn': apiActivity(UPDATE),
  'grant.given': apiActivity(CREATE),
  'grant.revoked': apiActivity(DELETE),
  'finding.export-started': apiActivity(READ),
  'finding.exported': apiActivity(READ),
  'notice.retried': apiActivity(UPDATE),
  'notice.test-requested': apiActivity(CREATE),
  'ownership.accepted': apiActivity(UPDATE),
  'ownership.asked': apiActivity(CREATE),
  'ownership.declined': apiActivity(UPDATE),
  'ownership.escalated': apiActivity(UPDATE),
  'ownership.handed-over': apiActivity(UPDATE),
  'report.built': apiActivity(CREATE),
  'report.downloaded': apiActivity(READ),
  'report.export-started': apiActivity(READ),
  'report.exported': apiActivity(READ),
  'report.failed': apiActivity(other('Fail')),
  'report.requested': apiActivity(CREATE),
  'report.schedule-changed': apiActivity(UPDATE),
  'report.schedule-ended': apiActivity(DELETE),
  'report.scheduled': apiActivity(CREATE),
  'report.signed-off': apiActivity(UPDATE),
  'source.checked': apiActivity(READ),
  'table.export-started': apiActivity(READ),
  'table.exported': apiActivity(READ),
  'upload.begun': apiActivity(CREATE),
  'upload.confirmed': apiActivity(UPDATE),
  'upload.discarded': apiActivity(DELETE),
  'upload.read': apiActivity(READ),
  'upload.refused': apiActivity(other('Refuse')),
} as const;
