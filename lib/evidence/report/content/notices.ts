const CIS =
  'The CIS Benchmarks and CIS Controls are published by the Center for Internet Security, which holds the copyright. Numbers of items differ between versions.';
const FEDRAMP = 'FedRAMP baselines are works of the United States government.';

/** Whose text is only paraphrased, by the id of a framework of lib/frameworks/registry.ts. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  'soc-2':
    'The Trust Services Criteria are published by the AICPA, which holds the copyright. A SOC 2 report is the opinion of an independent accountant; this pack is not one.',
  'pci-dss': 'PCI DSS is published by the PCI Security Standards Council, which holds the copyright.',
  'iso-27001': 'ISO/IEC 27001 is published by ISO and IEC, which hold the copyright.',
  'cis-aws': CIS,
  'cis-azure': CIS,
  'cis-gcp': CIS,
  'nist-800-53': 'NIST publications are works of the United States government.',
  'fedramp-moderate': FEDRAMP,
  'fedramp-high': FEDRAMP,
  hipaa: 'The HIPAA Security Rule is a regulation of the United States (45 CFR part 164).',
  gdpr: 'The GDPR is a regulation of the European Union, (EU) 2016/679.',
};

/** The notices that belong to the frameworks of a pack, each once. */
export const noticesFor = (frameworks: readonly string[]): string[] => [
  ...new Set(frameworks.flatMap((id) => PUBLISHERS[id] ?? [])),
];
