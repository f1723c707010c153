import { LineSplitter } from '@/lib/evidence/integrity/line-splitter';
import { type ManifestFile, type RowProof, shownRowsOf } from '@/lib/evidence/integrity/model';
import { parseProof, proofProblem } from '@/lib/evidence/integrity/proof';
import { fromUtf8 } from '@/lib/kernel/bytes';
import { isRedacted } from './check-files';
import type { VerifyOptions } from './model';
import type { Pack } from './pack';
import type { Report } from './report';

/** The rows that are shown of files that are not: each by its proof. */
export async function checkRedacted(pack: Pack, options: VerifyOptions, report: Report): Promise<void> {
  const before = report.problems;
  const hidden = pack.manifest?.files.filter(({ path }) => isRedacted(pack, path)) ?? [];
  for (const file of hidden) {
    const shown = await checkShownRows(pack, file, options, report);
    report.redaction({ path: file.path, shown, rows: file.rows ?? 0 });
  }
  if (hidden.length === 0) return;
  const list = report.redacted
    .map(({ path, shown, rows }) => `${path} (${shown} of ${rows} rows)`)
    .join(', ');
  report.outcome(
    'redaction',
    before,
    `Shown in part, each row with a proof that holds: ${list}.`,
    `Shown in part, and not every proof holds: ${list}.`,
  );
}

async function checkShownRows(
  pack: Pack,
  file: ManifestFile,
  { crypto }: VerifyOptions,
  report: Report,
): Promise<number> {
  const path = shownRowsOf(file.path);
  let line = 0;
  let last = -1;
  let shown = 0;
  const lines = new LineSplitter(path, (bytes) => {
    line += 1;
    const proof = parseProof(fromUtf8(bytes));
    const wrong = proof
      ? (otherPack(pack, file, proof) ?? proofProblem(crypto.sha256, proof))
      : 'It is no proof of a row.';
    if (wrong) report.problem('row', path, `${path} line ${line}: ${wrong}`, line);
    else if (proof && proof.index <= last)
      report.problem('row', path, `${path} line ${line}: row ${proof.index + 1} is not in its order.`, line);
    else shown += 1;
    last = proof?.index ?? last;
  });
  try {
    for await (const chunk of pack.files.open(path)) lines.push(chunk);
    lines.end();
  } catch (error) {
    report.refused(error);
  }
  return shown;
}

/** What of a proof is not what the manifest of this pack says. */
function otherPack({ manifest }: Pack, file: ManifestFile, proof: RowProof): string | null {
  const isOfPack =
    proof.packId === manifest?.packId &&
    proof.packRoot === manifest.root &&
    proof.path === file.path &&
    proof.rows === file.rows &&
    proof.root === file.root &&
    proof.header === file.header;
  return isOfPack ? null : `It is not a proof of a row of ${file.path} of this pack.`;
}
