import { type Block, heading, lead, paragraph } from '../blocks';
import type { Report } from '../model';
import { noticesFor } from './notices';

/** What a reader who never saw the product needs, in alphabetical order. */
const WORDS: readonly (readonly [string, string])[] = [
  [
    'Class',
    'How much harm a credential could do, as set by the entity: A the most, D needs outside coordination.',
  ],
  ['Collection', 'One reading of a source. What could not be read in it is kept as a gap.'],
  [
    'Compliance age',
    'The age of the value divided by the limit in force. At 1.0 the credential goes out of policy.',
  ],
  ['Control', 'Something the entity does so that a requirement is met.'],
  [
    'Credential',
    'One thing that grants access: a key, a password, a token, a certificate. Its value is never collected.',
  ],
  [
    'Deviation',
    'One subject for which a test failed at some time in the period, also when it was put right later.',
  ],
  ['Exception', 'An approved permission, with an end, to leave a deviation open.'],
  ['Information (IPE)', 'Information produced by the entity: any list or extract the auditor relies on.'],
  [
    'Merkle tree',
    'A way to hash many rows into one root, so that one row can be shown to belong without showing the others.',
  ],
  [
    'Muster',
    'The software that keeps the entity’s register of credentials and made this pack. It reads facts about credentials, never their values.',
  ],
  ['Not applicable', 'The test does not concern this subject, for the reason its definition gives.'],
  ['Not known', 'The source did not say. It counts neither as passed nor as failed.'],
  ['Not tested', 'The test concerns the subject, but a fact it needs was missing.'],
  ['Owner', 'A team or role that answers for a credential; never a single person.'],
  ['Policy', 'The entity’s own limits, in versions with a date from which each is in force.'],
  [
    'Population',
    'Everything that existed at any time in the period, what was created and deleted within it too.',
  ],
  ['Retroactive', 'Approved after the breach had begun.'],
  ['Rotation', 'The replacement of a credential’s value by a new one.'],
  ['Sample', 'Items the auditor picked from a population by size and seed.'],
  ['SHA-256', 'A fingerprint of a file: if one byte changes, the fingerprint changes.'],
  ['Source', 'A place credentials live in, such as a cloud account or a vault, and the connection to it.'],
];

export function* glossary({ cover }: Report, section: number): Generator<Block> {
  yield lead('This section explains the words of this report, and says what belongs to whom.');
  yield heading(2, `${section}.1  Words`);
  yield { kind: 'facts', caption: 'Words used in this report', titles: ['Word', 'Meaning'], rows: WORDS };
  yield heading(2, `${section}.2  Paraphrases and copyright`);
  yield paragraph(
    'Requirements are named by their number and described in our own short words. These descriptions are not the text of any standard, do not replace it, and were not approved by those who publish it. Read the standard itself before relying on a requirement.',
  );
  for (const text of noticesFor(cover.frameworks.map(({ id }) => id))) yield paragraph(text);
  yield paragraph(
    'Names of standards, products and services belong to their owners and are used to name what is meant. None of them has approved this report.',
  );
}
