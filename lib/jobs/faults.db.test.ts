import { describe, expect, it, vi } from 'vitest';
import type { DemoResponse } from '@/lib/demo/endpoint';
import { systemClock } from '@/lib/kernel/clock';
import { atTime, type CloudName, WAIT_SECONDS } from '@/lib/testing/cloud-answers';
import { CLOUDS, type Fault, TODAY } from '@/lib/testing/clouds';
import { ATTEMPTS, statesOf, useFaultySource } from '@/lib/testing/faulty-source';

/** What each cloud's sign-in tells apart. */
const SAID: Record<'wrongCredentials' | 'expiredCredentials', Record<CloudName, RegExp>> = {
  wrongCredentials: {
    aws: /does not know this access key/,
    azure: /the client secret is wrong; give its value, not its ID/,
    gcp: /did not accept the sign-in of this source/,
  },
  expiredCredentials: {
    aws: /The session has ended: sign in again/,
    azure: /the client secret has expired; make another one/,
    gcp: /the access token has expired/,
  },
};
const addMinutes = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

describe.each(CLOUDS)('a collection of %s', (name) => {
  const source = useFaultySource(name);

  it.each([
    ['wrong', 'wrongCredentials'],
    ['expired', 'expiredCredentials'],
  ] as const)('with %s credentials says so in every cell and takes nothing for gone', async (_, answer) => {
    const fault: Fault = async ({ request }) =>
      source.words.isSignIn(request) ? source.words[answer] : undefined;
    await source.between(fault, (faulty) => {
      const message = expect.stringMatching(SAID[answer][name]);
      expect(faulty).toMatchObject({ state: 'failed', failure: { reason: 'unauthenticated', message } });
      for (const cell of faulty.cells)
        expect(cell).toMatchObject({ state: 'unauthenticated', reason: message });
    });
  });

  it.each([
    ['behind', 10, /The clock of the worker is 10 minutes behind/],
    ['ahead', -10, /The clock of the worker is 10 minutes ahead/],
  ] as const)('by a clock 10 minutes %s says so, and by how much', async (_, minutes, said) => {
    const late = (response: DemoResponse) => atTime(response, addMinutes(systemClock.now(), minutes));
    const { atSignIn, atList } = source.words.notInTime;
    const message = expect.stringMatching(said);
    const atTheDoor: Fault = async ({ request }) =>
      source.words.isSignIn(request) ? late(atSignIn) : undefined;
    await source.between(atTheDoor, (faulty) => {
      expect(faulty).toMatchObject({ state: 'failed', failure: { reason: 'unauthenticated', message } });
      for (const cell of faulty.cells)
        expect(cell).toMatchObject({ state: 'unauthenticated', reason: message });
    });
    await source.between(
      source.ofList(async () => late(atList)),
      (faulty) => {
        for (const cell of source.meant(faulty))
          expect(cell).toMatchObject({ state: 'unauthenticated', reason: message });
        expect(statesOf(source.others(faulty))).toEqual(['complete']);
      },
    );
  });

  it('by a clock that is set back by 10 minutes between two runs goes on', async () => {
    expect((await source.once()).state).toBe('complete');
    source.collecting.clock.set(addMinutes(TODAY, -10));
    expect((await source.once()).state).toBe('complete');
    await source.expectWhole();
  });

  it('whose list is denied names the permission and reads the rest', async () => {
    await source.between(
      source.ofList(async () => source.words.denied),
      (faulty) => {
        expect(faulty.state).toBe('partial');
        for (const cell of source.meant(faulty))
          expect(cell).toMatchObject({ state: 'denied', permission: source.words.permission });
        expect(statesOf(source.others(faulty))).toEqual(['complete']);
      },
    );
  });

  it('that is throttled for as long as it asks gives up, tells so and reads the rest', async () => {
    let asked = 0;
    const fault = source.ofList(async () => {
      asked++;
      return source.words.throttled;
    });
    await source.between(fault, (faulty) => {
      expect(statesOf(source.meant(faulty))).toEqual(['throttled']);
      expect(statesOf(source.others(faulty))).toEqual(['complete']);
      expect(asked).toBe(ATTEMPTS * source.meant(faulty).length);
      expect(source.collecting.waits).toHaveLength(asked - source.meant(faulty).length);
      for (const ms of source.collecting.waits) expect(ms).toBeGreaterThanOrEqual(WAIT_SECONDS * 1000);
    });
  });

  it('whose endpoint leads inside, where that is not allowed any more, is not called', async () => {
    let requests = 0;
    await source.once();
    source.cloud.fault = async () => {
      requests++;
      return undefined;
    };
    vi.stubEnv('MUSTER_ALLOW_PRIVATE_ENDPOINTS', '0');
    const message = expect.stringMatching(/^endpoint: This endpoint leads to an address inside the network/);
    const refused = await source.once();
    expect(refused).toMatchObject({ state: 'failed', failure: { reason: 'unavailable', message } });
    for (const cell of refused.cells) expect(cell).toMatchObject({ state: 'unavailable', reason: message });
    expect(requests).toBe(0);
    await source.expectWhole();
  });
});
