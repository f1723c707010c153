import type { GetAccountPasswordPolicyResponse, ListVirtualMFADevicesResponse } from '@aws-sdk/client-iam';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { isAliveAt } from '@/lib/demo/estate/aws-life';
import type { AwsCall } from './call';
import { xmlAnswer, xmlError } from './xml';

/** What IAM says of the account itself: its password policy, and how its root user is guarded. */
export function accountSettings({ action }: AwsCall, account: AwsAccount, now: Date): DemoResponse | null {
  if (action === 'GetAccountPasswordPolicy') return passwordPolicy(action, account);
  if (action === 'GetAccountSummary') return summary(action, account, now);
  return action === 'ListVirtualMFADevices' ? virtualDevices(action, account) : null;
}

function passwordPolicy(action: string, { id, passwordPolicy }: AwsAccount): DemoResponse {
  if (!passwordPolicy)
    return xmlError(
      'iam',
      404,
      'NoSuchEntity',
      `The Password Policy with domain name ${id} cannot be found.`,
    );
  const answer: GetAccountPasswordPolicyResponse = { PasswordPolicy: passwordPolicy };
  return xmlAnswer('iam', action, answer);
}

function summary(action: string, { root, users }: AwsAccount, now: Date): DemoResponse {
  const entries: [string, number][] = [
    ['AccountMFAEnabled', root.mfaKind === 'none' ? 0 : 1],
    ['AccountPasswordPresent', 1],
    ['AccountAccessKeysPresent', root.keys.some((key) => isAliveAt(key, now)) ? 1 : 0],
    ['AccountSigningCertificatesPresent', 0],
    ['Users', users.filter((user) => isAliveAt(user, now)).length],
  ];
  return xmlAnswer('iam', action, { SummaryMap: new Map(entries) });
}

function virtualDevices(action: string, { id, root }: AwsAccount): DemoResponse {
  const serial = `arn:aws:iam::${id}:mfa/root-account-mfa-device`;
  const answer: ListVirtualMFADevicesResponse = {
    IsTruncated: false,
    VirtualMFADevices:
      root.mfaKind === 'virtual'
        ? [
            {
              SerialNumber: serial,
              EnableDate: root.createdAt,
              User: { ...NOBODY, Arn: root.arn, UserId: id, CreateDate: root.createdAt },
            },
          ]
        : [],
  };
  return xmlAnswer('iam', action, answer);
}

/** The root user has no name and no path. */
const NOBODY = { Path: undefined, UserName: undefined };
