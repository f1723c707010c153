import { writeOcsfFindings } from '../ocsf/write';
import type { FindingsOrder } from '../oscal/model';
import { writeOscal } from '../oscal/write';
import type { PartFile } from './part';
import { OF_FILES } from './reconcile';

/** Writes the findings of a pack for other programs to read, from its files: OCSF first, because OSCAL names its hash. */
export async function writeFindings(
  pack: string,
  order: FindingsOrder,
  now: Date,
  progress: (findings: number) => Promise<void>,
): Promise<PartFile[]> {
  const files = [await writeOcsfFindings(pack, order, progress), ...(await writeOscal(pack, order, now))];
  return files.map((file) => ({ ...file, statement: null, how: 'From the files of this pack', ...OF_FILES }));
}
