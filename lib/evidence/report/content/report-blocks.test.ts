import { describe, expect, test } from 'vitest';
import type { Block, Cell } from '../blocks';
import type { Counted } from '../counted';
import type { Report } from '../model';
import { pciSample } from '../samples/pci';
import { soc2Sample } from '../samples/soc2';
import { COVER_NOTE, coverFacts, runningTitle, titleOf } from './cover';
import { reportSections } from './report-blocks';

const SAMPLES = { 'SOC 2': soc2Sample(), 'PCI DSS': pciSample() };

const cellText = (cell: Cell): string =>
  typeof cell === 'string' ? cell : cell.map(({ text }) => text).join('\n');

function blockText(block: Block): string {
  if (block.kind === 'list') return block.items.join('\n');
  if (block.kind === 'picture') return `${block.caption}\n${block.picture.alt}`;
  if (block.kind === 'signatures') return block.people.map(({ name, role }) => `${name}\n${role}`).join('\n');
  if (block.kind === 'table')
    return [
      block.caption,
      ...block.columns.map(({ title }) => cellText(title)),
      ...[...block.rows].flatMap((row) => row.map(cellText)),
    ].join('\n');
  if (block.kind === 'facts')
    return [block.caption, ...block.rows.map(([label, value]) => `${label}\n${cellText(value)}`)].join('\n');
  return block.text;
}

const sectionsOf = (report: Report) =>
  [...reportSections(report)].map(({ title, blocks }) => ({ title, blocks: [...blocks] }));

function textOf(report: Report): string {
  const cover = [
    titleOf(report),
    runningTitle(report),
    ...COVER_NOTE,
    ...coverFacts(report).flat().map(cellText),
  ];
  return [...cover, ...sectionsOf(report).flatMap(({ blocks }) => blocks.map(blockText))].join('\n');
}

/** Every number of a model that is handed over with its source. */
function countedIn(value: unknown): Counted[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'filter' in value && 'file' in value && 'value' in value ? [value as Counted] : [];
  return [...own, ...Object.values(value).flatMap(countedIn)];
}

describe.each(Object.entries(SAMPLES))('the report of the %s sample', (_, report) => {
  const text = textOf(report);

  test('names file and filter of every number in it', () => {
    const numbers = countedIn(report);
    expect(numbers.length).toBeGreaterThan(20);
    for (const { file, filter } of numbers) {
      expect(text).toContain(file);
      expect(text).toContain(filter);
    }
  });

  test('names file and filter of every number of its pictures', () => {
    for (const grid of [...report.heatmaps, ...report.trends]) {
      expect(text).toContain(`rows of ${grid.file}`);
      for (const { label, filter } of [...grid.rows, ...grid.columns])
        expect(text).toContain(`${label}\n${filter}`);
    }
  });

  test('begins each section with what it shows, and numbers the sections in order', () => {
    for (const [at, { title, blocks }] of sectionsOf(report).entries()) {
      expect(title).toMatch(new RegExp(`^${at + 1} {2}`));
      expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
      expect(blocks[1]).toMatchObject({ kind: 'paragraph', style: 'lead', text: /^This section/ });
    }
  });

  test('never leaves out a level of heading', () => {
    for (const { blocks } of sectionsOf(report)) {
      let level = 1;
      for (const block of blocks)
        if (block.kind === 'heading') {
          expect(block.level).toBeLessThanOrEqual(level + 1);
          level = block.level;
        }
    }
  });

  test('says whose statement it is, and that it does not certify', () => {
    expect(text).toContain('Prepared by management; not an audit opinion');
    expect(text).toMatch(/supports an auditor’s opinion .* does not certify/);
    expect(text).toMatch(/not the text of any standard/);
  });

  test.each([
    [
      'a standard that demands a number of days',
      /\b(PCI|SOC|ISO|HIPAA|NIST|FedRAMP)[^.\n]{0,40}\b(requires?|mandates?|demands?)\b/i,
    ],
    ['numbered points of focus', /CC\d\.\d\.\d/],
    ['numbers of ISO 27001:2013', /A\.9\.4|A\.9\.2|A\.10\.1/],
    ['rotation under CC6.8', /CC6\.8/],
    ['names of formal PCI documents for ordinary exceptions', /compensating control|customi[sz]ed approach/i],
    ['a pack that certifies', /(?<!does not )\bcertif(y|ies|ied)\b/i],
    ['compliance as a verdict', /\b(is|are|fully) compliant\b/i],
  ])('does not speak of %s', (_what, pattern) => {
    expect(text).not.toMatch(pattern);
  });

  test('prints no empty cell', () => {
    for (const { blocks } of sectionsOf(report))
      for (const block of blocks)
        if (block.kind === 'table')
          for (const row of block.rows) {
            expect(row).toHaveLength(block.columns.length);
            for (const cell of row) expect(cellText(cell).trim()).not.toBe('');
          }
  });
});

describe('what a reader must not miss', () => {
  const soc2 = textOf(SAMPLES['SOC 2']);
  const pci = textOf(SAMPLES['PCI DSS']);

  test('a retroactive approval is marked, a timely one is not', () => {
    expect(soc2.match(/RETROACTIVE/g)).toHaveLength(1);
    expect(soc2).toMatch(/exc_0005[\s\S]*RETROACTIVE[\s\S]*exc_0010/);
  });

  test('a test without deviations says so and names the rows that are not there', () => {
    expect(pci).toContain(
      'No deviation: no row of testing/test_results.csv: test_id = T-APP-1 and result = fail.',
    );
    expect(pci).toContain('No exception was in force in the period');
    expect(pci).toContain('Nothing was changed');
  });

  test('a gap is repeated at the control it touches', () => {
    expect(soc2).toMatch(/Gaps in collection\ngap_0007; for these times the results say less/);
  });

  test('a risk analysis past its review is called overdue', () => {
    const report = pciSample();
    const [analysis] = report.analyses;
    const late = { ...report, analyses: [{ ...analysis, nextReviewDue: '2026-11-01' }] } as Report;
    expect(textOf(late)).toContain('overdue at the end of the period');
    expect(pci).not.toContain('overdue');
  });

  test('counts that do not reconcile say by how much, and that nobody explained it', () => {
    expect(soc2).toContain('Difference: 1 fewer in the pack. One key was deleted');
    const report = soc2Sample();
    const information = report.information.map((source) => ({ ...source, difference: null }));
    expect(textOf({ ...report, information })).toContain('1 fewer in the pack. Not explained.');
  });

  test('a list ends with what is left out, also when more is handed over than is printed', () => {
    const rest = 'and 300 more, in testing/test_results.csv filtered by test_id = T-ROT-1 and result = fail.';
    expect(soc2).toContain(rest);
    const report = soc2Sample();
    const controls = report.controls.map((control) => ({
      ...control,
      tests: control.tests.map((one) => {
        const { rows, total } = one.deviations;
        return { ...one, deviations: { rows: [...rows, ...rows], total } };
      }),
    }));
    expect(textOf({ ...report, controls })).toContain(rest);
  });

  test('the commands fit the kind of signature', () => {
    expect(soc2).toContain('openssl pkeyutl -verify -pubin');
    expect(pci).toContain('openssl dgst -sha256 -verify');
    expect(pci).toContain('openssl ts -verify');
    expect(soc2).not.toContain('openssl ts');
  });
});

test('tells the versions of a risk analysis apart', () => {
  expect(textOf(pciSample())).toMatch(/TRA-2026-03, version 2, for \S/);
});
