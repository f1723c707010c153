const NEWLINE = 10;

/** Which line a byte stands in, for places that only move on. */
export function createLineCounter() {
  let chunk: Uint8Array = new Uint8Array();
  let begin = 0;
  let scanned = 0;
  let line = 1;
  const scan = (end: number) => {
    for (; scanned < end; scanned++) if (chunk[scanned] === NEWLINE) line++;
  };
  return {
    /** The next bytes; places in those before are forgotten. */
    add(next: Uint8Array) {
      scan(chunk.length);
      begin += chunk.length;
      chunk = next;
      scanned = 0;
    },
    /** The line of a byte, counted from the beginning of the file. */
    at(offset: number): number {
      scan(Math.min(Math.max(offset - begin, 0), chunk.length));
      return line;
    },
    /** The line of the last byte asked for. */
    now: () => line,
  };
}
