import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { insertCell, insertCredential } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createReviewing, INES, memberOf, OSKAR, RATIONALE } from '@/lib/testing/reviewing';
import { acknowledgeReview } from './acknowledge-review';
import { closeReview } from './close-review';

const start = new Date('2026-03-01T00:00:00Z');
const payments = memberOf('payments');
let test: TestDatabase;
let cellId: number;
let of: ReturnType<typeof createReviewing>;
let serial = 0;

/** A campaign over one credential of payments that is privileged unless the seed says otherwise. */
async function campaign(
  seed: Parameters<typeof insertCredential>[2] = {},
): Promise<{ id: string; key: number }> {
  const account = `account-${++serial}`;
  const key = await insertCredential(test.database, cellId, {
    account,
    ownerTeam: 'payments',
    class: 'A',
    ...seed,
  });
  return { id: await of.open(`account=${account}`), key };
}
/** How two things that happen at once end: those that succeeded, and the codes of those that did not. */
async function race(...attempts: Promise<unknown>[]): Promise<{ done: number; refused: string[] }> {
  const ends = await Promise.allSettled(attempts);
  const refused = ends.flatMap((end) =>
    end.status === 'rejected' ? [(end.reason as { code: string }).code] : [],
  );
  return { done: ends.length - refused.length, refused };
}

beforeAll(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
  of = createReviewing(test.database, start);
  await of.owner('payments');
});
afterAll(() => test.drop());

describe('a privileged item', () => {
  it.each(['keep', 'reduce', 'revoke'])(
    'to %s waits for somebody from outside the team',
    async (decision) => {
      const { id, key } = await campaign();
      expect(await of.decide(payments, id, [key], { decision })).toEqual({ decided: 1, signOffs: 1 });
      expect(await of.item(id, key)).toMatchObject({ state: 'attested', signedAt: null });
      await of.sign(OSKAR, id, [key], { note: 'Compared with the runbook' });
      expect(await of.item(id, key)).toMatchObject({
        state: decision === 'keep' ? 'kept' : 'follow-up',
        signedBy: 'Oskar',
        signNote: 'Compared with the runbook',
      });
      expect(await of.trail('credential', key)).toEqual(['review.item-attested', 'review.item-signed-off']);
    },
  );

  it('is not kept without a reason', async () => {
    const { id, key } = await campaign();
    await expect(of.decide(payments, id, [key], { rationale: null })).rejects.toMatchObject({
      code: 'review/rationale',
    });
  });

  it('is what became privileged since the campaign was opened, too', async () => {
    const { id, key } = await campaign({ class: 'C' });
    await test.database.query(sql`UPDATE credential SET class = 'A' WHERE id = ${key}`);
    expect(await of.decide(payments, id, [key])).toEqual({ decided: 1, signOffs: 1 });
  });

  it('stays privileged though its class is lowered before it is decided', async () => {
    const { id, key } = await campaign();
    await test.database.query(sql`UPDATE credential SET class = 'C' WHERE id = ${key}`);
    expect(await of.decide(payments, id, [key])).toEqual({ decided: 1, signOffs: 1 });
  });

  it('is signed off neither by whoever said it, nor by their team, nor by those without the right', async () => {
    const { id, key } = await campaign();
    await of.decide(payments, id, [key]);
    const twoHats = { ...payments, role: 'security' as const };
    const colleague = { ...OSKAR, teams: ['payments'] };
    await expect(of.sign(twoHats, id, [key])).rejects.toMatchObject({ code: 'review/own-word' });
    await expect(of.sign({ ...twoHats, teams: [] }, id, [key])).rejects.toMatchObject({
      code: 'review/own-word',
    });
    await expect(of.sign(colleague, id, [key])).rejects.toMatchObject({ code: 'review/own-team' });
    await expect(of.sign(memberOf('data'), id, [key])).rejects.toMatchObject({ code: 'access/forbidden' });
    expect(await of.item(id, key)).toMatchObject({ state: 'attested' });
  });

  it('that nobody owns takes two security leads', async () => {
    const { id, key } = await campaign({ ownerTeam: null });
    await of.decide(INES, id, [key]);
    await expect(of.sign(INES, id, [key])).rejects.toMatchObject({ code: 'review/own-word' });
    await of.sign(OSKAR, id, [key]);
    expect(await of.item(id, key)).toMatchObject({ state: 'kept' });
  });

  it('is the same person through a token of theirs', async () => {
    const { id, key } = await campaign({ ownerTeam: null });
    const personId = '00000000-0000-4000-8000-00000000000a';
    await of.decide({ ...INES, id: personId }, id, [key]);
    await test.database.query(sql`INSERT INTO person (id, issuer, subject, name, groups, first_sign_in_at, last_sign_in_at)
      VALUES (${personId}::uuid, 'i', 's', 'Ines', '{}', ${start}, ${start})`);
    await test.database.query(sql`INSERT INTO api_token (id, name, token_hash, hint, person_id, role, scopes, created_at, expires_at)
      VALUES ('00000000-0000-4000-8000-00000000000b', 't', '\\x00', 'h', ${personId}::uuid, 'security', '{}', ${start}, ${start})`);
    const token = { ...OSKAR, kind: 'token' as const, id: '00000000-0000-4000-8000-00000000000b' };
    await expect(of.sign(token, id, [key])).rejects.toMatchObject({ code: 'review/own-word' });
  });

  it('comes back to the team with what is missing, and its word is gone but for the trail', async () => {
    const { id, key } = await campaign();
    await of.decide(payments, id, [key]);
    await expect(of.sign(OSKAR, id, [key], { verdict: 'send-back', note: 'why?' })).rejects.toMatchObject({
      code: 'review/note',
    });
    const note = 'The runbook says it was replaced in May';
    await of.sign(OSKAR, id, [key], { verdict: 'send-back', note });
    expect(await of.item(id, key)).toMatchObject({
      state: 'waiting',
      decision: null,
      attested: null,
      sentBackReason: note,
    });
    expect(await of.notices('review.sent-back')).toMatchObject([{ recipient: 'payments' }]);
    await expect(of.sign(OSKAR, id, [key])).rejects.toMatchObject({ code: 'review/not-attested' });
    await of.decide(payments, id, [key], { decision: 'revoke' });
    expect(await of.trail('credential', key)).toEqual([
      'review.item-attested',
      'review.item-sent-back',
      'review.item-attested',
    ]);
  });

  it('cannot be settled without a sign-off, nor be signed by its author, even in the database', async () => {
    const { id, key } = await campaign();
    await of.decide(payments, id, [key]);
    const where = sql`WHERE review_id = ${id}::uuid AND credential_id = ${key}`;
    const set = (what: ReturnType<typeof sql>) =>
      test.database.query(sql`UPDATE review_item SET ${what} ${where}`);
    await expect(set(sql`state = 'kept'`)).rejects.toThrow(/check constraint/);
    await expect(set(sql`signed_at = now(), signed_by_id = decided_by_id, state = 'kept'`)).rejects.toThrow(
      /check constraint/,
    );
  });
});

