/** Events of targeted risk analyses and policy documents; AUDIT_ACTIONS checks their form. */
export const DOCUMENT_ACTIONS = {
  'document.added': {
    class: 'decision',
    title: 'added a document',
    fields: ['kind', 'requirement', 'title', 'frequencyDays', 'reviewMonths', 'effectiveFrom'],
  },
  'document.approved': {
    class: 'decision',
    title: 'approved a document',
    fields: ['version', 'title', 'author', 'effectiveAt', 'frequencyDays'],
  },
  'document.retired': { class: 'decision', title: 'retired a document', fields: ['title', 'reason'] },
  'document.reviewed': {
    class: 'decision',
    title: 'reviewed a document',
    fields: ['version', 'title', 'note', 'nextDue'],
  },
  'document.revised': {
    class: 'decision',
    title: 'proposed a version of a document',
    fields: ['version', 'title', 'changeSummary', 'frequencyDays', 'reviewMonths', 'effectiveFrom'],
  },
} as const;
