import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential, insertFinding } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { readTicketFacts } from './facts';

let test: TestDatabase;
beforeEach(async () => {
  test = await createTestDatabase();
});
afterEach(() => test.drop());

const BASE = 'https://muster.example.com';
const factsOf = (id: number) => readTicketFacts(test.database, id, BASE);

describe('what a ticket tells', () => {
  it.each([
    ['class:B', 'Class B'],
    ['class:unclassified', 'Unclassified in time, judged as class A'],
    ['kind:tls-certificate', 'TLS certificate'],
    ['framework:pci-dss', 'PCI DSS'],
  ])('names the clause %s that set the limit as people know it', async (clause, title) => {
    const { cellId } = await insertCell(test.database);
    const credential = await insertCredential(test.database, cellId, { limitDays: 30 });
    await test.database.query(sql`UPDATE credential SET limit_clause = ${clause} WHERE id = ${credential}`);
    const facts = await factsOf(await insertFinding(test.database, credential));
    expect(facts.limit).toEqual({ days: 30, clause: title });
  });

  it('is what the rule found, by its own words, and the clause the finding itself names', async () => {
    const { cellId } = await insertCell(test.database);
    const credential = await insertCredential(test.database, cellId, {
      name: 'deploy key',
      ownerTeam: 'data',
    });
    const id = await insertFinding(test.database, credential, { rule: 'max-age', ownerTeam: 'data' });
    await test.database.query(sql`UPDATE finding SET data = '{"limitDays": 90, "clauseTitle": "Class A",
      "valueChangedAt": "2025-01-01T00:00:00Z", "reachedLimitAt": "2025-04-01T00:00:00Z"}' WHERE id = ${id}`);
    expect(await factsOf(id)).toMatchObject({
      sentence: expect.stringContaining('reached the limit of 90 days (Class A) on 2025-04-01'),
      limit: { days: 90, clause: 'Class A' },
      action: 'Rotate',
      owner: 'data',
      subject: { kind: 'Cloud access key', name: 'deploy key', url: `${BASE}/credentials/${credential}` },
    });
  });

  it('of a source leads to the source', async () => {
    const { sourceId } = await insertCell(test.database, 'payments account');
    const [row] = await test.database.query<{ id: number }>(sql`
      INSERT INTO finding (rule, code, subject_kind, subject_id, verdict, severity, data, policy_version, opened_at,
        first_opened_at, changed_at) VALUES ('lost-visibility', 'LOST_VISIBILITY', 'source', ${sourceId}, 'fail', 3, '{}', 1,
        now(), now(), now()) RETURNING id`);
    expect(await factsOf(Number(row?.id))).toMatchObject({
      action: 'Give access back to Muster',
      limit: null,
      subject: { kind: 'Source', name: 'payments account', url: `${BASE}/sources/${sourceId}` },
    });
    await expect(factsOf(999_999)).rejects.toMatchObject({ code: 'ticket/no-finding' });
  });
});
