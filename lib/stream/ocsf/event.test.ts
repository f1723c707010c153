import { describe, expect, it } from 'vitest';
import { EVERY_ACTION, formsOf, PRODUCER, sealed } from '@/lib/testing/stream-events';
import { eventCodeOf, FAMILIES, MAPPINGS, RESERVED_CODES } from './catalogue';
import { ocsfEvent } from './event';

const eventOf = (...given: Parameters<typeof sealed>) => ocsfEvent(sealed(...given), PRODUCER);

describe('every action of the trail', () => {
  it('has a class, and only one', () => {
    expect(Object.keys(MAPPINGS).sort()).toEqual([...EVERY_ACTION].sort());
    const rows = FAMILIES.flatMap((family) => Object.keys(family));
    expect(rows.filter((action, at) => rows.indexOf(action) !== at)).toEqual([]);
  });

  it.each(EVERY_ACTION)('%s keeps class, activity and type in step, whatever its payload', (action) => {
    for (const form of formsOf(action)) {
      const event = ocsfEvent(form, PRODUCER);
      const { class_uid, category_uid, activity_id, type_uid } = event as Record<string, number>;
      expect(Math.floor((class_uid ?? 0) / 1_000)).toBe(category_uid);
      expect(type_uid).toBe((class_uid ?? 0) * 100 + (activity_id ?? 0));
      expect(event.metadata).toMatchObject({ version: '1.8.0', uid: 'decision:7', sequence: 7 });
      expect(event.unmapped).toEqual({ muster: { record: form.record, hash: form.hash } });
    }
  });
});

describe('names of events', () => {
  it('are those that were promised, for refusals and for a changed policy', () => {
    expect(eventOf('access.denied').metadata).toMatchObject({ event_code: 'access.denied' });
    expect(eventOf('policy.published').metadata).toMatchObject({ event_code: 'policy.updated' });
  });

  it('that are reserved are used by nothing yet, and no two actions share one', () => {
    const codes = EVERY_ACTION.map(eventCodeOf);
    expect(codes.filter((code) => (RESERVED_CODES as readonly string[]).includes(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(RESERVED_CODES).toEqual([
      'rotation.initiated',
      'rotation.completed',
      'rotation.failed',
      'anomaly.detected',
    ]);
  });
});

describe('what PCI DSS 10.2.2 asks of an event', () => {
  it('is there: user, type, time, result, origin, object', () => {
    const payload = { wanted: 'policy:publish', reason: 'access/forbidden' };
    const event = eventOf('access.denied', { outcome: 'refused', payload });
    expect(event).toMatchObject({
      actor: { user: { uid: 'p-1', name: 'Ines Ferreira', type_id: 1, groups: [{ name: 'security' }] } },
      class_uid: 6003,
      activity_id: 99,
      activity_name: 'Deny',
      time: Date.UTC(2026, 10, 21, 9, 30, 0, 123),
      status_id: 2,
      status_code: 'access/forbidden',
      src_endpoint: { ip: '198.51.100.7' },
      api: { operation: 'policy:publish' },
      resources: [{ uid: '42', type: 'access' }],
    });
  });
});

it('a sign-in is an authentication, and one that was refused a failed one', () => {
  expect(eventOf('person.signed-in')).toMatchObject({ class_uid: 3002, activity_id: 1, status_id: 1 });
  const refused = eventOf('person.sign-in-refused', {
    outcome: 'refused',
    payload: { reason: 'deactivated' },
  });
  expect(refused).toMatchObject({
    class_uid: 3002,
    activity_id: 1,
    status_id: 2,
    status_code: 'deactivated',
  });
});

it('members that came are added, that went are removed, and both at once are a change', () => {
  const changed = (membersAdded: number, membersRemoved: number) =>
    eventOf('directory.group-changed', { payload: { name: 'sre', membersAdded, membersRemoved } })
      .activity_id;
  expect([changed(2, 0), changed(0, 1), changed(1, 1), changed(0, 0)]).toEqual([3, 4, 99, 99]);
});

it('a collection that failed is an error, one that was cut short is completed', () => {
  const finished = (state: string) => eventOf('collection.finished', { payload: { sourceId: 3, state } });
  expect(finished('failed')).toMatchObject({ activity_id: 6, status_id: 2, scan: { name: 'source 3' } });
  expect(finished('partial')).toMatchObject({ activity_id: 2, status_id: 1 });
  expect(finished('cancelled')).toMatchObject({ activity_id: 3 });
});

it('a trail that does not verify, and events that never left, stand out', () => {
  expect(eventOf('audit.verified', { payload: { problem: { message: 'x' } } })).toMatchObject({
    severity: 'Critical',
    status: 'Failure',
  });
  expect(eventOf('audit.verified', { payload: { problem: null } })).toMatchObject({
    severity: 'Informational',
  });
  expect(eventOf('stream.events-lost')).toMatchObject({ severity: 'High', class_uid: 1008 });
});

it('an event of an older version, under a name that is no more, is sent all the same', () => {
  expect(eventOf('thing.vanished')).toMatchObject({
    class_uid: 6003,
    activity_id: 99,
    metadata: { event_code: 'thing.vanished' },
  });
});
