import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@/lib/kernel/dates';
import { type GcpEstate, gcpEstate } from './gcp';
import type { ComputeState } from './gcp-compute';
import { gcpExpected } from './gcp-expected';

const TODAY = new Date('2026-11-21T12:00:00Z');
const IDLE_DAYS = 45;
const LIMITS: Record<string, number> = { a: 14, b: 30, c: 90, d: 365 };
const estate = gcpEstate({ seed: 'muster-demo', size: 1, today: TODAY });

const ageOf = (createTime: string | null | undefined) =>
  daysBetween(new Date(createTime ?? Number.NaN), TODAY);

const isYoung = ({ labels }: { labels: Record<string, string> }, createTime: string | null | undefined) =>
  ageOf(createTime) <= (LIMITS[labels.class ?? ''] ?? 0);

const sshLines = ({ commonInstanceMetadata, instances }: ComputeState) =>
  [commonInstanceMetadata, ...instances.map(({ metadata }) => metadata)].flatMap(({ items }) =>
    (items.find(({ key }) => key === 'ssh-keys')?.value ?? '').split('\n').filter((line) => line !== ''),
  );

/** Ids of everything at `at`, and whether it is owned, classified, young enough and in use. */
function judged(of: GcpEstate, at: Date) {
  return of
    .state(at)
    .projects.flatMap(({ project, accounts, secrets, kmsKeys, apiKeys, hmacKeys, ...things }) => [
      ...kmsKeys.map(({ key, versions }) => ({
        id: key.name,
        isFine:
          versions.at(-1)?.state !== 'ENABLED' ||
          (key.labels.owner !== undefined &&
            ageOf(versions.at(-1)?.createTime) <= 365 &&
            (key.rotationPeriod !== undefined || key.purpose === 'ASYMMETRIC_SIGN')),
      })),
      ...things.sqlInstances.flatMap(({ instance, users }) => {
        const isFine = instance.settings.userLabels.owner !== undefined;
        const id = `${project.id}/${instance.name}`;
        return [{ id, isFine }, ...users.map(({ name }) => ({ id: `${id}/${name}`, isFine }))];
      }),
      ...things.certificates.map(({ name, labels, expireTime, selfManaged }) => ({
        id: name,
        isFine: labels.owner !== undefined && (!selfManaged || daysBetween(at, new Date(expireTime)) > 30),
      })),
      ...sshLines(things.compute).map((line) => ({
        id: `${project.id}/${line}`,
        isFine: !line.includes('ssh-rsa'),
      })),
      ...apiKeys.map(({ name, createTime }) => ({ id: name, isFine: isYoung(project, createTime) })),
      ...hmacKeys.map(({ accessId, state, timeCreated }) => ({
        id: accessId,
        isFine: state === 'INACTIVE' || isYoung(project, timeCreated),
      })),
      ...accounts.flatMap(({ keys }) =>
        keys.map(({ key, lastAuthenticatedAt: used }) => ({
          id: key.name,
          isFine:
            key.disabled === true ||
            (isYoung(project, key.validAfterTime) &&
              (used === null ? ageOf(key.validAfterTime) : daysBetween(used, at)) <= IDLE_DAYS),
        })),
      ),
      ...secrets.map(({ secret, versions }) => {
        const enabled = versions.find(({ state }) => state === 'ENABLED');
        const { owner, team, class: grade } = secret.labels;
        const isOwned = owner !== undefined || team !== undefined;
        return {
          id: secret.name,
          isFine: !enabled || (isOwned && ageOf(enabled.createTime) <= (LIMITS[grade ?? ''] ?? 0)),
        };
      }),
    ]);
}

