import { createHash } from 'node:crypto';
import { type JsonObject, stableStringify } from '@/lib/kernel/json';
import type { Executor } from '@/lib/platform/database/client';
import { readRegister } from './register';
import { inForceWithin, type VersionInForce } from './versions';

/** A version in force with the hash of what it says, for packs. */
export interface RegisteredVersion extends VersionInForce {
  /** SHA-256 of the version as canonical JSON: for an analysis there is no other document. */
  contentSha256: string;
}

/**
 * What was in force at a moment. The answer does not depend on when it is asked: what was written later has no part in it.
 * The caller has asked whether the viewer may read documents.
 */
export function documentsAsOf(database: Executor, at: Date): Promise<RegisteredVersion[]> {
  return documentsWithin(database, { from: at, to: at });
}

/** Every version that was in force at any time of a period, as it stood at its end; also reproducible. */
export async function documentsWithin(
  database: Executor,
  { from, to }: { from: Date; to: Date },
): Promise<RegisteredVersion[]> {
  const versions = inForceWithin(await readRegister(database), from, to);
  return versions.map((version) => ({ ...version, contentSha256: contentHash(version) }));
}

function contentHash(version: VersionInForce): string {
  const { code, version: number, kind, requirement, title, changeSummary, reviewMonths } = version;
  const content: JsonObject = {
    code,
    version: number,
    kind,
    requirement,
    title,
    changeSummary,
    reviewMonths,
    analysis: version.analysis && { ...version.analysis },
    policy: version.policy && { ...version.policy },
  };
  return createHash('sha256').update(stableStringify(content), 'utf8').digest('hex');
}
