import { CollectorFailure } from '@/lib/collectors/contract';

/** A read that adds to an item and may be denied without losing it. */
export interface OptionalRead {
  /** What was read, or null once a read was denied; asks no more from then on. */
  read<T>(work: () => Promise<T>): Promise<T | null>;
  /** Throws the denial, if there was one: after the last item, so that the cell says what is missing. */
  done(): void;
}

/** For one cell: where one such read is denied, so are the others. */
export function optionalRead(): OptionalRead {
  let denial: CollectorFailure | null = null;
  return {
    async read(work) {
      if (denial) return null;
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof CollectorFailure) || error.failure.reason !== 'denied') throw error;
        denial = error;
        return null;
      }
    },
    done() {
      if (denial) throw denial;
    },
  };
}
