import type { RowFile } from '../files/column';
import { ROW_FILES } from '../files/registry';

const OTHERS = ['exceptions/exceptions.csv', 'changes/config_changes.csv', 'testing/test_results.csv'];

/** Files of a pack that are populations: one row for each thing that was there or happened. */
export const POPULATIONS: readonly Pick<RowFile<never>, 'path' | 'title'>[] = ROW_FILES.filter(
  ({ path }) => path.startsWith('population/') || OTHERS.includes(path),
);
