// The build as steps of `npm start`: says what it builds, why one waits, and how long it took.
import { build } from './build.mjs';

const TITLES = { client: 'Database client', dist: 'Processes', web: 'Web pages' };
let began = 0;
let current = '';
const done = () =>
  current && process.stdout.write(`  ✓ ${current} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);

try {
  await build({
    report: (part) => {
      done();
      began = performance.now();
      current = `Build: ${TITLES[part] ?? part}`;
      process.stdout.write(`  … ${current}\n`);
    },
  });
  done();
} catch (error) {
  process.stderr.write(`  ✗ ${current}: ${error.message}\n`);
  process.exitCode = 1;
}
