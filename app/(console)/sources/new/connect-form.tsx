'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Field, Input, Select } from '@/app/_ui/form';
import { Notice } from '@/app/_ui/notice';
import type { SourceCheck } from '@/lib/sources/check';
import type { ConnectOption } from '@/lib/sources/grants';
import { FailureNotice } from '../../_action/failure-notice';
import { type Failure, UNREACHABLE, useAction } from '../../_action/use-action';
import { connect } from '../actions';
import { CheckResult } from './check-result';
import { PermissionsCard } from './permissions-card';
import { ProviderFields } from './provider-fields';

/** Provider, then its own fields; a check of permissions before anything is saved. */
export function ConnectForm({ options }: { options: readonly ConnectOption[] }) {
  const [kind, setKind] = useState(options[0]?.id ?? '');
  const [check, setCheck] = useState<SourceCheck | null>(null);
  const [checkFailure, setCheckFailure] = useState<Failure | null>(null);
  const [isChecking, setChecking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const { send, failure, isPending } = useAction({
    said: 'The source is connected; its first collection is due now.',
    onDone: ({ sourceId }: { sourceId: number }) => router.push(`/sources/${sourceId}`),
  });
  const option = options.find(({ id }) => id === kind);
  if (!option) return <Notice tone="bad" title="This version knows no provider" />;
  const problem = failure ?? checkFailure;

  const choose = (next: string) => {
    setKind(next);
    setCheck(null);
    setCheckFailure(null);
  };
  const tryOut = async () => {
    if (!form.current?.reportValidity()) return;
    setChecking(true);
    const answer = await askCheck(kind, configOf(form.current));
    setCheck(answer.check);
    setCheckFailure(answer.failure);
    setChecking(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    const config = configOf(event.currentTarget);
    send(() => connect({ kind, name, config }));
  };

  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="Where it is">
        <form ref={form} onSubmit={submit} className="flex flex-col gap-3">
          <Field label="Provider" error={problem?.fields?.kind}>
            <Select name="kind" value={kind} onChange={(event) => choose(event.target.value)}>
              {options.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Name" hint="How lists call it, e.g. Production" error={problem?.fields?.name}>
            <Input name="name" required maxLength={80} autoComplete="off" />
          </Field>
          <ProviderFields key={kind} fields={option.fields} errors={problem?.fields ?? {}} />
          <FailureNotice failure={problem} />
          <div className="flex flex-wrap gap-2">
            <Button onClick={tryOut} disabled={isChecking || isPending}>
              {isChecking ? 'Checking…' : 'Check permissions'}
            </Button>
            <Button type="submit" variant="primary" disabled={isPending || isChecking}>
              Connect
            </Button>
          </div>
        </form>
        {check && <CheckResult check={check} />}
      </Card>
      <PermissionsCard option={option} />
    </div>
  );
}

/** Fields of the provider carry the prefix `config.`; an unticked switch is sent as `false`. */
function configOf(form: HTMLFormElement): Record<string, string> {
  const config: Record<string, string> = {};
  for (const element of form.elements) {
    const { name, value } = element as HTMLInputElement;
    if (!name.startsWith('config.')) continue;
    const isSwitch = element instanceof HTMLInputElement && element.type === 'checkbox';
    config[name.slice('config.'.length)] = isSwitch ? String(element.checked) : value;
  }
  return config;
}

async function askCheck(
  kind: string,
  config: Record<string, string>,
): Promise<{ check: SourceCheck | null; failure: Failure | null }> {
  try {
    const response = await fetch('/api/sources/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind, config }),
    });
    const answer = (await response.json()) as SourceCheck & { error?: Failure };
    return response.ok
      ? { check: answer, failure: null }
      : { check: null, failure: answer.error ?? UNREACHABLE };
  } catch {
    return { check: null, failure: UNREACHABLE };
  }
}
