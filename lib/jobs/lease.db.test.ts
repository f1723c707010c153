import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from '@/lib/platform/database/client';
import { insertSource } from '@/lib/testing/collecting';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { beat, buryDead, registerWorker, signOff } from './heartbeat';
import { acquireLease, freeLeasesOf, releaseLease, renewLease } from './lease';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
afterEach(() => void vi.useRealTimers());

const newSource = () => insertSource(db.database, 'aws', {});
const runOut = (sourceId: number) =>
  db.database.query(
    sql`UPDATE source_lease SET expires_at = now() - interval '1 second' WHERE source_id = ${sourceId}`,
  );

describe('a lease', () => {
  it('has one holder, who may take it again, with a greater fence each time', async () => {
    const source = await newSource();
    expect(await acquireLease(db.database, source, 'a')).toBe(1);
    expect(await acquireLease(db.database, source, 'b')).toBeNull();
    expect(await acquireLease(db.database, source, 'a')).toBe(2);
    expect(await renewLease(db.database, source, 1)).toBe(false);
    expect(await renewLease(db.database, source, 2)).toBe(true);
  });

  it('goes to another when it was given back, has run out, or was freed', async () => {
    const source = await newSource();
    const first = await acquireLease(db.database, source, 'a');
    await releaseLease(db.database, source, first ?? 0);
    expect(await acquireLease(db.database, source, 'b')).toBe(2);
    await runOut(source);
    expect(await acquireLease(db.database, source, 'c')).toBe(3);
    // Whoever lost it gives nothing back.
    await releaseLease(db.database, source, 2);
    expect(await acquireLease(db.database, source, 'd')).toBeNull();
    await freeLeasesOf(db.database, 'c');
    expect(await acquireLease(db.database, source, 'd')).toBe(4);
  });

  it.each([10, -10])('is judged by the clock of the database, not by one %i minutes off', async (minutes) => {
    const source = await newSource();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
    const held = await acquireLease(db.database, source, 'a');
    expect(await acquireLease(db.database, source, 'b')).toBeNull();
    expect(await renewLease(db.database, source, held ?? 0)).toBe(true);
    vi.useRealTimers();
    expect(await acquireLease(db.database, source, 'b')).toBeNull();
    await runOut(source);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
    expect(await acquireLease(db.database, source, 'b')).toBe(2);
  });
});

describe('a heartbeat', () => {
  it.each([10, -10])('is judged by the clock of the database, not by one %i minutes off', async (minutes) => {
    const id = `worker ${minutes}`;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
    await registerWorker(db.database, id);
    expect(await buryDead(db.database)).toEqual([]);
    expect(await beat(db.database, id)).not.toBeNull();
    vi.useRealTimers();
    expect(await buryDead(db.database)).toEqual([]);
    expect(await beat(db.database, id)).not.toBeNull();
    await signOff(db.database, id);
    expect(await beat(db.database, id)).toBeNull();
  });
});
