import { describe, expect, it } from 'vitest';
import { RecordIncident } from './schema';

const note = 'Pushed to a public repository, replaced an hour later';

describe('an incident', () => {
  it.each([
    { ticket: 'http://tickets.example.com/1' },
    { ticket: 'javascript:alert(1)' },
    { ticket: 'https://ada:pw@tickets.example.com/1' },
    { ticket: 'https:tickets' },
    { note: 'too short' },
    { note: `twenty characters and a \u202e turn` },
    { kind: 'stolen' },
    { happenedAt: 'yesterday' },
  ])('does not take %j', (more) => {
    const good = { credentialId: 1, kind: 'lost', happenedAt: '2026-11-20T09:30', note };
    expect(RecordIncident.safeParse(good).success).toBe(true);
    expect(RecordIncident.safeParse({ ...good, ...more }).success).toBe(false);
  });
});
