import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { JsonObject } from '@/lib/kernel/json';
import { CliError, type Io } from './io';

const MOST_BYTES = 1_000_000;

/** The JSON object in a file. @throws CliError that says what is wrong with the file, never what is in it. */
export async function readJsonFile(io: Io, name: string): Promise<JsonObject> {
  const file = path.resolve(io.cwd, name);
  const text = await textOf(file);
  if (text.trim() === '') throw new CliError('cli/file', `${file} is empty.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError('cli/file', `${file} is not JSON${placeOf(error, text)}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CliError('cli/file', `${file} holds no JSON object: it must begin with { and end with }.`);
  return value as JsonObject;
}

async function textOf(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      throw new CliError('cli/file', `${file} is too large: at most ${MOST_BYTES} bytes.`);
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(
      'cli/file',
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    );
  }
}

/** ` at line 3`, where the parser says where it stopped. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? '' : ` at line ${text.slice(0, Number(position)).split('\n').length}`;
}
