import { z } from 'zod';
import { MailAddress, Reference } from '@/lib/notices/channels/fields';
import { renderAdf } from '../render/adf';
import { askerOf } from './ask';
import type { Tracker } from './contract';
import { BaseUrl, JiraName, Labels, ProjectKey } from './fields';
import { jiraClient, readFound, SEARCH_FIELDS, SEARCH_PAGE } from './jira-shared';

const Config = z.strictObject({
  baseUrl: BaseUrl,
  user: MailAddress,
  token: Reference,
  project: ProjectKey,
  issueType: JiraName.min(1, 'Enter the issue type.').default('Task'),
  component: JiraName.default(''),
  labels: Labels,
  closeTransition: JiraName.default(''),
  reopenTransition: JiraName.default(''),
});

const MINUTE_MS = 60_000;

/**
 * Jira Cloud, by REST v3 (developer.atlassian.com/cloud/jira/platform/rest/v3): text as Atlassian Document Format, an API
 * token of a user by basic authentication, search by `POST /search/jql` with page tokens, for `/search` answers 410 there
 * since 2025. The search lags behind what was just made, hence the minute before a lost ticket is looked for.
 */
export const jiraCloud: Tracker<z.output<typeof Config>> = {
  kind: 'jira-cloud',
  title: 'Jira Cloud',
  schema: Config,
  settlesMs: MINUTE_MS,
  pauseMs: 0,
  placeOf: ({ project, component, labels }) => ({ place: project, component: component || null, labels }),
  open: async ({ user, token: reference, ...config }, context) => {
    const token = await context.resolve(reference);
    const basic = Buffer.from(`${user}:${token}`).toString('base64');
    const ask = askerOf(config.baseUrl, { authorization: `Basic ${basic}`, token }, context);
    const api = '/rest/api/3';
    return jiraClient(
      {
        ...config,
        ask,
        api,
        render: renderAdf,
        search: async (jql, { token: nextPageToken }) =>
          readFound(
            await ask({
              method: 'POST',
              path: `${api}/search/jql`,
              body: {
                jql,
                fields: SEARCH_FIELDS,
                maxResults: SEARCH_PAGE,
                ...(nextPageToken !== null && { nextPageToken }),
              },
            }),
          ),
      },
      context.now,
    );
  },
};
