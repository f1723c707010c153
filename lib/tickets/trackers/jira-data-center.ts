import { z } from 'zod';
import { Reference } from '@/lib/notices/channels/fields';
import { renderWiki } from '../render/wiki';
import { askerOf } from './ask';
import type { Tracker } from './contract';
import { BaseUrl, JiraName, Labels, ProjectKey } from './fields';
import { jiraClient, readFound, SEARCH_FIELDS, SEARCH_PAGE } from './jira-shared';

const Config = z.strictObject({
  baseUrl: BaseUrl,
  token: Reference,
  project: ProjectKey,
  issueType: JiraName.min(1, 'Enter the issue type.').default('Task'),
  component: JiraName.default(''),
  labels: Labels,
  closeTransition: JiraName.default(''),
  reopenTransition: JiraName.default(''),
});

const SETTLES_MS = 15_000;

/**
 * Jira Data Center, by REST v2 (developer.atlassian.com/server/jira/platform/rest-apis): text as wiki markup, a personal
 * access token as bearer, search by `POST /search` with offsets. Another node of the cluster may take seconds to find
 * what was just made.
 */
export const jiraDataCenter: Tracker<z.output<typeof Config>> = {
  kind: 'jira-data-center',
  title: 'Jira Data Center',
  schema: Config,
  settlesMs: SETTLES_MS,
  pauseMs: 0,
  placeOf: ({ project, component, labels }) => ({ place: project, component: component || null, labels }),
  open: async ({ token: reference, ...config }, context) => {
    const token = await context.resolve(reference);
    const ask = askerOf(config.baseUrl, { authorization: `Bearer ${token}`, token }, context);
    const api = '/rest/api/2';
    return jiraClient(
      {
        ...config,
        ask,
        api,
        render: renderWiki,
        search: async (jql, { startAt }) =>
          readFound(
            await ask({
              method: 'POST',
              path: `${api}/search`,
              body: { jql, startAt, maxResults: SEARCH_PAGE, fields: SEARCH_FIELDS },
            }),
          ),
      },
      context.now,
    );
  },
};
