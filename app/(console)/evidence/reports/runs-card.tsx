import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { TONE_ICONS } from '@/app/_ui/tone';
import { EVERY_TITLES, REPORT_TITLES, type SignOffStanding, signOffStanding } from '@/lib/reports/model';
import type { RunRow } from '@/lib/reports/queries';
import { PackStateBadge } from '../state-badge';
import { STANDING_TITLES, scopeText, spanText } from './words';

const TONES = { 'none-asked': 'neutral', waiting: 'accent', overdue: 'bad', signed: 'good' } as const;

/** How the sign-off of a run stands. */
export function StandingBadge({ standing }: { standing: SignOffStanding }) {
  return (
    <Badge tone={TONES[standing]} icon={TONE_ICONS[TONES[standing]]}>
      {STANDING_TITLES[standing]}
    </Badge>
  );
}

export const standingOf = (
  { state, finishedAt, reviewers }: Pick<RunRow, 'state' | 'finishedAt' | 'reviewers'>,
  now: Date,
) =>
  signOffStanding(
    {
      builtAt: state === 'built' ? finishedAt : null,
      reviewers: reviewers.length,
      signed: reviewers.filter(({ statement }) => statement !== null).length,
    },
    now,
  );

/** Runs of reports, the newest first. */
export function RunsCard({ title, runs, now }: { title: string; runs: readonly RunRow[]; now: Date }) {
  return (
    <Card title={title} flush>
      {runs.length === 0 ? (
        <EmptyState title="Nothing was built yet">
          A run is sealed and kept as a file, and its reviewers sign it off.
        </EmptyState>
      ) : (
        <Table label={`${title}, the newest first`} stack>
          <THead>
            <tr>
              <Th>Report</Th>
              <Th>Scope</Th>
              <Th>State</Th>
              <Th>Sign-off</Th>
              <Th>Asked for</Th>
            </tr>
          </THead>
          <TBody>
            {runs.map((run) => (
              <Tr key={run.id} data-row className="focus-within:bg-surface-2">
                <Th scope="row">
                  <Link
                    href={`/evidence/reports/runs/${run.id}`}
                    data-row-link
                    className="font-medium hover:underline"
                  >
                    {REPORT_TITLES[run.report]}, {spanText(run)}
                  </Link>
                </Th>
                <Td label="Scope">{scopeText(run.scope)}</Td>
                <Td label="State" short>
                  <PackStateBadge state={run.state} progress={{}} />
                </Td>
                <Td label="Sign-off">
                  <StandingBadge standing={standingOf(run, now)} />
                  {run.reviewers.length > 0 && (
                    <span className="block text-xs text-muted">
                      {run.reviewers.filter(({ statement }) => statement !== null).length} of{' '}
                      {run.reviewers.length} signed
                    </span>
                  )}
                </Td>
                <Td label="Asked for">
                  <RelativeTime at={run.requestedAt} now={now} />
                  <span className="block text-xs text-muted">
                    {run.every ? `${EVERY_TITLES[run.every].toLowerCase()}, schedule of ` : 'by '}
                    <NameText>{run.requestedBy}</NameText>
                  </span>
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
