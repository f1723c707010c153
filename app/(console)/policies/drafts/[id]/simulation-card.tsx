import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Notice } from '@/app/_ui/notice';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { findRule } from '@/lib/policies/registry';
import type { Simulation } from '@/lib/policies/simulation-tally';

const count = new Intl.NumberFormat('en');
const n = (value: number) => count.format(value);
const GROUPS_SHOWN = 50;

/** What publishing the draft would do, from its last simulation. */
export function SimulationCard({ simulation, isCurrent }: { simulation: Simulation; isCurrent: boolean }) {
  const { opens, closes, judged, standing, weeks, groups, examples } = simulation;
  const peak = Math.max(1, ...weeks.before, ...weeks.after);
  return (
    <Card
      title="What publishing would do"
      description={`As of ${simulation.at.slice(0, 16).replace('T', ' ')} UTC, against version ${simulation.base}: every credential that the changes can touch was judged (${n(judged)}).`}
    >
      <div className="space-y-4">
        {!isCurrent && (
          <Notice tone="warn" title="The draft has been saved since">
            Simulate it again before publishing.
          </Notice>
        )}
        <p>
          <strong className="tabular-nums">{n(opens)}</strong> {opens === 1 ? 'finding' : 'findings'} would
          open and <strong className="tabular-nums">{n(closes)}</strong> would close. Out of policy:{' '}
          <span className="tabular-nums">{n(standing.before.out)}</span> now,{' '}
          <span className="tabular-nums">{n(standing.after.out)}</span> then.
        </p>
        {groups.length > 0 && (
          <Table label="Findings that open and close, by team, kind and rule" stack>
            <THead>
              <tr>
                <Th>Team</Th>
                <Th>Kind</Th>
                <Th>Rule</Th>
                <Th numeric>Opens</Th>
                <Th numeric>Closes</Th>
                <Th>For example</Th>
              </tr>
            </THead>
            <TBody>
              {groups.slice(0, GROUPS_SHOWN).map((group) => (
                <Tr key={`${group.team}/${group.kind}/${group.rule}`}>
                  <Th scope="row">{group.team ?? 'nobody'}</Th>
                  <Td label="Kind">{CREDENTIAL_KINDS[group.kind]}</Td>
                  <Td label="Rule">{findRule(group.rule)?.title ?? group.rule}</Td>
                  <Td numeric>{n(group.opens)}</Td>
                  <Td numeric>{n(group.closes)}</Td>
                  <Td label="For example">
                    {examples
                      .filter(
                        (each) =>
                          each.team === group.team && each.kind === group.kind && each.rule === group.rule,
                      )
                      .map((each, i) => (
                        <span key={each.id}>
                          {i > 0 && ', '}
                          <Link href={`/credentials/${each.id}`} className="text-accent hover:underline">
                            {each.name}
                          </Link>
                        </span>
                      ))}
                  </Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        )}
        {groups.length > GROUPS_SHOWN && (
          <p className="text-muted">And {n(groups.length - GROUPS_SHOWN)} smaller groups.</p>
        )}
        <Table label="Credentials that reach their age limit, by week">
          <THead>
            <tr>
              <Th>Week</Th>
              <Th numeric>Now</Th>
              <Th numeric>Then</Th>
              <Th>
                <span className="sr-only">Then, as a bar</span>
              </Th>
            </tr>
          </THead>
          <TBody>
            {weeks.after.map((after, week) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the week
              <Tr key={week}>
                <Th scope="row">{week === 0 ? 'over it, or this week' : `in ${week} weeks`}</Th>
                <Td numeric>{n(weeks.before[week] ?? 0)}</Td>
                <Td numeric>{n(after)}</Td>
                <Td className="w-1/2">
                  <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="h-2 w-full" aria-hidden>
                    <rect width={(100 * after) / peak} height="6" className="fill-accent" />
                  </svg>
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </div>
    </Card>
  );
}
