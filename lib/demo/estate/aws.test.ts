import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '@/lib/kernel/dates';
import { awsEstate, awsExpected } from './aws';
import { certificateSummary } from './aws-certificates';
import { isAliveAt } from './aws-life';
import { secretEntry } from './aws-secrets';

const TODAY = new Date('2026-11-21T12:00:00Z');
const options = { seed: 'test', size: 1, today: TODAY };
const estate = awsEstate(options);

describe('the AWS estate', () => {
  test('is the same for the same options, and another for another seed', () => {
    expect(JSON.stringify(awsEstate(options))).toBe(JSON.stringify(estate));
    expect(JSON.stringify(awsEstate({ ...options, seed: 'other' }))).not.toBe(JSON.stringify(estate));
  });

  test('has about 800 credentials of all kinds today', () => {
    const { total, byKind } = awsExpected(estate, TODAY);
    expect(total).toBeGreaterThan(700);
    expect(total).toBeLessThan(900);
    expect(byKind['cloud-access-key']).toBeGreaterThan(60);
    expect(byKind.password).toBeGreaterThan(38);
    expect(byKind['managed-secret']).toBeGreaterThan(280);
    expect(byKind['encryption-key'] + byKind['signing-key']).toBeGreaterThan(55);
    expect(byKind['tls-certificate']).toBeGreaterThan(110);
    for (const count of Object.values(byKind)) expect(count).toBeGreaterThan(0);
  });

  test('grows with its size', () => {
    const small = awsExpected(awsEstate({ ...options, size: 0.5 }), TODAY).total;
    const large = awsExpected(awsEstate({ ...options, size: 3 }), TODAY).total;
    expect(large / small).toBeGreaterThan(5);
  });

  test('was smaller a year ago, and things have come and gone since', () => {
    const before = addDays(TODAY, -365);
    expect(awsExpected(estate, before).total).toBeLessThan(awsExpected(estate, TODAY).total);
    const ids = (at: Date) =>
      estate.accounts.flatMap(({ secrets }) =>
        secrets.filter((one) => isAliveAt(one, at)).map(({ arn }) => arn),
      );
    const today = new Set(ids(TODAY));
    expect(ids(before).filter((id) => !today.has(id)).length).toBeGreaterThan(5);
  });

  test('goes on after its today', () => {
    const later = addDays(TODAY, 30);
    const newest = (at: Date) =>
      Math.max(
        ...estate.accounts.flatMap(({ secrets }) =>
          secrets.map((one) => secretEntry(one, at)?.LastRotatedDate?.getTime() ?? 0),
        ),
      );
    expect(newest(later)).toBeGreaterThan(TODAY.getTime());
  });

  test('never gives a user more than two keys, nor two in one slot', () => {
    for (let days = 0; days < 400; days += 3) {
      const at = addDays(TODAY, -days);
      for (const user of estate.accounts.flatMap(({ users }) => users)) {
        const slots = user.keys.filter((key) => isAliveAt(key, at)).map(({ slot }) => slot);
        expect(slots.length).toBeLessThanOrEqual(2);
        expect(new Set(slots).size).toBe(slots.length);
      }
    }
  });

  test('uses every name and id once', () => {
    for (const { users, secrets, kmsKeys, certificates, serverCertificates } of estate.accounts)
      for (const ids of [
        users.map(({ name }) => name),
        users.flatMap(({ keys }) => keys.map(({ id }) => id)),
        secrets.map(({ name, region }) => `${region}/${name}`),
        kmsKeys.map(({ arn }) => arn),
        certificates.map(({ arn }) => arn),
        serverCertificates.map(({ id }) => id),
        serverCertificates.map(({ name }) => name),
      ])
        expect(new Set(ids).size).toBe(ids.length);
  });

  test('issues no certificate beyond what public authorities may, but for the one of the story', () => {
    const overlong = estate.accounts.flatMap(({ certificates }) =>
      certificates.filter((one) => {
        const { NotBefore, NotAfter } = certificateSummary(one, TODAY) ?? {};
        return (
          NotBefore &&
          NotAfter &&
          NotBefore > new Date('2026-03-15') &&
          daysBetween(NotBefore, NotAfter) > 200
        );
      }),
    );
    expect(overlong.map(({ arn }) => arn)).toEqual(estate.stories.overlongCertificate.ids);
  });

  test('names what its stories are about', () => {
    for (const [name, story] of Object.entries(estate.stories)) {
      expect(story.title).not.toBe('');
      expect(story.ids.length > 0).toBe(name !== 'deniedRegion');
    }
    expect(estate.deniedRegions).toContain(estate.stories.deniedRegion.region);
  });
});
