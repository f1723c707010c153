import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { exportReport } from './export';
import { type ReportView, readLive } from './live';
import { REPORT_IDS, type ReportId } from './model';
import { reportNamed } from './registry';
import { dayText, parseReportSearch } from './search';

let world: ExceptionWorld;
let auditor: Viewer;

/** In the middle of the period one was replaced late, one got an owner, one came; before it one was gone. */
beforeAll(async () => {
  world = await ExceptionWorld.create();
  auditor = await world.person('Ada', 'auditor', null, 'ada@example.com');
  const at = (days: number) => world.clock.set(addDays(NOW, days));
  const late = world.oldKey('late');
  const orphan = world.oldKey('orphan', { tags: { class: 'C' } });
  await world.merge(late, orphan, world.oldKey('overdue'));
  at(20);
  await world.merge({ ...late, valueChangedAt: addDays(NOW, 19), lastRotated: addDays(NOW, 19) });
  await world.merge({ ...orphan, tags: { class: 'C', team: 'payments' } });
  await world.merge(world.oldKey('new', { valueChangedAt: addDays(NOW, 15), createdAt: addDays(NOW, 15) }));
  at(60);
  await world.merge(world.oldKey('after'));
});
afterAll(() => world.test.drop());

const days = (from: number, to: number) => ({
  from: dayText(addDays(NOW, from)),
  to: dayText(addDays(NOW, to)),
});
const asked = (more: Record<string, string>) =>
  parseReportSearch({ ...days(5, 30), ...more }, world.clock.now());
async function live(id: ReportId, more: Record<string, string> = {}): Promise<ReportView> {
  const { search, problems } = asked(more);
  expect(problems).toEqual({});
  const report = reportNamed(id);
  const view = await readLive(auditor, world.database, { report, search, now: world.clock.now() });
  if (!view) throw new Error('was taken for a large estate');
  return view;
}
const namesOf = ({ rows }: ReportView) => rows.map(({ name, result }) => `${name}: ${result}`).sort();

describe('a report of a period', () => {
  it('says who kept to the limits', async () => {
    const view = await live('rotation-compliance');
    expect(namesOf(view)).toEqual(['late: late', 'orphan: missing', 'overdue: missing']);
    expect(view.asked).toBe(3);
    expect(namesOf(await live('rotation-compliance', { only: 'not-due' }))).toEqual(['new: not-due']);
    expect(namesOf(await live('rotation-compliance', { by: 'owner', value: 'nobody' }))).toEqual([]);
  });

  it('says who answered for what when it ended', async () => {
    const before = await live('orphaned-and-unused', days(1, 10));
    expect(namesOf(before)).toContain('orphan: orphaned');
    const after = await live('orphaned-and-unused');
    expect(namesOf(after).filter((each) => each.startsWith('orphan:'))).toEqual([]);
  });

  it('says what moved between the dates', async () => {
    // All of them are static keys, which is a finding of its own; what closed is the age of one and the owner of another.
    const view = await live('before-after');
    expect(namesOf(view)).toEqual([
      'late: findings-changed',
      'new: added',
      'orphan: owner-assigned;findings-changed',
    ]);
    expect(view.summary.figures[0]).toMatchObject({ id: 'population', before: 3, value: 4 });
  });

  it('of drift begins with the last review that was closed, where there is one', async () => {
    expect(await live('policy-drift')).toMatchObject({
      review: null,
      period: { from: new Date(days(5, 30).from) },
    });
    const closedAt = addDays(NOW, 10);
    await world.database.query(sql`INSERT INTO review (id, name, state, query, answer_days, created_at, author, author_id, opened_at,
        due_at, closed_at, closed_by, statement)
      VALUES (gen_random_uuid(), 'Spring', 'closed', '', 7, ${NOW}, 'Ines', 'ines', ${NOW}, ${closedAt}, ${closedAt}, 'Oskar', 'Looked at it all')`);
    const view = await live('policy-drift');
    expect(view).toMatchObject({ review: { name: 'Spring' }, period: { from: closedAt } });
    expect(namesOf(view)).toEqual(['new: added;finding-opened']);
  });

  it.each(REPORT_IDS)('%s streams the rows that its page counts, with events that say so', async (id) => {
    const view = await live(id);
    const stream = await exportReport(world.runner, auditor, reportNamed(id), asked({}));
    const rows = parse(await new Response(stream).text(), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(view.summary.rows);
    for (const row of rows)
      for (const [column, cell] of Object.entries(row)) expect(cell, column).not.toBe('');
    const [event] = await world.database.prisma.auditEvent.findMany({
      where: { action: 'report.exported', subjectId: id },
    });
    expect(event?.payload).toMatchObject({ rows: rows.length, ended: 'done' });
  });

  it('is of the scope alone', async () => {
    expect((await live('before-after', { owner: 'nobody' })).summary.rows).toBe(0);
    expect((await live('before-after', { environment: 'moon' })).summary.rows).toBe(0);
  });
});
