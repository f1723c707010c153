import type { Words } from './contract';
import { counted, day, field, given } from './parts';

export const EVIDENCE = {
  'evidence.asked': {
    title: 'Request for evidence',
    heading: (n) => counted(n, 'request for evidence', 'requests for evidence'),
    line: ({ data }) =>
      `${field(data, 'by') || 'Somebody'} asks${given(field(data, 'question'), ': ')}${given(day(data, 'due'), ', due on ')}`,
    act: 'Answer it',
  },
  'evidence.answered': {
    title: 'Answer to your request for evidence',
    heading: (n) => counted(n, 'answer to a request for evidence', 'answers to requests for evidence'),
    line: ({ data }) => `${field(data, 'by') || 'Somebody'} answered${given(field(data, 'question'), ': ')}`,
    act: 'Read the answer',
  },
} as const satisfies Record<string, Words>;
