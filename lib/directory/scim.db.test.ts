import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as oneGroup from '@/app/api/scim/v2/Groups/[id]/route';
import * as groups from '@/app/api/scim/v2/Groups/route';
import * as types from '@/app/api/scim/v2/ResourceTypes/route';
import * as schemas from '@/app/api/scim/v2/Schemas/route';
import * as config from '@/app/api/scim/v2/ServiceProviderConfig/route';
import * as oneUser from '@/app/api/scim/v2/Users/[id]/route';
import * as users from '@/app/api/scim/v2/Users/route';
import type { Viewer } from '@/lib/access/roles';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { createToken } from '@/lib/people/commands/create-token';
import { revokeToken } from '@/lib/people/commands/revoke-token';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { scimClient } from '@/lib/testing/scim';
import { createDirectoryToken } from './commands/create-token';
import { assertDirectoryToken } from './scim/http';

const ORIGIN = 'http://127.0.0.1:3000';
const start = new Date('2026-03-01T00:00:00Z');
const clock = new ManualClock(start);
let db: TestDatabase;
let runtime: Runtime;
let token = '';
const ROUTES = {
  Users: users,
  'Users/*': oneUser,
  Groups: groups,
  'Groups/*': oneGroup,
  ServiceProviderConfig: config,
  ResourceTypes: types,
  Schemas: schemas,
};
const scim = scimClient(ORIGIN, ROUTES, () => token);

const lead: Viewer = {
  kind: 'person',
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Ines',
  role: 'security',
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'request-1',
};

beforeAll(async () => {
  db = await createTestDatabase();
  const env = readEnvironment({ NODE_ENV: 'test', MUSTER_URL: ORIGIN });
  runtime = { env, database: db.database, clock, log: createLogger('test', 'silent') };
  (globalThis as { musterRuntime?: Runtime }).musterRuntime = runtime;
});
afterAll(async () => {
  (globalThis as { musterRuntime?: Runtime }).musterRuntime = undefined;
  await db.drop();
});
beforeEach(async () => {
  clock.set(start);
  await db.database.pool.query(
    'DELETE FROM leaver_item; DELETE FROM leaver; DELETE FROM owner_vacancy; DELETE FROM owner_member; DELETE FROM directory_group; DELETE FROM directory_user; DELETE FROM owner; DELETE FROM directory_setting; DELETE FROM api_token; DELETE FROM notice',
  );
  token = (await runCommand(runtime, createDirectoryToken, lead, { name: 'Okta', days: 90 })).value;
});

const user = (userName: string, more: object = {}) =>
  JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName, ...more });
const group = (displayName: string, members?: { value: string }[]) =>
  JSON.stringify({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName,
    ...(members && { members }),
  });
const patch = (...Operations: object[]) =>
  JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations });
const made = async (userName: string, more: object = {}) =>
  (await scim('POST /Users', user(userName, more))).body.id;
const events = (action: string) =>
  db.database.prisma.auditEvent.findMany({ where: { action }, orderBy: { id: 'desc' } });

