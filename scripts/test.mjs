// `npm test`: everything. Unit and database tests, contract tests where Python can be had, browser tests on a real start.
// What failed is said once more at the end, and the last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { productNode } from './product-node.mjs';
import { readReport } from './test-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = path.join(root, '.cache', 'results');
const node = productNode();
const needsContract = process.env.CI === 'true' || process.argv.includes('--require-contract');

/** Runs one suite; its own output goes through, what came of it stands in the JSON report it writes. */
function suite(name, script, args, env = {}) {
  const report = path.join(results, `${name}.json`);
  const done = spawnSync(node, [path.join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, MUSTER_TEST_REPORT: report },
  });
  return { name, status: done.status ?? 1, ...readReport(report, root) };
}

const vitest = (project) => [
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${path.join(results, `${project}.json`)}`,
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const prepared = spawnSync(node, [path.join(root, 'scripts/build.mjs')], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (prepared.status !== 0) process.exit(1);
const suites = [
  suite('unit', 'node_modules/vitest/vitest.mjs', vitest('unit')),
  suite('db', 'node_modules/vitest/vitest.mjs', vitest('db')),
  suite('contract', 'scripts/contract.mjs', needsContract ? [] : ['--if-available']),
  suite('e2e', 'scripts/e2e.mjs', []),
];
let passed = 0;
let failed = 0;
for (const { failures } of suites)
  for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
for (const each of suites) {
  passed += each.passed;
  // A suite that broke without a failed test has failed all the same.
  failed += each.status !== 0 && each.failed === 0 ? 1 : each.failed;
  process.stdout.write(
    `${each.name}: ${each.passed} passed, ${each.failed} failed${each.notRun > 0 ? `, ${each.notRun} not run` : ''}${each.status === 0 ? '' : `, ended with ${each.status}`}\n`,
  );
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
