import {
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { CollectorFailure, type FetchContext, type Permission } from '@/lib/collectors/contract';
import { isNamed } from './answers';
import type { AwsClients } from './clients';
import { parseCredentialReport, type ReportUser } from './credential-report';
import { wait } from './wait';

export const REPORT_PERMISSIONS: readonly Permission[] = [
  { action: 'iam:GenerateCredentialReport', why: 'Has AWS prepare the report; at most one every 4 hours.' },
  { action: 'iam:GetCredentialReport', why: 'Reads when keys and passwords were made and last used.' },
];

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** About two minutes with the waits above; large accounts take tens of seconds. */
const MOST_POLLS = 30;

/**
 * The account's credential report, which AWS makes at most every four hours; its time becomes the age of the cell.
 * @throws CollectorFailure `unavailable` when it does not get ready, `malformed` when it cannot be read
 */
export async function readReport(context: FetchContext<AwsClients>, iam: IAMClient): Promise<ReportUser[]> {
  for (let poll = 0, ms = FIRST_WAIT_MS; poll < MOST_POLLS; poll++, ms = Math.min(ms * 2, LONGEST_WAIT_MS)) {
    const report = (await isReady(context, iam)) ? await download(context, iam) : null;
    if (report) return report;
    await wait(ms, context.signal);
  }
  const message =
    'AWS did not finish the credential report in time; it is asked for again at the next collection.';
  throw new CollectorFailure({ reason: 'unavailable', message });
}

async function isReady(context: FetchContext<AwsClients>, iam: IAMClient): Promise<boolean> {
  const { State } = await context.call('iam:GenerateCredentialReport', (abortSignal) =>
    iam.send(new GenerateCredentialReportCommand({}), { abortSignal }),
  );
  if (!State)
    throw new CollectorFailure({
      reason: 'malformed',
      message: 'AWS did not say how far the credential report is.',
    });
  return State === 'COMPLETE';
}

/** Null when the report ended between the two calls. */
async function download(context: FetchContext<AwsClients>, iam: IAMClient): Promise<ReportUser[] | null> {
  const answer = await context.call('iam:GetCredentialReport', async (abortSignal) => {
    try {
      return await iam.send(new GetCredentialReportCommand({}), { abortSignal });
    } catch (error) {
      if (isNamed(error, ...NOT_READY)) return null;
      throw error;
    }
  });
  if (!answer) return null;
  if (!answer.Content)
    throw new CollectorFailure({
      reason: 'malformed',
      message: 'AWS sent a credential report without content.',
    });
  if (answer.GeneratedTime) context.dataAsOf(answer.GeneratedTime);
  return parseCredentialReport(new TextDecoder().decode(answer.Content));
}

const NOT_READY = [
  'ReportNotPresent',
  'CredentialReportNotPresentException',
  'ReportExpired',
  'CredentialReportExpiredException',
  'ReportInProgress',
  'CredentialReportNotReadyException',
];
