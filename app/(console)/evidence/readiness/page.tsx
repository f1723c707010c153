import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { ANSWER_STATES, ANSWER_TITLES, TOPIC_TITLES, TOPICS } from '@/lib/evidence/readiness/model';
import { DEFAULT_FRAMEWORK, type Readiness, readReadiness } from '@/lib/evidence/readiness/queries';
import { findFramework } from '@/lib/frameworks/registry';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { EvidenceTabs } from '../evidence-tabs';
import { one, orRefusal } from '../load-span';
import { SpanForm } from '../span-form';
import { AnswerItem } from './answer-item';

export const metadata: Metadata = { title: 'Readiness' };

type Raw = Record<string, string | string[] | undefined>;

export default async function ReadinessPage({ searchParams }: { searchParams: Promise<Raw> }) {
  const viewer = await requireViewer('evidence:read');
  const raw = await searchParams;
  const asked = { framework: one(raw, 'framework'), from: one(raw, 'from'), to: one(raw, 'to') };
  const { found, refusal } = await orRefusal(readReadiness(viewer, getRuntime(), asked));
  const state = ANSWER_STATES.find((each) => each === one(raw, 'state')) ?? null;
  const params = found && paramsOf(found);
  return (
    <>
      <PageHeader
        title="Readiness"
        description="Thirty questions an auditor asks, each with what the record answers today, from what, and the gap to close. Answered says that the data is there, not that it is flattering."
        actions={params && <CsvLink viewer={viewer} table="readiness" params={params} />}
      />
      <EvidenceTabs active="readiness" />
      <SpanForm
        action="/evidence/readiness"
        framework={found?.framework ?? asked.framework ?? DEFAULT_FRAMEWORK}
        firstDay={found?.span.firstDay ?? asked.from}
        lastDay={found?.span.lastDay ?? asked.to}
      />
      {refusal && <Notice tone="warn" title={refusal} />}
      {found && params && <Answers found={found} params={params} state={state} />}
    </>
  );
}

const paramsOf = ({ framework, span }: Readiness) =>
  new URLSearchParams({ framework, from: span.firstDay, to: span.lastDay });

interface AnswersProps {
  found: Readiness;
  params: URLSearchParams;
  state: (typeof ANSWER_STATES)[number] | null;
}

function Answers({ found: { framework, answers, counts }, params, state }: AnswersProps) {
  const shown = answers.filter((answer) => state === null || answer.state === state);
  const href = (only: string | null) =>
    `/evidence/readiness?${new URLSearchParams([...params, ...(only ? [['state', only]] : [])] as [string, string][])}`;
  return (
    <>
      <LinkTabs
        label="State"
        items={[
          { href: href(null), label: `All ${answers.length}`, active: state === null },
          ...ANSWER_STATES.map((each) => ({
            href: href(each),
            label: `${ANSWER_TITLES[each]} ${counts[each]}`,
            active: state === each,
          })),
        ]}
      />
      {shown.length === 0 && (
        <Card>
          <EmptyState title="No such question">Every one of the thirty is in another state.</EmptyState>
        </Card>
      )}
      {TOPICS.map((topic) => {
        const ofTopic = shown.filter((answer) => answer.topic === topic);
        return (
          ofTopic.length > 0 && (
            <Card key={topic} title={TOPIC_TITLES[topic]} flush>
              <ol className="divide-y divide-line border-t border-line">
                {ofTopic.map((answer) => (
                  <AnswerItem
                    key={answer.id}
                    number={answers.indexOf(answer) + 1}
                    answer={answer}
                    framework={findFramework(framework)?.title ?? framework}
                  />
                ))}
              </ol>
            </Card>
          )
        );
      })}
    </>
  );
}
