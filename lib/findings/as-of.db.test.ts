import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCredentialAsOf } from '@/lib/credentials/as-of/detail';
import type { Database } from '@/lib/platform/database/client';
import { policyAt } from '@/lib/policies/in-force';
import { testViewer } from '@/lib/testing/credential-rows';
import { type LivedDay, LivedEstate } from '@/lib/testing/lived';
import { type FindingThen, findingsOfCredentialThen, listFindingsAsOf } from './as-of';
import { type FindingFilters, NO_FINDING_FILTERS } from './schema';

const security = testViewer('security');
let estate: LivedEstate;
let database: Database;
let days: readonly LivedDay[];

beforeAll(async () => {
  estate = await LivedEstate.live();
  ({ database, days } = estate);
}, 180_000);
afterAll(() => estate.test.drop());

async function all(at: Date, given: Partial<FindingFilters> = {}, viewer = security): Promise<FindingThen[]> {
  const filters = { ...NO_FINDING_FILTERS, ...given };
  const rows: FindingThen[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listFindingsAsOf>> = await listFindingsAsOf(
      viewer,
      database,
      { filters, cursor },
      at,
      9,
    );
    rows.push(...page.rows);
    cursor = page.next;
    if (!cursor) expect(page.count).toEqual({ value: rows.length, exact: true });
  } while (cursor);
  return rows;
}
const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => Number(id)).sort((a, b) => a - b);

describe('the findings as of the end of each day', () => {
  it('are exactly those that were open then, since when, on what and whose', async () => {
    let reworded = 0;
    for (const { at, findings, live } of days) {
      const rows = await all(at);
      expect(idsOf(rows), at.toISOString()).toEqual(idsOf(findings));
      const byId = new Map(rows.map((row) => [Number(row.id), row]));
      for (const then of findings) {
        const row = byId.get(then.id) as FindingThen;
        expect(row).toMatchObject({ rule: then.rule, openedAt: then.openedAt, subjectId: then.subjectId });
        expect(row.ownerTeam).toBe(live.get(then.subjectId)?.ownerTeam);
        expect(row.subjectName).toBe(live.get(then.subjectId)?.name);
        // What may differ says so; what does not say so is as it was.
        if (row.isAsThen)
          expect(row).toMatchObject({ verdict: then.verdict, severity: then.severity, data: then.data });
        else reworded += 1;
      }
    }
    expect(reworded).toBeGreaterThan(0);
  });

  it('lists the last opened first, and can be walked back', async () => {
    const { at } = days[45] as LivedDay;
    const rows = await all(at);
    const times = rows.map(({ openedAt }) => openedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const list = (cursor: string | null) =>
      listFindingsAsOf(security, database, { filters: NO_FINDING_FILTERS, cursor }, at, 9);
    const first = await list(null);
    const second = await list(first.next);
    expect(idsOf((await list(second.previous)).rows)).toEqual(idsOf(first.rows));
    expect((await list('bm8')).cursorIgnored).toBe(true);
  });

  it('narrows by rule, and by owner and kind as they were then', async () => {
    for (const { at, findings, live } of days.filter((_, n) => n % 9 === 8)) {
      const of = (holds: (finding: (typeof findings)[number]) => boolean) => idsOf(findings.filter(holds));
      expect(idsOf(await all(at, { rule: ['max-age'] }))).toEqual(of(({ rule }) => rule === 'max-age'));
      const isOfShop = ({ subjectId }: { subjectId: number }) => live.get(subjectId)?.ownerTeam === 'shop';
      expect(idsOf(await all(at, { owner: ['shop'] }))).toEqual(of(isOfShop));
      expect(idsOf(await all(at, {}, testViewer('owner', ['shop'])))).toEqual(of(isOfShop));
    }
  });
});

describe('one credential as of the end of each day', () => {
  it('has the state, limit, policy and findings of then, and nothing that came later', async () => {
    for (const { at, live, gone, findings, policyVersion } of days.filter((_, n) => n % 5 === 4)) {
      expect((await policyAt(database, at)).version).toBe(Math.max(1, policyVersion));
      for (const [id, then] of [...live].filter(([n]) => n % 3 === 0)) {
        const shown = await getCredentialAsOf(security, database, id, at);
        expect(shown?.credential).toMatchObject(then);
        expect(shown?.versions.every(({ knownAt }) => knownAt <= at)).toBe(true);
        expect(shown?.credential.goneAt).toBeNull();
        const open = await findingsOfCredentialThen(security, database, id, at);
        expect(idsOf(open)).toEqual(idsOf(findings.filter(({ subjectId }) => subjectId === id)));
      }
      for (const id of gone)
        expect((await getCredentialAsOf(security, database, id, at))?.credential.goneAt).toBeInstanceOf(Date);
    }
  });

  it('was not known before it was first seen, and is told to nobody who may not see it', async () => {
    const [first, , , , last] = [days[0], 0, 0, 0, days.at(-1)] as [LivedDay, 0, 0, 0, LivedDay];
    const late = [...last.live].find(([id]) => !first.live.has(id)) as [number, unknown];
    expect(await getCredentialAsOf(security, database, late[0], first.at)).toBeNull();
    const stranger = testViewer('owner', ['nobody']);
    await expect(getCredentialAsOf(stranger, database, late[0], last.at)).rejects.toMatchObject({
      code: 'credential/not-found',
    });
    await expect(getCredentialAsOf(security, database, 999_999, last.at)).rejects.toMatchObject({
      code: 'credential/not-found',
    });
  });
});
