import type {
  ListServiceSpecificCredentialsResponse,
  ListSigningCertificatesResponse,
  ListSSHPublicKeysResponse,
} from '@aws-sdk/client-iam';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { isAliveAt } from '@/lib/demo/estate/aws-life';
import { serviceCredential, signingCertificate, sshPublicKey } from '@/lib/demo/estate/aws-user-credentials';
import type { AwsCall } from './call';
import { pageAfter } from './page';
import { xmlAnswer, xmlError } from './xml';

const FEW = 4;

/** SSH keys and signing certificates of one user, service-specific credentials of all. */
export function userCredentials(
  { action, form }: AwsCall,
  account: AwsAccount,
  now: Date,
): DemoResponse | null {
  if (action === 'ListServiceSpecificCredentials') {
    const all = account.serviceCredentials.flatMap((one) => serviceCredential(one, now) ?? []);
    const { items, next } = pageAfter(all, form.get('Marker'), Number(form.get('MaxItems')), FEW);
    const answer: ListServiceSpecificCredentialsResponse = {
      ServiceSpecificCredentials: form.get('AllUsers') === 'true' ? items : [],
      IsTruncated: next !== undefined,
      Marker: next,
    };
    return xmlAnswer('iam', action, answer);
  }
  if (action !== 'ListSSHPublicKeys' && action !== 'ListSigningCertificates') return null;
  const name = form.get('UserName') ?? '';
  if (!account.users.some((user) => user.name === name && isAliveAt(user, now)))
    return xmlError('iam', 404, 'NoSuchEntity', `The user with name ${name} cannot be found.`);
  if (action === 'ListSSHPublicKeys') {
    const keys = account.sshKeys.filter(({ user }) => user === name);
    const answer: ListSSHPublicKeysResponse = {
      SSHPublicKeys: keys.flatMap((one) => sshPublicKey(one, now) ?? []),
      IsTruncated: false,
    };
    return xmlAnswer('iam', action, answer);
  }
  const certificates = account.signingCertificates.filter(({ user }) => user === name);
  const answer: ListSigningCertificatesResponse = {
    Certificates: certificates.flatMap((one) => signingCertificate(one, now) ?? []),
    IsTruncated: false,
  };
  return xmlAnswer('iam', action, answer);
}