describe('at once', () => {
  it('two members decide: one word stands, the other is told', async () => {
    const { id, key } = await campaign({ class: 'C' });
    const colleague = { ...payments, id: 'person-payments-2', name: 'colleague' };
    const ends = await race(
      of.decide(payments, id, [key], { decision: 'revoke' }),
      of.decide(colleague, id, [key], { decision: 'keep' }),
    );
    expect(ends).toEqual({ done: 1, refused: ['review/decided'] });
    expect(
      (await of.trail('credential', key)).filter((each) => each === 'review.item-attested'),
    ).toHaveLength(1);
  });

  it('two sign: once', async () => {
    const { id, key } = await campaign();
    await of.decide(payments, id, [key]);
    const ends = await race(of.sign(INES, id, [key]), of.sign(OSKAR, id, [key]));
    expect(ends).toEqual({ done: 1, refused: ['review/not-attested'] });
  });

  it('a sign-off meets a new word: whoever signs has signed what they saw, or nothing', async () => {
    for (let n = 0; n < 5; n++) {
      const { id, key } = await campaign();
      await of.decide(payments, id, [key], { decision: 'keep' });
      const seenAt = of.clock.now().toISOString();
      of.clock.set(new Date(of.clock.now().getTime() + 1_000));
      const again = of.decide(payments, id, [key], { decision: 'revoke', again: true });
      const signed = of.sign(OSKAR, id, [key], { seenAt });
      const [, sign] = await Promise.allSettled([again, signed]);
      const item = await of.item(id, key);
      // Signed first and then decided anew, or decided anew and not signed: never a signature under the new word.
      expect(item).toMatchObject({ decision: 'revoke', state: 'attested', signedAt: null });
      if (sign.status === 'rejected') expect(sign.reason).toMatchObject({ code: 'review/changed' });
    }
  });

  it('the end is asked for while somebody decides again: one of the two is told, and nothing ends half done', async () => {
    for (let n = 0; n < 5; n++) {
      const { id, key } = await campaign({ class: 'C' });
      await of.decide(payments, id, [key]);
      const [close, again] = await Promise.allSettled([
        runCommand(of.runner, closeReview, OSKAR, { id }),
        of.decide(payments, id, [key], { decision: 'revoke', rationale: RATIONALE, again: true }),
      ]);
      const { state } = await of.review(id);
      const item = await of.item(id, key);
      if (close.status === 'fulfilled')
        expect([state, item.state, again.status]).toEqual(['closing', 'kept', 'rejected']);
      else expect([state, item.state]).toEqual(['open', 'follow-up']);
    }
  });

  it('two acknowledge: once', async () => {
    const { id, key } = await campaign({ class: 'C' });
    await of.decide(payments, id, [key]);
    await runCommand(of.runner, closeReview, INES, { id });
    const third = { ...OSKAR, id: 'person-third', name: 'Third' };
    const acknowledge = (viewer: typeof OSKAR) =>
      runCommand(of.runner, acknowledgeReview, viewer, {
        id,
        statement: 'I have looked at all that was kept',
      });
    expect(await race(acknowledge(OSKAR), acknowledge(third))).toEqual({
      done: 1,
      refused: ['review/state'],
    });
    expect((await of.trail('review', id)).filter((each) => each === 'review.acknowledged')).toHaveLength(1);
  });
});
