import { hash } from 'node:crypto';
import { identityOf } from '@/lib/credentials/merge/identity';
import type { Observation } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';
import type { Leak } from './model';

/** One credential or leak of an upload, the way it waits for its collection. */
export interface StagedRow {
  /** Equal for what is the same. */
  mark: string;
  line: number;
  account: string;
  region: string;
  content: JsonObject;
}

const MOMENTS = ['createdAt', 'valueChangedAt', 'lastRotated', 'lastUsed', 'expires'] as const;

export function stageObservation(seen: Observation, line: number): StagedRow {
  const content = JSON.parse(JSON.stringify(seen)) as JsonObject;
  return { mark: identityOf(seen), line, account: seen.account, region: seen.region, content };
}

export function stageLeak(leak: Leak, line: number): StagedRow {
  const content = JSON.parse(JSON.stringify(leak)) as JsonObject;
  return { mark: leakMark(leak), line, account: leak.repository, region: 'global', content };
}

/** Where it was found by what; the scanner's word on it may change and it stays the same. */
export function leakMark({ repository, path, line, commit, detector, keyId }: Leak): string {
  const parts = [repository, path, line ?? '', commit ?? '', detector, keyId ?? ''];
  return hash('sha256', parts.join('\0'), 'hex').slice(0, 32);
}

/** The observation that was staged. */
export function observationOf(content: JsonObject): Observation {
  const seen = { ...content } as unknown as Observation;
  for (const field of MOMENTS) {
    const value = content[field];
    if (typeof value === 'string' && value !== 'never' && value !== 'none')
      Object.assign(seen, { [field]: new Date(value) });
  }
  return seen;
}

/** The leak that was staged. */
export function leakOf(content: JsonObject): Leak {
  const { foundAt } = content;
  return { ...(content as unknown as Leak), foundAt: typeof foundAt === 'string' ? new Date(foundAt) : null };
}
