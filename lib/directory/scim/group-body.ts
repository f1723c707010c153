import { refused } from './errors';
import { type Operation, READ_ONLY } from './patch-body';
import type { AttributePath } from './path';
import { isObject, memberOf, textIn } from './user-body';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:group';
/** Members of one request; more come in several. */
export const MOST_MEMBERS = 50_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A group as POST and PUT send it; null members: not said. */
export interface GroupDocument {
  name: string;
  externalId: string | null;
  members: string[] | null;
}

/** One step of a PATCH; steps over members are done set-wise, so that thousands take one statement. */
export type GroupStep =
  | { change: 'name'; name: string }
  | { change: 'externalId'; externalId: string | null }
  | { change: 'add' | 'remove' | 'replace'; members: string[] };

/** @throws MusterError `scim/invalidValue` */
export function groupIn(body: Readonly<Record<string, unknown>>): GroupDocument {
  const members = memberOf(body, 'members');
  return {
    name: groupNameIn(memberOf(body, 'displayName')),
    externalId: textIn(memberOf(body, 'externalId'), 'externalId'),
    members: members === undefined ? null : memberIds(members),
  };
}

/** @throws MusterError with a type of RFC 7644, 3.12 */
export function groupSteps(operations: readonly Operation[]): GroupStep[] {
  return operations.flatMap(stepsOf).reduce(joined, []);
}

/** Okta and Entra remove members one operation each; what may be done at once is one step. */
function joined(steps: GroupStep[], next: GroupStep): GroupStep[] {
  const last = steps.at(-1);
  const canJoin = last && 'members' in last && last.change === next.change && next.change !== 'replace';
  if (!canJoin || !('members' in next)) return [...steps, next];
  last.members.push(...next.members);
  return steps;
}

function stepsOf({ op, path, value }: Operation): GroupStep[] {
  if (!path || (path.schema !== null && path.schema !== CORE)) return [];
  switch (path.attribute.toLowerCase()) {
    case 'displayname':
      return [{ change: 'name', name: groupNameIn(op === 'remove' ? null : value) }];
    case 'externalid':
      return [{ change: 'externalId', externalId: op === 'remove' ? null : textIn(value, 'externalId') }];
    case 'members':
      return [memberStep(op, path, value)];
  }
  if (READ_ONLY.test(path.attribute)) throw refused('mutability', `${path.attribute} cannot be written.`);
  throw refused('invalidPath', `A group has no attribute ${path.attribute.slice(0, 100)}.`);
}

function memberStep(op: Operation['op'], path: AttributePath, value: unknown): GroupStep {
  if (path.filter !== null) {
    const { filter } = path;
    const isOne = filter.op === 'eq' && 'compValue' in filter && /^value$/i.test(filter.attrPath);
    if (!isOne || op !== 'remove' || path.sub !== null)
      throw refused(
        'invalidPath',
        'Members are removed by members[value eq "id"], and not changed one by one.',
      );
    return { change: 'remove', members: [String(filter.compValue).toLowerCase()] };
  }
  if (path.sub !== null) throw refused('mutability', 'Parts of a member cannot be changed.');
  // Entra names whom to remove in the value; RFC 7644 removes all where there is none.
  if (op === 'remove' && (value === undefined || value === null)) return { change: 'replace', members: [] };
  return { change: op, members: memberIds(value) };
}

function groupNameIn(value: unknown): string {
  const name = textIn(value, 'displayName');
  if (name === null) throw refused('invalidValue', 'displayName is required.');
  return name;
}

function memberIds(value: unknown): string[] {
  const list = value === null ? [] : Array.isArray(value) ? value : [value];
  if (list.length > MOST_MEMBERS)
    throw refused('invalidValue', `At most ${MOST_MEMBERS} members in one request.`);
  return [...new Set(list.map(memberId))];
}

function memberId(member: unknown): string {
  const id = isObject(member) ? memberOf(member, 'value') : member;
  const type = isObject(member) ? memberOf(member, 'type') : undefined;
  if (typeof type === 'string' && type.toLowerCase() === 'group')
    throw refused('invalidValue', 'Groups in groups are not kept; assign the inner group itself.');
  if (typeof id !== 'string' || !UUID.test(id))
    throw refused('invalidValue', 'Each of members needs the id of a user as its value.');
  return id.toLowerCase();
}
