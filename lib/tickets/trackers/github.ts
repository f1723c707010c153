import { z } from 'zod';
import { Reference } from '@/lib/notices/channels/fields';
import { renderMarkdown } from '../render/markdown';
import { type Asker, askerOf, bodyAs } from './ask';
import type { Changes, Client, Draft, Issue, Mark, Tracker } from './contract';
import { TrackerFailure } from './contract';
import { BaseUrl, Labels, Repository } from './fields';

const Config = z.strictObject({
  baseUrl: BaseUrl.default('https://api.github.com'),
  repository: Repository,
  token: Reference,
  labels: Labels,
});

const GitHubIssue = z.object({
  number: z.int(),
  html_url: z.url({ protocol: /^https?$/ }),
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  updated_at: z.iso.datetime(),
  body: z.string().nullish(),
  pull_request: z.unknown().optional(),
});
type GitHubIssue = z.output<typeof GitHubIssue>;
const GitHubIssues = z.array(GitHubIssue);
const GitHubComments = z.array(z.object({ body: z.string().nullish() }));
const GitHubRepository = z.object({ full_name: z.string(), has_issues: z.boolean(), archived: z.boolean() });

const PER_PAGE = 100;
/** Of a repository's issues when looking for our own or for changes; the rest is read the next time. */
const MOST_PAGES = 20;

/**
 * Issues of a repository, by REST API version 2022-11-28 (docs.github.com/rest/issues): create, update, list, comment.
 * Our own is known by a marker in its body, looked for in the list of issues changed since the first try: the list is
 * read from the store itself, where the search index lags and a label for each ticket would fill the repository with
 * labels. Changes are asked for with `If-None-Match`, which costs nothing of the budget where nothing changed; a second
 * between changes is what GitHub asks for (…/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
export const github: Tracker<z.output<typeof Config>> = {
  kind: 'github',
  title: 'GitHub Issues',
  schema: Config,
  settlesMs: 0,
  pauseMs: 1_000,
  placeOf: ({ repository, labels }) => ({ place: repository, component: null, labels }),
  open: async ({ baseUrl, token: reference }, context) => {
    const token = await context.resolve(reference);
    const credentials = { authorization: `Bearer ${token}`, token };
    const ask = askerOf(baseUrl, credentials, context, {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    });
    return clientOf(ask);
  },
};

function clientOf(ask: Asker): Client {
  const patch = (key: string, body: object) =>
    ask({ method: 'PATCH', path: `${pathOf(key)}`, body }).then(() => undefined);
  return {
    create: async (draft) => {
      const { place, labels } = draft.place;
      const body = { title: draft.title, body: renderMarkdown(draft.text, draft.mark), labels };
      const answer = await ask({ method: 'POST', path: `/repos/${place}/issues`, body });
      return issueOf(place, bodyAs(GitHubIssue, answer));
    },
    find: (draft, since) => findOwn(ask, draft, since),
    read: async (key) => {
      const answer = await ask({ path: pathOf(key), alsoFine: [404, 410] });
      if (answer.status === 404 || answer.status === 410) return null;
      return issueOf(placeOfKey(key), bodyAs(GitHubIssue, answer));
    },
    hasComment: async (key, mark, since) => {
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const query = `since=${since.toISOString()}&per_page=${PER_PAGE}&page=${page}`;
        const rows = bodyAs(GitHubComments, await ask({ path: `${pathOf(key)}/comments?${query}` }));
        if (rows.some(({ body }) => body?.includes(mark))) return true;
        if (rows.length < PER_PAGE) return false;
      }
      return false;
    },
    comment: async (key, { mark, text }) => {
      const body = { body: renderMarkdown(text, mark) };
      await ask({ method: 'POST', path: `${pathOf(key)}/comments`, body });
    },
    close: (key) => patch(key, { state: 'closed', state_reason: 'completed' }),
    reopen: (key) => patch(key, { state: 'open', state_reason: 'reopened' }),
    changes: (place, mark, since) => readChanges(ask, place, mark, since),
    check: async (places) => {
      for (const place of places) {
        const found = bodyAs(GitHubRepository, await ask({ path: `/repos/${place}` }));
        if (found.archived)
          throw new TrackerFailure(`${place} is archived, so that no issue can be made.`, { of: 'ticket' });
        if (!found.has_issues)
          throw new TrackerFailure(`Issues are switched off in ${place}.`, { of: 'ticket' });
      }
      return `${places.join(', ')} can be read. Whether issues may be made there shows with the first ticket.`;
    },
  };
}

const KEY = /^([^#\s]+)#(\d+)$/;

function pathOf(key: string): string {
  const [, place, number] = KEY.exec(key) ?? [];
  if (!place || !number) throw new TrackerFailure(`${key} is no issue of GitHub.`, { of: 'ticket' });
  return `/repos/${place}/issues/${number}`;
}

const placeOfKey = (key: string) => key.replace(KEY, '$1');

function issueOf(place: string, { number, html_url, state, state_reason }: GitHubIssue): Issue {
  const isClosed = state === 'closed';
  const reason = isClosed && state_reason ? ` (${state_reason.replaceAll('_', ' ')})` : '';
  return { key: `${place}#${number}`, url: html_url, isClosed, status: `${state}${reason}` };
}

async function findOwn(ask: Asker, { mark, place: { place } }: Draft, since: Date): Promise<Issue | null> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = `state=all&sort=created&direction=desc&since=${since.toISOString()}&per_page=${PER_PAGE}&page=${page}`;
    const rows = bodyAs(GitHubIssues, await ask({ path: `/repos/${place}/issues?${query}` }));
    const own = rows.find(({ body, pull_request }) => !pull_request && body?.includes(`<!-- ${mark} -->`));
    if (own) return issueOf(place, own);
    if (rows.length < PER_PAGE) return null;
  }
  throw new TrackerFailure('Too many issues changed to tell whether ours is among them.', { of: 'ticket' });
}

/**
 * The address stays the same until something changes, so that its ETag holds. `since` is inclusive: what was changed
 * last is read again together with what follows.
 */
async function readChanges(ask: Asker, place: string, mark: Mark | null, since: Date): Promise<Changes> {
  const from = mark?.since ?? since.toISOString();
  const found: GitHubIssue[] = [];
  let etag = '';
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = `state=all&sort=updated&direction=asc&since=${from}&per_page=${PER_PAGE}&page=${page}`;
    const isFirst = page === 1;
    const answer = await ask({
      path: `/repos/${place}/issues?${query}`,
      headers: isFirst && mark?.etag ? { 'if-none-match': mark.etag } : {},
      alsoFine: [304],
    });
    if (answer.status === 304) return { issues: [], mark: { ...mark, since: from } };
    if (isFirst) etag = answer.headers.etag ?? '';
    const rows = bodyAs(GitHubIssues, answer);
    found.push(...rows);
    if (rows.length < PER_PAGE) break;
  }
  const newest = [from, ...found.map(({ updated_at }) => updated_at)].toSorted().at(-1) ?? from;
  const issues = found.filter(({ pull_request }) => !pull_request).map((issue) => issueOf(place, issue));
  return { issues, mark: newest === from && etag ? { since: from, etag } : { since: newest } };
}
