import { DIRECTORY_ACTIONS } from './audit-actions-directory';
import { DOCUMENT_ACTIONS } from './audit-actions-documents';
import { DUTY_ACTIONS } from './audit-actions-duties';
import { EVIDENCE_ACTIONS } from './audit-actions-evidence';
import { EXCEPTION_ACTIONS } from './audit-actions-exceptions';
import { GRANT_ACTIONS } from './audit-actions-grants';
import { NOTICE_ACTIONS } from './audit-actions-notices';
import { OWNER_ACTIONS } from './audit-actions-owners';
import { REPORT_ACTIONS } from './audit-actions-reports';
import { REVIEW_ACTIONS } from './audit-actions-reviews';
import { STREAM_ACTIONS } from './audit-actions-stream';
import { TICKET_ACTIONS } from './audit-actions-tickets';

/**
 * How long an event is kept goes by its class, and each class is a chain of its own, so that what expires leaves the
 * others whole. `decision`: what people decided and set up; `access`: who came in, was refused, or took something along;
 * `operation`: what workers did.
 */
export const AUDIT_CLASSES = ['decision', 'access', 'operation'] as const;
export type AuditClass = (typeof AUDIT_CLASSES)[number];

interface ActionEntry {
  class: AuditClass;
  /** In words, after the name of who did it. */
  title: string;
  /** What the payload may hold; anything else does not compile. */
  fields: readonly string[];
}

