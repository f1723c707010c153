import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestInstant } from '@/lib/access/instants';
import type { Viewer } from '@/lib/access/roles';
import { listEvents } from '@/lib/audit/queries-events';
import { parseAuditSearch } from '@/lib/audit/search';
import { getCredentialAsOf } from '@/lib/credentials/as-of/detail';
import { exportCredentialsAsOf } from '@/lib/credentials/as-of/export';
import { instantAsked, resolveInstant } from '@/lib/credentials/as-of/instant';
import { listCredentialsAsOf } from '@/lib/credentials/as-of/list';
import { countKnownThen } from '@/lib/credentials/as-of/plan';
import { parseAsOfSearch } from '@/lib/credentials/as-of/search';
import { exportCredentials } from '@/lib/credentials/export';
import { listCredentials, listFilterOptions } from '@/lib/credentials/queries';
import { getCredential } from '@/lib/credentials/queries-detail';
import { NO_FILTERS, parseCredentialSearch } from '@/lib/credentials/schema';
import { WHOLE_SCOPE } from '@/lib/evidence/model';
import { getExceptionAsOf, listExceptionsAsOf } from '@/lib/exceptions/as-of';
import { findingsOfCredentialThen, listFindingsAsOf, parseFindingsAsOf } from '@/lib/findings/as-of';
import { exportFindingsAsOf } from '@/lib/findings/as-of-export';
import { countByRule, countFindings, listFindings } from '@/lib/findings/queries';
import { parseFindingSearch } from '@/lib/findings/schema';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { addDays } from '@/lib/kernel/dates';
import { getOwnerAsOf, listOwnersAsOf } from '@/lib/owners/as-of';
import { createOwner } from '@/lib/owners/commands/keep-owners';
import { sql } from '@/lib/platform/database/client';
import { recordEvent, runCommand } from '@/lib/platform/run-command';
import { publishDefault } from '@/lib/policies/commands/publish-default';
import { getPolicyAsOf, listVersions } from '@/lib/policies/queries';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { walkQueries } from '@/lib/testing/walk-queries';

/** Everything that was known after the end has this in its name or words. */
const LATER = 'LATER';
const BEGAN = addDays(NOW, -90);
const ENDED = addDays(NOW, -30);
const AFTER = addDays(NOW, -10);

let world: ExceptionWorld;
let lead: Viewer;
let helen: Viewer;
let narrow: Viewer;
let early: number;
let late: number;
let exceptions: { early: number; late: number };
let owners: { early: string; late: string };

const grant = (more: object = {}) => ({
  from: BEGAN,
  to: ENDED,
  frameworks: null,
  scope: WHOLE_SCOPE,
  ...more,
});
const idOf = async (name: string) =>
  Number(
    (await world.database.query<{ id: number }>(sql`SELECT id FROM credential WHERE name = ${name}`))[0]?.id,
  );

beforeAll(async () => {
  world = await ExceptionWorld.create();
  lead = await world.person('Lead', 'security');
  const carla = await world.person('Carla', 'owner', 'payments');
  const auditor = await world.person('Helen', 'auditor');
  const except = async (name: string) => {
    const { id } = await world.ask(carla, [await world.finding(name)], {
      reason: `${name}: it has to stay until the vendor has moved`,
      endsOn: addDays(world.clock.now(), 85).toISOString().slice(0, 10),
    });
    await world.approve(lead, id);
    return id;
  };
  const own = (name: string) => runCommand(world.runner, createOwner, lead, ownerInput(name));
  const old = { valueChangedAt: addDays(NOW, -400), createdAt: addDays(NOW, -400) };
  world.clock.set(addDays(NOW, -100));
  await runCommand(world.runner, publishDefault, workerViewer('test'), {});
  await recordEvent(world.runner, lead, event(`${LATER} but before the beginning`));
  world.clock.set(addDays(NOW, -80));
  await world.merge(
    world.oldKey('early', old),
    world.oldKey('steady', old),
    world.oldKey('elsewhere', { ...old, account: '999999999999' }),
  );
  const first = { early: await except('early'), owner: await own('early-team') };
  await recordEvent(world.runner, lead, event('within'));
  world.clock.set(AFTER);
  await world.merge(
    world.oldKey('early', { ...old, status: 'disabled', tags: { note: LATER } }),
    world.oldKey(`${LATER}-key`, old),
  );
  await world.database.query(sql`UPDATE finding SET data = ${JSON.stringify({ words: LATER })}::jsonb, changed_at = ${AFTER}::timestamptz
    WHERE subject_id = (SELECT id FROM credential WHERE name = 'steady')`);
  await world.database.query(sql`INSERT INTO policy_version (version, document, published_at, published_by, reason)
    SELECT max(version) + 1, (array_agg(document ORDER BY version DESC))[1] || '{"name":"LATER policy"}', ${AFTER}::timestamptz, 'Lead', 'LATER reason'
    FROM policy_version`);
  exceptions = { early: first.early, late: await except(`${LATER}-key`) };
  owners = { early: first.owner.id, late: (await own(`${LATER}-team`)).id };
  await recordEvent(world.runner, lead, event(`${LATER} event`));
  world.clock.set(NOW);
  early = await idOf('early');
  late = await idOf(`${LATER}-key`);
  helen = { ...auditor, granted: { at: NOW, grants: [grant()] } };
  narrow = {
    ...auditor,
    granted: {
      at: NOW,
      grants: [
        grant({ from: BEGAN, to: addDays(NOW, 30), scope: { ...WHOLE_SCOPE, accounts: ['999999999999'] } }),
      ],
    },
  };
}, 120_000);
afterAll(() => world.test.drop());

