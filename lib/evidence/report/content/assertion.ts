import { type Block, lead, note, paragraph } from '../blocks';
import type { Report } from '../model';
import { frameworksText, periodText, STATEMENT } from './cover';

export function* assertion({ assertion: given, cover }: Report): Generator<Block> {
  yield lead(
    'This section is for the people who answer for the pack. It has no force until they have read and signed it; a printed signature below is the only thing in this pack that software does not make.',
  );
  yield paragraph(
    `On behalf of ${cover.entity}, for ${frameworksText(cover)}, ${periodText(cover)}, we state to the best of our knowledge:`,
  );
  yield { kind: 'list', items: given.statements.length > 0 ? given.statements : STANDARD };
  yield note(`${STATEMENT}. Whoever gives an opinion or a conclusion is independent of the undersigned.`);
  yield { kind: 'signatures', people: given.signatories };
}

const STANDARD = [
  'The description of the system, the scope and the exclusions in this report are complete and correct.',
  'The controls described here were in place as described; where they did not work as described, the deviation is listed.',
  'The information in the pack was taken from the sources named, was not selected in favour of a result, and was not changed by hand except where the register of information says so.',
  'All gaps in collection, exceptions and deviations that are known to us are contained in the pack.',
];
