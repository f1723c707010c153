import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { LastRotated, Observation } from '@/lib/credentials/model';
import { UNSTATED } from '@/lib/credentials/revocation-entry';
import { isoOrNull } from './answers';
import type { AwsClients } from './clients';
import type { ReportPassword, ReportUser } from './credential-report';
import { REPORT_PERMISSIONS, readReport } from './read-report';
import { type AwsUser, readUsers, USERS_PERMISSION } from './read-users';

export interface PasswordRow {
  reported: ReportUser;
  password: ReportPassword;
  user: AwsUser | null;
}

const SAME_MOMENT_MS = 60_000;

/** Passwords of IAM users for the console; that of the root user is another collector's. A password has no id besides its user's. */
export const iamConsolePasswords: Collector<AwsClients, PasswordRow> = {
  id: 'aws.iam-console-passwords',
  title: 'IAM console passwords',
  provider: 'aws',
  produces: ['password'],
  per: 'account',
  permissions: [...REPORT_PERMISSIONS, USERS_PERMISSION],
  budget: { items: 'users', perCell: 2, pageSize: 1000, perItem: 0 },
  revocation: {
    'iam.login-profile': {
      how: 'Delete the console password with DeleteLoginProfile.',
      effect: `${UNSTATED} Open console sessions last until they end, unless the user is denied everything; access keys are not touched.`,
      undo: 'Create a new password; the old one cannot be restored.',
    },
  },
  fetch: fetchPasswords,
  observe: observePassword,
};

async function* fetchPasswords(context: FetchContext<AwsClients>): AsyncIterable<PasswordRow> {
  const iam = context.client.iam(context.scope);
  const report = await readReport(context, iam);
  const users = await readUsers(context, iam);
  for (const reported of report)
    if (reported.password && !reported.isRoot)
      yield { reported, password: reported.password, user: users.get(reported.name) ?? null };
}

function observePassword({ reported, password, user }: PasswordRow, scope: Scope): Observation[] {
  const { name } = reported;
  return [
    {
      kind: 'password',
      provider: 'aws',
      ...scope,
      resource: 'iam.login-profile',
      externalId: reported.arn,
      name,
      holder: { type: 'user', id: reported.arn, name },
      status: 'active',
      createdAt: null,
      valueChangedAt: password.lastChanged,
      lastRotated: lastRotated(password, reported),
      lastUsed: password.lastUsed,
      expires: password.nextRotation,
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: user?.privilege ?? null,
      tags: user?.tags ?? null,
      facts: {
        mfaActive: reported.isMfaActive,
        userCreatedAt: isoOrNull(reported.createdAt),
        policies: user?.policies ?? null,
        groups: user?.groups ?? null,
      },
    },
  ];
}

/** Set together with the user: never replaced. Set later: that is its last replacement. */
function lastRotated({ lastChanged }: ReportPassword, { createdAt }: ReportUser): LastRotated {
  if (!lastChanged || !createdAt) return null;
  return lastChanged.getTime() - createdAt.getTime() > SAME_MOMENT_MS ? lastChanged : 'never';
}
