import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thresholdText } from '../../report/words';
import { readInformation } from './information';
import { readCoverage } from './records';
import { collectedControls, populationOf } from './served';
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
    'ipe_id,file,rows_out,rows_source',
    'IPE-001,population/credentials.csv,3,3',
    'IPE-002,population/terminations.csv,0,0',
  );
  await write('coverage/connector_runs.csv', 'connector_id,result', '1,complete');
  await write('coverage/connectors.csv', 'connector_id,scope', '1,prod');
  await write('coverage/gaps.csv', 'gap_id,connector_id', 'g-1,1');
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
    expect(controls).toContain('MUS-04');
    // Neither the audit trail nor reviews come from collections.
    expect(controls).not.toContain('MUS-21');
    expect(controls).not.toContain('MUS-16');
  });

  it('is the population that a control is tested on, not that of a requirement it serves', () => {
    expect(populationOf('MUS-04')).toBe('population/credentials.csv');
    expect(populationOf('MUS-16')).toBe('population/access_reviews.csv');
  });
});
