/** No line is longer; what is would fill the memory. */
export const MOST_LINE_CHARACTERS = 16 * 1024 * 1024;

export interface LineOptions {
  lineEnd?: '\n' | '\r\n';
  /** What is thrown for a line of more than `MOST_LINE_CHARACTERS`. */
  tooLong?: (message: string) => Error;
}

/**
 * The lines of a text in UTF-8, as many at a time as a chunk holds, without their ends; in Node and in browsers. The pieces may
 * end anywhere. What follows the last line end is a line, if it is anything.
 * @throws what `tooLong` makes.
 */
export async function* linesIn(
  chunks: AsyncIterable<Uint8Array | string>,
  { lineEnd = '\n', tooLong = (message) => new Error(message) }: LineOptions = {},
): AsyncGenerator<string[], void> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = (rest + text).split(lineEnd);
    rest = lines.pop() ?? '';
    // Lines between the first and the last lie within a chunk.
    if (Math.max(rest.length, lines[0]?.length ?? 0) > MOST_LINE_CHARACTERS)
      throw tooLong(`A line has more than ${MOST_LINE_CHARACTERS} characters.`);
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}
