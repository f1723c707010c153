import type { Producer } from '@/lib/stream/ocsf/model';
import type { FileContext } from '../files/context';
import type { PackTerms } from '../model';

/** What a pack is built of and for. */
export interface PackOrder {
  id: string;
  terms: PackTerms;
  requestedBy: string;
  requestedAt: Date;
  producer: Producer;
  /** How people are named. */
  person: FileContext['person'];
}
