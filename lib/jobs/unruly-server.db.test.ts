import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { DemoResponse } from '@/lib/demo/endpoint';
import { CLOUDS, type Exchange, type Fault } from '@/lib/testing/clouds';
import { IMPATIENT, PAGES, statesOf, useFaultySource } from '@/lib/testing/faulty-source';

const html = (status: number): DemoResponse => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><html><title>Sign in</title><p>Your session has ended.</html>',
});

async function cut({ outgoing }: Exchange): Promise<'handled'> {
  outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  outgoing.write('{"value":[', () => outgoing.destroy());
  return 'handled';
}

function close(outgoing: ServerResponse): 'handled' {
  outgoing.destroy();
  return 'handled';
}

/** A body that goes on for as long as anybody listens. */
async function drip({ outgoing }: Exchange): Promise<'handled'> {
  outgoing.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => outgoing.write(' '.repeat(100)), 20);
  outgoing.once('close', () => clearInterval(timer));
  return 'handled';
}

describe.each(CLOUDS)('a collection of %s', (name) => {
  const source = useFaultySource(name);

  it.each([
    ['always new', (asked: number) => asked, PAGES, /went on past 6 pages/],
    ['the same again', () => 1, 2, /the same page cursor twice/],
  ])(
    'whose pages never end, the cursor %s, stops and keeps what it had',
    async (_, cursorOf, pages, said) => {
      let asked = 0;
      const fault = source.ofList(async ({ answer }) => {
        const page = source.words.read(await answer());
        asked++;
        return source.words.write({ ...page, next: source.words.cursor(cursorOf(asked), source.cloud.url) });
      });
      await source.between(fault, (faulty) => {
        for (const cell of source.meant(faulty))
          expect(cell).toMatchObject({ state: 'partial', reason: expect.stringMatching(said) });
        expect(asked).toBe(pages * source.meant(faulty).length);
        expect(statesOf(source.others(faulty))).toEqual(['complete']);
      });
    },
  );

  it.each<[string, string, Fault]>([
    ['never answers', 'timeout', async () => 'handled'],
    ['never ends its body', 'timeout', drip],
    ['cuts the connection in the middle of a body', 'unavailable', cut],
    ['answers HTML', 'malformed', async () => html(200)],
    ['answers an error as HTML', 'unavailable', async () => html(502)],
    ['closes the connection at once', 'unavailable', async ({ outgoing }) => close(outgoing)],
  ])('whose server %s says so and reads the rest', async (_, state, fault) => {
    const limits = state === 'timeout' ? IMPATIENT : {};
    await source.between(
      source.ofList(fault),
      (faulty) => {
        expect(statesOf(source.meant(faulty))).toEqual([state]);
        for (const { reason } of source.meant(faulty)) expect(reason).toMatch(/\w{3}.*\.$/);
        expect(statesOf(source.others(faulty))).toEqual(['complete']);
      },
      limits,
    );
    await source.between(
      fault,
      (faulty) => {
        expect(faulty).toMatchObject({ state: 'failed', failure: { message: expect.stringMatching(/\.$/) } });
        expect(statesOf(faulty.cells)).toEqual([faulty.failure?.reason]);
      },
      limits,
    );
  });

  it('whose server cuts one answer is complete all the same', async () => {
    let isCut = false;
    source.cloud.fault = source.ofList(async (exchange) => {
      if (isCut) return undefined;
      isCut = true;
      return cut(exchange);
    });
    expect((await source.once()).state).toBe('complete');
    await source.expectWhole();
  });
});
