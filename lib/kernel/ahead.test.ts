import { describe, expect, it } from 'vitest';
import { ahead } from './ahead';

/** Yields 1 to `most` and writes down what it is asked for. */
async function* numbers(most: number, log: string[], failing = 0): AsyncGenerator<number, void> {
  try {
    for (let number = 1; number <= most; number += 1) {
      log.push(`asked ${number}`);
      if (number === failing) throw new Error(`${number} failed`);
      yield number;
    }
  } finally {
    log.push('ended');
  }
}

describe('ahead', () => {
  it('asks for the next item while one is worked on, and loses none', async () => {
    const log: string[] = [];
    for await (const number of ahead(numbers(3, log))) log.push(`worked on ${number}`);
    expect(log).toEqual([
      'asked 1',
      'asked 2',
      'worked on 1',
      'asked 3',
      'worked on 2',
      'ended',
      'worked on 3',
    ]);
  });

  it('ends the source when nobody wants more', async () => {
    const log: string[] = [];
    for await (const number of ahead(numbers(9, log))) if (number === 2) break;
    expect(log).toEqual(['asked 1', 'asked 2', 'asked 3', 'ended']);
  });

  it('hands out what came before a failure, and then the failure', async () => {
    const seen: number[] = [];
    const walk = async () => {
      for await (const number of ahead(numbers(3, [], 3))) seen.push(number);
    };
    await expect(walk()).rejects.toThrow('3 failed');
    expect(seen).toEqual([1, 2]);
  });
});
