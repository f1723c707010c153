import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { invalid } from '@/lib/kernel/errors';
import { shownText } from '@/lib/kernel/search-text';

const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/**
 * The id of the framework somebody means: `soc2` and `SOC 2` are `soc-2`, and so is a beginning that only one has.
 * @throws MusterError `evidence/framework` naming those there are.
 */
export function frameworkAsked(text: string): string {
  const wanted = bare(text);
  const exact = FRAMEWORKS.find(({ id }) => bare(id) === wanted);
  const begun = FRAMEWORKS.filter(({ id }) => wanted !== '' && bare(id).startsWith(wanted));
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined);
  if (found) return found.id;
  const ids = FRAMEWORKS.map(({ id }) => id).join(', ');
  throw invalid('evidence/framework', `There is no framework “${shownText(text)}”. Choose one of ${ids}.`);
}
