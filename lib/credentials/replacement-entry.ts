import type { Observation } from '@/lib/credentials/model';

/** What should stand in the credential's place, why, and how to get there. */
export interface Replacement {
  title: string;
  /** One paragraph. */
  why: string;
  steps: readonly string[];
}

/** An answer for one provider's things of a kind; `holder` narrows it to those of the root user. */
export interface ProviderReplacement extends Replacement {
  kind: Observation['kind'];
  provider: string;
  holder?: 'root';
}

/** The last step of every move from one credential to another. */
export const MOVE_OVER =
  'Move every user of the old one over, watch its last use until it rests, then disable and delete it.';
