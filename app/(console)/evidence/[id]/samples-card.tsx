import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { NameText } from '@/app/_ui/name-text';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { PackRow } from '@/lib/evidence/queries';
import { POPULATIONS } from '@/lib/evidence/samples/populations';
import type { SampleRow } from '@/lib/evidence/samples/queries';
import { CsvLink } from '../../_table/csv-link';
import { DrawDialog } from './draw-dialog';

interface Props {
  viewer: Viewer;
  pack: PackRow;
  samples: readonly SampleRow[];
  now: Date;
}

/** Samples drawn from a pack, and the way to draw another. */
export function SamplesCard({ viewer, pack, samples, now }: Props) {
  const populations = POPULATIONS.flatMap(({ path, title }) => {
    const rows = pack.files?.[path] ?? 0;
    return rows > 0 ? [{ path, title, rows }] : [];
  });
  const canDraw = pack.state === 'built' && can(viewer, 'evidence:sample') && populations.length > 0;
  return (
    <Card
      title="Samples"
      description="Drawn from the files of this pack by seed, so that whoever has the pack can draw them again. Each draw stays on record."
      actions={
        <>
          {samples.length > 0 && (
            <CsvLink
              viewer={viewer}
              table="samples"
              params={new URLSearchParams({ pack: pack.id })}
              label="Samples"
            />
          )}
          {canDraw && <DrawDialog packId={pack.id} populations={populations} />}
        </>
      }
      flush
      className="mt-4"
    >
      {samples.length === 0 ? (
        <EmptyState title="No sample was drawn yet">
          {canDraw
            ? 'Choose a population, how many, and a seed. What is drawn leads to all that the pack says of it.'
            : 'Auditors and security leads draw from packs that are built and have rows.'}
        </EmptyState>
      ) : (
        <SamplesTable samples={samples} now={now} />
      )}
    </Card>
  );
}

function SamplesTable({ samples, now }: Pick<Props, 'samples' | 'now'>) {
  return (
    <Table label="Samples" stack>
      <THead>
        <tr>
          <Th>Population</Th>
          <Th numeric>Drawn</Th>
          <Th numeric>Of</Th>
          <Th>Seed</Th>
          <Th>Drawn by</Th>
        </tr>
      </THead>
      <TBody>
        {samples.map((sample) => (
          <Tr key={sample.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row">
              <Link
                href={`/evidence/${sample.packId}/samples/${sample.id}`}
                data-row-link
                className="rounded-xs font-mono text-xs font-medium hover:underline wrap-anywhere"
              >
                {sample.file}
              </Link>
              <span className="block font-mono text-xs text-muted">{sample.id.slice(0, 8)}</span>
            </Th>
            <Td label="Drawn" numeric short>
              <Count value={sample.drawn} />
            </Td>
            <Td label="Of" numeric short>
              <Count value={sample.rows} />
            </Td>
            <Td label="Seed" short className="font-mono text-xs wrap-anywhere">
              {sample.seed}
            </Td>
            <Td label="Drawn by">
              <NameText>{sample.drawnBy}</NameText>
              <span className="block text-xs text-muted">
                <RelativeTime at={sample.drawnAt} now={now} />
              </span>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
