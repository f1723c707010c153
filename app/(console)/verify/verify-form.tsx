'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, Input } from '@/app/_ui/form';
import type { PackKey, PackVerification } from '@/lib/evidence/verify/model';
import { FailureNotice } from '../_action/failure-notice';
import type { Failure } from '../_action/use-action';
import { ProgressBar } from '../sources/progress-bar';
import { DropZone } from '../sources/upload/drop-zone';
import { sizeText } from '../sources/upload/size-text';
import { CheckResult } from './check-result';
import { keysIn, runCheck } from './run-check';

/** Which pack, by which keys; then it is checked here, with how far that is. */
export function VerifyForm({ published }: { published: readonly PackKey[] }) {
  const [pack, setPack] = useState<File | null>(null);
  const [progress, setProgress] = useState<[done: number, of: number] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [found, setFound] = useState<PackVerification | null>(null);
  const stop = useRef<AbortController | null>(null);

  const choose = (file: File) => {
    setPack(file);
    setFound(null);
    setFailure(null);
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!pack) {
      setFailure({ code: 'evidence/no-pack', message: 'Choose a pack first: the zip as it was downloaded.' });
      return;
    }
    const controller = new AbortController();
    stop.current = controller;
    setFailure(null);
    setFound(null);
    setProgress([0, pack.size]);
    try {
      const own = fileOf(form, 'keys');
      const keys = own ? await keysIn(own) : published;
      if (!keys) throw new Error(`${own?.name} holds no public key; allowed: PEM, or a muster-keys.json.`);
      const onProgress = (done: number, of: number) => setProgress([done, of]);
      setFound(
        await runCheck({
          pack,
          previous: fileOf(form, 'previous'),
          keys,
          signal: controller.signal,
          onProgress,
        }),
      );
    } catch (error) {
      if (!controller.signal.aborted)
        setFailure({ code: 'evidence/unreadable', message: (error as Error).message });
    }
    setProgress(null);
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <DropZone
        file={pack}
        disabled={progress !== null}
        onFile={choose}
        hint="A zip"
        accept=".zip,application/zip"
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label="Public keys"
          hint="Without a file: those of this Muster. PEM, or the muster-keys.json of another."
        >
          <Input
            className="py-1"
            type="file"
            name="keys"
            accept=".pem,.json,application/json"
            disabled={progress !== null}
          />
        </Field>
        <Field label="The pack before it" hint="To check the link from one to the next.">
          <Input
            className="py-1"
            type="file"
            name="previous"
            accept=".zip,application/zip"
            disabled={progress !== null}
          />
        </Field>
      </div>
      <FailureNotice failure={failure} />
      {progress && pack ? (
        <div className="flex flex-col gap-2" role="status">
          <ProgressBar label={`Progress of checking ${pack.name}`} value={progress[0]} max={progress[1]} />
          <p className="text-xs text-muted">
            {sizeText(progress[0])} of {sizeText(progress[1])} checked
          </p>
          <div>
            <Button size="sm" onClick={() => stop.current?.abort()}>
              Stop
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button type="submit" variant="primary">
            Check the pack
          </Button>
        </div>
      )}
      {found && <CheckResult found={found} />}
    </form>
  );
}

function fileOf(form: FormData, name: string): File | null {
  const value = form.get(name);
  return value instanceof File && value.size > 0 ? value : null;
}
