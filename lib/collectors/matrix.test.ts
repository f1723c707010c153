import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BESIDE_THE_TYPES, MATRIX, MATRIX_PROVIDERS, notCollected } from './matrix';
import { matrixDocument, matrixFaults } from './matrix-document';
import { PROVIDERS } from './registry';

const collectors = PROVIDERS.flatMap((provider) => provider.collectors);
const ids = collectors.map(({ id }) => id);
const hasTest = (id: string) => existsSync(path.join(import.meta.dirname, `${id.replace('.', '/')}.test.ts`));
const files = { collectors: ids, tested: ids.filter(hasTest) };

describe('the matrix', () => {
  it('has twelve types in three clouds, and every registered collector with its test', () => {
    expect(MATRIX).toHaveLength(12);
    expect(MATRIX_PROVIDERS).toEqual(PROVIDERS.map(({ id }) => id));
    expect(matrixFaults(files)).toEqual([]);
  });

  it.each(MATRIX.flatMap((type) => MATRIX_PROVIDERS.map((provider) => [type.id, provider, type] as const)))(
    '%s in %s: its collectors find what the cell says, of that cloud',
    (_, provider, { kinds, answers }) => {
      const answer = answers[provider];
      if (!('collectors' in answer)) {
        expect('ephemeral' in answer ? answer.ephemeral : answer.notSupported).toMatch(/^[A-Z].+\.$/);
        return;
      }
      for (const id of answer.collectors) {
        const collector = collectors.find((each) => each.id === id);
        expect(id.split('.')[0]).toBe(provider);
        expect(kinds.some((kind) => collector?.produces.includes(kind))).toBe(true);
      }
    },
  );

  it('leaves no kind of a collector without a cell that names both', () => {
    const beside = BESIDE_THE_TYPES.flatMap((group) => group.collectors);
    for (const { id, provider, produces } of collectors) {
      if (beside.includes(id)) continue;
      const cells = MATRIX.filter(({ answers }) => {
        const answer = answers[provider as (typeof MATRIX_PROVIDERS)[number]];
        return 'collectors' in answer && answer.collectors.includes(id);
      });
      const covered = cells.flatMap(({ kinds }) => kinds);
      expect(produces.filter((kind) => !covered.includes(kind) && kind !== 'personal-access-token')).toEqual(
        [],
      );
    }
  });
});

describe('matrixDocument', () => {
  it('fails when a collector stands in no cell, when one does not exist and when one has no test', () => {
    expect(() => matrixDocument({ ...files, collectors: [...ids, 'aws.new-things'] })).toThrow(
      'aws.new-things stands in no cell',
    );
    expect(() => matrixDocument({ ...files, collectors: ids.slice(1) })).toThrow(`names ${ids[0]}, which no`);
    expect(() => matrixDocument({ ...files, tested: ids.slice(1) })).toThrow(`${ids[0]} has no test`);
  });

  it('says of each of the 36 cells that it is collected, ephemeral or not supported', () => {
    const answers = matrixDocument(files).match(/\*\*(Collected:|Ephemeral\.|Not supported\.)\*\*/g) ?? [];
    expect(answers).toHaveLength(36);
  });
});

it('names what is not collected from the clouds that are there alone', () => {
  expect(notCollected([])).toEqual([]);
  const ofGoogle = notCollected(['gcp', 'vault']);
  expect(ofGoogle.map(({ provider, type, state }) => `${provider} ${type}: ${state}`)).toEqual([
    'gcp session-tokens: ephemeral',
    'gcp client-secrets: not-supported',
    'gcp webhook-secrets: not-supported',
    'gcp service-account-tokens: not-supported',
  ]);
});
