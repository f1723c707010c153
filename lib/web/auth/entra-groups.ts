import { z } from 'zod';
import { upstream } from '@/lib/kernel/errors';

const TIMEOUT_MS = 10_000;
const PAGES_AT_MOST = 50;
const RETRIES = 2;
const LONGEST_WAIT_MS = 5_000;

const Page = z.object({
  value: z.array(z.object({ id: z.string(), '@odata.type': z.string().optional() })),
  '@odata.nextLink': z.string().optional(),
});

/**
 * Ids of all groups the person is in, directly or through other groups, from Microsoft Graph. Used where their number
 * exceeds what Entra puts into a token. Needs the delegated permission User.Read.
 * @throws MusterError `sign-in/groups-unavailable` unless every page was read.
 */
export async function fetchEntraGroups(graph: string, accessToken: string): Promise<string[]> {
  const { origin } = new URL(graph);
  const ids: string[] = [];
  let next: string | undefined = `${graph}/v1.0/me/transitiveMemberOf?$select=id&$top=999`;
  for (let pages = 0; next !== undefined; pages += 1) {
    // The token goes to Graph only, whatever a link in an answer says.
    if (pages === PAGES_AT_MOST || new URL(next).origin !== origin)
      throw unavailable('the list does not end, or leads elsewhere');
    const page: z.output<typeof Page> = await fetchPage(next, accessToken);
    for (const member of page.value) {
      // Administrative units and directory roles are listed among the groups.
      if ((member['@odata.type'] ?? '#microsoft.graph.group') === '#microsoft.graph.group')
        ids.push(member.id);
    }
    next = page['@odata.nextLink'];
  }
  return ids;
}

async function fetchPage(url: string, accessToken: string): Promise<z.output<typeof Page>> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await ask(url, accessToken);
    if (response.ok) {
      const parsed = Page.safeParse(await response.json().catch(() => null));
      if (parsed.success) return parsed.data;
      throw unavailable('the answer is not a list of groups');
    }
    await response.body?.cancel();
    const isTransient = response.status === 429 || response.status >= 500;
    if (!isTransient || attempt === RETRIES) throw unavailable(`Graph answered ${response.status}`);
    await pause(response.headers.get('retry-after'));
  }
}

async function ask(url: string, accessToken: string): Promise<Response> {
  try {
    return await fetch(url, {
      headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw unavailable('Graph could not be reached', error);
  }
}

function pause(retryAfter: string | null): Promise<void> {
  const seconds = Number(retryAfter ?? '1');
  const wait = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1_000, LONGEST_WAIT_MS) : 1_000;
  return new Promise((resolve) => setTimeout(resolve, wait));
}

function unavailable(reason: string, cause?: unknown) {
  const message = `Your groups could not be read from Microsoft Graph: ${reason}.`;
  return upstream('sign-in/groups-unavailable', message, { cause });
}
