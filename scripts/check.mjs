// `npm run check`: types, lint and format, import rules, unused code, file sizes, generated pages. `npm run check -- --fix` formats.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../.dependency-cruiser.mjs';
import { build } from './build.mjs';
import { checkReference } from './reference.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => path.join(root, 'node_modules', name);
const run = (command, args) => {
  const done = spawnSync(process.execPath, [bin(command), ...args], { cwd: root, encoding: 'utf8' });
  return { ok: done.status === 0, text: `${done.stdout}${done.stderr}`.trim() };
};

const ROOMS = ['app', 'bin', 'e2e', 'lib', 'proxy.ts', 'next.config.ts'];

/** Import rules over these places; exported for the test that plants a forbidden import. */
export async function checkImports(places = ROOMS) {
  const { forbidden, allowed, allowedSeverity, options } = rules;
  const result = await cruise(
    places,
    { ...options, ruleSet: { forbidden, allowed, allowedSeverity }, validate: true },
    undefined,
    {
      tsConfig: extractTSConfig(path.join(root, 'tsconfig.json')),
    },
  );
  const { violations, totalCruised } = result.output.summary;
  const text = violations.map((v) => `  ${v.from} → ${v.to} (${v.rule.name})`).join('\n');
  return {
    ok: violations.length === 0 && totalCruised > 0,
    text: `${totalCruised} files read${text ? `\n${text}` : ''}`,
  };
}

const LIMIT = 300;
const EXEMPT = /(^|\/)(generated|fixtures|estate)\/|\.(test|spec)\.tsx?$/;

function checkSizes() {
  const files = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'],
    { cwd: root, encoding: 'utf8' },
  )
    .stdout.split('\n')
    .filter(Boolean);
  const long = files
    .filter((file) => !EXEMPT.test(file))
    .map((file) => [file, safeLines(file)])
    .filter(([, lines]) => lines > LIMIT);
  return {
    ok: long.length === 0,
    text: `${files.length} files${long.map(([file, lines]) => `\n  ${file} has ${lines} lines, the limit is ${LIMIT}`).join('')}`,
  };
}

function safeLines(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8').split('\n').length;
  } catch {
    return 0;
  }
}

async function main() {
  const fix = process.argv.includes('--fix');
  await build({ only: ['client'] });
  const checks = [
    [
      'lint and format',
      () =>
        run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', ...(fix ? ['--write'] : []), '.']),
    ],
    ['imports', () => checkImports()],
    ['sizes', checkSizes],
    ['types', () => run('typescript/bin/tsc', ['--noEmit', '-p', '.'])],
    ['reference pages', checkReference],
    ['unused code', () => run('knip/bin/knip.js', ['--no-progress'])],
  ];
  let failed = 0;
  for (const [name, check] of checks) {
    const began = performance.now();
    const { ok, text } = await check();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(
      `${ok ? '✓' : '✗'} ${name} (${seconds} s)${ok ? ` ${text.split('\n')[0]}` : `\n${text}`}\n`,
    );
    if (!ok) failed += 1;
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
