import type { FormatView } from '../model';
import { awsCredentialReport } from './aws-credential-report';
import { awsSecrets } from './aws-secrets';
import type { Format, Head } from './contract';
import { entraApplicationCredentials, entraServicePrincipalCredentials } from './entra-credentials';
import { entraApplications, entraServicePrincipals } from './entra-principals';
import { gcpServiceAccountKeys } from './gcp-service-account-keys';
import { githubAlerts } from './github-alerts';
import { gitleaks } from './gitleaks';
import { inventory } from './inventory';
import { sarif } from './sarif';
import { trufflehog } from './trufflehog';

/** Every kind of file that is read, in the order in which they are tried and listed. */
export const FORMATS: readonly Format[] = [
  awsCredentialReport,
  awsSecrets,
  entraApplications,
  entraServicePrincipals,
  entraApplicationCredentials,
  entraServicePrincipalCredentials,
  gcpServiceAccountKeys,
  inventory,
  gitleaks,
  sarif,
  trufflehog,
  githubAlerts,
];

export function formatById(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** The format of a file that begins like this, or undefined. */
export function detectFormat(head: Head): Format | undefined {
  return FORMATS.find((format) => format.detect(head));
}

/** How people read the collector of a cell, `upload.<format>`. */
export const collectorOf = (format: Pick<Format, 'id'>) => `upload.${format.id}`;

/** The parts of a format that may travel to a browser. */
export function formatView({ id, title, command, account, principal, partOf }: Format): FormatView {
  return {
    id,
    title,
    command,
    account: account ?? null,
    principal: principal ?? null,
    partOf: partOf ?? null,
  };
}