const event = (note: string) =>
  ({
    action: 'access.denied',
    subject: { kind: 'page', id: note },
    payload: { wanted: note, reason: 'x' },
  }) as const;
function ownerInput(name: string) {
  return { name, kind: 'team', mail: null, slackChannel: null, fallbackId: null } as never;
}
const at = () => latestInstant(helen) as Date;
const textOf = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

describe('an auditor whose period has ended', () => {
  it('reads what was known then, and nothing of what came later', async () => {
    const { database } = world;
    const credentials = parseAsOfSearch({}).search;
    const findings = parseFindingsAsOf({});
    const answers: Record<string, unknown> = {
      credentials: await listCredentialsAsOf(helen, database, credentials, at()),
      count: await countKnownThen(helen, database, at()),
      credential: await getCredentialAsOf(helen, database, early, at()),
      'credentials as a file': await textOf(
        await exportCredentialsAsOf(world.runner, helen, NO_FILTERS, { format: 'csv', at: at() }),
      ),
      findings: await listFindingsAsOf(helen, database, findings, at()),
      'findings of one': await findingsOfCredentialThen(helen, database, early, at()),
      'findings as a file': await textOf(
        await exportFindingsAsOf(world.runner, helen, findings.filters, { format: 'csv', at: at() }),
      ),
      exceptions: await listExceptionsAsOf(helen, database, 'in-force', at()),
      exception: await getExceptionAsOf(helen, database, exceptions.early, at()),
      owners: await listOwnersAsOf(helen, database, at()),
      owner: await getOwnerAsOf(helen, database, owners.early, at()),
      policy: await getPolicyAsOf(helen, database, at()),
      versions: await listVersions(helen, database, at()),
      trail: await listEvents(helen, database, parseAuditSearch({}).search),
    };
    for (const [what, answer] of Object.entries(answers)) {
      const text = JSON.stringify(answer);
      expect(text, what).not.toContain(LATER);
      expect(text.length, what).toBeGreaterThan(10);
    }
    expect(answers.count).toEqual({ value: 3, exact: true });
    expect(JSON.stringify(answers.findings)).toContain('"isWithheld":true');
    expect(JSON.stringify(answers.trail)).toContain('within');
    expect(JSON.stringify(answers.credential)).toContain('early');
  });

  it('finds none of what came later by its id', async () => {
    await expect(getCredentialAsOf(helen, world.database, late, at())).rejects.toMatchObject({
      code: 'credential/not-found',
    });
    expect(await getExceptionAsOf(helen, world.database, exceptions.late, at())).toBeNull();
    expect(await getOwnerAsOf(helen, world.database, owners.late, at())).toBeNull();
  });

  it('is given the end where no instant is asked for, and refused one outside', async () => {
    const asked = (text?: string) =>
      instantAsked(helen, world.runner, new URLSearchParams(text ? { asOf: text } : {}));
    expect(await asked()).toEqual(new Date(ENDED.getTime() - 1));
    await expect(asked(ENDED.toISOString())).rejects.toMatchObject({ code: 'as-of/too-late' });
    await expect(asked(addDays(BEGAN, -1).toISOString())).rejects.toMatchObject({
      code: 'as-of/not-granted',
    });
    await expect(
      resolveInstant(narrow, world.database, addDays(BEGAN, -1).toISOString(), NOW),
    ).rejects.toMatchObject({
      code: 'as-of/not-granted',
    });
  });

  it('is refused every query of the present, and every instant after the end', async () => {
    const open: string[] = [];
    const walked = await walkQueries(world.runner, helen, early, open);
    expect(walked).toBeGreaterThan(60);
    expect(open.sort()).toEqual([...HELD, ...PARTS, ...OWN].sort());
  }, 60_000);
});

