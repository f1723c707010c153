// Reads the JSON reports of Vitest and Playwright, so that `npm test` can say at its end what failed, and why.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const NOTHING = { passed: 0, failed: 0, notRun: 0, failures: [] };
const LONGEST_REASON = 300;

/** Counts of a report, and each failed test as `file > name: reason`; nothing where there is no report. */
export function readReport(file, root) {
  let json;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return NOTHING;
  }
  if (json.skipped === true) return NOTHING;
  return json.stats ? ofPlaywright(json) : ofVitest(json, root);
}

/** A project that another has to pass before is not run where that failed. */
function ofPlaywright({ stats: { expected, flaky, unexpected, skipped }, suites, errors }) {
  const specs = (suite, names) => [
    ...(suite.specs ?? []).map((spec) => ({ spec, names })),
    ...(suite.suites ?? []).flatMap((inner) => specs(inner, [...names, inner.title])),
  ];
  const failures = suites.flatMap((suite) =>
    specs(suite, [suite.title]).flatMap(({ spec, names }) =>
      spec.tests
        .filter(({ status }) => status === 'unexpected')
        .map(({ results }) => line([...names, spec.title], results.at(-1)?.error?.message)),
    ),
  );
  return {
    passed: expected + flaky,
    failed: unexpected,
    notRun: skipped,
    failures: [...failures, ...errors.map(({ message }) => line(['browser tests'], message))],
  };
}

function ofVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }, root) {
  const failures = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = path.relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      // A file that broke outside its tests, while loading or in a hook, has no failed test.
      return failed.length === 0
        ? [line([file], message)]
        : failed.map((test) =>
            line([file, ...test.ancestorTitles, test.title], test.failureMessages.join(' ')),
          );
    });
  return { passed: numPassedTests, failed: numFailedTests, notRun: numPendingTests, failures };
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

function line(names, reason = '') {
  const first = reason.replace(COLOURS, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  return `${names.filter(Boolean).join(' > ')}: ${first || 'no reason given'}`;
}
