/** The report from beginning to end, as parts to lay out: what is said, in which order. */
import { type Block, heading } from '../blocks';
import type { Report } from '../model';
import { assertion } from './assertion';
import { changes } from './changes';
import { controls } from './controls';
import { coverage } from './coverage';
import { exceptions } from './exceptions';
import { glossary } from './glossary';
import { information } from './information';
import { integrity } from './integrity';
import { matrix } from './matrix';
import { policy } from './policy';
import { samples } from './samples';
import { scope } from './scope';
import { summary } from './summary';

/** One section: its title and, numbered by its place, its parts. */
export interface Section {
  title: string;
  blocks(report: Report, number: number): Iterable<Block>;
  /** To be taken out and signed, say. */
  ownPage?: true;
}

const SECTIONS: readonly Section[] = [
  { title: 'At a glance', blocks: summary },
  { title: 'System, scope and exclusions', blocks: scope },
  { title: 'Coverage and gaps', blocks: coverage },
  { title: 'Control matrix', blocks: matrix },
  { title: 'Controls, tests and deviations', blocks: controls },
  { title: 'Exceptions', blocks: exceptions },
  { title: 'Policy, thresholds and risk analyses', blocks: policy },
  { title: 'Samples', blocks: samples },
  { title: 'Information used, and how it was obtained', blocks: information },
  { title: 'Changes to the control itself', blocks: changes },
  { title: 'Assertion of management', blocks: assertion, ownPage: true },
  { title: 'Integrity, and how to verify this pack', blocks: integrity },
  { title: 'Words and notices', blocks: glossary },
];

interface DrawnSection {
  title: string;
  blocks: Iterable<Block>;
  ownPage: boolean;
}

/** Each section with its heading, one after the other and only when asked for. */
export function* reportSections(report: Report): Generator<DrawnSection> {
  for (const [at, section] of SECTIONS.entries()) {
    const title = `${at + 1}  ${section.title}`;
    const blocks = withHeading(title, section.blocks(report, at + 1));
    yield { title, blocks, ownPage: section.ownPage ?? false };
  }
}

function* withHeading(title: string, blocks: Iterable<Block>): Generator<Block> {
  yield heading(1, title);
  yield* blocks;
}
