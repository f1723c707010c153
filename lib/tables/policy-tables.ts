import { CLASSES, CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { sql } from '@/lib/platform/database/client';
import { policyInForce } from '@/lib/policies/in-force';
import { type Policy, SEVERITIES } from '@/lib/policies/model';
import { RULES } from '@/lib/policies/registry';
import { number, text, word, yesNo } from './cells';
import type { TableExport } from './model';

const KINDS = Object.keys(CREDENTIAL_KINDS) as CredentialKind[];

interface LimitRow {
  sort: string;
  subject: string;
  days: number | null;
  by_class: boolean;
  source: string;
}

function limitRows(policy: Policy): LimitRow[] {
  return [
    ...KINDS.map((kind) => {
      const { days, byClass, source } = policy.kindLimits[kind];
      return { sort: 'age of kind', subject: kind, days, by_class: byClass, source };
    }),
    ...CLASSES.map((letter) => {
      const { days, source } = policy.classLimits[letter];
      return { sort: 'age of class', subject: letter, days, by_class: true, source };
    }),
    ...KINDS.map((kind) => {
      const { days, source } = policy.idleLimits[kind];
      return { sort: 'without use', subject: kind, days, by_class: false, source };
    }),
    ...SEVERITIES.map((severity) => {
      const { days, source } = policy.exceptionLimits[severity];
      return { sort: 'exception', subject: severity, days, by_class: false, source };
    }),
    {
      sort: 'to classify',
      subject: 'new credential',
      days: policy.classificationDeadlineDays,
      by_class: false,
      source: 'entity-defined',
    },
  ];
}

/** The limits in force, each with where its number comes from. */
export const LIMITS: TableExport = {
  needs: 'policy:read',
  cells: [
    number('policy_version', 'r.version'),
    text('limit', 'r.sort'),
    text('subject', 'r.subject'),
    word('days', 'r.days', 'none'),
    yesNo('class_limits_apply', 'r.by_class'),
    text('source', 'r.source', 'none'),
  ],
  from: async ({ database }) => {
    const policy = await policyInForce(database);
    const rows = limitRows(policy).map((row) => ({ ...row, version: policy.version }));
    return sql`FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(version int, sort text, subject text, days numeric, by_class boolean, source text)`;
  },
};

/** The rules as the policy in force has them. */
export const RULE_TABLE: TableExport = {
  needs: 'policy:read',
  cells: [
    text('rule', 'r.id'),
    word('code', 'r.code'),
    text('title', 'r.title'),
    word('severity', 'r.severity'),
    yesNo('enabled', 'r.enabled'),
    text('controls', 'r.controls', 'none'),
  ],
  from: async ({ database }) => {
    const policy = await policyInForce(database);
    const rows = RULES.map(({ id, code, title, severity, controls }) => ({
      id,
      code,
      title,
      severity: policy.rules[id]?.severity ?? severity,
      enabled: policy.rules[id]?.enabled !== false,
      controls: controls.join(';'),
    }));
    return sql`FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, code text, title text, severity text, enabled boolean, controls text)`;
  },
};