describe('who may', () => {
  const asked = (headers: Record<string, string>) => scim('GET /Users', undefined, headers);

  test.each([
    ['no token', { authorization: '' }],
    ['a wrong token', { authorization: `Bearer mst_${'x'.repeat(43)}` }],
    ['something else', { authorization: 'Basic dXNlcjpwYXNz' }],
  ])('%s is refused with 401 as SCIM words it', async (_, headers) => {
    const { status, body, type, headers: answered } = await asked(headers);
    expect(status).toBe(401);
    expect(type).toContain('application/scim+json');
    expect(answered.get('www-authenticate')).toContain('Bearer');
    expect(body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' });
  });

  test('an expired and a revoked token open nothing', async () => {
    expect((await asked({})).status).toBe(200);
    clock.set(addDays(start, 90));
    expect((await asked({})).status).toBe(401);
    clock.set(start);
    const { id } = await db.database.prisma.apiToken.findFirstOrThrow();
    await runCommand(runtime, revokeToken, lead, { id });
    expect((await asked({})).status).toBe(401);
  });

  test('a token of a person cannot be made for it, and one for something else is refused and noted', async () => {
    const wanted = { name: 'x', scopes: ['directory:sync' as const], days: 1 };
    await expect(runCommand(runtime, createToken, lead, wanted)).rejects.toThrow('cannot be given');
    await db.database.prisma.apiToken.updateMany({ data: { scopes: ['credential:read'] } });
    const { status, body } = await asked({});
    expect([status, body.status]).toEqual([403, '403']);
    expect((await events('access.denied'))[0]).toMatchObject({ outcome: 'refused', actorKind: 'token' });
  });

  test('a person, whatever they may, does not bring users past the directory', () => {
    expect(() => assertDirectoryToken(lead)).toThrow('This address is for directories');
  });

  test('there are four live tokens at most, each for 90 days at most', async () => {
    for (const name of ['b', 'c', 'd'])
      await runCommand(runtime, createDirectoryToken, lead, { name, days: 1 });
    await expect(runCommand(runtime, createDirectoryToken, lead, { name: 'e', days: 1 })).rejects.toThrow(
      'Revoke',
    );
  });
});

describe('what this server is', () => {
  test('configuration, types and schemas say what it does', async () => {
    const { body } = await scim('GET /ServiceProviderConfig');
    expect(body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true },
    });
    expect((await scim('GET /ResourceTypes')).body.Resources.map((type) => type.endpoint)).toEqual([
      '/Users',
      '/Groups',
    ]);
    expect((await scim('GET /Schemas')).body.Resources.map(({ id }) => id)).toEqual([
      'urn:ietf:params:scim:schemas:core:2.0:User',
      'urn:ietf:params:scim:schemas:core:2.0:Group',
    ]);
  });
});

// The calls of https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20
describe('Okta', () => {
  const OKTA_USER =
    '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"test.user@okta.local","name":{"givenName":"Test","familyName":"User"},"emails":[{"primary":true,"value":"test.user@okta.local","type":"work"}],"displayName":"Test User","locale":"en-US","externalId":"00ujl29u0le5T6Aj10h7","groups":[],"password":"1mz050nq","active":true}';

  test('looks for a user, creates them, finds them, updates them by PUT and deactivates them by PATCH', async () => {
    const before = await scim(
      'GET /Users?filter=userName%20eq%20%22test.user%40okta.local%22&startIndex=1&count=100',
    );
    expect(before.body).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 0,
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    });
    const created = await scim('POST /Users', OKTA_USER);
    expect(created.status).toBe(201);
    const { id } = created.body;
    expect(created.headers.get('location')).toBe(`${ORIGIN}/api/scim/v2/Users/${id}`);
    expect(created.body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id,
      externalId: '00ujl29u0le5T6Aj10h7',
      userName: 'test.user@okta.local',
      name: { givenName: 'Test', familyName: 'User' },
      displayName: 'Test User',
      emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
      active: true,
      meta: {
        resourceType: 'User',
        created: '2026-03-01T00:00:00.000Z',
        lastModified: '2026-03-01T00:00:00.000Z',
        location: `${ORIGIN}/api/scim/v2/Users/${id}`,
      },
    });
    const found = await scim(
      'GET /Users?filter=userName%20eq%20%22Test.User%40okta.local%22&startIndex=1&count=100',
    );
    expect(found.body.Resources.map((one) => one.id)).toEqual([id]);
    const put = await scim(
      `PUT /Users/${id}`,
      `{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"${id}","userName":"test.user@okta.local","name":{"givenName":"Another","middleName":"","familyName":"User"},"emails":[{"primary":true,"value":"test.user@okta.local","type":"work","display":"test.user@okta.local"}],"active":true,"groups":[],"meta":{"resourceType":"User"}}`,
    );
    expect(put.body).toMatchObject({
      id,
      name: { givenName: 'Another', familyName: 'User' },
      displayName: 'Another User',
    });
    expect(put.body).not.toHaveProperty('externalId');
    const off = await scim(
      `PATCH /Users/${id}`,
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"active":false}}]}',
    );
    expect(off.body).toMatchObject({ id, active: false });
    expect(await db.database.prisma.leaver.count({ where: { userId: id } })).toBe(1);
    expect(JSON.stringify(await db.database.prisma.directoryUser.findMany())).not.toContain('1mz050nq');
  });

  test('pushes a group, renames it, adds and removes members', async () => {
    const ada = await made('ada@example.com');
    const bo = await made('bo@example.com');
    const { body, status } = await scim(
      'POST /Groups',
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Test SCIMv2","members":[]}',
    );
    expect([status, body.members]).toEqual([201, []]);
    const at = `PATCH /Groups/${body.id}`;
    const head = '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[';
    const renamed = await scim(
      at,
      `${head}{"op":"replace","value":{"id":"${body.id}","displayName":"Test SCIMv2 2"}}]}`,
    );
    expect(renamed.body).toMatchObject({ id: body.id, displayName: 'Test SCIMv2 2' });
    const add = (id: string) => `{"op":"add","path":"members","value":[{"value":"${id}","display":"x"}]}`;
    await scim(at, `${head}${add(ada)},${add(bo)}]}`);
    const less = await scim(at, `${head}{"op":"remove","path":"members[value eq \\"${ada}\\"]"}]}`);
    expect(less.body.members.map(({ value }) => value)).toEqual([bo]);
    const all = await scim(
      at,
      `${head}{"op":"replace","path":"members","value":[{"value":"${ada}","display":"a"}]}]}`,
    );
    expect(all.body.members.map(({ value }) => value)).toEqual([ada]);
    expect((await scim(`GET /Users/${ada}`)).body.groups).toMatchObject([
      { value: body.id, display: 'Test SCIMv2 2' },
    ]);
    const put = await scim(`PUT /Groups/${body.id}`, group('Test SCIMv2 2', [{ value: bo }]));
    expect(put.body.members.map(({ value }) => value)).toEqual([bo]);
    expect((await scim(`DELETE /Groups/${body.id}`)).status).toBe(204);
    expect((await scim(`GET /Groups/${body.id}`)).status).toBe(404);
  });
});

