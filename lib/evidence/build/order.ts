import type { SignatureAlgorithm } from '@/lib/platform/signing/signer';
import type { Producer } from '@/lib/stream/ocsf/model';
import type { NamePerson } from '../files/column';
import type { PackTerms } from '../model';

/** What a pack is built of and for. */
export interface PackOrder {
  id: string;
  terms: PackTerms;
  /** As the pack names people. */
  requestedBy: string;
  requestedAt: Date;
  producer: Producer;
  /** Name of the organisation; undefined: it is named by the address of its Muster. */
  entity?: string | undefined;
  /** What the pack will be sealed with, and after which pack; undefined: it will not be sealed. */
  sealing?: {
    signature: { algorithm: SignatureAlgorithm; keyId: string };
    /** Host of the time-stamp authority; null: none is asked. */
    timestampedBy: string | null;
    previous: { packId: string; manifest: string } | null;
  };
  /** Where it gives pseudonyms, what names people without being asked is left out, too. */
  person: NamePerson;
}
