import { cisAws } from './cis-aws';
import { cisAzure } from './cis-azure';
import { cisGcp } from './cis-gcp';
import type { Framework, FrameworkVersion } from './contract';
import { fedrampHigh } from './fedramp-high';
import { fedrampModerate } from './fedramp-moderate';
import { gdpr } from './gdpr';
import { hipaa } from './hipaa';
import { iso27001 } from './iso-27001';
import { nist80053 } from './nist-800-53';
import { pciDss } from './pci-dss';
import { soc2 } from './soc-2';

/** Every framework that can be in scope, in the order they are offered. */
export const FRAMEWORKS: readonly Framework[] = [
  soc2,
  pciDss,
  fedrampModerate,
  fedrampHigh,
  hipaa,
  gdpr,
  iso27001,
  nist80053,
  cisAws,
  cisAzure,
  cisGcp,
];

/** The framework of that id, or undefined. */
export function findFramework(id: string): Framework | undefined {
  return FRAMEWORKS.find((framework) => framework.id === id);
}

/** That version of a framework, or undefined. */
export function findVersion(id: string, version: string): FrameworkVersion | undefined {
  return findFramework(id)?.versions.find((each) => each.version === version);
}