// The calls of https://learn.microsoft.com/en-us/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
describe('Entra', () => {
  const ENTRA_USER =
    '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"externalId":"0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef","userName":"Test_User_ab6490ee-1e48-479e-a20b-2d77186b5dd1","active":true,"emails":[{"primary":true,"type":"work","value":"Test_User_fd0ea19b@testuser.com"}],"meta":{"resourceType":"User"},"name":{"formatted":"givenName familyName","familyName":"familyName","givenName":"givenName"},"roles":[],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"x"}}';
  const HEAD = '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[';

  test('creates a user, asks by filter, updates mail and name by paths and disables with a text', async () => {
    const { body, status } = await scim('POST /Users', ENTRA_USER);
    expect(status).toBe(201);
    expect(body).toMatchObject({ externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef', active: true });
    const found = await scim(
      'GET /Users?filter=externalId%20eq%20%220a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef%22',
    );
    expect(found.body.totalResults).toBe(1);
    const byMail = await scim(
      'GET /Users?filter=emails%5Btype%20eq%20%22work%22%5D.value%20eq%20%22test_user_fd0ea19b%40testuser.com%22',
    );
    expect(byMail.body.totalResults).toBe(1);
    const changed = await scim(
      `PATCH /Users/${body.id}`,
      `${HEAD}{"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"updatedEmail@microsoft.com"},{"op":"Replace","path":"name.familyName","value":"updatedFamilyName"},{"op":"Add","path":"title","value":"Engineer"},{"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"y"}]}`,
    );
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      emails: [{ primary: true, type: 'work', value: 'updatedEmail@microsoft.com' }],
      name: { formatted: 'givenName familyName', familyName: 'updatedFamilyName', givenName: 'givenName' },
    });
    const renamed = await scim(
      `PATCH /Users/${body.id}`,
      `${HEAD}{"op":"Replace","path":"userName","value":"5b50642d-79fc-4410-9e90-4c077cdd1a59@testuser.com"}]}`,
    );
    expect(renamed.body.userName).toBe('5b50642d-79fc-4410-9e90-4c077cdd1a59@testuser.com');
    const off = await scim(
      `PATCH /Users/${body.id}`,
      `${HEAD}{"op":"Replace","path":"active","value":"False"}]}`,
    );
    expect(off.body.active).toBe(false);
    const gone = await scim(`DELETE /Users/${body.id}`);
    expect([gone.status, (await scim(`GET /Users/${body.id}`)).status]).toEqual([204, 404]);
    expect(await db.database.prisma.leaver.count()).toBe(1);
    expect((await scim('POST /Users', ENTRA_USER)).status).toBe(201);
  });

  test('an address that is not there yet is made by replacing it, and members named by dots are understood', async () => {
    const id = await made('ada');
    const mail = await scim(
      `PATCH /Users/${id}`,
      `${HEAD}{"op":"Add","path":"emails[type eq \\"work\\"].value","value":"ada@example.com"},{"op":"Add","value":{"name.givenName":"Ada","displayName":"Ada L"}}]}`,
    );
    expect(mail.body).toMatchObject({
      displayName: 'Ada L',
      name: { givenName: 'Ada' },
      emails: [{ type: 'work', value: 'ada@example.com' }],
    });
    expect(await db.database.prisma.directoryUser.findFirst()).toMatchObject({
      mail: 'ada@example.com',
      name: 'Ada L',
    });
  });

  test('creates a group, reads it without members, adds and removes them in its dialect', async () => {
    const ada = await made('ada');
    const { body } = await scim(
      'POST /Groups',
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group","http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],"externalId":"8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159","displayName":"displayName","meta":{"resourceType":"Group"}}',
    );
    const at = `/Groups/${body.id}`;
    const read = await scim(`GET ${at}?excludedAttributes=members`);
    expect(read.body).not.toHaveProperty('members');
    expect(read.body.externalId).toBe('8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159');
    const listed = await scim(
      'GET /Groups?excludedAttributes=members&filter=displayName%20eq%20%22displayName%22',
    );
    expect(listed.body.Resources).toHaveLength(1);
    await scim(
      `PATCH ${at}`,
      `${HEAD}{"op":"Add","path":"members","value":[{"$ref":null,"value":"${ada}"}]}]}`,
    );
    expect((await scim(`GET ${at}`)).body.members.map(({ value }) => value)).toEqual([ada]);
    const less = await scim(
      `PATCH ${at}`,
      `${HEAD}{"op":"Remove","path":"members","value":[{"$ref":null,"value":"${ada}"}]}]}`,
    );
    expect(less.body.members).toEqual([]);
  });
});

