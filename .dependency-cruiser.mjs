// Who may import whom. Allow-list: an import that no row allows fails, so a new room is closed until it gets its row.
// The same table, in words, is in docs/architecture.md.

const NOUNS =
  'audit|bulk|calendar|credentials|directory|documents|duties|evidence|exceptions|findings|grants|incidents|notices|owners|people|policies|posture|profile|reports|reviews|sources|stream|tables|tickets|uploads|views';
/** Pure files of the nouns: types, decisions, labels, input shapes. No I/O, no clock. */
const PURE = [
  `^lib/(${NOUNS})/(model|schema|labels|states|schedule|buckets|bucket-functions|limits|engine|registry)[.]ts$`,
  `^lib/(${NOUNS})/(default-policy|replacement|revocation|columns|permissions)[a-z-]*[.]ts$`,
  `^lib/policies/(rules/|(schema-)?classification[a-z-]*[.]ts$|framework-clauses[.]ts$)`,
  '^lib/profile/(catalogue|expected|follows)[.]ts$',
  '^lib/frameworks/',
  '^lib/notices/(words/|render/|message[.]ts$)',
  '^lib/findings/backlog(-actions|-schema|-weights)?[.]ts$',
  '^lib/tickets/(render/|text[.]ts$)',
  '^lib/evidence/report/(?!pdf/|render|samples/)',
  '^lib/evidence/readiness/(assess|facts-model|model|words|questions/)',
  '^lib/evidence/calendar/(model|fold|basis)[.]ts$',
];
const NOUN = `^lib/(${NOUNS})/`;
/** One kind of file each: a row in, observations or leaks out, by the mappings of the live collectors. */
const FORMATS = '^lib/uploads/formats/';
const NOUN_BUT_PARTS = `^lib/(?!uploads/formats/|audit/proof/|stream/ocsf/)(${NOUNS})/`;
const KERNEL = '^lib/kernel/';
const ACCESS = '^lib/access/';
const PLATFORM = '^lib/platform/';
const GENERATED = '^prisma/generated/';
const CONTRACT = '^lib/collectors/contract\\.ts$';
/** Sealing and verifying packs: knows no database and no network, and the verifier runs in browsers too. */
const EVIDENCE_PROOF = '^lib/evidence/(integrity|verify)/';
const EVIDENCE_MODEL = '^lib/evidence/(model|states|readiness/model|calendar/model)[.]ts$';
const SIGNING = '^lib/platform/signing/(signer|verify-crypto|node-crypto)[.]ts$';
const TESTS = '\\.test\\.ts$';

