import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Report } from './model';
import { renderReport, writeReport } from './render';
import { pciSample } from './samples/pci';
import { soc2Sample } from './samples/soc2';

async function bytesOf(report: Report): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'muster-report-'));
  try {
    const file = path.join(folder, 'report.pdf');
    await writeReport(report, file);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface TreeNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  scope?: string;
  children?: TreeNode[];
}

interface Item {
  type?: string;
  tag?: string;
  id?: string | null;
  str?: string;
}

interface PageFacts {
  /** What is in the structure tree. */
  text: string;
  /** Heads and feet, repeated header rows. */
  artifacts: string;
  /** Text that is neither; a screen reader would meet it without knowing where it belongs. */
  loose: string;
  tree: TreeNode;
  links: number;
}

const nodesOf = (node: TreeNode): TreeNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

/** pdf.js puts an empty item where lines end. */
function sorted(items: readonly Item[]): Pick<PageFacts, 'text' | 'artifacts' | 'loose'> {
  const out = { text: '', artifacts: '', loose: '' };
  const open: Item[] = [];
  for (const item of items) {
    if (item.type?.startsWith('begin')) open.push(item);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str?.trim()) {
      const place = open.some(({ tag }) => tag === 'Artifact')
        ? 'artifacts'
        : open.some(({ id }) => id)
          ? 'text'
          : 'loose';
      out[place] += ` ${item.str}`;
    }
  }
  return out;
}

async function read(bytes: Buffer) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: PageFacts[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const content = await page.getTextContent({ includeMarkedContent: true });
    pages.push({
      ...sorted(content.items as Item[]),
      tree: (await page.getStructTree()) as TreeNode,
      links: (await page.getAnnotations()).length,
    });
  }
  const facts = {
    pages,
    info: (await document.getMetadata()).info as Record<string, unknown>,
    xmp: (await document.getMetadata()).metadata?.getRaw() as string,
    marks: await document.getMarkInfo(),
    outline: await document.getOutline(),
  };
  await loading.destroy();
  return facts;
}

/** A busy machine is no failure. */
const PATIENCE = 120_000;

const squeeze = (text: string) => text.replace(/\s+/g, '');

const SAMPLES = { 'SOC 2': soc2Sample, 'PCI DSS': pciSample };
const drawn = new Map<string, { bytes: Buffer; pdf: Awaited<ReturnType<typeof read>> }>();

beforeAll(async () => {
  for (const [name, sample] of Object.entries(SAMPLES)) {
    const bytes = await bytesOf(sample());
    drawn.set(name, { bytes, pdf: await read(bytes) });
  }
}, PATIENCE);

describe.each(Object.entries(SAMPLES))('the PDF of the %s sample', (name, sample) => {
  let bytes: Buffer;
  let pdf: Awaited<ReturnType<typeof read>>;
  beforeAll(() => {
    const known = drawn.get(name);
    if (!known) throw new Error(`${name} was not drawn`);
    ({ bytes, pdf } = known);
  });

  test('is tagged, names its language, title and date, and declares PDF/UA-1', () => {
    expect((pdf.marks as unknown as Map<string, boolean>).get('Marked')).toBe(true);
    expect(pdf.info.Language).toBe('en');
    expect(pdf.info.Title).toMatch(/^Evidence on credentials: /);
    expect(pdf.info.CreationDate).toBe(`D:${sample().cover.generatedAt.replace(/[-:TZ]/g, '')}Z`);
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('has a bookmark for each section and each control', () => {
    const titles = pdf.outline.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(['Cover', 'Contents', '1  At a glance']);
    expect(titles).toHaveLength(15);
    const controls = pdf.outline.find(({ title }) => title.startsWith('5'))?.items;
    expect(controls?.map(({ title }) => title)).toEqual(
      sample().controls.map(({ id, title }, at) => `5.${at + 1}  ${id}: ${title}`),
    );
  });

  test('numbers its pages, and the contents lead to the page a section is on', () => {
    const { pages } = pdf;
    for (const [at, page] of pages.entries())
      expect(page.artifacts).toContain(`Page ${at + 1} of ${pages.length}`);
    const listed = Number(/13\s+Words and notices (\d+)/.exec(pages[1]?.text ?? '')?.[1]);
    expect(pages[listed - 1]?.text).toContain('This section explains the words');
    expect(pages[1]?.links).toBeGreaterThan(15);
  });

  test('has no text that is neither in the structure nor an artifact', () => {
    expect(pdf.pages.map(({ loose }) => loose).join('')).toBe('');
  });

  test('gives every header cell a scope and every picture its words', () => {
    const nodes = pdf.pages.flatMap(({ tree }) => nodesOf(tree));
    const heads = nodes.filter(({ role }) => role === 'TH');
    expect(heads.length).toBeGreaterThan(50);
    expect(heads.every(({ scope }) => scope === 'Row' || scope === 'Column')).toBe(true);
    const figures = nodes.filter(({ role }) => role === 'Figure');
    expect(figures).toHaveLength(2);
    for (const { alt } of figures) expect(alt).toMatch(/^(Heatmap|Line chart): .*not known/);
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Table',
      'Caption',
      'THead',
      'TBody',
      'TD',
      'TOC',
      'Link',
    ])
      expect(
        nodes.some((node) => node.role === role),
        role,
      ).toBe(true);
  });

  test('shows its numbers with where their rows are', () => {
    const text = squeeze(pdf.pages.map((page) => page.text).join(''));
    for (const { tests } of sample().controls)
      for (const { results } of tests)
        for (const { value, file, filter } of Object.values(results)) {
          const shown = value === null ? 'not known' : value.toLocaleString('en');
          expect(text).toContain(squeeze(shown + file + filter));
        }
  });

  test(
    'is the same, byte for byte, when made again from the same data',
    async () => {
      const again = await bytesOf(JSON.parse(JSON.stringify(sample())) as Report);
      expect(again.equals(bytes)).toBe(true);
    },
    PATIENCE,
  );
});

