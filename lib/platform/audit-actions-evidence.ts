/** Events of evidence packs; AUDIT_ACTIONS checks their form. */
export const EVIDENCE_ACTIONS = {
  'evidence.requested': {
    class: 'decision',
    title: 'asked for a pack of evidence',
    fields: ['frameworks', 'type', 'from', 'to', 'scope', 'pseudonymised'],
  },
  'evidence.built': {
    class: 'operation',
    title: 'built a pack of evidence',
    fields: ['manifest', 'archive', 'root', 'files', 'previous'],
  },
  'evidence.cancelled': { class: 'decision', title: 'cancelled a pack of evidence', fields: [] },
  'evidence.failed': { class: 'operation', title: 'could not build a pack of evidence', fields: ['failure'] },
  'evidence.downloaded': {
    class: 'access',
    title: 'downloaded a pack of evidence',
    fields: ['archive', 'bytes'],
  },
  'evidence.held': { class: 'decision', title: 'holds a pack of evidence', fields: ['reason'] },
  'evidence.released': { class: 'decision', title: 'no longer holds a pack of evidence', fields: ['reason'] },
  'evidence.sampled': {
    class: 'decision',
    title: 'drew a sample from a pack of evidence',
    fields: ['sample', 'file', 'sha256', 'rows', 'method', 'seed', 'size', 'selected'],
  },
  'evidence.asked': { class: 'decision', title: 'asked for evidence', fields: ['question', 'dueOn'] },
  'evidence.answered': {
    class: 'decision',
    title: 'answered a request for evidence',
    fields: ['pack', 'note'],
  },
  'evidence.withdrawn': { class: 'decision', title: 'took a request for evidence back', fields: ['note'] },
  'evidence.expired': {
    class: 'operation',
    title: 'let a pack of evidence expire',
    fields: ['keptUntil', 'manifest', 'archive'],
  },
  'evidence.file-removed': {
    class: 'operation',
    title: 'removed the file of a pack of evidence',
    fields: ['keptIn'],
  },
} as const;
