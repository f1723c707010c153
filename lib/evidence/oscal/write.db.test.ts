import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { buildSmallPack, PACK_ID } from '@/lib/testing/evidence';

interface Finding {
  target: { 'target-id': string; status: { state: string; reason: string; remarks: string } };
  props: { name: string; value: string }[];
  'related-observations'?: { 'observation-uuid': string }[];
  'related-risks'?: { 'risk-uuid': string }[];
}
interface Results {
  uuid: string;
  results: {
    observations: {
      uuid: string;
      description: string;
      props: { name: string; value: string }[];
      'relevant-evidence': { description: string }[];
      subjects?: { title: string; 'subject-uuid': string }[];
    }[];
    findings: Finding[];
    risks: { uuid: string; status: string; deadline: string; 'risk-log': { entries: Json[] } }[];
    'local-definitions': { 'inventory-items': { uuid: string }[] };
    'reviewed-controls': { 'control-selections': { 'include-controls': { 'control-id': string }[] }[] };
  }[];
  metadata: { parties: { uuid: string; name: string }[] };
  'back-matter': { resources: { rlinks: { href: string; hashes: { value: string }[] }[] }[] };
}

let home: string;
let pack: string;
let document: Results;
const text = (at: string) => readFile(path.join(pack, at), 'utf8');

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'muster-oscal-'));
  pack = await buildSmallPack(home, ['soc-2', 'fedramp-moderate']);
  const whole = JSON.parse(await text('oscal/assessment-results.json')) as { 'assessment-results': Results };
  document = whole['assessment-results'];
});
afterAll(() => rm(home, { recursive: true, force: true }));

const result = () => document.results[0] as Results['results'][number];
const findingOf = (framework: string, id: string) =>
  result().findings.find(({ props }) => {
    const value = (name: string) => props.find((each) => each.name === name)?.value;
    return value('framework') === framework && value('requirement-id') === id;
  });

describe('the findings of a pack', () => {
  it('in OSCAL conclude on each requirement from the counts of its tests', () => {
    expect(document.uuid).toBe(PACK_ID);
    const failed = findingOf('soc-2', 'CC6.1');
    expect(failed?.target.status).toMatchObject({ state: 'not-satisfied', reason: 'fail' });
    const keys = findingOf('fedramp-moderate', 'IA-5(f)');
    expect(keys?.target['target-id']).toBe('ia-5_smt.f');
    const observed = new Map(result().observations.map((each) => [each.uuid, each]));
    const named = failed?.['related-observations']?.flatMap(
      (each) => observed.get(each['observation-uuid'])?.subjects?.map(({ title }) => title) ?? [],
    );
    expect(named).toEqual(expect.arrayContaining(['first', '=second', 'third']));
  });

  it('conclude from tests over rows as well, with the file their results stand in', () => {
    const seen = (testId: string) =>
      result().observations.find(({ props }) =>
        props.some((each) => each.name === 'test-id' && each.value === testId),
      );
    const approved = seen('MUS-18.other-approver');
    expect(approved?.description).toBe(
      'Over 1 rows of exceptions/exceptions.csv: 1 pass, 0 fail, 0 not tested, 0 not applicable.',
    );
    expect(approved?.['relevant-evidence'].map(({ description }) => description)).toEqual([
      'Counts: testing/population_test_counts.csv, test_id MUS-18.other-approver',
      expect.stringMatching(/testing\/population_test_results\.csv, test_id MUS-18\.other-approver$/),
    ]);
    expect(seen('MUS-18.before-breach')?.description).toContain('0 pass, 1 fail');
    const concluded = findingOf('soc-2', 'CC8.1');
    expect(concluded?.target.status).toMatchObject({ state: 'not-satisfied', reason: 'fail' });
    expect(concluded?.['related-observations']?.map((each) => each['observation-uuid'])).toContain(
      approved?.uuid,
    );
  });

  it('name only subjects, statements and risks that are declared', async () => {
    const items = new Set(result()['local-definitions']['inventory-items'].map(({ uuid }) => uuid));
    for (const { subjects = [] } of result().observations)
      for (const subject of subjects) expect(items).toContain(subject['subject-uuid']);
    const stubs = `${await text('oscal/catalog-stub-soc-2.json')}${await text('oscal/catalog-stub-fedramp-moderate.json')}`;
    const ids = new Set([...stubs.matchAll(/"id":\s*"([^"]+)"/g)].map(([, id]) => id));
    for (const { target } of result().findings) expect(ids).toContain(target['target-id']);
    for (const selection of result()['reviewed-controls']['control-selections'])
      for (const each of selection['include-controls']) expect(ids).toContain(each['control-id']);
    const risks = new Set(result().risks.map(({ uuid }) => uuid));
    expect(findingOf('soc-2', 'CC6.1')?.['related-risks']?.map((each) => each['risk-uuid'])).toEqual([
      ...risks,
    ]);
  });

  it('tell an exception as a risk with its life and its people', () => {
    const [risk] = result().risks;
    expect(risk).toMatchObject({ status: 'deviation-approved', deadline: '2026-08-14T00:00:00Z' });
    const people = new Map(document.metadata.parties.map(({ name, uuid }) => [name, uuid]));
    expect(risk?.['risk-log'].entries).toMatchObject([
      { 'status-change': 'deviation-requested', 'logged-by': [{ 'party-uuid': people.get('Olga Owner') }] },
      {
        'status-change': 'deviation-approved',
        props: [{ name: 'type', value: 'dr-approved' }],
        'logged-by': [{ 'party-uuid': people.get('Sam Security') }],
      },
    ]);
  });

  it('refer to every other file with the hash that it has', async () => {
    const links = document['back-matter'].resources.flatMap(({ rlinks }) => rlinks);
    const files = links.map(({ href }) => path.posix.join('oscal', href));
    for (const [at, file] of files.entries()) {
      const digest = createHash('sha256')
        .update(await readFile(path.join(pack, file)))
        .digest('hex');
      expect(links[at]?.hashes[0]?.value, file).toBe(digest);
    }
    for (const folder of ['population', 'testing', 'exceptions', 'ocsf'])
      for (const name of await readdir(path.join(pack, folder))) expect(files).toContain(`${folder}/${name}`);
  });

  it('in OCSF are the failures of testing/test_results.csv, one a line', async () => {
    const lines = (await text('ocsf/findings.jsonl')).trim().split('\n');
    const found = lines.map((line) => JSON.parse(line) as { [field: string]: Json });
    const failures = (await text('testing/test_results.csv'))
      .split('\r\n')
      .filter((row) => row.includes(',fail,'));
    expect(found).toHaveLength(failures.length);
    const aged = found.filter(({ metadata }) => JSON.stringify(metadata).includes('EXCEEDS_COMPLIANCE_AGE'));
    expect(aged).toMatchObject([
      { activity_name: 'Create', status: 'Suppressed', resources: [{ name: 'first' }] },
      { activity_name: 'Create', status: 'New', resources: [{ name: '=second' }] },
      { activity_name: 'Close', status: 'Resolved', resources: [{ name: 'third' }] },
    ]);
  });
});
