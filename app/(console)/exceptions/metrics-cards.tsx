import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { Share } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { ExceptionMetrics } from '@/lib/exceptions/queries-metrics';
import { type ExceptionSearch, exceptionsHref } from '@/lib/exceptions/search';
import { findingsHref } from '@/lib/findings/schema';
import { Tile } from '../_posture/tile';
import { renewalWords } from './search-chips';

const inForce = (more: Partial<ExceptionSearch>) => exceptionsHref({ view: 'in-force', ...more });
const excepted = (owner: readonly string[] = []) =>
  findingsHref({ view: 'credential', filters: { excepted: ['yes'], owner } });

/** What exceptions add up to: how many, how old, whose, and how often renewed. */
export function MetricsCards({ metrics: m }: { metrics: ExceptionMetrics }) {
  return (
    <>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Tile label="In force" value={<LinkedCount value={m.inForce} href={inForce({})} />} />
        <Tile
          label="Open findings excepted"
          value={<LinkedCount value={m.findings} href={excepted()} />}
          of={
            <>
              <Share part={m.findings} whole={m.openFindings} /> of{' '}
              <LinkedCount value={m.openFindings} href={findingsHref({ view: 'credential' })} />
            </>
          }
        />
        <Tile
          label="Approved after the breach"
          value={<LinkedCount value={m.retroactive} href={inForce({ only: 'retroactive' })} />}
          of={<Share part={m.retroactive} whole={m.inForce} />}
        />
        <Tile
          label="By one voice"
          value={<LinkedCount value={m.breakGlass} href={inForce({ only: 'break-glass' })} />}
        >
          <LinkedCount value={m.unreviewed} href={inForce({ only: 'to-review' })} /> wait for a review
        </Tile>
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <CountsCard
          title="In force by age"
          label="Exceptions by age"
          noun="Since it began"
          rows={m.byAge.map(({ age, count }) => ({
            key: age.id,
            label: age.label,
            count,
            href: inForce({ age: age.id }),
          }))}
        />
        <CountsCard
          title="Renewals of renewals"
          label="Exceptions by renewal"
          description="What is renewed again and again is no exception any more: change the policy or the credential."
          noun="Renewed"
          rows={m.byRenewal.map(({ renewal, count }) => ({
            key: String(renewal),
            label: renewalWords(renewal),
            count,
            href: inForce({ renewal }),
          }))}
        />
      </div>
      <TeamsCard rows={m.byTeam} />
    </>
  );
}

interface CountsCardProps {
  title: string;
  /** Of the table, apart from the card it stands in. */
  label: string;
  description?: string;
  noun: string;
  rows: readonly { key: string; label: string; count: number; href: string }[];
}

function CountsCard({ title, label, description, noun, rows }: CountsCardProps) {
  return (
    <Card title={title} description={description} flush>
      {rows.length === 0 ? (
        <EmptyState title="None in force" />
      ) : (
        <Table label={label}>
          <THead>
            <tr>
              <Th>{noun}</Th>
              <Th numeric>Exceptions</Th>
            </tr>
          </THead>
          <TBody>
            {rows.map(({ key, label: name, count, href }) => (
              <Tr key={key}>
                <Th scope="row">{name}</Th>
                <Td numeric>
                  <LinkedCount value={count} href={href} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}

function TeamsCard({ rows }: { rows: ExceptionMetrics['byTeam'] }) {
  return (
    <Card title="In force by team" flush>
      {rows.length === 0 ? (
        <EmptyState title="None in force" />
      ) : (
        <Table label="Exceptions by team">
          <THead>
            <tr>
              <Th>Team</Th>
              <Th numeric>Exceptions</Th>
              <Th numeric>Findings</Th>
              <Th numeric>End soon</Th>
            </tr>
          </THead>
          <TBody>
            {rows.map(({ team, count, findings, expiring }) => (
              <Tr key={team ?? ''}>
                <Th scope="row">
                  {team === null ? <span className="text-muted">no owner</span> : <NameText>{team}</NameText>}
                </Th>
                <Td numeric>
                  <LinkedCount value={count} href={inForce({ owner: team ?? 'none' })} />
                </Td>
                <Td numeric>
                  <LinkedCount value={findings} href={excepted([team ?? 'none'])} />
                </Td>
                <Td numeric>{expiring}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
