import type { PackFiles } from '@/lib/evidence/integrity/pack-files';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { VerifyCrypto } from '@/lib/platform/signing/verify-crypto';

export type PackProblemKind =
  | 'altered'
  | 'missing'
  | 'added'
  | 'row'
  | 'count'
  | 'chain'
  | 'signature'
  | 'previous'
  | 'unsafe-path'
  | 'zip'
  | 'format';

/** One thing that does not hold. `row` is the number of the line in the file. */
export interface PackProblem {
  kind: PackProblemKind;
  path: string | null;
  row: number | null;
  message: string;
}

export type CheckId =
  | 'opened'
  | 'signature'
  | 'files'
  | 'rows'
  | 'redaction'
  | 'trail'
  | 'previous'
  | 'stamp';

export interface PackCheck {
  id: CheckId;
  state: 'ok' | 'failed' | 'skipped';
  text: string;
}

/** A file of which only some rows are shown. */
export interface Redacted {
  path: string;
  shown: number;
  rows: number;
}

export interface PackVerification {
  /** Nothing is wrong. Whether the signature is one to rely on is said by `isTrusted`. */
  ok: boolean;
  packId: string | null;
  /** Id of the key that signed. */
  signedBy: string | null;
  /** The signature holds and its key is among those that were given. */
  isTrusted: boolean;
  /** Files and rows that were read. */
  files: number;
  rows: number;
  redacted: readonly Redacted[];
  checks: readonly PackCheck[];
  problems: readonly PackProblem[];
}

/** A public key as Muster publishes it. */
export type PackKey = PublicKey;

export interface VerifyOptions {
  /** Keys that may have signed; null believes the one in the pack, which proves nothing about who made it. */
  keys: readonly Pick<PublicKey, 'algorithm' | 'publicKey'>[] | null;
  /** The pack before this one. */
  previous?: PackFiles;
  crypto: VerifyCrypto;
  /** Bytes read so far, of all. */
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}