describe('bad input', () => {
  test('a second user of the same name, whatever its case, is a conflict and changes nothing', async () => {
    await made('ada@example.com');
    const other = await made('bo@example.com');
    const again = await scim('POST /Users', user('ADA@example.com'));
    expect([again.status, again.body.scimType, again.body.status]).toEqual([409, 'uniqueness', '409']);
    const renamed = await scim(
      `PATCH /Users/${other}`,
      patch({ op: 'replace', path: 'userName', value: 'ada@example.com' }),
    );
    expect([renamed.status, renamed.body.scimType]).toEqual([409, 'uniqueness']);
    expect(await db.database.prisma.directoryUser.count()).toBe(2);
    await scim('POST /Groups', group('Team'));
    expect((await scim('POST /Groups', group('team'))).body.scimType).toBe('uniqueness');
  });

  test('twenty at once make one user', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => scim('POST /Users', user('ada'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 19 }, () => 409),
    ]);
  });

  test.each([
    ['no JSON', '{', 'invalidSyntax'],
    ['no object', '[]', 'invalidSyntax'],
    ['no userName', '{"active":true}', 'invalidValue'],
    ['a blank userName', user(' '), 'invalidValue'],
    ['active that is neither', user('x', { active: 'maybe' }), 'invalidValue'],
    ['a name that is a text', user('x', { name: 'x' }), 'invalidValue'],
    ['a text beyond measure', user('x', { displayName: 'x'.repeat(501) }), 'invalidValue'],
    ['mail without a value', user('x', { emails: [{ type: 'work' }] }), 'invalidValue'],
  ])('%s is refused', async (_, body, type) => {
    const answer = await scim('POST /Users', body);
    expect([answer.status, answer.body.scimType]).toEqual([400, type]);
    expect(await db.database.prisma.directoryUser.count()).toBe(0);
  });

  test.each([
    ['an operation that is none', { op: 'move', path: 'active', value: true }, 'invalidSyntax'],
    ['remove without a path', { op: 'remove' }, 'noTarget'],
    ['a path that cannot be read', { op: 'replace', path: 'emails[type eq', value: 'x' }, 'invalidPath'],
    [
      'a filter that cannot be read',
      { op: 'replace', path: 'emails[type like "x"].value', value: 'x' },
      'invalidPath',
    ],
    ['an attribute nobody knows', { op: 'add', path: 'shoeSize', value: 44 }, 'invalidPath'],
    ['the id', { op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    ['a value that is no flag', { op: 'replace', path: 'active', value: 'perhaps' }, 'invalidValue'],
    ['a userName that is taken away', { op: 'remove', path: 'userName' }, 'invalidValue'],
  ])('a PATCH with %s is refused and does none of its operations', async (_, operation, type) => {
    const id = await made('ada');
    const answer = await scim(
      `PATCH /Users/${id}`,
      patch({ op: 'add', path: 'displayName', value: 'Changed' }, operation),
    );
    expect([answer.status, answer.body.scimType]).toEqual([400, type]);
    expect((await scim(`GET /Users/${id}`)).body.displayName).toBe('ada');
  });

  test.each([
    'userName eq',
    'shoeSize eq 4',
    'userName eq 4',
    'meta.created gt "soon"',
    '('.repeat(900),
    `userName eq "${'x'.repeat(2000)}"`,
  ])('the filter %s is refused', async (filter) => {
    const answer = await scim(`GET /Users?filter=${encodeURIComponent(filter)}`);
    expect([answer.status, answer.body.scimType]).toEqual([400, 'invalidFilter']);
  });

  test('members that nobody knows, and groups in groups, are refused and change nothing', async () => {
    const ada = await made('ada');
    const { id } = (await scim('POST /Groups', group('Team', [{ value: ada }]))).body;
    const nobody = '99999999-9999-4999-8999-999999999999';
    for (const value of [nobody, 'x', null, { value: id, type: 'Group' }]) {
      const member = typeof value === 'object' && value ? value : { value };
      const answer = await scim(
        `PATCH /Groups/${id}`,
        patch({ op: 'replace', path: 'members', value: [member] }),
      );
      expect([answer.status, answer.body.scimType]).toEqual([400, 'invalidValue']);
    }
    expect((await scim(`GET /Groups/${id}`)).body.members.map(({ value }) => value)).toEqual([ada]);
  });

  test('ids that are none, or nobody\u2019s, are not found', async () => {
    for (const id of ['1', 'x%00', '99999999-9999-4999-8999-999999999999']) {
      expect((await scim(`GET /Users/${id}`)).status).toBe(404);
      expect(
        (await scim(`PATCH /Groups/${id}`, patch({ op: 'add', path: 'displayName', value: 'x' }))).status,
      ).toBe(404);
    }
  });
});