/** Every event the trail knows: the actor, the subject and the outcome stand beside it. Multi-word pasts are kebab-case. */
export const AUDIT_ACTIONS = {
  ...DIRECTORY_ACTIONS,
  ...EVIDENCE_ACTIONS,
  ...DOCUMENT_ACTIONS,
  ...EXCEPTION_ACTIONS,
  ...DUTY_ACTIONS,
  ...GRANT_ACTIONS,
  ...NOTICE_ACTIONS,
  ...OWNER_ACTIONS,
  ...REPORT_ACTIONS,
  ...STREAM_ACTIONS,
  ...REVIEW_ACTIONS,
  ...TICKET_ACTIONS,
  'access.denied': { class: 'access', title: 'was refused', fields: ['wanted', 'reason'] },
  'audit.expired': {
    class: 'decision',
    title: 'removed events past their retention',
    fields: ['class', 'through', 'events', 'before'],
  },
  'audit.export-started': { class: 'access', title: 'began to export the trail', fields: [] },
  'audit.exported': { class: 'access', title: 'exported the trail', fields: ['events', 'ended'] },
  'audit.retention-set': {
    class: 'decision',
    title: 'changed how long events are kept',
    fields: ['class', 'before', 'after', 'reason'],
  },
  'audit.verified': {
    class: 'operation',
    title: 'verified the trail',
    fields: ['events', 'checkpoints', 'problem'],
  },
  'bulk.changed': {
    class: 'decision',
    title: 'finished a bulk change',
    fields: ['decision', 'reason', 'query', 'by', 'matched', 'changed', 'same', 'gone', 'overwritten'],
  },
  'bulk.requested': {
    class: 'decision',
    title: 'asked for a bulk change',
    fields: ['decision', 'reason', 'query', 'matched'],
  },
  'bulk.undo-requested': { class: 'decision', title: 'asked to undo a bulk change', fields: ['changed'] },
  'bulk.undone': {
    class: 'decision',
    title: 'undid a bulk change',
    fields: ['decision', 'reason', 'query', 'by', 'restored', 'kept'],
  },
  'calendar.feed-created': { class: 'decision', title: 'made a calendar feed', fields: ['name', 'filter'] },
  'calendar.feed-revoked': { class: 'decision', title: 'revoked a calendar feed', fields: ['name', 'own'] },
  'collection.cancel-requested': {
    class: 'operation',
    title: 'asked a collection to stop',
    fields: ['sourceId', 'state'],
  },
  'collection.cancelled': {
    class: 'operation',
    title: 'cancelled a collection',
    fields: ['sourceId', 'state'],
  },
  'collection.finished': {
    class: 'operation',
    title: 'finished a collection',
    fields: ['sourceId', 'state', 'counts', 'failure', 'lostVisibility'],
  },
  'collection.requested': {
    class: 'operation',
    title: 'asked for a collection',
    fields: ['sourceId', 'source', 'trigger'],
  },
  'collection.restarted': {
    class: 'operation',
    title: 'restarted a collection',
    fields: ['sourceId', 'source', 'worker'],
  },
  'collection.started': {
    class: 'operation',
    title: 'began a collection',
    fields: ['sourceId', 'source', 'worker'],
  },
  'credential.classified': {
    class: 'decision',
    title: 'classified a credential',
    fields: ['before', 'after', 'reason', 'changed', 'asked', 'by', 'bulk'],
  },
  'credential.export-started': {
    class: 'access',
    title: 'began to export credentials',
    fields: ['format', 'filters'],
  },
  'credential.exported': {
    class: 'access',
    title: 'exported credentials',
    fields: ['format', 'filters', 'rows', 'ended'],
  },
  'credential.owner-assigned': {
    class: 'decision',
    title: 'assigned an owner',
    fields: ['before', 'after', 'reason', 'changed', 'asked', 'by', 'bulk'],
  },
  'finding.export-started': {
    class: 'access',
    title: 'began to export findings',
    fields: ['format', 'filters'],
  },
  'finding.exported': {
    class: 'access',
    title: 'exported findings',
    fields: ['format', 'filters', 'rows', 'ended'],
  },
  'mapping.added': { class: 'decision', title: 'mapped a group', fields: ['group', 'role', 'team'] },
  'mapping.bootstrapped': {
    class: 'decision',
    title: 'came in through the bootstrap group',
    fields: ['group', 'role'],
  },
  'mapping.removed': {
    class: 'decision',
    title: 'removed the mapping of a group',
    fields: ['group', 'role', 'team'],
  },
  'person.sign-in-refused': {
    class: 'access',
    title: 'could not sign in',
    fields: ['provider', 'reason'],
  },
  'person.signed-in': {
    class: 'access',
    title: 'signed in',
    fields: ['provider', 'issuer', 'role', 'groups'],
  },
  'person.signed-out': { class: 'access', title: 'signed out', fields: [] },
  'policy.draft-created': {
    class: 'decision',
    title: 'began a policy draft',
    fields: ['base', 'profile', 'reason'],
  },
  'policy.draft-discarded': {
    class: 'decision',
    title: 'discarded a policy draft',
    fields: ['author', 'reason'],
  },
  'policy.draft-saved': { class: 'decision', title: 'saved a policy draft', fields: ['revision', 'reason'] },
  'policy.published': {
    class: 'decision',
    title: 'published a policy',
    fields: ['version', 'name', 'author', 'reason', 'changes'],
  },
  'policy.rules-changed': {
    class: 'operation',
    title: 'took over other rules',
    fields: ['version', 'before', 'after'],
  },
  'policy.simulated': {
    class: 'decision',
    title: 'simulated a policy draft',
    fields: ['revision', 'judged', 'opens', 'closes'],
  },
  'profile.saved': {
    class: 'decision',
    title: 'saved the setup profile',
    fields: ['version', 'before', 'after'],
  },
  'source.checked': {
    class: 'access',
    title: 'checked a connection',
    fields: ['kind', 'usable', 'accounts', 'endpoints', 'failure'],
  },
  'source.connected': {
    class: 'decision',
    title: 'connected a source',
    fields: ['kind', 'name', 'intervalMinutes', 'configured', 'endpoints'],
  },
  'source.paused': { class: 'decision', title: 'paused a source', fields: ['name'] },
  'source.removed': {
    class: 'decision',
    title: 'removed a source',
    fields: ['kind', 'name', 'stoppedCollection'],
  },
  'source.rescheduled': {
    class: 'decision',
    title: 'changed the schedule of a source',
    fields: ['name', 'fromMinutes', 'toMinutes'],
  },
  'source.resumed': { class: 'decision', title: 'resumed a source', fields: ['name'] },
  'table.export-started': {
    class: 'access',
    title: 'began to export a table',
    fields: ['format', 'filters', 'table'],
  },
  'table.exported': {
    class: 'access',
    title: 'exported a table',
    fields: ['format', 'filters', 'table', 'rows', 'ended'],
  },
  'token.created': { class: 'decision', title: 'made an API token', fields: ['name', 'scopes', 'expiresAt'] },
  'token.revoked': { class: 'decision', title: 'revoked an API token', fields: ['name', 'own'] },
  'upload.begun': { class: 'decision', title: 'began an upload', fields: ['fileName'] },
  'upload.confirmed': {
    class: 'decision',
    title: 'confirmed an upload',
    fields: [
      'fileName',
      'format',
      'sha256',
      'dataAt',
      'complete',
      'entries',
      'badRowsLeftOut',
      'sourceId',
      'collectionId',
    ],
  },
  'upload.discarded': { class: 'decision', title: 'discarded an upload', fields: ['fileName', 'reason'] },
  'upload.read': {
    class: 'operation',
    title: 'read an upload',
    fields: ['fileName', 'format', 'sizeBytes', 'sha256', 'goodRows', 'badRows'],
  },
  'upload.refused': { class: 'operation', title: 'refused an upload', fields: ['fileName', 'reason'] },
  'view.default-set': { class: 'decision', title: 'chose a default view', fields: ['noun'] },
  'view.removed': {
    class: 'decision',
    title: 'removed a saved view',
    fields: ['noun', 'name', 'query', 'shared', 'own'],
  },
  'view.saved': { class: 'decision', title: 'saved a view', fields: ['noun', 'name', 'query', 'shared'] },
  'view.updated': { class: 'decision', title: 'changed a saved view', fields: ['before', 'after'] },
} as const satisfies Record<`${string}.${string}`, ActionEntry>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** The class of an event, also of one that an older version wrote under a name this one no longer knows. */
export function classOf(action: string): AuditClass {
  return isKnown(action) ? AUDIT_ACTIONS[action].class : 'decision';
}

/** An event in words; an unknown one by its name. */
export function titleOf(action: string): string {
  return isKnown(action) ? AUDIT_ACTIONS[action].title : action;
}

const isKnown = (action: string): action is AuditAction => Object.hasOwn(AUDIT_ACTIONS, action);
