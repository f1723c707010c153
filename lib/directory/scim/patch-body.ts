import { refused } from './errors';
import { type AttributePath, readPath } from './path';
import { isObject, memberOf } from './user-body';

/** One operation of a PATCH, whatever dialect it came in. */
export interface Operation {
  op: 'add' | 'replace' | 'remove';
  /** Null: the value is an object with attributes. */
  path: AttributePath | null;
  value: unknown;
}

const OPS: readonly Operation['op'][] = ['add', 'replace', 'remove'];
/** Attributes that only this server writes. */
export const READ_ONLY = /^(id|meta|groups|schemas)$/i;
const MOST_OPERATIONS = 10_000;

/**
 * The operations of a PATCH body. Entra capitalises them ("Replace") and sends one for each attribute; Okta leaves the path
 * out and sends attributes as the value. Both are in their documents:
 * https://learn.microsoft.com/en-us/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 * https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20
 * @throws MusterError `scim/invalidSyntax`, `scim/invalidPath`, `scim/noTarget`
 */
export function operationsIn(body: Readonly<Record<string, unknown>>): Operation[] {
  const list = memberOf(body, 'Operations');
  if (!Array.isArray(list) || list.length === 0)
    throw refused('invalidSyntax', 'A PATCH needs Operations, a list with at least one.');
  if (list.length > MOST_OPERATIONS)
    throw refused('invalidSyntax', `A PATCH has at most ${MOST_OPERATIONS} operations.`);
  return list.flatMap(operationIn);
}

function operationIn(given: unknown): Operation[] {
  if (!isObject(given)) throw refused('invalidSyntax', 'Each of Operations is an object.');
  const said = memberOf(given, 'op');
  const op = OPS.find((candidate) => typeof said === 'string' && candidate === said.toLowerCase());
  if (!op) throw refused('invalidSyntax', 'op is add, replace or remove.');
  const path = memberOf(given, 'path');
  const value = memberOf(given, 'value');
  if (typeof path === 'string' && path.trim() !== '') return [{ op, path: readPath(path), value }];
  if (path !== undefined && path !== null && path !== '')
    throw refused('invalidPath', 'path has to be a text.');
  if (op === 'remove') throw refused('noTarget', 'remove needs a path.');
  if (!isObject(value))
    throw refused('invalidValue', 'Without a path the value is an object with attributes.');
  // Entra writes a path as the name of a member: { "name.familyName": "…" }; Okta sends the id along.
  return Object.entries(value)
    .filter(([name, member]) => !READ_ONLY.test(name) && !(/^urn:/i.test(name) && isObject(member)))
    .map(([name, member]) => ({ op, path: readPath(name), value: member }));
}