describe('lists', () => {
  test('pages count from one, and say how many there are', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await made(name);
    const page = (query: string) => scim(`GET /Users?${query}`).then(({ body }) => body);
    expect((await page('startIndex=2&count=2')).Resources.map((one) => one.userName)).toHaveLength(2);
    expect(await page('startIndex=5&count=2')).toMatchObject({
      totalResults: 5,
      startIndex: 5,
      itemsPerPage: 1,
    });
    expect(await page('startIndex=0&count=0')).toMatchObject({
      totalResults: 5,
      startIndex: 1,
      Resources: [],
    });
    expect(await page('startIndex=99')).toMatchObject({ totalResults: 5, Resources: [] });
    expect((await scim('GET /Users?count=many')).body.scimType).toBe('invalidValue');
  });

  test.each([
    ['userName sw "a"', ['ada@example.com']],
    ['userName co "EXAMPLE"', ['ada@example.com', 'bo@example.com']],
    ['active eq false', ['bo@example.com']],
    ['not (active eq false)', ['ada@example.com']],
    ['userName eq "x" or (name.familyName pr and active eq true)', ['ada@example.com']],
    ['emails[type eq "home"]', ['bo@example.com']],
    ['meta.created ge "2026-03-01T00:00:00Z" and userName ew "bo@example.com"', ['bo@example.com']],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "bo@example.com"', ['bo@example.com']],
    ['userName eq "\'; DROP TABLE directory_user; --"', []],
  ])('%s finds %j', async (filter, names) => {
    await made('ada@example.com', { name: { familyName: 'L' } });
    await made('bo@example.com', { active: false, emails: [{ type: 'home', value: 'b@h' }] });
    const { body } = await scim(`GET /Users?filter=${encodeURIComponent(filter)}`);
    expect(body.Resources.map((one) => one.userName).sort()).toEqual(names);
  });

  test('attributes are chosen or left out, the id never', async () => {
    const id = await made('ada', { name: { givenName: 'Ada', familyName: 'L' } });
    expect((await scim(`GET /Users/${id}?attributes=userName,name.familyName`)).body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id,
      userName: 'ada',
      name: { familyName: 'L' },
    });
    expect((await scim(`GET /Users/${id}?excludedAttributes=name,meta,id`)).body).toMatchObject({
      id,
      userName: 'ada',
    });
    expect((await scim(`GET /Users/${id}?attributes=id&excludedAttributes=name`)).status).toBe(400);
  });
});

