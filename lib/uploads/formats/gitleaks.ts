import { asked, type Format, hasAll, momentIn, needed, textOf } from './contract';
import { keyIdIn, REPOSITORY } from './leak-shared';

const NAMES = ['RuleID', 'File', 'StartLine'];

/** The JSON report of gitleaks. `Secret` and `Match` are looked at for a key id and dropped. */
export const gitleaks: Format = {
  id: 'gitleaks',
  title: 'gitleaks report (JSON)',
  command: 'gitleaks git --report-format json --report-path leaks.json',
  finds: 'leaks',
  account: REPOSITORY,
  required: NAMES,
  detect: (head) => head.shape === 'list' && hasAll(head, NAMES),
  read: (row, { account }) => ({
    leaks: [
      {
        repository: asked(account, REPOSITORY),
        path: needed(row.File, 'File'),
        line: typeof row.StartLine === 'number' ? row.StartLine : null,
        commit: textOf(row.Commit),
        detector: needed(row.RuleID, 'RuleID'),
        keyId: keyIdIn(row.Secret, row.Match),
        foundAt: momentIn(row.Date, 'Date'),
        verified: null,
        resolution: null,
      },
    ],
  }),
};
