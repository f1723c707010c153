import type { Json } from '@/lib/kernel/json';
import { TextFile } from '../files/text-file';

/** JSON some of whose lists are only read while they are written. */
export type StreamedJson =
  | Json
  | AsyncIterable<Json>
  | readonly StreamedJson[]
  | { [field: string]: StreamedJson };

const isStreamed = (value: StreamedJson): value is AsyncIterable<Json> =>
  value !== null && typeof value === 'object' && Symbol.asyncIterator in value;
const isList = (value: StreamedJson): value is readonly StreamedJson[] => Array.isArray(value);

/** The text of a document, piece by piece: of a list that is read meanwhile no more than one member is in memory. */
export async function* jsonPieces(value: StreamedJson): AsyncGenerator<string, void> {
  if (value === null || typeof value !== 'object') yield JSON.stringify(value);
  else if (isStreamed(value)) {
    let before = '[';
    for await (const each of value) {
      yield `${before}\n${JSON.stringify(each)}`;
      before = ',';
    }
    yield before === '[' ? '[]' : ']';
  } else if (isList(value)) {
    yield '[';
    for (const [at, each] of value.entries()) {
      if (at > 0) yield ',';
      yield* jsonPieces(each);
    }
    yield ']';
  } else {
    let before = '{';
    for (const [name, each] of Object.entries(value)) {
      yield `${before}\n${JSON.stringify(name)}:`;
      yield* jsonPieces(each);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  }
}

/** Writes a document below a folder, no faster than the disk. */
export async function writeJson(folder: string, file: string, value: StreamedJson): Promise<void> {
  const text = await TextFile.create(folder, file);
  for await (const piece of jsonPieces(value)) await text.write(piece);
  await text.write('\n');
  await text.close();
}
