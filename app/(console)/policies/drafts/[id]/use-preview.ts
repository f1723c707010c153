'use client';

import { useEffect, useState } from 'react';
import type { ClassificationRule } from '@/lib/policies/model';
import type { ClassificationPreview } from '@/lib/policies/preview';

interface Preview {
  /** null: not counted, or not yet. */
  counts: ClassificationPreview | null;
  /** What is wrong with the rules, by path: `classification.2.when`. */
  wrong: Readonly<Record<string, string>>;
  isCounting: boolean;
}

const NOTHING: Preview = { counts: null, wrong: {}, isCounting: false };
/** Long enough to finish a word. */
const PAUSE_MS = 700;

/** How many credentials the rules match, counted by the server after each pause in writing. */
export function usePreview(rules: readonly ClassificationRule[]): Preview {
  const [preview, setPreview] = useState<Preview>(NOTHING);
  const text = JSON.stringify({ rules });
  const isEmpty = rules.length === 0;
  useEffect(() => {
    if (isEmpty) {
      setPreview(NOTHING);
      return;
    }
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      setPreview((last) => ({ ...last, isCounting: true }));
      try {
        setPreview(await ask(text, gone.signal));
      } catch {
        if (!gone.signal.aborted) setPreview(NOTHING);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [text, isEmpty]);
  return preview;
}

async function ask(body: string, signal: AbortSignal): Promise<Preview> {
  const answer = await fetch('/api/policies/classification/preview', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal,
  });
  if (answer.ok) return { ...NOTHING, counts: (await answer.json()) as ClassificationPreview };
  const { error } = (await answer.json()) as { error?: { fields?: Record<string, string> } };
  const wrong = Object.entries(error?.fields ?? {}).map(([path, message]) => [
    path.replace(/^rules\b/, 'classification'),
    message,
  ]);
  return { ...NOTHING, wrong: Object.fromEntries(wrong) };
}
