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
  /** Where it gives pseudonyms, what names people without being asked is left out, too. */
  person: NamePerson;
}
