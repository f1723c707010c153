import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@/lib/kernel/json';
import { EVERY_ACTION, formsOf, PRODUCER, sealed } from '@/lib/testing/stream-events';
import { asciiJson } from '../model';
import { ocsfEvent } from './event';

/** Set by scripts/contract.mjs, which installs the schema and the validator. */
const python = process.env.OCSF_PYTHON ?? '';

interface Judged {
  class: string | null;
  errors: string[];
}

/** What the validator says of events, each against the schema of the version it declares. */
function judge(events: readonly JsonObject[]): Judged[] {
  const input = events.map((event) => `${asciiJson(event)}\n`).join('');
  const { status, stdout, stderr } = spawnSync(python, ['scripts/validate-ocsf.py'], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Judged);
}

describe.skipIf(python === '')('a validator of OCSF that nobody here wrote', () => {
  test('accepts every event, whatever its action, actor, outcome and payload', () => {
    const forms = EVERY_ACTION.flatMap((action) => formsOf(action).map((form) => ({ action, form })));
    const judged = judge(forms.map(({ form }) => ocsfEvent(form, PRODUCER)));
    const refused = judged.flatMap(({ errors }, at) =>
      errors.map((error) => `${forms[at]?.action}: ${error}`),
    );
    expect(refused).toEqual([]);
    expect(judged).toHaveLength(forms.length);
    expect(new Set(judged.map(({ class: name }) => name)).size).toBe(8);
  });

  test('accepts an event of an older version under a name that is no more', () => {
    expect(judge([ocsfEvent(sealed('thing.vanished'), PRODUCER)])).toMatchObject([{ errors: [] }]);
  });

  test('refuses what is no such event, so that its word counts', () => {
    const good = ocsfEvent(sealed('source.connected'), PRODUCER);
    const { entity: _, ...withoutEntity } = good;
    const wrong: [JsonObject, string][] = [
      [withoutEntity, "'entity' is a required property"],
      [{ ...good, activity_id: 77 }, '77 is not one of'],
      [{ ...good, type_uid: 300_305 }, '300305 is not one of'],
      [{ ...good, time: '2026-11-21T09:30:00Z' }, "is not of type 'integer'"],
      [{ ...good, payload: {} }, "'payload' was unexpected"],
      [{ ...good, src_endpoint: { ip: 'nowhere' } }, "'nowhere' does not match"],
      [{ ...good, class_uid: 4_242 }, 'No class found for uid 4242'],
      [{ ...good, metadata: { version: '1.8.0' } }, "'product' is a required property"],
    ];
    const judged = judge(wrong.map(([event]) => event));
    expect(judged.map(({ errors }) => errors.join(' '))).toEqual(
      wrong.map(([, said]) => expect.stringContaining(said)),
    );
  });
});
