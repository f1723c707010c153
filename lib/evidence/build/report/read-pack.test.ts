import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thresholdText } from '../../report/words';
import { collectedControls, populationOf } from '../served';
import { controlsOf, readTested } from './controls';
import { readInformation } from './information';
import { readCoverage } from './records';
import { readThresholds } from './thresholds';

let pack: string;
const write = async (file: string, ...lines: string[]) => {
  await mkdir(path.join(pack, path.dirname(file)), { recursive: true });
  await writeFile(path.join(pack, file), lines.map((line) => `${line}\r\n`).join(''));
};

beforeAll(async () => {
  pack = await mkdtemp(path.join(tmpdir(), 'muster-report-of-'));
  await write(
    'policy/thresholds.csv',
    'credential_type,class,max_age_days,max_idle_days,renew_before,policy_version,effective_from,effective_to,basis,reference',
    'api-key,any,60,none,none,1,2026-01-01T00:00:00Z,2026-03-01T00:00:00Z,entity-defined,Before',
    'api-key,any,90,none,none,2,2026-03-01T00:00:00Z,none,entity-defined,Ours',
    'ssh-key,any,90,45,none,2,2026-03-01T00:00:00Z,none,entity-defined,Ours',
    'tls-certificate,any,none,none,none,2,2026-03-01T00:00:00Z,none,entity-defined,Its own end',
    'any,A,14,none,none,2,2026-03-01T00:00:00Z,none,entity-defined,Ours',
  );
  await write(
    'controls/control_matrix.csv',
    'control_id,population_file',
    'MUS-04,population/credentials.csv; population/rotation_events.csv',
    'MUS-02,population/credentials.csv',
    'none,population/terminations.csv',
  );
  await write(
    'ipe/ipe_register.csv',
    'ipe_id,file,control_ids,rows_out,rows_source',
    'IPE-001,population/credentials.csv,MUS-02;MUS-04,3,3',
    'IPE-002,population/terminations.csv,none,0,0',
  );
  await write('coverage/connector_runs.csv', 'connector_id,result', '1,complete');
  await write('coverage/connectors.csv', 'connector_id,scope', '1,prod');
  await write(
    'coverage/gaps.csv',
    'gap_id,connector_id,account,region,collector,parts',
    'g-1,1,several,eu-west-1,several,12',
    'g-2,1,4100,eu-west-1,aws.iam-users,1',
  );
});
afterAll(() => rm(pack, { recursive: true, force: true }));

describe('what a report reads in the files of its pack', () => {
  it('is each number of the policy in force at the end that a rule compares with, with the rows it stands in', async () => {
    const thresholds = await readThresholds(pack);
    expect(thresholds('max-age').map((each) => [thresholdText(each), each.days.filter])).toEqual([
      [
        'Oldest (class A) 14 days (entity-defined; basis: policy 2)',
        'max_age_days = 14 and basis = entity-defined and policy_version = 2',
      ],
      [
        'Oldest (api key, ssh key) 90 days (entity-defined; basis: policy 2)',
        'max_age_days = 90 and basis = entity-defined and policy_version = 2',
      ],
    ]);
    expect(thresholds('unused').map(({ days }) => days.value)).toEqual([45]);
    expect(thresholds('expired')).toEqual([]);
  });

  it('is the controls that each file supports', async () => {
    const found = await readInformation(pack);
    expect(found.map(({ id, controls }) => [id, controls])).toEqual([
      ['IPE-001', ['MUS-02', 'MUS-04']],
      ['IPE-002', []],
    ]);
  });

  it('is a gap at each control that is tested on what collections bring, and at no other', async () => {
    const controls = collectedControls(['soc-2']);
    const { gaps } = await readCoverage(pack, controls);
    expect(gaps.rows[0]?.controls).toEqual(controls);
    expect(gaps.rows.map(({ scope }) => scope)).toEqual([
      '12 parts of it, eu-west-1',
      '4100, eu-west-1, aws.iam-users',
    ]);
    expect(controls).toContain('MUS-04');
    // Neither the audit trail nor reviews come from collections.
    expect(controls).not.toContain('MUS-21');
    expect(controls).not.toContain('MUS-16');
  });

  it('is the population that a control is tested on, not that of a requirement it serves', () => {
    expect(populationOf('MUS-04')).toBe('population/credentials.csv');
    expect(populationOf('MUS-16')).toBe('population/access_reviews.csv');
  });

  it('is every test of a control with its counts, and how long each failure lasted', async () => {
    await write(
      'testing/test_definitions.csv',
      'test_id,version,control_id,attribute,logic_plain,logic_ref,pass_condition,na_condition',
      'MUS-02.owner-missing,1,MUS-02,has an owner,Read.,rule owner-missing,It has.,none',
      'MUS-02.duty-overdue,1,MUS-02,duty done in time,Compared.,population/duties.csv: due_at,In time.,none',
    );
    await write(
      'testing/test_counts.csv',
      'test_id,rule,pass,fail,not_tested,not_applicable',
      'MUS-02.owner-missing,owner-missing,4,2,0,1',
    );
    await write(
      'testing/test_results.csv',
      'rule,subject_id,evaluated_at,until,observed,result,exception_id',
      'owner-missing,7,2026-01-01T00:00:00Z,2026-02-01T12:00:00Z,ORPHANED_OWNER,fail,none',
      'owner-missing,8,2026-06-30T06:00:00Z,none,ORPHANED_OWNER,fail,3',
      'owner-missing,9,2026-06-30T06:00:00Z,none,ORPHANED_OWNER,not_tested,none',
    );
    const counted = 'test_id,pass,fail,not_tested,not_applicable';
    const results = 'test_id,subject_id,observed,expected,result,evidence_ref';
    await write('testing/population_test_counts.csv', counted, 'MUS-02.duty-overdue,0,1,0,0');
    const failed = 'MUS-02.duty-overdue,4,due_at: then,In time.,fail,population/duties.csv:1';
    await write('testing/population_test_results.csv', results, failed);
    await write('audit/record_test_counts.csv', counted);
    await write('audit/record_test_results.csv', results);
    const controls = controlsOf(await readTested(pack), {
      frameworks: ['soc-2'],
      names: new Map([['7', 'deploy key']]),
      end: new Date('2026-07-01T00:00:00Z'),
      rowsOf: (file) => ({ value: 7, file, filter: 'all rows' }),
      gapIds: [],
      thresholds: () => [],
    });
    const [byRule, overRows] = controls.find(({ id }) => id === 'MUS-02')?.tests ?? [];
    expect(byRule?.results).toMatchObject({
      pass: { value: 4 },
      fail: { value: 2 },
      notApplicable: { value: 1 },
    });
    expect(byRule?.deviations.rows).toMatchObject([
      { subject: 'deploy key', during: { to: '2026-02-01T12:00:00Z', days: 31.5 }, exceptionId: null },
      { subject: '8', during: { to: null, days: 0.75 }, exceptionId: '3' },
    ]);
    expect(overRows?.results.fail).toMatchObject({ value: 1, file: 'testing/population_test_counts.csv' });
    expect(overRows?.deviations.rows).toMatchObject([
      { subject: '4', subjectId: 'population/duties.csv:1', during: null },
    ]);
  });
});
