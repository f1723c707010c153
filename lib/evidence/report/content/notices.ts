/** Whose text is only paraphrased, by the beginning of a framework's id. */
const PUBLISHERS: readonly (readonly [string, string])[] = [
  [
    'soc2',
    'The Trust Services Criteria are published by the AICPA, which holds the copyright. A SOC 2 report is the opinion of an independent accountant; this pack is not one.',
  ],
  ['pci', 'PCI DSS is published by the PCI Security Standards Council, which holds the copyright.'],
  ['iso', 'ISO/IEC 27001 is published by ISO and IEC, which hold the copyright.'],
  [
    'cis',
    'The CIS Benchmarks and CIS Controls are published by the Center for Internet Security, which holds the copyright. Numbers of items differ between versions.',
  ],
  ['nist', 'NIST publications are works of the United States government.'],
  ['fedramp', 'FedRAMP baselines are works of the United States government.'],
  ['hipaa', 'The HIPAA Security Rule is a regulation of the United States (45 CFR part 164).'],
];

/** The notices that belong to the frameworks of a pack, each once. */
export function noticesFor(frameworks: readonly string[]): string[] {
  return PUBLISHERS.filter(([id]) => frameworks.some((framework) => framework.startsWith(id))).map(
    ([, text]) => text,
  );
}
