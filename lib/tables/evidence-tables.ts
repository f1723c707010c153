import { readControls } from '@/lib/evidence/calendar/queries';
import { DEFAULT_FRAMEWORK, readReadiness } from '@/lib/evidence/readiness/queries';
import { rawSql, sql } from '@/lib/platform/database/client';
import { number, text, word } from './cells';
import type { TableExport } from './model';

const asked = (params: URLSearchParams) => ({
  framework: params.get('framework'),
  from: params.get('from'),
  to: params.get('to'),
});

const QUESTION_COLUMNS = `number int, question_id text, topic text, question text, state text, answer text, figures text,
  framework text, requirements text, answered_from text, missing text, why text, to_close text, shown_at text`;

/** The thirty questions with their answers, as on the page. */
export const READINESS: TableExport = {
  needs: 'evidence:read',
  cells: [
    number('number', 'r.number'),
    word('question_id', 'r.question_id'),
    word('topic', 'r.topic'),
    text('question', 'r.question'),
    word('state', 'r.state'),
    text('answer', 'r.answer'),
    text('figures', 'r.figures', 'none'),
    word('framework', 'r.framework'),
    text('requirements', 'r.requirements', 'none'),
    text('answered_from', 'r.answered_from', 'none'),
    text('missing', 'r.missing', 'none'),
    text('why', 'r.why', 'none'),
    text('to_close', 'r.to_close', 'none'),
    text('shown_at', 'r.shown_at', 'none'),
  ],
  from: async ({ viewer, database, now, params }) => {
    const given = asked(params);
    const found = await readReadiness(
      viewer,
      { database, clock: { now: () => now } },
      { ...given, framework: given.framework ?? DEFAULT_FRAMEWORK },
    );
    const listed = (parts: readonly string[]) => (parts.length > 0 ? parts.join('; ') : null);
    const rows = found.answers.map((answer, at) => ({
      number: at + 1,
      question_id: answer.id,
      topic: answer.topic,
      question: answer.asks,
      state: answer.state,
      answer: answer.says,
      figures: listed(answer.figures.map(({ label, value }) => `${label}: ${value ?? 'unknown'}`)),
      framework: found.framework,
      requirements: listed(answer.requirements),
      answered_from: listed(answer.files),
      missing: listed(answer.gaps.map(({ missing }) => missing)),
      why: listed(answer.gaps.map(({ why }) => why)),
      to_close: listed(answer.gaps.map(({ close }) => close)),
      shown_at: listed(answer.shown.map(({ label, href }) => href ?? label)),
    }));
    const columns = rawSql(QUESTION_COLUMNS);
    return sql`FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${columns})`;
  },
};

const DAY_COLUMNS =
  'control_id text, day date, state text, deviations int, excepted int, not_judged int, reason text';

/** The state of each control on each day, as on the page. */
export const CONTROL_CALENDAR: TableExport = {
  needs: 'evidence:read',
  cells: [
    word('control_id', 'r.control_id'),
    word('day', 'r.day'),
    word('state', 'r.state'),
    number('deviations', 'r.deviations'),
    number('excepted', 'r.excepted'),
    number('not_judged', 'r.not_judged'),
    text('reason', 'r.reason'),
  ],
  from: async ({ viewer, database, now, params }) => {
    const { controls } = await readControls(viewer, { database, clock: { now: () => now } }, asked(params));
    const rows = controls.flatMap(({ control, days }) =>
      days.map(({ day, state, deviations, excepted, unjudged, reason }) => ({
        control_id: control,
        day,
        state,
        deviations,
        excepted,
        not_judged: unjudged,
        reason,
      })),
    );
    const columns = rawSql(DAY_COLUMNS);
    return sql`FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${columns})`;
  },
};
