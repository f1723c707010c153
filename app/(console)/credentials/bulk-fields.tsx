import { Field, Input, Select } from '@/app/_ui/form';
import type { Decision } from '@/lib/bulk/model';
import { CLASS_TITLES } from '@/lib/credentials/labels';
import { CLASSES, type CredentialClass } from '@/lib/credentials/model';
import type { Failure } from '../_action/use-action';

interface FieldsProps {
  kind: Decision['kind'];
  teams: readonly string[];
  failure: Failure | null;
}

/** What is wrong with a field, wherever in the request it stands. */
const wrong = (failure: Failure | null, name: string) =>
  failure?.fields?.[name] ?? failure?.fields?.[`decision.${name}`];

/** What many credentials are to be, and why. */
export function BulkFields({ kind, teams, failure }: FieldsProps) {
  return (
    <>
      {kind === 'class' ? (
        <>
          <Field label="Class" error={wrong(failure, 'class')}>
            <Select name="class" defaultValue="">
              <option value="">Leave as it is</option>
              {CLASSES.map((letter) => (
                <option key={letter} value={letter}>
                  {CLASS_TITLES[letter]}
                </option>
              ))}
              <option value="tags">As the tags say</option>
            </Select>
          </Field>
          <Field label="Environment" hint="Empty leaves it as it is." error={wrong(failure, 'environment')}>
            <Input name="environment" list="environments" maxLength={40} autoComplete="off" />
          </Field>
          <datalist id="environments">
            <option value="production" />
            <option value="staging" />
            <option value="development" />
          </datalist>
        </>
      ) : (
        <>
          <Field
            label="Team"
            hint="Empty hands it back to the tags; without a tag it has no owner."
            error={wrong(failure, 'team')}
          >
            <Input name="team" list="teams" maxLength={100} autoComplete="off" />
          </Field>
          <datalist id="teams">
            {teams.map((team) => (
              <option key={team} value={team} />
            ))}
          </datalist>
        </>
      )}
      <Field label="Reason" hint="Goes into the trail." error={wrong(failure, 'reason')}>
        <Input name="reason" required minLength={3} maxLength={500} autoComplete="off" />
      </Field>
    </>
  );
}

/** The decision as the form has it. */
export function decisionOf(kind: Decision['kind'], form: FormData): Decision {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  if (kind === 'owner') return { kind, team: text('team') === '' ? null : text('team') };
  const chosen = text('class');
  return {
    kind,
    ...(chosen === '' ? {} : { class: chosen === 'tags' ? null : (chosen as CredentialClass) }),
    ...(text('environment') === '' ? {} : { environment: text('environment') }),
  };
}
