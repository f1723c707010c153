import type { AuditRecord } from '@/lib/audit/proof/model';
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/platform/audit-actions';
import { eventCodeOf, mappingOf, RESERVED_CODES } from './catalogue';
import { OCSF_VERSION } from './model';

/** An event that says nothing, to see what class and activity an action has by itself. */
const plain = (action: string): AuditRecord => ({
  chain: 'decision',
  sequence: 1,
  at: '2026-01-01T00:00:00.000Z',
  actor: { kind: 'person', id: '', name: '', role: '' },
  origin: { address: null, agent: null },
  action,
  subject: { kind: '', id: null },
  outcome: 'done',
  payload: {},
  requestId: '',
});

/** `docs/reference/ocsf-events.md`: every action of the trail with its class, activity and name outside. */
export function eventsDocument(): string {
  const rows = (Object.keys(AUDIT_ACTIONS) as AuditAction[]).sort().map((action) => {
    const { class: of, activity } = mappingOf(action)(plain(action));
    return `| \`${action}\` | \`${eventCodeOf(action)}\` | ${of.name} (${of.uid}) | ${activity.name} (${activity.id}) | ${AUDIT_ACTIONS[action].class} |`;
  });
  return `# Events of the stream

Written by \`node scripts/reference.mjs\` from the mapping; \`npm run check\` fails when it is out of date.

Every action of the audit trail as OCSF ${OCSF_VERSION}. Activities marked 99 stand in \`activity_name\`. A group of the directory
whose members changed is Add User (3) or Remove User (4) where only one of the two happened, and a collection that ended is
Error (6) or Cancelled (3) where it was.

| action | \`metadata.event_code\` | class | activity | chain |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Reserved for events this version does not have yet: ${RESERVED_CODES.map((code) => `\`${code}\``).join(', ')}.
`;
}
