import { expect, test } from 'vitest';
import { addDays, daysBetween } from '@/lib/kernel/dates';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { expiring } from '@/lib/policies/rules/expiring';
import { credentialFacts } from '@/lib/testing/credential-facts';
import { type AzureState, azureEstate } from './azure';
import { azureExpected } from './azure-expected';

const TODAY = new Date('2026-11-21T12:00:00Z');
const estate = azureEstate({ seed: 'muster', size: 1, today: TODAY });

test('the same options give the same estate, another seed another', () => {
  const state = (seed: string) => JSON.stringify(azureEstate({ seed, size: 1, today: TODAY }).state(TODAY));
  expect(state('muster')).toBe(JSON.stringify(estate.state(TODAY)));
  expect(state('other')).not.toBe(state('muster'));
});

test('holds about 560 credentials, each kind in proportion', () => {
  const { existing, total } = azureExpected(estate, TODAY);
  expect(total).toBeGreaterThan(380);
  expect(total).toBeLessThan(620);
  expect(existing['managed-secret']).toBe(131);
  expect(existing['client-secret']).toBeGreaterThan(115);
  expect(existing['cloud-access-key']).toBeGreaterThan(60);
  expect(existing['client-certificate']).toBeGreaterThan(45);
});

test.each([1, 30, 200, 399])('%d days ago nothing from the future was there', (days) => {
  const at = addDays(TODAY, -days);
  const dates = datesOf(estate.state(at));
  expect(dates.length).toBeGreaterThan(200);
  expect(dates.filter((date) => date > at)).toEqual([]);
  expect(azureExpected(estate, at).total).toBeGreaterThan(200);
});

test('things come, go and are replaced within the past', () => {
  const ids = (days: number) => new Set(credentialIds(estate.state(addDays(TODAY, -days))));
  const [now, before] = [ids(0), ids(390)];
  expect([...now].filter((id) => !before.has(id)).length).toBeGreaterThan(50);
  expect([...before].filter((id) => !now.has(id)).length).toBeGreaterThan(50);
});

test('between 70 and 80 of 100 have owner, class and a value within its limit', () => {
  const verdicts = judge(estate.state(TODAY));
  const share = verdicts.filter(Boolean).length / verdicts.length;
  expect(share).toBeGreaterThan(0.7);
  expect(share).toBeLessThan(0.8);
});

test('the denied vault is dark for two weeks only', () => {
  const dark = (days: number) => azureExpected(estate, addDays(TODAY, -days)).dark;
  expect([dark(121), dark(119), dark(107), dark(105)]).toEqual([
    [],
    ['northwind-shared-kv'],
    ['northwind-shared-kv'],
    [],
  ]);
});

function datesOf(state: AzureState): Date[] {
  const principals = [...state.applications, ...state.servicePrincipals];
  const starts = principals.flatMap((one) => [
    ...(one.passwordCredentials ?? []),
    ...(one.keyCredentials ?? []),
  ]);
  const versions = state.vaults.flatMap((vault) => vault.secrets.flatMap((secret) => secret.versions));
  return [
    ...starts.map((key) => new Date(key.startDateTime ?? '')),
    ...versions.map((version) => version.createdAt),
  ];
}

function credentialIds(state: AzureState): string[] {
  return [...state.applications, ...state.servicePrincipals]
    .flatMap((one) => [...(one.passwordCredentials ?? []), ...(one.keyCredentials ?? [])])
    .map((key) => key.keyId ?? '');
}

/** The default policy in brief: owner, class, and age below the limit; certificates by their end alone. */
function judge(state: AzureState): boolean[] {
  const limits: Record<string, number> = { A: 14, B: 30, C: 90, D: 365 };
  const good = (tags: Record<string, string>, from: Date) =>
    Boolean(tags.owner ?? tags.team) &&
    daysBetween(from, TODAY) <= (limits[tags.class ?? ''] ?? 14) &&
    Boolean(tags.class);
  const applications = state.applications.flatMap((one) => {
    const tags = Object.fromEntries((one.tags ?? []).map((tag) => tag.split(/[:=]/, 2)));
    const isOwned = Boolean(tags.owner ?? tags.team) && Boolean(tags.class);
    return [
      ...(one.passwordCredentials ?? []).map((key) => good(tags, new Date(key.startDateTime ?? ''))),
      ...(one.keyCredentials ?? []).map((key) => isOwned && new Date(key.endDateTime ?? '') > TODAY),
    ];
  });
  const secrets = state.vaults.flatMap((vault) => vault.secrets);
  return [...applications, ...secrets.map((one) => good(one.tags, one.versions.at(-1)?.createdAt ?? TODAY))];
}

test.each([0, 1, 2, 7, 30, 45, 200])('a secret is about to expire, also %i days later', (days) => {
  const today = addDays(TODAY, days);
  const { stories, vaults } = azureEstate({ seed: 'muster', size: 1, today });
  const secret = vaults
    .flatMap(({ secrets }) => secrets)
    .find(({ name }) => stories.expiring.id.endsWith(`/${name}`));
  const version = secret?.versions.at(-1);
  const facts = credentialFacts({
    kind: 'managed-secret',
    createdAt: secret?.createdAt ?? null,
    valueChangedAt: version?.createdAt ?? null,
    expires: version?.expiresAt ?? 'none',
  });
  expect(expiring.judge(facts, DEFAULT_POLICY, today).state).toBe('fail');
});
