import type { Manifest } from '@/lib/evidence/integrity/model';
import type { PackFiles } from '@/lib/evidence/integrity/pack-files';

/** A pack as the checks see it. null: not there, or not readable, which has been said. */
export interface Pack {
  files: PackFiles;
  /** Sizes by path. */
  listed: ReadonlyMap<string, number>;
  manifest: Manifest | null;
  /** SHA-256 by path, as SHA256SUMS says. */
  sums: ReadonlyMap<string, string> | null;
}
