import type { StepKind, StepState, TicketState, TrackerKind } from './model';

export const TRACKER_TITLES: Record<TrackerKind, string> = {
  'jira-cloud': 'Jira Cloud',
  'jira-data-center': 'Jira Data Center',
  github: 'GitHub Issues',
};

export const TICKET_LABELS: Record<TicketState, string> = {
  waiting: 'Being made',
  open: 'Open',
  closed: 'Closed',
  lost: 'No longer there',
  dropped: 'Not made',
};

export const STEP_LABELS: Record<StepKind, string> = {
  create: 'Make the ticket',
  close: 'Close it',
  reopen: 'Open it again',
  remind: 'Say that it is still open',
  check: 'Test',
};

export const STEP_STATE_LABELS: Record<StepState, string> = {
  waiting: 'Waiting',
  doing: 'Under way',
  done: 'Done',
  dropped: 'No longer needed',
  failed: 'Failed',
};

/** What a tracker asks for, in order. */
export interface TrackerField {
  name: string;
  label: string;
  hint: string;
  isRequired: boolean;
  initial?: string;
}

const token: TrackerField = {
  name: 'token',
  label: 'Token, by reference',
  hint: 'env:NAME or file:/path of the worker; the value itself is never stored.',
  isRequired: true,
};
const labels: TrackerField = {
  name: 'labels',
  label: 'Labels',
  hint: 'On every ticket; with commas between them, without spaces',
  isRequired: false,
};
const ofJira: readonly TrackerField[] = [
  { name: 'project', label: 'Project', hint: 'Its key, for example SEC', isRequired: true },
  {
    name: 'issueType',
    label: 'Issue type',
    hint: 'As the project has it',
    isRequired: true,
    initial: 'Task',
  },
  { name: 'component', label: 'Component', hint: 'Empty for none', isRequired: false },
  labels,
  {
    name: 'closeTransition',
    label: 'Transition that closes',
    hint: 'Empty for the first that leads to a status that is done',
    isRequired: false,
  },
  {
    name: 'reopenTransition',
    label: 'Transition that opens again',
    hint: 'Empty for the first that leads back',
    isRequired: false,
  },
];

export const TRACKER_FIELDS: Record<TrackerKind, readonly TrackerField[]> = {
  'jira-cloud': [
    { name: 'baseUrl', label: 'Address', hint: 'https://example.atlassian.net', isRequired: true },
    { name: 'user', label: 'User', hint: 'Mail address of the user whose token it is', isRequired: true },
    token,
    ...ofJira,
  ],
  'jira-data-center': [
    { name: 'baseUrl', label: 'Address', hint: 'https://jira.example.com', isRequired: true },
    token,
    ...ofJira,
  ],
  github: [
    {
      name: 'baseUrl',
      label: 'Address of the API',
      hint: 'https://HOST/api/v3 for an Enterprise Server',
      isRequired: true,
      initial: 'https://api.github.com',
    },
    { name: 'repository', label: 'Repository', hint: 'owner/name', isRequired: true },
    token,
    labels,
  ],
};