/** One row: this room may import these places of ours (packages are judged by `forbidden` below). */
const row = (from, ...to) => ({ from: { path: from, pathNot: TESTS }, to: { path: to.flat() } });

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: GENERATED } },
    },
    {
      name: 'pages-do-not-touch-data',
      comment: 'Pages and components ask queries; only lib reaches the database, the clouds and the disk.',
      severity: 'error',
      from: { path: '^app/' },
      to: {
        path: '^(node:)?fs(/|$)|^prisma/|node_modules/(@aws-sdk|@azure|@google-cloud|@googleapis|@prisma|pg)/',
      },
    },
    {
      name: 'only-the-web-knows-next',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/web/|${TESTS}` },
      to: { path: 'node_modules/(next|next-auth|react|react-dom)/' },
    },
    {
      name: 'pure-files-do-no-io',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^next-env' } },
  ],
  allowed: [
    row('^lib/kernel/', KERNEL),
    row('^lib/access/', KERNEL, ACCESS),
    row('^lib/platform/', KERNEL, ACCESS, PLATFORM, GENERATED),
    row(PURE, KERNEL, ...PURE, ACCESS),
    row(FORMATS, KERNEL, PURE, FORMATS, CONTRACT, '^lib/collectors/(aws|azure|gcp)/'),
    row(NOUN_BUT_PARTS, KERNEL, ACCESS, PLATFORM, NOUN, '^lib/(collectors|frameworks)/'),
    row('^lib/collectors/contract\\.ts$', KERNEL, PURE),
    row('^lib/collectors/aws/', KERNEL, PURE, CONTRACT, '^lib/collectors/(aws|shared)/'),
    row('^lib/collectors/azure/', KERNEL, PURE, CONTRACT, '^lib/collectors/(azure|shared)/'),
    row('^lib/collectors/gcp/', KERNEL, PURE, CONTRACT, '^lib/collectors/(gcp|shared)/'),
    row('^lib/collectors/muster/', KERNEL, PURE, CONTRACT, '^lib/collectors/muster/'),
    row('^lib/collectors/shared/', KERNEL, CONTRACT),
    row('^lib/collectors/(runner/|registry\\.ts$|matrix)', KERNEL, PURE, '^lib/collectors/'),
    row('^lib/jobs/', KERNEL, ACCESS, PLATFORM, NOUN, '^lib/collectors/', '^lib/jobs/'),
    row(
      '^lib/web/',
      KERNEL,
      ACCESS,
      PLATFORM,
      '^lib/(grants|people)/',
      '^lib/stream/(lag|states)[.]ts$',
      '^lib/web/',
    ),
    row('^lib/demo/', KERNEL, '^lib/demo/'),
    row(
      '^lib/audit/proof/',
      KERNEL,
      '^lib/audit/proof/',
      '^lib/platform/(audit-actions|signing/(signer|verify-crypto))[.]ts$',
    ),
    row('^lib/evidence/stamp/', KERNEL, '^lib/evidence/stamp/', '^lib/platform/(env|http/request)[.]ts$'),
    row(EVIDENCE_PROOF, KERNEL, EVIDENCE_PROOF, '^lib/audit/proof/', SIGNING),
    row(
      '^lib/stream/ocsf/',
      KERNEL,
      '^lib/stream/ocsf/',
      '^lib/audit/proof/model[.]ts$',
      '^lib/platform/audit-actions[.]ts$',
    ),
    row('^lib/evidence/report/(pdf/|render|samples/)', '^lib/evidence/report/'),
    row(
      '^lib/cli/',
      KERNEL,
      '^lib/cli/',
      '^lib/operate/',
      PLATFORM,
      '^lib/audit/proof/',
      EVIDENCE_PROOF,
      EVIDENCE_MODEL,
      '^lib/reports/model[.]ts$',
    ),
    row(
      '^lib/operate/',
      KERNEL,
      ACCESS,
      PLATFORM,
      NOUN,
      '^lib/demo/',
      '^lib/operate/',
      '^lib/jobs/',
      '^lib/collectors/',
    ),
    row('^lib/bench/', '^lib/'),
    row('^bin/', '^lib/'),
    row('^lib/testing/', '^lib/', GENERATED),
    row('^app/_ui/', '^app/_ui/', KERNEL, PURE, '^app/.*\\.css$'),
    row(
      '^app/',
      '^app/',
      KERNEL,
      ACCESS,
      '^lib/web/',
      NOUN,
      EVIDENCE_PROOF,
      '^lib/frameworks/',
      '^lib/platform/(audit-actions|runtime|run-command|env|database/client)\\.ts$',
      '^lib/collectors/contract\\.ts$',
      '^lib/demo/personas\\.ts$',
    ),
    row('^proxy\\.ts$', KERNEL, '^lib/web/', '^lib/platform/env\\.ts$'),
    row('^(next|vitest|playwright|prisma)\\.config\\.ts$', '^lib/web/', KERNEL),
    row('^e2e/', '^e2e/', '^lib/(demo|testing|kernel|access)/'),
    {
      from: { path: TESTS },
      to: { path: '^(lib|app|bin|scripts)/|^prisma/generated/|^[a-z-]+\\.(ts|mjs)$' },
    },
    { from: {}, to: { pathNot: '^(lib|app|bin|e2e|prisma|scripts)/|^[a-z.-]+\\.(ts|mjs)$' } },
    { from: { path: '^(scripts/|\\.)' }, to: {} },
  ],
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules|prisma/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: false,
  },
};
