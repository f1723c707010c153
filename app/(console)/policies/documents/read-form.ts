import type { DocumentKind } from '@/lib/documents/model';
import type { AddDocument, ReviseDocument } from '@/lib/documents/schema';

type Analysis = Extract<AddDocument, { kind: 'analysis' }>;

/** What a form of a document holds, as the commands take it; what is wrong with it is said by them. */
export function addOf(kind: DocumentKind, form: FormData): AddDocument {
  const text = textOf(kind, form);
  if (text.kind === 'policy') return text;
  return { ...text, requirement: String(form.get('requirement') ?? '') as Analysis['requirement'] };
}

/** The same for the next version of one. */
export function reviseOf(
  kind: DocumentKind,
  form: FormData,
  { id, basedOn }: { id: number; basedOn: number },
): ReviseDocument {
  const changeSummary = String(form.get('changeSummary') ?? '').trim();
  return { ...textOf(kind, form), id, basedOn, changeSummary };
}

function textOf(kind: DocumentKind, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const shared = {
    title: text('title'),
    reviewMonths: Number(text('reviewMonths')),
    effectiveFrom: text('effectiveFrom') || null,
  };
  if (kind === 'policy')
    return { kind, ...shared, link: text('link') || null, sha256: text('sha256') || null };
  return {
    kind,
    ...shared,
    assets: text('assets'),
    threats: text('threats'),
    factors: text('factors'),
    frequencyDays: Number(text('frequencyDays')),
    justification: text('justification'),
  };
}
