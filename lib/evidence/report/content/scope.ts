import { type Block, heading, lead, paragraph, strong } from '../blocks';
import { sourceCell } from '../cells';
import type { Report } from '../model';
import { day, numberOf } from '../words';

export function* scope({ scope: given, cover }: Report, section: number): Generator<Block> {
  yield lead(
    'This section says which system the pack is about, what is inside and what is left out, and what cannot be seen at all. The credentials themselves are in population/credentials.csv.',
  );
  yield heading(2, `${section}.1  The system`);
  for (const text of given.description) yield paragraph(text);
  yield paragraph(
    `This is the part on credentials only. It does not replace the description of the system that management of ${cover.entity} gives to its auditor.`,
  );
  yield {
    kind: 'table',
    caption: 'Systems and accounts in scope',
    columns: [
      { title: 'System or account', share: 4 },
      { title: 'Kind', share: 3 },
      { title: 'Environment', share: 2 },
      { title: 'Credentials', share: 2, align: 'right' },
      { title: 'Where the rows are', share: 5 },
    ],
    rows: given.systems.map(({ name, kind, environment, credentials }) => [
      name,
      kind,
      environment,
      [strong(numberOf(credentials))],
      sourceCell(credentials),
    ]),
  };
  yield* leftOut(given, section);
  yield* boundaries(given, section);
}

function* leftOut(given: Report['scope'], section: number): Generator<Block> {
  yield heading(2, `${section}.2  What is left out`);
  if (given.exclusions.length === 0) yield paragraph('Nothing was excluded from the scope.');
  else
    yield {
      kind: 'table',
      caption: 'Exclusions decided by the entity',
      columns: [
        { title: 'Excluded', share: 4 },
        { title: 'Why', share: 5 },
        { title: 'Decided', share: 3 },
      ],
      rows: given.exclusions.map(({ what, why, decidedBy, decidedAt }) => [
        what,
        why,
        `${decidedBy ?? 'not recorded by whom'}, ${day(decidedAt, 'date not recorded')}`,
      ]),
    };
  if (given.notCollected.length > 0)
    yield {
      kind: 'table',
      caption: 'Not collected: files this pack could hold and does not',
      columns: [
        { title: 'File', share: 4 },
        { title: 'Reason', share: 8 },
      ],
      rows: given.notCollected.map(({ file, reason }) => [[{ text: file, style: 'code' }], reason]),
    };
  yield paragraph(
    given.isPseudonymised
      ? 'People appear under pseudonyms. The entity keeps the key that turns a pseudonym back into a person and can show single persons to the auditor.'
      : 'People appear with the names the sources gave.',
  );
}

function* boundaries(given: Report['scope'], section: number): Generator<Block> {
  yield heading(2, `${section}.3  Boundaries and limits`);
  if (given.subservice.length > 0)
    yield {
      kind: 'table',
      caption: 'Organisations a part of the control rests on',
      columns: [
        { title: 'Organisation', share: 3 },
        { title: 'What it does', share: 5 },
        { title: 'What is relied on', share: 5 },
      ],
      rows: given.subservice.map(({ name, does, relies }) => [name, does, relies]),
    };
  if (given.userControls.length > 0) {
    yield paragraph('What users of the system have to do themselves:');
    yield { kind: 'list', items: given.userControls };
  }
  if (given.limits.length > 0) {
    yield paragraph('What cannot be detected:');
    yield { kind: 'list', items: given.limits };
  }
}
