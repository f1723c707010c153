import { invalid } from '@/lib/kernel/errors';
import { ownersFrom } from '@/lib/owners/queries';
import { ownershipWithin } from '@/lib/owners/queries-ownership';
import { OWNERSHIP_STATES } from '@/lib/owners/states';
import { sql } from '@/lib/platform/database/client';
import { moment, number, text, word } from './cells';
import type { TableExport } from './model';

/** The register of owners with what is named after each, and what was answered. */
export const OWNERS: TableExport = {
  needs: 'owner:read',
  cells: [
    text('owner', 'names.name'),
    word('kind', 'w.kind', 'not-registered'),
    word('origin', 'w.origin', 'none'),
    text('mail', 'w.mail', 'none'),
    text('slack_channel', 'w.slack_channel', 'none'),
    text('fallback', 'f.name', 'none'),
    number('members', 'coalesce(k.members, 0)'),
    number('credentials', 'coalesce(p.credentials, 0)'),
    number('accepted', 'coalesce(s.accepted, 0)'),
    number('asked', 'coalesce(s.asked, 0)'),
    number('declined', 'coalesce(s.declined, 0)'),
    number('out_of_policy', 'coalesce(p.out_of_policy, 0)'),
  ],
  from: ({ viewer }) => ownersFrom(viewer),
};

const PARAMS = ['owner', 'state', 'format'];

/** Questions and answers, of one owner and in one state or all. */
export const OWNERSHIP: TableExport = {
  needs: 'owner:read',
  cells: [
    number('credential_id', 'c.id'),
    text('name', 'c.name'),
    text('identifier', 'c.external_id'),
    text('named_owner', 'c.owner_team', 'none'),
    text('owner', 'o.owner'),
    word('state', 'o.state'),
    text('signal', `o.basis->>'signal'`),
    text('confidence', `o.basis->>'confidence'`, 'none'),
    text('evidence', `o.basis->>'evidence'`),
    moment('asked_at', 'o.asked_at'),
    text('asked_by', 'o.asked_by'),
    moment('answer_until', 'o.due_at', 'none'),
    moment('answered_at', 'o.answered_at', 'none'),
    text('answered_by', 'o.answered_by', 'none'),
    text('reason', 'o.reason', 'none'),
    text('hint', 'o.hint', 'none'),
  ],
  from: ({ viewer, params }) => {
    const unknown = [...params.keys()].filter((name) => !PARAMS.includes(name));
    if (unknown.length > 0)
      throw invalid('table/filter', `Not understood: ${unknown.join(', ')}. There are owner and state.`);
    const state = params.get('state');
    if (state !== null && !(OWNERSHIP_STATES as readonly string[]).includes(state))
      throw invalid('table/filter', `There is no such state; there are ${OWNERSHIP_STATES.join(', ')}.`);
    const owner = params.get('owner');
    const ofOwner = owner === null ? sql`` : sql`AND o.owner = ${owner}`;
    const inState = state === null ? sql`` : sql`AND o.state = ${state}`;
    return sql`FROM ownership o JOIN credential c ON c.id = o.credential_id AND c.gone_at IS NULL
      WHERE ${ownershipWithin(viewer)} ${ofOwner} ${inState} ORDER BY o.owner, c.id`;
  },
};
