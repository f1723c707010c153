import type { Privilege } from '@/lib/credentials/model';

/** A policy by name and, where AWS hands it out, its document as JSON text. */
export interface PolicyText {
  name: string;
  arn: string | null;
  document: string | null;
}

/** A grant of everything, or of the right to grant oneself everything. */
const ADMINISTRATIVE_ACTIONS = ['*', '*:*', 'iam:*'];
const ADMINISTRATIVE_NAMES = ['AdministratorAccess', 'IAMFullAccess'];
const READ_ACTION = /^[a-z0-9-]+:(BatchGet|Describe|Get|Head|List|Lookup|Query|Scan|Search|View)/i;
const AWS_MANAGED = /^arn:aws[a-z-]*:iam::aws:policy\//;
const READ_NAME = /ReadOnly|ViewOnly|^SecurityAudit$/;
const WRITE_NAME = /FullAccess|PowerUser|Write|^job-function\/.*Administrator$/;

/**
 * The greatest of what these policies grant: administrative, write or read. Null when nothing is attached or the
 * documents that could tell were not handed out. Conditions and boundaries are left aside: it says what was meant.
 */
export function privilegeOf(policies: readonly PolicyText[]): Privilege | null {
  const found = policies.map(privilegeOfOne);
  if (found.includes('administrative')) return 'administrative';
  if (found.includes('write')) return 'write';
  return found.length === 0 || found.includes(null) ? null : 'read';
}

function privilegeOfOne({ name, arn, document }: PolicyText): Privilege | null {
  if (document !== null) return privilegeOfDocument(document);
  // Documents of AWS' own policies are not part of the answer; their names are fixed.
  if (!arn || !AWS_MANAGED.test(arn)) return null;
  if (ADMINISTRATIVE_NAMES.includes(name)) return 'administrative';
  if (WRITE_NAME.test(name)) return 'write';
  return READ_NAME.test(name) ? 'read' : null;
}

function privilegeOfDocument(document: string): Privilege | null {
  const statements = statementsOf(document);
  if (!statements) return null;
  const allowed = statements.filter((statement) => statement.Effect === 'Allow');
  if (allowed.some(isAdministrative)) return 'administrative';
  const isReading = allowed.every(
    (statement) =>
      statement.NotAction === undefined && texts(statement.Action).every((a) => READ_ACTION.test(a)),
  );
  return isReading ? 'read' : 'write';
}

interface Statement {
  Effect?: unknown;
  Action?: unknown;
  NotAction?: unknown;
  Resource?: unknown;
}

function isAdministrative({ Action, Resource }: Statement): boolean {
  const actions = texts(Action).map((action) => action.toLowerCase());
  return texts(Resource).includes('*') && ADMINISTRATIVE_ACTIONS.some((action) => actions.includes(action));
}

function statementsOf(document: string): Statement[] | null {
  try {
    const { Statement: found } = JSON.parse(document) as { Statement?: unknown };
    const statements = Array.isArray(found) ? found : [found];
    return statements.every((one) => typeof one === 'object' && one !== null)
      ? (statements as Statement[])
      : null;
  } catch {
    return null;
  }
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}
