import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import type { Collector } from './contract';
import { collectorById, declaredRevocation, PROVIDERS, providerById } from './registry';

const HERE = import.meta.dirname;
const registered = PROVIDERS.flatMap((provider) => provider.collectors as readonly Collector[]);

/** Source files directly in a provider's folder, without tests, their helpers and the list itself. */
function filesOf(provider: string): string[] {
  return readdirSync(path.join(HERE, provider)).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.test.ts') &&
      !file.startsWith('test-') &&
      file !== 'collectors.ts',
  );
}

function isCollector(value: unknown): value is Collector {
  return (
    typeof value === 'object' && value !== null && 'fetch' in value && 'observe' in value && 'id' in value
  );
}

/** The collectors that the files of a provider's folder export, by file. */
async function exportedBy(provider: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const file of filesOf(provider)) {
    const module: Record<string, unknown> = await import(path.join(HERE, provider, file));
    const ids = Object.values(module)
      .filter(isCollector)
      .map(({ id }) => id);
    if (ids.length > 0) found.set(file, ids);
  }
  return found;
}

describe.each(PROVIDERS)('provider $id', (provider) => {
  it('has one collector per file, whose id is its path, and registers them all', async () => {
    const files = await exportedBy(provider.id);
    for (const [file, ids] of files) expect(ids).toEqual([`${provider.id}.${file.replace(/\.ts$/, '')}`]);
    const ids = provider.collectors.map(({ id }) => id);
    expect([...files.values()].flat().sort()).toEqual([...ids].sort());
  });

  it('refuses settings it does not know', () => {
    const read = provider.config.safeParse({ notASetting: 'x' });
    expect(read.success).toBe(false);
    const issues = read.error?.issues.map(({ code }) => code);
    expect(issues).toContain('unrecognized_keys');
  });

  it('is found by its id', () => {
    expect(providerById(provider.id)).toBe(provider);
  });
});

describe.each(registered)('collector $id', (collector) => {
  it('names its provider, its title, what it produces and every permission with its reason', () => {
    expect(collector.id.split('.')[0]).toBe(collector.provider);
    expect(collector.title).not.toBe('');
    expect(collector.produces.length).toBeGreaterThan(0);
    for (const kind of collector.produces) expect(Object.keys(CREDENTIAL_KINDS)).toContain(kind);
    expect(collector.permissions.length).toBeGreaterThan(0);
    for (const { action, why } of collector.permissions) expect([action, why]).not.toContain('');
    expect(collectorById(collector.id)).toBe(collector);
  });

  it('says in whole sentences how what it finds is revoked, where it says so itself', () => {
    for (const [resource, words] of Object.entries(collector.revocation ?? {})) {
      expect(declaredRevocation(collector.provider, resource)).toBe(words);
      for (const text of [words.how, words.effect, words.undo]) expect(text).toMatch(/\.$/);
    }
  });
});

it('has no id twice', () => {
  const ids = registered.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(collectorById('no.such')).toBeUndefined();
  expect(providerById('no-such')).toBeUndefined();
});
