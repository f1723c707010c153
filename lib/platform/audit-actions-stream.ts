/** Events of the stream to other systems; AUDIT_ACTIONS checks their form. */
export const STREAM_ACTIONS = {
  'stream.destination-added': {
    class: 'decision',
    title: 'added a destination of the stream',
    fields: ['kind', 'name', 'begin', 'configured'],
  },
  'stream.destination-paused': {
    class: 'decision',
    title: 'paused a destination of the stream',
    fields: ['kind', 'name'],
  },
  'stream.destination-removed': {
    class: 'decision',
    title: 'removed a destination of the stream',
    fields: ['kind', 'name', 'notSent'],
  },
  'stream.destination-resumed': {
    class: 'decision',
    title: 'resumed a destination of the stream',
    fields: ['kind', 'name'],
  },
  'stream.events-lost': {
    class: 'decision',
    title: 'let events expire that a destination of the stream never had',
    fields: ['kind', 'name', 'class', 'from', 'through', 'events'],
  },
  'stream.test-requested': {
    class: 'operation',
    title: 'tried a destination of the stream',
    fields: ['kind', 'name'],
  },
} as const;
