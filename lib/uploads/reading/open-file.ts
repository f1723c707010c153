import { invalid } from '@/lib/kernel/errors';
import { openCsv } from './csv';
import type { OpenFile } from './file-row';
import { openJson } from './json-document';
import { openJsonLines } from './json-lines';

/** Names that begin a document whose rows are inside. */
const WRAPPED = /^\s*\{\s*"(SecretList|value|runs|version|\$schema|@odata\.context)"\s*:/;

/**
 * Tells by its first characters how a text is built, and opens it.
 * @throws MusterError `upload/empty`
 */
export async function openFile(text: AsyncGenerator<string>): Promise<OpenFile> {
  let beginning = '';
  while (beginning.trim() === '') {
    const { value, done } = await text.next();
    if (done)
      throw invalid('upload/empty', 'The file is empty. Run the command again and look at what it printed.');
    beginning = value;
  }
  const all = rejoined(beginning, text);
  const first = beginning.trimStart()[0];
  if (first === '[') return openJson(true, all);
  if (first === '{') return isLine(beginning) ? openJsonLines(all) : openJson(false, all);
  return openCsv(beginning, all);
}

async function* rejoined(beginning: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield beginning;
  yield* rest;
}

/** Whether the first line is an object of its own. */
function isLine(beginning: string): boolean {
  if (WRAPPED.test(beginning)) return false;
  const [line = ''] = beginning.trimStart().split('\n', 1);
  try {
    JSON.parse(line);
    return true;
  } catch {
    // One that is cut off before its first end is a line as well; a document goes on in the next.
    return /^\{\s*"/.test(line);
  }
}
