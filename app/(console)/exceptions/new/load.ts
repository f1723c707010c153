import { notFound } from 'next/navigation';
import type { Viewer } from '@/lib/access/roles';
import { type ExceptionDetail, getException } from '@/lib/exceptions/queries';
import { loadRequestForm, type RequestForm, type Wanted } from '@/lib/exceptions/queries-form';
import { addDays } from '@/lib/kernel/dates';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';

export type RawRequest = Record<
  'finding' | 'credential' | 'query' | 'draft' | 'renew',
  string | string[] | undefined
>;

/** What the form begins with. */
export interface Initial {
  reason: string;
  measures: string;
  ticket: string;
  startsOn: string;
  endsOn: string;
  network: boolean;
  useDays: string;
  limit: string;
  draftId: number | null;
  renewsId: number | null;
}

const ids = (text: string) =>
  text.split(',').flatMap((part) => (/^\d{1,15}$/.test(part) ? [Number(part)] : []));
const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? '';
/** What is asked for at first, where the policy allows as much. */
const USUAL_DAYS = 30;

/** What was chosen in the address, and the form for it; null where nothing was. */
export async function loadRequest(
  viewer: Viewer,
  raw: RawRequest,
): Promise<{ form: RequestForm; initial: Initial; earlier: ExceptionDetail | null } | null> {
  const { database, clock } = getRuntime();
  const now = clock.now();
  const one = (name: keyof RawRequest) => [raw[name]].flat().at(-1) ?? '';
  const [earlierId] = ids(one('draft') || one('renew'));
  const earlier = earlierId === undefined ? null : await loadEarlier(viewer, earlierId, one('draft') !== '');
  const wanted = earlier ? wantedOf(earlier) : chosenIn(one);
  if (!wanted) return null;
  const form = await loadRequestForm(viewer, database, wanted, now);
  return { form, initial: initialOf(earlier, form, now), earlier };
}

function chosenIn(one: (name: keyof RawRequest) => string): Wanted | null {
  const findings = ids(one('finding'));
  if (findings.length > 0) return { findings };
  const [credential] = ids(one('credential'));
  if (credential !== undefined) return { credential };
  return one('query') === '' ? null : { query: one('query'), limit: null };
}

/** A draft of one's own, or what is in force and to be renewed. */
async function loadEarlier(viewer: Viewer, id: number, isDraft: boolean): Promise<ExceptionDetail> {
  const found = await getException(viewer, getRuntime().database, id).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const isUsable = isDraft
    ? found.state === 'draft' && found.isOwn
    : ['active', 'expiring'].includes(found.state);
  if (!isUsable) notFound();
  return found;
}

const wantedOf = ({ id, state, target, renewsId }: ExceptionDetail): Wanted => ({
  ...target,
  renewsId: state === 'draft' ? renewsId : id,
});

function initialOf(earlier: ExceptionDetail | null, form: RequestForm, now: Date): Initial {
  const usual = day(addDays(now, Math.min(USUAL_DAYS, form.longestDays)));
  const isDraft = earlier?.state === 'draft';
  const use = earlier?.conditions.find((condition) => condition.kind === 'use');
  return {
    reason: earlier?.reason ?? '',
    measures: earlier?.measures ?? '',
    ticket: earlier?.ticket ?? '',
    startsOn: isDraft ? day(earlier.startsAt) : '',
    endsOn: (isDraft && day(earlier.expiresAt)) || usual,
    network: earlier?.conditions.some((condition) => condition.kind === 'network') ?? false,
    useDays: use ? String(use.days) : '',
    limit: earlier && 'limit' in earlier.target ? String(earlier.target.limit ?? '') : '',
    draftId: isDraft ? earlier.id : null,
    renewsId: isDraft ? earlier.renewsId : (earlier?.id ?? null),
  };
}
