import type { AssumeRoleResponse, GetCallerIdentityResponse } from '@aws-sdk/client-sts';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount, AwsEstate } from '@/lib/demo/estate/aws';
import { HOUR_MS } from '@/lib/kernel/dates';
import { type AwsCall, sessionKeyId } from './call';
import { xmlAnswer, xmlError } from './xml';

/** The sign-in service: says who calls, and opens sessions in the accounts that have the reader's role. */
export function sts(call: AwsCall, account: AwsAccount, estate: AwsEstate): DemoResponse | null {
  if (call.action === 'GetCallerIdentity') {
    const answer: GetCallerIdentityResponse = {
      Account: account.id,
      Arn: callerArn(call, account, estate),
      UserId: 'DEMO',
    };
    return xmlAnswer('sts', call.action, answer);
  }
  return call.action === 'AssumeRole' ? assumeRole(call, account, estate) : null;
}

/** Who the caller is, as AWS writes it in answers and denials. */
export function callerArn({ accessKeyId }: AwsCall, account: AwsAccount, estate: AwsEstate): string {
  return accessKeyId.startsWith('ASIA')
    ? `arn:aws:sts::${account.id}:assumed-role/${estate.roleName}/muster`
    : `arn:aws:iam::${account.id}:user/muster`;
}

function assumeRole(call: AwsCall, account: AwsAccount, estate: AwsEstate): DemoResponse {
  const arn = call.form.get('RoleArn') ?? '';
  const [, target, role] = /^arn:aws:iam::(\d{12}):role\/(.+)$/.exec(arn) ?? [];
  if (!target || role !== estate.roleName || !estate.accounts.some(({ id }) => id === target)) {
    const message = `User: ${callerArn(call, account, estate)} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
    return xmlError('sts', 403, 'AccessDenied', message);
  }
  const answer: AssumeRoleResponse = {
    Credentials: {
      AccessKeyId: sessionKeyId(target),
      SecretAccessKey: 'demo-only',
      SessionToken: 'demo-only',
      Expiration: new Date(call.signedAt.getTime() + HOUR_MS),
    },
    AssumedRoleUser: {
      Arn: `arn:aws:sts::${target}:assumed-role/${role}/muster`,
      AssumedRoleId: 'DEMO:muster',
    },
  };
  return xmlAnswer('sts', call.action, answer);
}
