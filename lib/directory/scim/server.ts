import type { Viewer } from '@/lib/access/roles';
import { publicUrl } from '@/lib/platform/env';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { changeGroup } from '../commands/change-group';
import { changeUser } from '../commands/change-user';
import { createGroup } from '../commands/create-group';
import { createUser } from '../commands/create-user';
import { removeGroup } from '../commands/remove-group';
import { removeUser } from '../commands/remove-user';
import { type GroupStep, groupIn, groupSteps } from './group-body';
import { assertDirectoryToken, bodyOf, scimAnswer } from './http';
import { operationsIn } from './patch-body';
import { listGroups, listUsers, readGroup, readUser } from './queries';
import { listQueryIn, selectionIn } from './query-string';
import type { Resource, Selection } from './resources';
import { userIn } from './user-body';

/** One request of a directory, already admitted. */
export interface ScimCall {
  request: Request;
  runtime: Runtime;
  viewer: Viewer;
}

interface View {
  selection: Selection;
  base: string;
}

/** The two kinds of resource, each with what is done to it. */
interface ResourceKind {
  path: 'Users' | 'Groups';
  list(call: ScimCall, base: string): Promise<object>;
  read(call: ScimCall, id: string, view: View): Promise<Resource>;
  create(call: ScimCall, body: Readonly<Record<string, unknown>>): Promise<{ id: string }>;
  replace(call: ScimCall, id: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
  patch(call: ScimCall, id: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
  remove(call: ScimCall, id: string): Promise<unknown>;
}

const query = ({ request }: ScimCall) => new URL(request.url).searchParams;

export const USERS: ResourceKind = {
  path: 'Users',
  list: (call, base) => listUsers(call.viewer, call.runtime.database, listQueryIn(query(call)), base),
  read: (call, id, view) => readUser(call.viewer, call.runtime.database, id, view),
  create: ({ runtime, viewer }, body) => runCommand(runtime, createUser, viewer, userIn(body)),
  replace: ({ runtime, viewer }, id, body) =>
    runCommand(runtime, changeUser, viewer, { id, change: { replace: userIn(body) } }),
  patch: ({ runtime, viewer }, id, body) =>
    runCommand(runtime, changeUser, viewer, { id, change: { patch: operationsIn(body) } }),
  remove: ({ runtime, viewer }, id) => runCommand(runtime, removeUser, viewer, { id }),
};

export const GROUPS: ResourceKind = {
  path: 'Groups',
  list: (call, base) => listGroups(call.viewer, call.runtime.database, listQueryIn(query(call)), base),
  read: (call, id, view) => readGroup(call.viewer, call.runtime.database, id, view),
  create: ({ runtime, viewer }, body) => runCommand(runtime, createGroup, viewer, groupIn(body)),
  replace: ({ runtime, viewer }, id, body) =>
    runCommand(runtime, changeGroup, viewer, { id, steps: replacing(body) }),
  patch: ({ runtime, viewer }, id, body) =>
    runCommand(runtime, changeGroup, viewer, { id, steps: groupSteps(operationsIn(body)) }),
  remove: ({ runtime, viewer }, id) => runCommand(runtime, removeGroup, viewer, { id }),
};

/** A PUT says all of a group; members it leaves out are none (RFC 7644, 3.5.1). */
function replacing(body: Readonly<Record<string, unknown>>): GroupStep[] {
  const { name, externalId, members } = groupIn(body);
  return [
    { change: 'name', name },
    { change: 'externalId', externalId },
    { change: 'replace', members: members ?? [] },
  ];
}

/** Address of this SCIM server, as directories are told it. */
export function scimBase(runtime: Runtime): string {
  return `${publicUrl(runtime.env)}/api/scim/v2`;
}

/** `GET /Users`, `GET /Groups` */
export async function answerList(kind: ResourceKind, call: ScimCall): Promise<Response> {
  assertDirectoryToken(call.viewer);
  return scimAnswer(await kind.list(call, scimBase(call.runtime)));
}

/** `GET` of one. */
export async function answerRead(kind: ResourceKind, call: ScimCall, id: string): Promise<Response> {
  assertDirectoryToken(call.viewer);
  const view = { selection: selectionIn(query(call)), base: scimBase(call.runtime) };
  return scimAnswer(await kind.read(call, id, view));
}

/** `POST` */
export async function answerCreate(kind: ResourceKind, call: ScimCall): Promise<Response> {
  assertDirectoryToken(call.viewer);
  const view = { selection: selectionIn(query(call)), base: scimBase(call.runtime) };
  const { id } = await kind.create(call, await bodyOf(call.request));
  return scimAnswer(await kind.read(call, id, view), 201, `${view.base}/${kind.path}/${id}`);
}

/** `PUT` and `PATCH`, with the whole resource as the answer. */
export async function answerChange(
  kind: ResourceKind,
  how: 'replace' | 'patch',
  call: ScimCall,
  id: string,
): Promise<Response> {
  assertDirectoryToken(call.viewer);
  const view = { selection: selectionIn(query(call)), base: scimBase(call.runtime) };
  await kind[how](call, id, await bodyOf(call.request));
  return scimAnswer(await kind.read(call, id, view));
}

/** `DELETE` */
export async function answerRemove(kind: ResourceKind, call: ScimCall, id: string): Promise<Response> {
  assertDirectoryToken(call.viewer);
  await kind.remove(call, id);
  return new Response(null, { status: 204 });
}
