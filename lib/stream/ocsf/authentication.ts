import type { AuditRecord } from '@/lib/audit/proof/model';
import type { JsonObject } from '@/lib/kernel/json';
import { type Activity, type Mapping, textIn } from './model';

const AUTHENTICATION = {
  uid: 3002,
  name: 'Authentication',
  category: { uid: 3, name: 'Identity & Access Management' },
} as const;

/** Who came in or tried to: always through the identity provider, by OpenID Connect. */
const authentication =
  (activity: Activity): Mapping =>
  (record) => ({
    class: AUTHENTICATION,
    activity,
    fields: {
      user: { uid: record.subject.id ?? record.actor.id, name: record.actor.name },
      service: { name: 'Muster' },
      auth_protocol_id: 4,
      auth_protocol: 'OpenID',
      is_remote: true,
      ...codeOf(record),
    },
  });

function codeOf(record: AuditRecord): JsonObject {
  const reason = textIn(record, 'reason');
  return reason === null ? {} : { status_code: reason };
}

const LOGON = { id: 1, name: 'Logon' };

export const AUTHENTICATION_ACTIONS = {
  'person.sign-in-refused': authentication(LOGON),
  'person.signed-in': authentication(LOGON),
  'person.signed-out': authentication({ id: 2, name: 'Logoff' }),
} as const;
