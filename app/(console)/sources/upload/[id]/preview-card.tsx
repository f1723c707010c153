import { Card } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { UploadDetail } from '@/lib/uploads/queries';

type First = UploadDetail['firstRows'];

/** The first rows, as they would be taken. */
export function PreviewCard({ upload, now }: { upload: UploadDetail; now: string }) {
  const { firstRows, entries, finds } = upload;
  if (firstRows.length === 0) return null;
  const description =
    entries > firstRows.length ? `The first ${firstRows.length} of ${entries}.` : 'All there are.';
  return (
    <Card flush title="As it would be taken in" description={description}>
      {finds === 'leaks' ? <Leaks rows={firstRows} now={now} /> : <Credentials rows={firstRows} now={now} />}
    </Card>
  );
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

function Moment({ value, now }: { value: unknown; now: string }) {
  if (value === 'never' || value === 'none') return <StateText state={value} />;
  return <RelativeTime at={text(value)} now={now} />;
}

function Credentials({ rows, now }: { rows: First; now: string }) {
  return (
    <Table label="First credentials" stack>
      <THead>
        <Tr>
          <Th numeric>Line</Th>
          <Th>Credential</Th>
          <Th>Kind</Th>
          <Th>Account</Th>
          <Th>Value since</Th>
          <Th>Last used</Th>
          <Th>Expires</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map(({ line, content }) => (
          <Tr key={`${line} ${content.externalId}`}>
            <Td numeric label="Line" short>
              {line}
            </Td>
            <Th scope="row" className="min-w-40 wrap-anywhere">
              {text(content.name)}
            </Th>
            <Td label="Kind">{CREDENTIAL_KINDS[content.kind as CredentialKind]}</Td>
            <Td label="Account" className="wrap-anywhere">
              <span>
                {text(content.account)}
                <span className="block text-xs text-muted">{text(content.region)}</span>
              </span>
            </Td>
            <Td label="Value since">
              <Moment value={content.valueChangedAt} now={now} />
            </Td>
            <Td label="Last used">
              <Moment value={content.lastUsed} now={now} />
            </Td>
            <Td label="Expires">
              <Moment value={content.expires} now={now} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Leaks({ rows, now }: { rows: First; now: string }) {
  return (
    <Table label="First leaks" stack>
      <THead>
        <Tr>
          <Th numeric>Line</Th>
          <Th>Repository</Th>
          <Th>Place</Th>
          <Th>Detector</Th>
          <Th>There since</Th>
          <Th>Recognised by</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map(({ line, content }) => (
          <Tr key={`${line} ${content.path} ${content.line} ${content.detector}`}>
            <Td numeric label="Line" short>
              {line}
            </Td>
            <Th scope="row" className="wrap-anywhere">
              {text(content.repository)}
            </Th>
            <Td label="Place" className="wrap-anywhere">
              {text(content.path)}
              {typeof content.line === 'number' && `:${content.line}`}
            </Td>
            <Td label="Detector">{text(content.detector)}</Td>
            <Td label="There since">
              <Moment value={content.foundAt} now={now} />
            </Td>
            <Td label="Recognised by">
              {text(content.keyId) ? (
                <code className="font-mono text-xs wrap-anywhere">{text(content.keyId)}</code>
              ) : (
                <StateText state="none" title="Nothing public tells which credential it is" />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
