import { type Activity, type Mapping, named, textIn } from './model';

const ENTITY_MANAGEMENT = {
  uid: 3004,
  name: 'Entity Management',
  category: { uid: 3, name: 'Identity & Access Management' },
} as const;

const CREATE = { id: 1, name: 'Create' };
const READ = { id: 2, name: 'Read' };
const UPDATE = { id: 3, name: 'Update' };
const DELETE = { id: 4, name: 'Delete' };
const SUSPEND = { id: 12, name: 'Suspend' };
const RESUME = { id: 13, name: 'Resume' };

const POLICY = { type_id: 5, type: 'Policy' };
const kind = (type: string) => ({ type_id: 99, type });

/** Something that Muster keeps and that is neither a person nor a group of them. */
const entity =
  (type: { type_id: number; type: string }, activity: Activity): Mapping =>
  (record) => {
    const reason = textIn(record, 'reason');
    return {
      class: ENTITY_MANAGEMENT,
      activity,
      fields: { entity: { ...named(record), ...type }, ...(reason !== null && { comment: reason }) },
    };
  };

const CREDENTIAL = kind('Credential');
const SOURCE = kind('Source');
const TOKEN = kind('API token');
const FEED = kind('Calendar feed');
const CHANNEL = kind('Notice channel');
const VIEW = kind('Saved view');
const LEAVER = kind('Leaver list');
const TRACKER = kind('Issue tracker');

export const ENTITY_ACTIONS = {
  'calendar.feed-created': entity(FEED, CREATE),
  'calendar.feed-revoked': entity(FEED, DELETE),
  'credential.classified': entity(CREDENTIAL, UPDATE),
  'credential.owner-assigned': entity(CREDENTIAL, UPDATE),
  'directory.configured': entity(kind('Directory settings'), UPDATE),
  'leaver.items-dismissed': entity(LEAVER, UPDATE),
  'leaver.items-ended': entity(LEAVER, UPDATE),
  'leaver.recorded': entity(LEAVER, CREATE),
  'leaver.returned': entity(LEAVER, { id: 11, name: 'Deactivate' }),
  'notice.channel-added': entity(CHANNEL, CREATE),
  'notice.channel-removed': entity(CHANNEL, DELETE),
  'notice.preferences-set': entity(kind('Notice preferences'), UPDATE),
  'owner-rules.saved': entity(POLICY, UPDATE),
  'policy.draft-created': entity(POLICY, CREATE),
  'policy.draft-discarded': entity(POLICY, DELETE),
  'policy.draft-saved': entity(POLICY, UPDATE),
  'policy.published': entity(POLICY, UPDATE),
  'policy.rules-changed': entity(POLICY, UPDATE),
  'policy.simulated': entity(POLICY, READ),
  'profile.saved': entity(kind('Setup profile'), UPDATE),
  'source.connected': entity(SOURCE, CREATE),
  'source.paused': entity(SOURCE, SUSPEND),
  'source.removed': entity(SOURCE, DELETE),
  'source.rescheduled': entity(SOURCE, UPDATE),
  'source.resumed': entity(SOURCE, RESUME),
  'ticket.tracker-added': entity(TRACKER, CREATE),
  'ticket.tracker-changed': entity(TRACKER, UPDATE),
  'ticket.tracker-removed': entity(TRACKER, DELETE),
  'ticket.tracker-tested': entity(TRACKER, READ),
  'token.created': entity(TOKEN, CREATE),
  'token.revoked': entity(TOKEN, DELETE),
  'view.default-set': entity(VIEW, UPDATE),
  'view.removed': entity(VIEW, DELETE),
  'view.saved': entity(VIEW, CREATE),
  'view.updated': entity(VIEW, UPDATE),
} as const;
