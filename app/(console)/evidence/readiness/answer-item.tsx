import Form from 'next/form';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Input } from '@/app/_ui/form';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Count } from '@/app/_ui/number';
import { StateText } from '@/app/_ui/state-text';
import { TONE_ICONS, type Tone } from '@/app/_ui/tone';
import { ANSWER_TITLES, type Answer, type AnswerState, type Picker } from '@/lib/evidence/readiness/model';

const TONES: Record<AnswerState, Tone> = { answered: 'good', partly: 'warn', not: 'unknown' };

interface AnswerItemProps {
  number: number;
  answer: Answer;
  /** Title of the framework. */
  framework: string;
}

/** One question: its state, the answer with its numbers, where it is shown, and what is missing. */
export function AnswerItem({ number, answer, framework }: AnswerItemProps) {
  const { id, asks, state, says, gaps, requirements, pick } = answer;
  return (
    <li
      id={id}
      data-question={id}
      data-state={state}
      className="grid scroll-mt-16 gap-x-6 gap-y-2 px-4 py-3 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]"
    >
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-start gap-x-2 gap-y-1 font-medium">
          <span className="w-6 text-right text-faint tabular-nums">{number}</span>
          <span className="min-w-0 flex-1 basis-48">{asks}</span>
          <Badge tone={TONES[state]} icon={TONE_ICONS[TONES[state]]}>
            {ANSWER_TITLES[state]}
          </Badge>
        </h3>
        <div className="mt-1 space-y-1.5 pl-8">
          <p>{says}</p>
          <Figures answer={answer} />
          <p className="text-xs text-muted">
            {requirements.length > 0
              ? `${framework}: ${requirements.join(', ')}`
              : `${framework} asks it for no requirement of its own; the other answers rest on it.`}
          </p>
        </div>
      </div>
      <div className="min-w-0 space-y-2 pl-8 lg:pl-0">
        {gaps.map(({ missing, why, close }) => (
          <div key={missing} className="border-l-2 border-warn pl-3 wrap-anywhere" data-gap>
            <p className="font-medium">Missing: {missing}.</p>
            <p className="text-muted">{why}</p>
            <p>{close}</p>
          </div>
        ))}
        <ShownAt answer={answer} />
        {pick && <PickForm pick={pick} />}
      </div>
    </li>
  );
}

function Figures({ answer: { figures } }: { answer: Answer }) {
  if (figures.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {figures.map(({ label, value, href }) => (
        <div key={label} className="flex items-center gap-1.5">
          <dt className="text-muted">{label}</dt>
          <dd>
            {value === null ? (
              <StateText state="unknown" />
            ) : href ? (
              <LinkedCount value={value} href={href} />
            ) : (
              <Count value={value} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Pages and commands that show it, and the files of a pack it is answered from. */
function ShownAt({ answer: { shown, files } }: { answer: Answer }) {
  return (
    <div className="space-y-1 text-xs">
      {shown.length > 0 && (
        <ul className="flex flex-wrap gap-x-3 gap-y-1">
          {shown.map(({ label, href }) => (
            <li key={label}>
              {href ? (
                <Link href={href} prefetch={false} className="link inline-block py-0.5">
                  {label}
                </Link>
              ) : (
                <code className="wrap-anywhere">{label}</code>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="text-muted">
        From, in a pack: <span className="font-mono wrap-anywhere">{files.join(', ')}</span>
      </p>
    </div>
  );
}

function PickForm({ pick: { action, field, label } }: { pick: Picker }) {
  return (
    <Form action={action} className="flex flex-wrap items-center gap-1.5">
      <Input name={field} aria-label={label} placeholder={label} required className="w-56 max-w-full" />
      <Button type="submit" size="sm" variant="secondary">
        Find it
      </Button>
    </Form>
  );
}
