import type { AwsAccount } from '@/lib/demo/estate/aws';
import { isAliveAt, lastUseAt, latestAt } from '@/lib/demo/estate/aws-life';
import type { AwsConsolePassword, AwsKey } from '@/lib/demo/estate/aws-user';
import type { AwsUserThing } from '@/lib/demo/estate/aws-user-credentials';
import { regionOfUse } from '@/lib/demo/estate/aws-user-keys';

const COLUMNS = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  ...[1, 2].flatMap((slot) => [
    `access_key_${slot}_active`,
    `access_key_${slot}_last_rotated`,
    `access_key_${slot}_last_used_date`,
    `access_key_${slot}_last_used_region`,
    `access_key_${slot}_last_used_service`,
  ]),
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
];
const NO_CERTIFICATE = ['false', 'N/A'];

/** The credential report of an account as of `at`. */
export function credentialReportCsv({ root, users, signingCertificates }: AwsAccount, at: Date): string {
  const rootRow = [
    '<root_account>',
    root.arn,
    stamp(root.createdAt),
    'not_supported',
    used(root.password, at),
    'not_supported',
    'not_supported',
    mfa(root.password, at),
    ...keyCells(root.keys, at),
    ...NO_CERTIFICATE,
    ...NO_CERTIFICATE,
  ];
  const rows = users
    .filter((user) => isAliveAt(user, at))
    .map((user) => {
      const password = user.password && isAliveAt(user.password, at) ? user.password : null;
      return [
        user.name,
        user.arn,
        stamp(user.createdAt),
        ...passwordCells(password, at),
        mfa(password, at),
        ...keyCells(user.keys, at),
        ...certificateCells(
          signingCertificates.filter((one) => one.user === user.name && isAliveAt(one, at)),
        ),
      ];
    });
  return [COLUMNS, rootRow, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
}

function passwordCells(password: AwsConsolePassword | null, at: Date): string[] {
  if (!password) return ['false', 'N/A', 'N/A', 'N/A'];
  return ['true', used(password, at), stamp(latestAt(password.setAt, at) ?? password.createdAt), 'N/A'];
}

function used(password: AwsConsolePassword, at: Date): string {
  const last = lastUseAt(password.use, at);
  return last ? stamp(last) : 'no_information';
}

function mfa(password: AwsConsolePassword | null, at: Date): string {
  return String(password?.mfaFrom !== null && password?.mfaFrom !== undefined && password.mfaFrom <= at);
}

function keyCells(keys: readonly AwsKey[], at: Date): string[] {
  return [1, 2].flatMap((slot) => {
    const key = keys.find((each) => each.slot === slot && isAliveAt(each, at));
    if (!key) return ['false', 'N/A', 'N/A', 'N/A', 'N/A'];
    const last = lastUseAt(key.use, at);
    const where = last ? [stamp(last), regionOfUse(key, last), key.useService] : ['N/A', 'N/A', 'N/A'];
    return [String(isActiveAt(key, at)), stamp(key.createdAt), ...where];
  });
}

function certificateCells(certificates: readonly AwsUserThing[]): string[] {
  return [0, 1].flatMap((slot) => {
    const one = certificates[slot];
    return one ? ['true', stamp(one.createdAt)] : NO_CERTIFICATE;
  });
}

export function isActiveAt({ deactivatedAt }: AwsKey, at: Date): boolean {
  return deactivatedAt === null || at < deactivatedAt;
}

function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}+00:00`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
