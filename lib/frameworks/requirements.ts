import { cisAwsRequirements } from './cis-aws-requirements';
import { cisAzureRequirements } from './cis-azure-requirements';
import { cisGcpRequirements } from './cis-gcp-requirements';
import type { Requirement } from './contract';
import { fedrampRequirements } from './fedramp-requirements';
import { GDPR_REQUIREMENTS } from './gdpr-requirements';
import { HIPAA_REQUIREMENTS } from './hipaa-requirements';
import { ISO_27001_REQUIREMENTS } from './iso-27001-requirements';
import { NIST_800_53_REQUIREMENTS } from './nist-800-53-requirements';
import { PCI_DSS_REQUIREMENTS } from './pci-dss-requirements';
import { findVersion } from './registry';
import { SOC2_REQUIREMENTS } from './soc-2-requirements';

/** A framework in one version, as a pack is built for. */
export interface FrameworkName {
  id: string;
  version: string;
}

type OfVersion = (version: string) => readonly Requirement[] | null;

const ALL: Readonly<Record<string, OfVersion>> = {
  'soc-2': () => SOC2_REQUIREMENTS,
  'pci-dss': () => PCI_DSS_REQUIREMENTS,
  'fedramp-moderate': () => fedrampRequirements('Moderate'),
  'fedramp-high': () => fedrampRequirements('High'),
  hipaa: () => HIPAA_REQUIREMENTS,
  gdpr: () => GDPR_REQUIREMENTS,
  'iso-27001': () => ISO_27001_REQUIREMENTS,
  'nist-800-53': () => NIST_800_53_REQUIREMENTS,
  'cis-aws': cisAwsRequirements,
  'cis-azure': cisAzureRequirements,
  'cis-gcp': cisGcpRequirements,
};

/** The requirements of a framework in one version, in its order; null where there is no such framework or version. */
export function requirementsOf(frameworkId: string, version: string): readonly Requirement[] | null {
  if (!findVersion(frameworkId, version)) return null;
  return ALL[frameworkId]?.(version) ?? null;
}
