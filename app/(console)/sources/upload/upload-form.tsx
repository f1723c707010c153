'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, Input, Select } from '@/app/_ui/form';
import type { FormatView } from '@/lib/uploads/model';
import { FailureNotice } from '../../_action/failure-notice';
import type { Failure } from '../../_action/use-action';
import { ProgressBar } from '../progress-bar';
import { DropZone } from './drop-zone';
import { type Sending, sendFile } from './send-file';
import { sizeText } from './size-text';

/** Which file, of what; then it is sent, with how far it is, and the preview follows. */
export function UploadForm({ formats }: { formats: readonly FormatView[] }) {
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState('');
  const [sent, setSent] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const sending = useRef<Sending | null>(null);
  const router = useRouter();
  const chosen = formats.find(({ id }) => id === format);
  const account = chosen ? chosen.account : ANY_ACCOUNT;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!file) {
      setFailure({ code: 'web/no-file', message: 'Choose a file first.' });
      return;
    }
    const form = new FormData(event.currentTarget);
    const said = { format, account: textOf(form, 'account'), principal: textOf(form, 'principal') };
    setFailure(null);
    setSent(0);
    sending.current = sendFile(file, said, setSent);
    const result = await sending.current.done;
    if ('id' in result) {
      const modified = new Date(file.lastModified).toISOString();
      router.push(`/sources/upload/${result.id}?modified=${encodeURIComponent(modified)}`);
      return;
    }
    setSent(null);
    setFailure(result.failure);
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <DropZone file={file} disabled={sent !== null} onFile={setFile} />
      <Field label="Format">
        <Select name="format" value={format} onChange={(event) => setFormat(event.target.value)}>
          <option value="">Found out by what is in it</option>
          {formats.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {account && (
        <Field label={account.label} hint={account.hint} error={failure?.fields?.account}>
          <Input name="account" maxLength={200} autoComplete="off" />
        </Field>
      )}
      {chosen?.principal && (
        <Field label={chosen.principal.label} hint={chosen.principal.hint}>
          <Input name="principal" maxLength={200} autoComplete="off" />
        </Field>
      )}
      <FailureNotice failure={failure} />
      {sent === null || !file ? (
        <div>
          <Button type="submit" variant="primary">
            Read the file
          </Button>
        </div>
      ) : (
        <div className="flex flex-col gap-2" role="status">
          <ProgressBar label={`Progress of sending ${file.name}`} value={sent} max={file.size} />
          <p className="text-xs text-muted">
            {sent < file.size ? `${sizeText(sent)} of ${sizeText(file.size)} sent` : 'Sent; reading the rest'}
          </p>
          <div>
            <Button size="sm" variant="danger" onClick={() => sending.current?.stop()}>
              Stop
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}

const ANY_ACCOUNT = {
  label: 'Account, tenant or repository',
  hint: 'Only where the file does not say it: the tenant id of az lists, the repository of a gitleaks report.',
};

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
