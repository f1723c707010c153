import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { acceptOwnership } from '@/lib/owners/commands/accept';
import { createOwner } from '@/lib/owners/commands/keep-owners';
import { proposeOwner } from '@/lib/owners/commands/propose';
import { ANSWER_DAYS } from '@/lib/owners/model';
import { runCommand } from '@/lib/platform/run-command';
import { discardDraft } from '@/lib/policies/commands/discard-draft';
import { publishDraft } from '@/lib/policies/commands/publish-draft';
import { recordSimulation } from '@/lib/policies/commands/record-simulation';
import { saveDraft } from '@/lib/policies/commands/save-draft';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { simulatePolicy } from '@/lib/policies/simulation';
import { acknowledgeReview } from '@/lib/reviews/commands/acknowledge-review';
import { closeReview } from '@/lib/reviews/commands/close-review';
import { draftReview } from '@/lib/reviews/commands/draft-review';
import { openReview } from '@/lib/reviews/commands/open-review';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { createReviewing } from '@/lib/testing/reviewing';
import { accountsOf } from './four-eyes';

/** Ann has two accounts with one address, and a token of the first; Bob is somebody else. */
let world: ExceptionWorld;
let ann: Viewer;
let annElsewhere: Viewer;
let annByToken: Viewer;
let bob: Viewer;
/** As members of a team where a role alone does not speak. */
const byAnyWay = () => [ann, annElsewhere, annByToken];

beforeAll(async () => {
  world = await ExceptionWorld.create();
  ann = await world.person('Ann', 'security', null, 'ann@example.com');
  annElsewhere = await world.person('Ann', 'security', null, 'ANN@example.com');
  annByToken = await world.tokenOf(ann);
  bob = await world.person('Bob', 'security', null, 'bob@example.com');
});
afterAll(() => world.test.drop());

describe('one person by any way', () => {
  it('has the accounts that share an address, and nobody else’s', async () => {
    const accounts = await world.database.prisma.$transaction((tx) => accountsOf(tx, ann.id));
    expect([...accounts].sort()).toEqual([ann.id, annElsewhere.id].sort());
    const unknown = await world.database.prisma.$transaction((tx) => accountsOf(tx, 'machine'));
    expect([...unknown]).toEqual(['machine']);
  });

  it('does not publish what they wrote, where it loosens the policy', async () => {
    for (const author of byAnyWay()) {
      const draft = await looserDraft(author);
      for (const publisher of byAnyWay())
        await expect(runCommand(world.runner, publishDraft, publisher, draft)).rejects.toMatchObject({
          code: 'policy/four-eyes',
        });
      await runCommand(world.runner, discardDraft, author, draft);
    }
    const draft = await looserDraft(annByToken);
    expect(await runCommand(world.runner, publishDraft, bob, draft)).toEqual({ version: 2 });
  });

  it('does not say yes to their own question', async () => {
    const contact = { kind: 'team' as const, mail: null, slackChannel: null, fallbackId: null };
    await runCommand(world.runner, createOwner, ann, { name: 'payments', ...contact });
    await world.merge(world.oldKey('question'));
    const { id } = await world.database.prisma.credential.findFirstOrThrow({ where: { name: 'question' } });
    const target = { ids: [Number(id)] };
    const reason = 'their name is on it';
    const asked = { target, owner: { name: 'payments' }, reason, answerDays: ANSWER_DAYS };
    await runCommand(world.runner, proposeOwner, annByToken, asked);
    for (const viewer of byAnyWay())
      await expect(
        runCommand(world.runner, acceptOwnership, viewer, { target, reason }),
      ).rejects.toMatchObject({ code: 'ownership/own-question' });
    expect(await runCommand(world.runner, acceptOwnership, bob, { target, reason })).toEqual({ accepted: 1 });
  });

  it('is one voice about an exception that takes two', async () => {
    await world.merge(world.oldKey('grave', { tags: { team: 'payments', class: 'A' } }));
    const carla = await world.person('Carla', 'owner', 'payments');
    const { id, quorum } = await world.ask(carla, [await world.finding('grave')], { endsOn: '2026-07-05' });
    expect(quorum).toBe(2);
    expect(await world.approve(ann, id)).toEqual({ state: 'requested' });
    for (const viewer of byAnyWay())
      await expect(world.approve(viewer, id)).rejects.toMatchObject({ code: 'exception/already-approved' });
    expect(await world.approve(bob, id)).toEqual({ state: 'active' });
  });

  it('neither signs off their own word in a review nor acknowledges its end', async () => {
    const of = createReviewing(world.database, world.clock.now());
    await world.merge(world.oldKey('reviewed', { tags: { class: 'A' } }));
    const { id: key } = await world.database.prisma.credential.findFirstOrThrow({
      where: { name: 'reviewed' },
    });
    const terms = { name: 'Autumn', query: 'q=reviewed', everyMonths: null, answerDays: 7 } as const;
    const { id } = await runCommand(of.runner, draftReview, annByToken, terms);
    await runCommand(of.runner, openReview, annByToken, { id });
    await of.decide(annByToken, id, [Number(key)]);
    for (const viewer of byAnyWay())
      await expect(of.sign(viewer, id, [Number(key)])).rejects.toMatchObject({ code: 'review/own-word' });
    await of.sign(bob, id, [Number(key)]);
    await runCommand(of.runner, closeReview, bob, { id });
    const said = { id, statement: 'Looked at all of it together' };
    for (const viewer of byAnyWay())
      await expect(runCommand(of.runner, acknowledgeReview, viewer, said)).rejects.toMatchObject({
        code: 'review/author',
      });
    await expect(runCommand(of.runner, acknowledgeReview, bob, said)).rejects.toMatchObject({
      code: 'review/asked',
    });
  });
});

/** A draft that gives access keys longer than the policy in force, simulated as it stands. */
async function looserDraft(author: Viewer): Promise<{ id: string; revision: number }> {
  const { version: _, ...document } = structuredClone(DEFAULT_POLICY);
  document.kindLimits['cloud-access-key'] = { ...document.kindLimits['cloud-access-key'], days: 120 };
  const draft = { id: null, revision: null, document, reason: 'Because.' };
  const saved = await runCommand(world.runner, saveDraft, author, draft);
  const simulation = await simulatePolicy(world.database, { ...document, version: 2 }, world.clock.now());
  await runCommand(world.runner, recordSimulation, author, { ...saved, simulation });
  return saved;
}
