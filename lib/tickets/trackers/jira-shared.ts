import { z } from 'zod';
import type { Text } from '../text';
import { type Asker, bodyAs } from './ask';
import type { Changes, Client, Draft, Issue, Mark } from './contract';
import { TrackerFailure } from './contract';

/** Put on every ticket, so that changes are asked for in one question. */
export const COMMON_LABEL = 'muster';

const Status = z.object({
  name: z.string().max(200),
  statusCategory: z.object({ key: z.string() }).optional(),
});
const JiraIssue = z.object({
  key: z.string().regex(/^[A-Z][A-Z0-9_]*-\d+$/),
  fields: z.object({ status: Status }),
});
type JiraIssue = z.output<typeof JiraIssue>;
const Created = JiraIssue.pick({ key: true });
const Found = z.object({
  issues: z.array(JiraIssue),
  nextPageToken: z.string().nullish(),
  total: z.int().optional(),
});
export const CommentPage = z.object({ comments: z.array(z.object({ body: z.unknown() })) });
const Project = z.object({ key: z.string(), issueTypes: z.array(z.object({ name: z.string() })).optional() });
const Transitions = z.object({
  transitions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      to: Status,
      fields: z
        .record(
          z.string(),
          z.object({ required: z.boolean().default(false), allowedValues: z.array(z.unknown()).optional() }),
        )
        .optional(),
    }),
  ),
});
type Transition = z.output<typeof Transitions>['transitions'][number];

/** What differs between Jira Cloud (REST v3) and Jira Data Center (REST v2). */
export interface JiraDialect {
  ask: Asker;
  /** `/rest/api/3` */
  api: string;
  /** For people: `/browse/KEY` below it. */
  baseUrl: string;
  /** A description or comment in the form of this Jira. */
  render(text: Text, mark: string | null): unknown;
  search(jql: string, from: { token: string | null; startAt: number }): Promise<z.output<typeof Found>>;
  issueType: string;
  closeTransition: string;
  reopenTransition: string;
}

export const readFound = (answer: Parameters<typeof bodyAs>[1]) => bodyAs(Found, answer);
export const SEARCH_FIELDS = ['status'];
export const SEARCH_PAGE = 100;
const MOST_PAGES = 20;

/** Jira keeps the time of its own clock and of the user's zone; minutes back from now need neither. */
const minutesSince = (since: Date, now: Date) =>
  Math.max(Math.ceil((now.getTime() - since.getTime()) / 60_000), 0) + 5;

/** Tickets as issues of a Jira. Our own is known by a label of its own, as JQL finds it. */
export function jiraClient(dialect: JiraDialect, now: () => Date): Client {
  const { ask, api, baseUrl, render } = dialect;
  const issueOf = ({ key, fields }: JiraIssue): Issue => ({
    key,
    url: `${baseUrl}/browse/${key}`,
    isClosed: isDone(fields.status),
    status: fields.status.name,
  });
  const read = async (key: string): Promise<Issue | null> => {
    const answer = await ask({ path: `${api}/issue/${key}?fields=status`, alsoFine: [404, 410] });
    return answer.status >= 400 ? null : issueOf(bodyAs(JiraIssue, answer));
  };
  return {
    create: async (draft) => {
      const answer = await ask({ method: 'POST', path: `${api}/issue`, body: fieldsOf(draft, dialect) });
      const { key } = bodyAs(Created, answer);
      return (await read(key)) ?? { key, url: `${baseUrl}/browse/${key}`, isClosed: false, status: 'new' };
    },
    find: async ({ mark }) => {
      const { issues } = await dialect.search(`labels = "${mark}"`, { token: null, startAt: 0 });
      return issues[0] ? issueOf(issues[0]) : null;
    },
    read,
    hasComment: async (key, mark) => {
      const query = `orderBy=-created&maxResults=${SEARCH_PAGE}`;
      const page = bodyAs(CommentPage, await ask({ path: `${api}/issue/${key}/comment?${query}` }));
      return page.comments.some(({ body }) => wordsIn(body).includes(mark));
    },
    comment: async (key, { mark, text }) => {
      await ask({ method: 'POST', path: `${api}/issue/${key}/comment`, body: { body: render(text, mark) } });
    },
    close: (key) => move(dialect, key, dialect.closeTransition, true),
    reopen: (key) => move(dialect, key, dialect.reopenTransition, false),
    changes: (place, mark, since) => readChanges(dialect, place, mark, since, now(), issueOf),
    check: async (places) => {
      for (const place of places) {
        const found = bodyAs(Project, await ask({ path: `${api}/project/${place}` }));
        const types = found.issueTypes?.map(({ name }) => name) ?? [];
        if (types.length > 0 && !types.includes(dialect.issueType))
          throw new TrackerFailure(
            `${place} has no issue type ${dialect.issueType}; it has ${types.join(', ').slice(0, 150)}.`,
            { of: 'ticket' },
          );
      }
      return `${places.join(', ')} can be read. Whether issues may be made there shows with the first ticket.`;
    },
  };
}

