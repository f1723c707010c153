import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import type { Json } from '@/lib/kernel/json';
import { buildSmallPack } from '@/lib/testing/evidence';

/** Set by scripts/contract.mjs, which installs the validators. */
const python = process.env.OCSF_PYTHON ?? '';

interface Judged {
  file: string;
  trestle: string[];
  oscalValidate: string[];
}

let home: string;
let pack: string;

function run(script: string, args: readonly string[], input = ''): string[] {
  const { status, stdout, stderr } = spawnSync(python, [script, ...args], { encoding: 'utf8', input });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n');
}
const judge = (...files: string[]): Judged[] =>
  run('scripts/validate-oscal.py', files).map((line) => JSON.parse(line) as Judged);
const documents = async () =>
  (await readdir(path.join(pack, 'oscal'))).sort().map((name) => path.join(pack, 'oscal', name));

/** What is put where in a document, and what each program says of it; null: it does not look at that. */
interface Broken {
  name: string;
  at: readonly (string | number)[];
  /** Nothing: it is taken away. */
  value?: Json;
  /** What is found there is put in its place. */
  copyOf?: readonly (string | number)[];
  trestle: RegExp | null;
  oscalValidate: RegExp | null;
}
const RESULTS = 'assessment-results.json';
const STUB = 'catalog-stub-pci-dss.json';
const inResult = (...at: (string | number)[]) => ['assessment-results', 'results', 0, ...at];
const BROKEN: readonly Broken[] = [
  {
    name: RESULTS,
    at: inResult('observations', 0, 'collected'),
    trestle: /collected/,
    oscalValidate: /REQUIRED/,
  },
  {
    name: RESULTS,
    at: inResult('findings', 0, 'uuid'),
    value: 'one',
    trestle: /uuid/,
    oscalValidate: /DATATYPE/,
  },
  {
    name: RESULTS,
    at: inResult('findings', 0, 'result'),
    value: 'fail',
    trestle: /result/,
    oscalValidate: /UNDECLARED/,
  },
  {
    name: RESULTS,
    at: inResult('findings', 0, 'target', 'status', 'state'),
    value: 'fine',
    trestle: /satisfied/,
    oscalValidate: null,
  },
  {
    name: RESULTS,
    at: inResult('risks', 1),
    copyOf: inResult('risks', 0),
    trestle: /Duplicates/,
    oscalValidate: /UNIQUE/,
  },
  { name: RESULTS, at: inResult('risks'), value: [], trestle: /risks/, oscalValidate: /SHORT/ },
  {
    name: 'assessment-plan.json',
    at: ['assessment-plan', 'import-ssp'],
    trestle: /import-ssp/,
    oscalValidate: /REQUIRED/,
  },
  {
    name: STUB,
    at: ['catalog', 'controls', 1, 'id'],
    copyOf: ['catalog', 'controls', 0, 'id'],
    trestle: null,
    oscalValidate: /UNIQUE/,
  },
  { name: STUB, at: ['catalog', 'controls', 0, 'id'], value: '8.3.9', trestle: /id/, oscalValidate: null },
];

type Place = Record<string | number, unknown>;
const found = (document: unknown, at: readonly (string | number)[]): unknown =>
  at.reduce((place, step) => (place as Place)[step], document);

/** The document with one thing wrong. */
function broken(text: string, { at, value, copyOf }: Broken): string {
  const document: unknown = JSON.parse(text);
  const place = found(document, at.slice(0, -1)) as Place;
  place[at.at(-1) ?? ''] = copyOf ? found(document, copyOf) : value;
  return JSON.stringify(document);
}

describe.skipIf(python === '')('validators of findings that nobody here wrote', () => {
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'muster-oscal-'));
    pack = await buildSmallPack(
      home,
      FRAMEWORKS.map(({ id }) => id),
    );
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  test('accept the results, the plan and the stub catalogs of a pack', async () => {
    const files = await documents();
    expect(files).toHaveLength(2 + FRAMEWORKS.length);
    expect(judge(...files)).toEqual(
      files.map((file) => ({ file: path.basename(file), trestle: [], oscalValidate: [] })),
    );
  });

  test('refuse documents that are broken, so that their word counts', async () => {
    const files: string[] = [];
    for (const [number, each] of BROKEN.entries()) {
      const text = await readFile(path.join(pack, 'oscal', each.name), 'utf8');
      const file = path.join(home, String(number), each.name);
      await mkdir(path.dirname(file));
      await writeFile(file, broken(text, each));
      files.push(file);
    }
    const judged = judge(...files);
    expect(judged).toHaveLength(BROKEN.length);
    for (const [number, { at, trestle, oscalValidate }] of BROKEN.entries()) {
      if (trestle) expect(judged[number]?.trestle.join(), at.join('/')).toMatch(trestle);
      if (oscalValidate) expect(judged[number]?.oscalValidate.join(), at.join('/')).toMatch(oscalValidate);
    }
  });

  test('accept every line of the findings in OCSF, and refuse one that is none', async () => {
    const lines = (await readFile(path.join(pack, 'ocsf/findings.jsonl'), 'utf8')).trim().split('\n');
    const wrong = { ...(JSON.parse(lines[0] ?? '') as object), activity_id: 77 };
    const judged = run('scripts/validate-ocsf.py', [], [...lines, JSON.stringify(wrong), ''].join('\n')).map(
      (line) => JSON.parse(line) as { class: string; errors: string[] },
    );
    const last = judged.pop();
    expect(judged.length).toBeGreaterThan(5);
    expect(judged).toEqual(lines.map((_, at) => ({ line: at + 1, class: 'compliance_finding', errors: [] })));
    expect(last?.errors.join()).toContain('77 is not one of');
  });
});
