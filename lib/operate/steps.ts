/** Prints each step of a start with what it waits for and how long it took. */
export interface Steps {
  /** A line within a step that takes long. */
  note(text: string): void;
  run<T>(title: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>;
}

export function createSteps(write: (text: string) => void, elapsed: () => number): Steps {
  return {
    note: (text) => write(`      ${text}\n`),
    run: async (title, work) => {
      const began = elapsed();
      let detail = '';
      write(`  … ${title}\n`);
      try {
        const value = await work((text) => {
          detail = text;
        });
        write(`  ✓ ${title}${detail ? `: ${detail}` : ''} (${((elapsed() - began) / 1_000).toFixed(1)} s)\n`);
        return value;
      } catch (error) {
        write(`  ✗ ${title}\n`);
        throw error;
      }
    },
  };
}