function fieldsOf({ mark, title, text, place }: Draft, { render, issueType }: JiraDialect) {
  return {
    fields: {
      project: { key: place.place },
      issuetype: { name: issueType },
      summary: title,
      description: render(text, null),
      labels: [...new Set([COMMON_LABEL, mark, ...place.labels])],
      ...(place.component !== null && { components: [{ name: place.component }] }),
    },
  };
}

const isDone = ({ statusCategory }: z.output<typeof Status>) => statusCategory?.key === 'done';

/** The words of a comment, whether it is a document or text. Escapes stand in the way of nothing but letters and dashes. */
function wordsIn(body: unknown): string {
  return (typeof body === 'string' ? body : JSON.stringify(body ?? '')).replaceAll('\\', '');
}

/** Moves an issue by the transition of this name, else by the first that leads where it should be. */
async function move({ ask, api }: JiraDialect, key: string, named: string, toDone: boolean): Promise<void> {
  const path = `${api}/issue/${key}/transitions`;
  const { transitions } = bodyAs(Transitions, await ask({ path: `${path}?expand=transitions.fields` }));
  const leading = transitions.filter(({ to }) => isDone(to) === toDone);
  const chosen = named
    ? transitions.find(({ name }) => name.toLowerCase() === named.toLowerCase())
    : leading[0];
  if (!chosen) {
    const there = transitions.map(({ name }) => name).join(', ') || 'none';
    throw new TrackerFailure(
      `The workflow of ${key} has no transition ${named || (toDone ? 'to a status that is done' : 'back to one that is not done')}; open to this token: ${there.slice(0, 150)}.`,
      { of: 'ticket' },
    );
  }
  const body = { transition: { id: chosen.id }, ...requiredOf(chosen) };
  await ask({ method: 'POST', path, body });
}

/** A workflow may ask for a resolution on the way; the first it allows, unless one says that it is done. */
function requiredOf({ fields }: Transition): object {
  const { resolution } = fields ?? {};
  if (!resolution?.required) return {};
  const names = (resolution.allowedValues ?? []).flatMap((value) => {
    const { name } = (value ?? {}) as { name?: unknown };
    return typeof name === 'string' ? [name] : [];
  });
  const name = names.find((each) => /^(done|fixed|resolved)$/i.test(each)) ?? names[0];
  return name ? { fields: { resolution: { name } } } : {};
}

async function readChanges(
  { search }: JiraDialect,
  place: string,
  mark: Mark | null,
  since: Date,
  now: Date,
  issueOf: (issue: JiraIssue) => Issue,
): Promise<Changes> {
  const minutes = minutesSince(mark?.since ? new Date(mark.since) : since, now);
  const jql = `project = "${place}" AND labels = ${COMMON_LABEL} AND updated >= "-${minutes}m" ORDER BY updated ASC`;
  const found: JiraIssue[] = [];
  let token: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const part = await search(jql, { token, startAt: found.length });
    found.push(...part.issues);
    token = part.nextPageToken ?? null;
    const isMore = token !== null || (part.total !== undefined && found.length < part.total);
    if (!isMore || part.issues.length === 0) break;
  }
  return { issues: found.map(issueOf), mark: { since: now.toISOString() } };
}
