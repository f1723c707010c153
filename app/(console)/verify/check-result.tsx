import { Badge } from '@/app/_ui/badge';
import { Notice } from '@/app/_ui/notice';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { TONE_ICONS, type Tone } from '@/app/_ui/tone';
import type { CheckId, PackCheck, PackProblem, PackVerification } from '@/lib/evidence/verify/model';

const TITLES: Record<CheckId, string> = {
  opened: 'Can be read',
  signature: 'Signature',
  files: 'Files',
  rows: 'Rows',
  redaction: 'Shown in part',
  trail: 'Audit trail',
  previous: 'Pack before it',
  stamp: 'Time stamp',
};
const STATES: Record<PackCheck['state'], { tone: Tone; word: string }> = {
  ok: { tone: 'good', word: 'holds' },
  failed: { tone: 'bad', word: 'fails' },
  skipped: { tone: 'neutral', word: 'not checked' },
};

/** The verdict, each check with its outcome, and each thing that is wrong. */
export function CheckResult({ found }: { found: PackVerification }) {
  const { ok, packId, redacted, checks, problems } = found;
  return (
    <div className="flex flex-col gap-3">
      {ok ? (
        <Notice live tone="good" title={`Pack ${packId} holds`}>
          Nothing in it was changed since it was sealed.
          {redacted.length > 0 && ' It is redacted: of some files only a part is shown.'}
        </Notice>
      ) : (
        <Notice
          live
          tone="bad"
          title={`${packId === null ? 'This file' : `Pack ${packId}`} does not hold: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`}
        >
          Do not rely on it. Ask for the pack again, and say what stands here.
        </Notice>
      )}
      <Table label="Checks" stack>
        <THead>
          <Tr>
            <Th>Check</Th>
            <Th>Outcome</Th>
            <Th>What was found</Th>
          </Tr>
        </THead>
        <TBody>
          {checks.map(({ id, state, text }) => (
            <Tr key={`${id} ${state}`} data-check={id}>
              <Td label="Check">{TITLES[id]}</Td>
              <Td label="Outcome">
                <Badge tone={STATES[state].tone} icon={TONE_ICONS[STATES[state].tone]}>
                  {STATES[state].word}
                </Badge>
              </Td>
              <Td label="Found" className="wrap-anywhere">
                {text}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      {problems.length > 0 && <Problems problems={problems} />}
    </div>
  );
}

function Problems({ problems }: { problems: readonly PackProblem[] }) {
  return (
    <Table label="Problems" stack tall>
      <THead>
        <Tr>
          <Th>Problem</Th>
          <Th>File</Th>
          <Th numeric>Line</Th>
          <Th>What is wrong</Th>
        </Tr>
      </THead>
      <TBody>
        {problems.map(({ kind, path, row, message }) => (
          <Tr key={`${kind} ${path} ${row} ${message}`}>
            <Td label="Problem">
              <Badge tone="bad">{kind}</Badge>
            </Td>
            <Td label="File" className="font-mono text-xs wrap-anywhere">
              {path ?? 'the whole'}
            </Td>
            <Td label="Line" numeric short>
              {row ?? 'none'}
            </Td>
            <Td label="What is wrong" className="wrap-anywhere">
              {message}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
