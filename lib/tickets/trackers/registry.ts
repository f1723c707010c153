import type { TrackerKind } from '../model';
import type { Tracker } from './contract';
import { github } from './github';
import { jiraCloud } from './jira-cloud';
import { jiraDataCenter } from './jira-data-center';

/** Every kind of tracker. A configuration is read by its own schema before a tracker is opened with it. */
export const TRACKERS = {
  'jira-cloud': jiraCloud,
  'jira-data-center': jiraDataCenter,
  github,
} as unknown as Record<TrackerKind, Tracker>;
