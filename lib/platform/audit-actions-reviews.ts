/** Events of reviews; AUDIT_ACTIONS checks their form. What is said of one credential has it as its subject. */
export const REVIEW_ACTIONS = {
  'review.acknowledged': {
    class: 'decision',
    title: 'acknowledged the end of a review',
    fields: ['name', 'statement', 'items', 'outcomes', 'askedBy'],
  },
  'review.cancelled': {
    class: 'decision',
    title: 'cancelled a review',
    fields: ['name', 'before', 'reason', 'items'],
  },
  'review.closing-asked': {
    class: 'decision',
    title: 'asked for the end of a review to be acknowledged',
    fields: ['name', 'items', 'outcomes'],
  },
  'review.decided': {
    class: 'decision',
    title: 'decided items of a review',
    fields: ['name', 'decision', 'items', 'signOffs'],
  },
  'review.delegated': {
    class: 'decision',
    title: 'delegated items of a review',
    fields: ['name', 'from', 'to', 'member', 'reason', 'items'],
  },
  'review.drafted': {
    class: 'decision',
    title: 'drafted a review',
    fields: ['name', 'query', 'answerDays'],
  },
  'review.escalated': {
    class: 'decision',
    title: 'asked on in a review, as no answer came',
    fields: ['name', 'from', 'to', 'items'],
  },
  'review.followed-up': {
    class: 'decision',
    title: 'saw what became of items of a review',
    fields: ['name', 'done', 'gone', 'excepted', 'reopened'],
  },
  'review.item-attested': {
    class: 'decision',
    title: 'attested a credential in a review',
    fields: ['review', 'decision', 'rationale', 'for', 'privileged', 'version', 'before', 'changed'],
  },
  'review.item-delegated': {
    class: 'decision',
    title: 'delegated a credential in a review',
    fields: ['review', 'from', 'to', 'member', 'reason'],
  },
  'review.item-sent-back': {
    class: 'decision',
    title: 'sent an attestation back',
    fields: ['review', 'decision', 'rationale', 'by', 'reason'],
  },
  'review.item-settled': {
    class: 'decision',
    title: 'saw what became of a credential after its review',
    fields: ['review', 'state', 'outcome'],
  },
  'review.item-signed-off': {
    class: 'decision',
    title: 'signed an attestation off',
    fields: ['review', 'decision', 'by', 'note'],
  },
  'review.opened': {
    class: 'decision',
    title: 'opened a review',
    fields: ['name', 'query', 'items', 'privileged', 'reviewers', 'unowned', 'due', 'schedule'],
  },
  'review.reminded': { class: 'decision', title: 'reminded reviewers', fields: ['name', 'reviewers'] },
  'review.schedule-ended': { class: 'decision', title: 'ended a schedule of reviews', fields: ['name'] },
  'review.scheduled': {
    class: 'decision',
    title: 'scheduled reviews',
    fields: ['name', 'query', 'everyMonths', 'answerDays', 'next'],
  },
  'review.sent-back': {
    class: 'decision',
    title: 'sent the end of a review back',
    fields: ['name', 'reason'],
  },
  'review.skipped': {
    class: 'decision',
    title: 'passed over a scheduled review that no credential matched',
    fields: ['name', 'query', 'for'],
  },
} as const;
