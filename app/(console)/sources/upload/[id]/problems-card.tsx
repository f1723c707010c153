import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { UploadDetail } from '@/lib/uploads/queries';

/** Rows that could not be taken, or not whole, each with its line and why. */
export function ProblemsCard({ upload: { problems, bad, notes } }: { upload: UploadDetail }) {
  if (problems.length === 0) return null;
  const more = bad + notes - problems.length;
  return (
    <Card
      flush
      id="problems"
      title="Rows to look at"
      description={
        more > 0
          ? `The first ${problems.length}; ${more} more are like them.`
          : 'Each with its line in the file.'
      }
    >
      <Table label="Bad rows" tall>
        <THead>
          <Tr>
            <Th numeric>Line</Th>
            <Th>Row</Th>
            <Th>Why</Th>
          </Tr>
        </THead>
        <TBody>
          {problems.map(({ line, reason, kept }) => (
            <Tr key={`${line} ${reason}`}>
              <Td numeric>{line}</Td>
              <Td>
                <Badge tone={kept ? 'warn' : 'bad'}>{kept ? 'taken in part' : 'left out'}</Badge>
              </Td>
              <Td className="min-w-48 wrap-anywhere">{reason}</Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
