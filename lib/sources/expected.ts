import type { Viewer } from '@/lib/access/roles';
import type { Reader } from './reader';

/** A source that the setup says there should be. */
export interface ExpectedSource {
  kind: string;
  title: string;
  /** Which answer of the setup asks for it. */
  why: string;
}

/** What the setup declared; empty where nobody has answered it. */
export type ReadExpected = (viewer: Viewer, reader: Reader) => Promise<readonly ExpectedSource[]>;

const nothingDeclared: ReadExpected = async () => [];

/** Reads what the setup declared. The one place that knows where its answers are. */
export const readExpected: ReadExpected = nothingDeclared;

/** What was declared and nobody has connected: a blind spot without a single cell to show for it. */
export function unconnected(
  expected: readonly ExpectedSource[],
  connected: readonly string[],
): ExpectedSource[] {
  return expected.filter(({ kind }) => !connected.includes(kind));
}