describe('the pages of a long list', () => {
  let pages: PageFacts[];
  beforeAll(() => {
    pages = drawn.get('SOC 2')?.pdf.pages ?? [];
  });

  test('repeat the header row for the eye, and for the ear only once', () => {
    const later = pages.filter(
      ({ artifacts }) => artifacts.includes('T-ROT-1') && artifacts.includes('(continued)'),
    );
    expect(later.length).toBeGreaterThan(5);
    for (const page of later) {
      expect(page.artifacts).toContain('Found and expected');
      expect(page.text).not.toContain('Found and expected');
    }
  });

  test('hold 200 deviations and then say how many more there are, and where', () => {
    const text = pages.map((page) => page.text).join(' ');
    const list = text.slice(text.indexOf('Deviations of test T-ROT-1'), text.indexOf('Test T-ROT-2'));
    expect(list.match(/crd_01J\d{6}K3/g)).toHaveLength(200);
    expect(list.replace(/\s+/g, ' ')).toContain(
      'and 300 more, in testing/test_results.csv filtered by test_id = T-ROT-1 and result = fail.',
    );
  });

  test('show names of every script and names that look like code as they are', () => {
    const text = squeeze(pages.map((page) => page.text).join(' '));
    for (const name of [
      'Žluťoučký kůň: tajný klíč objednávek',
      'Κλειδί υπογραφής παραγγελιών',
      '[U+8ACB U+6C42 U+66F8 U+30B5 U+30FC U+30D3 U+30B9] client secret',
      '=HYPERLINK("https://example.invalid","click")',
      '<script>alert(1)</script> & "quotes"',
    ])
      expect(text).toContain(squeeze(name));
  });
});

test(
  'the results of a test are on the page that says what it tests, wherever on it that begins',
  async () => {
    const report = pciSample();
    const [control] = report.controls;
    const [known] = control?.tests ?? [];
    if (!control || !known) throw new Error('the sample has no test');
    const none = { total: { ...known.deviations.total, value: 0 }, rows: [] };
    // Of all lengths, so that they begin at every height of a page.
    const tests = Array.from({ length: 40 }, (_, n) => ({
      ...known,
      id: `T-${n}`,
      logic: 'One thing is compared with another. '.repeat(1 + (n % 7)),
      deviations: none,
    }));
    const { pages } = await read(await bytesOf({ ...report, controls: [{ ...control, tests }] }));
    const begun = pages.flatMap(({ text }) =>
      [...text.matchAll(/Test (T-\d+), version/g)].map(([, id]) => ({ id, text })),
    );
    expect(begun).toHaveLength(40);
    for (const { id, text } of begun) expect(squeeze(text)).toContain(squeeze(`Results of test ${id} of`));
  },
  PATIENCE,
);

test(
  'a cell no page could hold goes on over the next pages without losing a word',
  async () => {
    const report = pciSample();
    const words = Array.from({ length: 3000 }, (_, at) => `word${at}`);
    const [analysis] = report.analyses;
    const long = { ...report, analyses: [{ ...analysis, threats: words.join(' ') }] } as Report;
    const { pages } = await read(await bytesOf(long));
    const found = pages.flatMap(({ text }) => text.match(/\bword\d+\b/g) ?? []);
    expect(found).toEqual(words);
  },
  PATIENCE,
);

test('what stands in the document’s properties cannot break them', async () => {
  const report = pciSample();
  const entity = 'A & B <GmbH>';
  const { xmp } = await read(await bytesOf({ ...report, cover: { ...report.cover, entity } }));
  expect(xmp).toContain('A and B ‹GmbH›');
});

test('a disk that takes no more fails the report instead of hanging it', async () => {
  const full = new Writable({
    write(_chunk, _encoding, done) {
      done(new Error('no space left'));
    },
  });
  await expect(renderReport(pciSample(), full)).rejects.toThrow('no space left');
});

test('a report that is called off stops and closes its file', async () => {
  const stop = new AbortController();
  const out = new Writable({
    write(_chunk, _encoding, done) {
      stop.abort();
      done();
    },
  });
  await expect(renderReport(soc2Sample(), out, { signal: stop.signal })).rejects.toThrow(/abort/i);
  expect(out.destroyed).toBe(true);
});

test('a report that cannot be finished closes its file and says why', async () => {
  const out = new Writable({ write: (_chunk, _encoding, done) => done() });
  const report = pciSample();
  const cover = { ...report.cover, generatedAt: 'yesterday' };
  await expect(renderReport({ ...report, cover }, out)).rejects.toThrow('Invalid time value');
  await vi.waitFor(() => expect(out.destroyed).toBe(true));
});
