/** Events of what auditors are let in for; AUDIT_ACTIONS checks their form. */
export const GRANT_ACTIONS = {
  'grant.given': {
    class: 'decision',
    title: 'granted an audit period',
    fields: ['auditor', 'frameworks', 'from', 'to', 'scope', 'note'],
  },
  'grant.revoked': { class: 'decision', title: 'revoked the grant of an audit period', fields: ['reason'] },
} as const;
