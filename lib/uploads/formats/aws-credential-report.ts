import { REPORT_COLUMNS, type ReportUser, reportUser } from '@/lib/collectors/aws/credential-report';
import { iamAccessKeys } from '@/lib/collectors/aws/iam-access-keys';
import { iamConsolePasswords } from '@/lib/collectors/aws/iam-console-passwords';
import { iamRootAccessKeys } from '@/lib/collectors/aws/iam-root-access-keys';
import { iamRootUser } from '@/lib/collectors/aws/iam-root-user';
import { CollectorFailure, type Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { isoSeconds } from '@/lib/kernel/dates';
import { BadRow, type Format, hasAll, textOf } from './contract';

/** The report has no key ids: what stands for one until a live source or an earlier collection tells it. */
export const REPORT_SLOT = 'report:';

/** `aws iam get-credential-report`: users, their passwords and keys, all of an account at once. */
export const awsCredentialReport: Format = {
  id: 'aws-credential-report',
  title: 'AWS credential report (CSV)',
  command: 'aws iam get-credential-report --query Content --output text | base64 -d > report.csv',
  required: REPORT_COLUMNS,
  sameAs: [iamAccessKeys.id, iamConsolePasswords.id, iamRootAccessKeys.id, iamRootUser.id],
  detect: (head) => head.shape === 'csv' && hasAll(head, REPORT_COLUMNS),
  read: (row) => {
    const user = userOf((column) => textOf(row[column]) ?? '');
    const account = /^arn:aws[\w-]*:iam::(\d{12}):/.exec(user.arn)?.[1];
    if (!account)
      throw new BadRow('arn does not name an account; it begins with arn:aws:iam:: and twelve digits');
    const scope = { account, accountName: null, region: 'global' };
    return { observations: user.isRoot ? rootOf(user, scope) : holdingsOf(user, scope) };
  },
};

function userOf(cell: (column: string) => string): ReportUser {
  try {
    return reportUser(cell);
  } catch (error) {
    if (error instanceof CollectorFailure)
      throw new BadRow(error.message.replace(/^.*cannot be read: |\.$/g, ''));
    throw error;
  }
}

function rootOf(root: ReportUser, scope: Scope): Observation[] {
  const keys = root.keys.flatMap((key) => iamRootAccessKeys.observe({ root, key }, scope, NEVER));
  const passwords = iamRootUser.observe({ root, summary: {}, devices: [] }, scope, NEVER);
  // Which device it is, only live calls tell.
  const mfaKind = root.isMfaActive === false ? 'none' : null;
  return [...keys, ...passwords.map((seen) => ({ ...seen, facts: { ...seen.facts, mfaKind } }))];
}

function holdingsOf(user: ReportUser, scope: Scope): Observation[] {
  const { password } = user;
  const passwords = password
    ? iamConsolePasswords.observe({ reported: user, password, user: null }, scope, NEVER)
    : [];
  const keys = user.keys.flatMap((slot) => {
    const made = slot.lastRotated ? `@${isoSeconds(slot.lastRotated)}` : '';
    const key = {
      UserName: user.name,
      AccessKeyId: `${REPORT_SLOT}${user.arn}/access-key-${slot.slot}${made}`,
      Status: slot.isActive ? ('Active' as const) : ('Inactive' as const),
      ...(slot.lastRotated ? { CreateDate: slot.lastRotated } : {}),
    };
    const row = { key, slot, live: null, reported: user, user: null };
    return iamAccessKeys
      .observe(row, scope, NEVER)
      .map((seen) => ({ ...seen, name: `${user.name}/access key ${slot.slot}` }));
  });
  return [...passwords, ...keys];
}

/** None of these mappings looks at the time. */
const NEVER = new Date(0);