describe('an auditor without a grant', () => {
  it('is refused every query that tells of the estate', async () => {
    const open: string[] = [];
    await walkQueries(world.runner, { ...helen, granted: { at: NOW, grants: [] } }, early, open);
    const asked = HELD.filter((name) => name.includes('/instant.ts#'));
    expect(open.sort()).toEqual([...asked, ...PARTS, ...OWN].sort());
  }, 60_000);
});

describe('an auditor of a part of the estate', () => {
  const names = (rows: readonly { name?: string; subjectName?: string | null }[]) =>
    rows.map((row) => row.name ?? row.subjectName);

  it('reads credentials and findings of that part, now and then', async () => {
    const { database } = world;
    const search = parseCredentialSearch({}).search;
    expect(await listCredentials(narrow, database, search)).toMatchObject({
      count: { value: 1, exact: true },
    });
    expect(names((await listCredentials(narrow, database, search)).rows)).toEqual(['elsewhere']);
    expect((await listFilterOptions(narrow, database)).account).toEqual([
      { value: '999999999999', count: 1 },
    ]);
    const then = addDays(NOW, -20);
    expect(
      names((await listCredentialsAsOf(narrow, database, parseAsOfSearch({}).search, then)).rows),
    ).toEqual(['elsewhere']);
    expect(await countKnownThen(narrow, database, then)).toEqual({ value: 1, exact: true });
    const open = parseFindingSearch({ view: 'credential' }).search;
    expect(new Set(names((await listFindings(narrow, database, open)).rows))).toEqual(new Set(['elsewhere']));
    expect((await countFindings(narrow, database, open.filters)).value).toBe(
      (await listFindings(narrow, database, open)).rows.length,
    );
    for (const { fail, unknown, pass } of await countByRule(narrow, database))
      expect(fail + unknown + pass).toBe(1);
    expect(
      new Set(names((await listFindingsAsOf(narrow, database, parseFindingsAsOf({}), then)).rows)),
    ).toEqual(new Set(['elsewhere']));
    const file = await textOf(await exportCredentials(world.runner, narrow, NO_FILTERS, 'csv'));
    expect(file.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('finds no other by its id, and is refused what cannot be narrowed', async () => {
    await expect(getCredential(narrow, world.database, early)).rejects.toMatchObject({
      code: 'credential/not-found',
    });
    await expect(getCredentialAsOf(narrow, world.database, early, addDays(NOW, -20))).rejects.toMatchObject({
      code: 'credential/not-found',
    });
    await expect(listEvents(narrow, world.database, parseAuditSearch({}).search)).rejects.toMatchObject({
      code: 'access/not-granted',
    });
    await expect(listOwnersAsOf(narrow, world.database, addDays(NOW, -20))).rejects.toMatchObject({
      code: 'access/not-granted',
    });
  });
});

/** These hold themselves against the grants; what they answer is looked at above and in grants.db.test.ts. */
const HELD = [
  'audit/queries-events.ts#listEvents',
  'audit/queries.ts#getTrailStatus',
  'credentials/as-of/instant.ts#instantAsked',
  'credentials/as-of/instant.ts#resolveInstant',
  'evidence/download.ts#openArchive',
  'evidence/download.ts#openDownload',
  'evidence/queries.ts#listPacks',
  'evidence/queries.ts#readPack',
  'evidence/requests/queries.ts#listRequests',
  'evidence/samples/draw-sample.ts#drawSample',
  'evidence/samples/one-credential.ts#readOneCredential',
  'evidence/samples/queries.ts#listSamples',
  'evidence/samples/queries.ts#readSample',
];
/** Parts of queries and commands that have asked by then: conditions, who somebody is, checks of what is written. */
const PARTS = [
  'bulk/target.ts#targetConditions',
  'credentials/as-of/plan.ts#planThen',
  'credentials/queries-count.ts#countMatches',
  'documents/author.ts#personOf',
  'exceptions/actor.ts#actingPerson',
  'exceptions/deciding.ts#lockForDecision',
  'exceptions/prepare.ts#prepare',
  'grants/queries.ts#grantsFrom',
  'people/four-eyes.ts#authorIdOf',
  'people/queries.ts#personIdOf',
  'reviews/scope.ts#scopeConditions',
  'reviews/store.ts#actingPerson',
  'views/store.ts#ownerOfViews',
];
/** Own tokens and grants, and what is empty for whoever may not see it. */
const OWN = [
  'grants/queries.ts#listGrants',
  'people/queries.ts#listTokens',
  'sources/queries-names.ts#namePlaces',
  'tickets/queries.ts#listTrackerNames',
];