test('a group of 5,000 is set, read and emptied in a moment each', async () => {
  await db.database.pool.query(
    `INSERT INTO directory_user (id, user_name, name, origin, created_at, changed_at)
     SELECT gen_random_uuid(), 'user' || n, 'User ' || n, 'scim', now(), now() FROM generate_series(1, 5000) n`,
  );
  const { rows } = await db.database.pool.query<{ id: string }>('SELECT id FROM directory_user');
  const members = rows.map(({ id }) => ({ value: id }));
  const { id } = (await scim('POST /Groups', group('Everybody'))).body;
  const timed = async (line: string, body?: string) => {
    const began = performance.now();
    const answer = await scim(line, body);
    expect(performance.now() - began).toBeLessThan(5_000);
    return answer;
  };
  const set = await timed(`PATCH /Groups/${id}`, patch({ op: 'Add', path: 'members', value: members }));
  expect(set.body.members).toHaveLength(5_000);
  await timed(`PUT /Groups/${id}`, group('Everybody', members.slice(0, 4_999)));
  const removal = members
    .slice(0, 4_000)
    .map(({ value }) => ({ op: 'remove', path: `members[value eq "${value}"]` }));
  const less = await timed(`PATCH /Groups/${id}`, patch(...removal));
  expect(less.body.members).toHaveLength(999);
  expect((await timed(`PATCH /Groups/${id}`, patch({ op: 'remove', path: 'members' }))).body.members).toEqual(
    [],
  );
});

test('what a directory did is in the trail: who, and what changed, in the transaction of the change', async () => {
  const id = await made('ada');
  await scim(`PATCH /Users/${id}`, patch({ op: 'replace', path: 'displayName', value: 'Ada' }));
  await scim(`PATCH /Users/${id}`, patch({ op: 'replace', path: 'displayName', value: 'Ada' }));
  const changes = await events('directory.user-changed');
  expect(changes.filter(({ subjectId }) => subjectId === id)).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    actorKind: 'token',
    actorName: 'SCIM: Okta',
    payload: { userName: 'ada', changed: ['displayName'] },
  });
});
