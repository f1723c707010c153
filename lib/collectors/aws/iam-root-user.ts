import {
  GetAccountSummaryCommand,
  type GetAccountSummaryCommandOutput,
  ListVirtualMFADevicesCommand,
  type VirtualMFADevice,
} from '@aws-sdk/client-iam';
import { type Collector, CollectorFailure, type FetchContext, type Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { isoOrNull, listOf } from './answers';
import type { AwsClients } from './clients';
import type { ReportUser } from './credential-report';
import { REPORT_PERMISSIONS, readReport } from './read-report';

const SUMMARY = 'iam:GetAccountSummary';
const DEVICES = 'iam:ListVirtualMFADevices';
const PAGE = 1000;

type Summary = NonNullable<GetAccountSummaryCommandOutput['SummaryMap']>;

export interface RootUserRow {
  root: ReportUser | null;
  summary: Summary;
  /** Virtual devices of the root user. */
  devices: VirtualMFADevice[];
}

/** The password of the account's root user and its second factor: the report says when it was used, the summary how it is guarded. */
export const iamRootUser: Collector<AwsClients, RootUserRow> = {
  id: 'aws.iam-root-user',
  title: 'Root user',
  provider: 'aws',
  produces: ['password'],
  per: 'account',
  permissions: [
    ...REPORT_PERMISSIONS,
    { action: SUMMARY, why: 'Whether the root user has a password and a second factor.' },
    { action: DEVICES, why: 'Tells a virtual second factor of the root user from a hardware one.' },
  ],
  budget: { items: 'virtual devices', perCell: 3, pageSize: PAGE, perItem: 0 },
  revocation: {
    'iam.root-password': {
      how: 'Remove the root credentials of a member account centrally; elsewhere sign in as root and change the password.',
      effect: 'Open console sessions last until they end; access keys of the root user are not touched.',
      undo: 'Allow password recovery for the account and set a new one; the old one cannot be restored.',
    },
  },
  fetch: fetchRoot,
  observe: observeRoot,
};

async function* fetchRoot(context: FetchContext<AwsClients>): AsyncIterable<RootUserRow> {
  const iam = context.client.iam(context.scope);
  const root = (await readReport(context, iam)).find(({ isRoot }) => isRoot) ?? null;
  const answer = await context.call(SUMMARY, (abortSignal) =>
    iam.send(new GetAccountSummaryCommand({}), { abortSignal }),
  );
  if (!answer.SummaryMap)
    throw new CollectorFailure({
      reason: 'malformed',
      message: `AWS answered ${SUMMARY} without a summary.`,
    });
  const devices: VirtualMFADevice[] = [];
  const pages = context.pages(DEVICES, async (marker, abortSignal) => {
    const command = new ListVirtualMFADevicesCommand({
      AssignmentStatus: 'Assigned',
      Marker: marker,
      MaxItems: PAGE,
    });
    const page = await iam.send(command, { abortSignal });
    const items = listOf(page.VirtualMFADevices, DEVICES);
    return { items, next: page.IsTruncated ? page.Marker : undefined };
  });
  for await (const device of pages) if (device.User?.Arn?.endsWith(':root')) devices.push(device);
  yield { root, summary: answer.SummaryMap, devices };
}

/** Nothing where the organisation has removed the root user's password. */
function observeRoot({ root, summary, devices }: RootUserRow, scope: Scope): Observation[] {
  if (summary.AccountPasswordPresent === 0 || (root && !root.password)) return [];
  const arn = root?.arn ?? `arn:aws:iam::${scope.account}:root`;
  const { active, kind } = secondFactor(summary, devices, root);
  return [
    {
      kind: 'password',
      provider: 'aws',
      ...scope,
      resource: 'iam.root-password',
      externalId: arn,
      name: 'root',
      holder: { type: 'root', id: arn, name: 'root' },
      status: 'active',
      createdAt: null,
      // The report says nothing of when it was changed.
      valueChangedAt: root?.password?.lastChanged ?? null,
      lastRotated: root?.password?.lastChanged ?? null,
      lastUsed: root?.password?.lastUsed ?? null,
      expires: root?.password?.nextRotation ?? 'none',
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: 'administrative',
      // The root user cannot be tagged.
      tags: {},
      facts: {
        mfaActive: active,
        mfaKind: kind,
        accessKeysPresent: summary.AccountAccessKeysPresent ?? null,
        signingCertificatesPresent: summary.AccountSigningCertificatesPresent ?? null,
        userCreatedAt: isoOrNull(root?.createdAt),
      },
    },
  ];
}

/** AWS lists virtual devices only: a second factor that is none of those is a hardware device or a passkey. */
function secondFactor(summary: Summary, devices: readonly VirtualMFADevice[], root: ReportUser | null) {
  const stated = summary.AccountMFAEnabled;
  const active = stated === undefined ? (root?.isMfaActive ?? null) : stated > 0;
  const kind = active === null ? null : !active ? 'none' : devices.length > 0 ? 'virtual' : 'hardware';
  return { active, kind };
}
