/** Events of reports; AUDIT_ACTIONS checks their form. */
export const REPORT_ACTIONS = {
  'report.scheduled': {
    class: 'decision',
    title: 'scheduled a report',
    fields: ['report', 'every', 'scope', 'reviewers', 'next'],
  },
  'report.schedule-changed': {
    class: 'decision',
    title: 'changed the schedule of a report',
    fields: ['report', 'every', 'scope', 'reviewers', 'next'],
  },
  'report.schedule-ended': {
    class: 'decision',
    title: 'ended the schedule of a report',
    fields: ['report', 'every'],
  },
  'report.requested': {
    class: 'decision',
    title: 'asked for a report',
    fields: ['report', 'from', 'to', 'scope', 'reviewers', 'schedule', 'review'],
  },
  'report.built': {
    class: 'operation',
    title: 'built a report',
    fields: ['report', 'manifest', 'archive', 'root', 'rows', 'previous'],
  },
  'report.failed': { class: 'operation', title: 'could not build a report', fields: ['report', 'failure'] },
  'report.signed-off': {
    class: 'decision',
    title: 'signed off a report',
    fields: ['report', 'manifest', 'statement', 'note', 'reviewer'],
  },
  'report.downloaded': { class: 'access', title: 'downloaded a report', fields: ['archive', 'bytes'] },
  'report.export-started': {
    class: 'access',
    title: 'began to export a report',
    fields: ['from', 'to', 'scope'],
  },
  'report.exported': {
    class: 'access',
    title: 'exported a report',
    fields: ['from', 'to', 'scope', 'rows', 'ended'],
  },
} as const;