describe('the estate of Google Cloud', () => {
  it('is the same for the same options, and another for another seed', () => {
    const again = gcpEstate({ seed: 'muster-demo', size: 1, today: TODAY });
    expect(again.state(TODAY)).toEqual(estate.state(TODAY));
    expect(gcpEstate({ seed: 'other', size: 1, today: TODAY }).state(TODAY)).not.toEqual(estate.state(TODAY));
  });

  it('has about 390 credentials, a fifth of them keys, with ids of their own', () => {
    const { total, readable } = gcpExpected(estate, TODAY);
    expect(total).toBeGreaterThan(350);
    expect(total).toBeLessThan(430);
    expect(readable['cloud-access-key']).toBeGreaterThan(50);
    expect(readable['cloud-access-key']).toBeLessThan(90);
    expect(new Set(judged(estate, TODAY).map(({ id }) => id)).size).toBe(total);
  });

  it('is in policy for 70 to 80 in a hundred', () => {
    const all = judged(estate, TODAY);
    const share = all.filter(({ isFine }) => isFine).length / all.length;
    expect(share).toBeGreaterThan(0.68);
    expect(share).toBeLessThan(0.82);
  });

  it('grows with its size', () => {
    const { total } = gcpExpected(gcpEstate({ seed: 'muster-demo', size: 3, today: TODAY }), TODAY);
    expect(total).toBeGreaterThan(2.5 * gcpExpected(estate, TODAY).total);
  });

  it('agrees with its own count at any date, and moves between them', () => {
    const totals = [-399, -300, -200, -100, -68, -1, 0, 30].map((days) => {
      const at = addDays(TODAY, days);
      const expected = gcpExpected(estate, at);
      for (const { project, accounts, secrets, ...things } of estate.state(at).projects) {
        const signing = things.kmsKeys.filter(({ key }) => key.purpose === 'ASYMMETRIC_SIGN').length;
        expect(expected.byProject[project.id]).toEqual({
          'cloud-access-key': accounts.reduce((sum, { keys }) => sum + keys.length, things.hmacKeys.length),
          'managed-secret': secrets.length,
          'encryption-key': things.kmsKeys.length - signing,
          'signing-key': signing,
          'api-key': things.apiKeys.length,
          'database-master': things.sqlInstances.length,
          'database-user': things.sqlInstances.reduce((sum, { users }) => sum + users.length - 1, 0),
          'tls-certificate': things.sqlInstances.length + things.certificates.length,
          'ssh-key': sshLines(things.compute).length,
        });
      }
      return expected.total;
    });
    expect(new Set(totals).size).toBeGreaterThan(4);
    expect(Math.min(...totals)).toBeGreaterThan(120);
  });

  it('shows nothing of the future: no version, key or use after the date', () => {
    const at = addDays(TODAY, -150);
    for (const { accounts, secrets } of estate.state(at).projects) {
      for (const { versions } of secrets)
        for (const { createTime } of versions) expect(new Date(createTime) <= at).toBe(true);
      for (const { keys } of accounts)
        for (const { key, lastAuthenticatedAt } of keys) {
          expect(new Date(key.validAfterTime ?? '') <= at).toBe(true);
          expect(lastAuthenticatedAt === null || lastAuthenticatedAt <= at).toBe(true);
        }
    }
  });

  it('tells its stories', () => {
    const { unusedKey, exposedKey, activityUnknown, deniedSecrets } = estate.stories;
    const projects = estate.state(TODAY).projects;
    const keys = projects.flatMap(({ accounts }) => accounts.flatMap((account) => account.keys));
    const unused = keys.find(({ key }) => key.name === unusedKey.id);
    expect(Math.round(daysBetween(unused?.lastAuthenticatedAt ?? TODAY, TODAY))).toBe(200);
    const exposed = keys.find(({ key }) => key.name === exposedKey.id);
    expect(exposed?.key).toMatchObject({
      disabled: true,
      disableReason: 'SERVICE_ACCOUNT_KEY_DISABLE_REASON_EXPOSED',
    });
    expect(projects.find(({ project }) => project.id === activityUnknown.id)?.project.isActivityEnabled).toBe(
      false,
    );
    expect(gcpExpected(estate, TODAY).dark).toEqual([]);
    expect(gcpExpected(estate, addDays(TODAY, -68)).dark).toEqual([deniedSecrets.id]);
  });
});
