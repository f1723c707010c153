import { countText } from '@/app/_ui/number-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { NOT_COLLECTED_FILES, OTHER_TITLES, ROW_FILES } from '@/lib/evidence/files/registry';

const TITLES = new Map<string, string>([
  ...Object.entries(OTHER_TITLES),
  ...ROW_FILES.map(({ path, title }): [string, string] => [path, title]),
]);
const titleOf = (path: string) =>
  TITLES.get(path) ??
  (path.startsWith('oscal/catalog-stub-') ? 'Requirements, by number and in our words' : '');
/** A file without rows, such as a document of JSON, has no number of them. */
const rowsText = (rows: number | null | undefined) =>
  typeof rows === 'number' ? countText(rows) : <span className="text-faint">–</span>;

/** The files of a pack with their rows, and what an audit would ask for that it does not hold. */
export function PackFiles({ files }: { files: Readonly<Record<string, number | null>> }) {
  const paths = Object.keys(files).sort();
  return (
    <Table label="Files of the pack" stack>
      <THead>
        <tr>
          <Th>File</Th>
          <Th>Holds</Th>
          <Th numeric>Rows</Th>
        </tr>
      </THead>
      <TBody>
        {paths.map((path) => (
          <Tr key={path}>
            <Th scope="row" className="font-mono text-xs wrap-anywhere">
              {path}
            </Th>
            <Td label="Holds">{titleOf(path)}</Td>
            <Td label="Rows" numeric short>
              {rowsText(files[path])}
            </Td>
          </Tr>
        ))}
        {NOT_COLLECTED_FILES.map(({ path, reason }) => (
          <Tr key={path}>
            <Th scope="row" className="font-mono text-xs text-muted wrap-anywhere">
              {path}
            </Th>
            <Td label="Holds" className="text-muted">
              Not collected: {reason}
            </Td>
            <Td label="Rows" numeric short>
              <span className="text-faint">–</span>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
