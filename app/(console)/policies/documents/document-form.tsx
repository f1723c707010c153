import { Field, Input, Textarea } from '@/app/_ui/form';
import {
  type Analysis,
  type DocumentKind,
  MOST_FREQUENCY_DAYS,
  MOST_REVIEW_MONTHS,
  type PolicyText,
} from '@/lib/documents/model';

/** What a form begins with; of a new document there is nothing. */
export interface DocumentSeed {
  title: string;
  reviewMonths: number;
  analysis: Analysis | null;
  policy: PolicyText | null;
}

interface Props {
  kind: DocumentKind;
  seed: DocumentSeed | null;
  wrong: Readonly<Record<string, string>>;
}

/** The fields of a document of one kind. */
export function DocumentFields({ kind, seed, wrong }: Props) {
  return (
    <>
      <Field label="Title" error={wrong.title}>
        <Input name="title" required maxLength={200} defaultValue={seed?.title} autoComplete="off" />
      </Field>
      {kind === 'analysis' ? (
        <AnalysisFields analysis={seed?.analysis ?? null} wrong={wrong} />
      ) : (
        <PolicyFields policy={seed?.policy ?? null} wrong={wrong} />
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label="Reviewed every (months)"
          hint={`At most ${MOST_REVIEW_MONTHS[kind]}.`}
          error={wrong.reviewMonths}
        >
          <Input
            name="reviewMonths"
            type="number"
            min={1}
            max={MOST_REVIEW_MONTHS[kind]}
            required
            defaultValue={seed?.reviewMonths ?? 12}
          />
        </Field>
        <Field label="In force from" hint="Empty: from the approval." error={wrong.effectiveFrom}>
          <Input name="effectiveFrom" type="date" />
        </Field>
      </div>
    </>
  );
}

const PARTS = [
  { name: 'assets', label: 'Assets', hint: 'What is protected.' },
  { name: 'threats', label: 'Threats', hint: 'What it is protected from.' },
  {
    name: 'factors',
    label: 'Likelihood and impact',
    hint: 'What makes it likely, and how much harm it would do.',
  },
  {
    name: 'justification',
    label: 'Justification',
    hint: 'Why that frequency makes it unlikely or harmless enough.',
  },
] as const;

function AnalysisFields({ analysis, wrong }: { analysis: Analysis | null; wrong: Props['wrong'] }) {
  const [assets, threats, factors, justification] = PARTS.map(({ name, label, hint }) => (
    <Field key={name} label={label} hint={hint} error={wrong[name]}>
      <Textarea name={name} required rows={2} maxLength={4_000} defaultValue={analysis?.[name]} />
    </Field>
  ));
  return (
    <>
      {assets}
      {threats}
      {factors}
      <Field
        label="Resulting frequency (days)"
        hint="At least once in so many days."
        error={wrong.frequencyDays}
      >
        <Input
          name="frequencyDays"
          type="number"
          min={1}
          max={MOST_FREQUENCY_DAYS}
          required
          defaultValue={analysis?.frequencyDays}
        />
      </Field>
      {justification}
    </>
  );
}

function PolicyFields({ policy, wrong }: { policy: PolicyText | null; wrong: Props['wrong'] }) {
  return (
    <>
      <Field label="Link" hint="Where the document is; begins with https://." error={wrong.link}>
        <Input
          name="link"
          maxLength={2_000}
          defaultValue={policy?.link ?? ''}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Field
        label="SHA-256"
        hint="Proves later that it is this very text; sha256sum prints it."
        error={wrong.sha256}
      >
        <Input
          name="sha256"
          maxLength={64}
          defaultValue={policy?.sha256 ?? ''}
          autoComplete="off"
          spellCheck={false}
          className="font-mono text-xs"
        />
      </Field>
    </>
  );
}
