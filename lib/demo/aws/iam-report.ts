import type { GenerateCredentialReportResponse, GetCredentialReportResponse } from '@aws-sdk/client-iam';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { HOUR_MS } from '@/lib/kernel/dates';
import { credentialReportCsv } from './credential-report';
import { xmlAnswer, xmlError } from './xml';

const KEPT_MS = 4 * HOUR_MS;

interface Report {
  generatedAt: Date;
  isReady: boolean;
}

/** The credential reports of all accounts: a new one at most every four hours, ready at the second asking. */
export function createReports() {
  const reports = new Map<string, Report>();
  const current = (account: string, now: Date): Report | null => {
    const report = reports.get(account);
    if (!report) return null;
    const age = now.getTime() - report.generatedAt.getTime();
    return age >= 0 && age < KEPT_MS ? report : null;
  };
  return {
    generate(account: AwsAccount, now: Date): DemoResponse {
      const report = current(account.id, now);
      if (report) report.isReady = true;
      else reports.set(account.id, { generatedAt: now, isReady: false });
      const answer: GenerateCredentialReportResponse = report
        ? { State: 'COMPLETE' }
        : { State: 'STARTED', Description: 'No report exists. Starting a new report generation task' };
      return xmlAnswer('iam', 'GenerateCredentialReport', answer);
    },
    get(account: AwsAccount, now: Date): DemoResponse {
      const report = current(account.id, now);
      if (!report) {
        const code = reports.has(account.id) ? 'ReportExpired' : 'ReportNotPresent';
        return xmlError('iam', 410, code, 'There is no credential report.');
      }
      if (!report.isReady) return xmlError('iam', 404, 'ReportInProgress', 'The report is being made.');
      const answer: GetCredentialReportResponse = {
        Content: new TextEncoder().encode(credentialReportCsv(account, report.generatedAt)),
        ReportFormat: 'text/csv',
        GeneratedTime: report.generatedAt,
      };
      return xmlAnswer('iam', 'GetCredentialReport', answer);
    },
  };
}
