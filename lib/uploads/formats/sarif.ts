import { asked, type Format, listIn, momentIn, needed, objectIn, textOf } from './contract';
import { keyIdIn, REPOSITORY, repositoryName } from './leak-shared';

/** Scanners whose findings are secrets; the SARIF of another has to be chosen by hand. */
const SCANNERS = /gitleaks|trufflehog|betterleaks|ggshield|gitguardian|kingfisher|nosey ?parker|secret/i;

/** SARIF of a secret scanner. Snippets and messages are looked at for a key id and dropped. */
export const sarif: Format = {
  id: 'sarif',
  title: 'Findings of a secret scanner (SARIF)',
  command: 'gitleaks git --report-format sarif --report-path leaks.sarif',
  finds: 'leaks',
  account: REPOSITORY,
  required: ['locations'],
  detect: ({ path, asides }) =>
    path === 'runs.results' && SCANNERS.test(textOf(asides.get('runs.tool.driver.name')) ?? ''),
  read(row, { account, asides }) {
    const where = textOf(asides.get('runs.versionControlProvenance.repositoryUri'));
    const place = objectIn(objectIn(listIn(row.locations)[0]).physicalLocation);
    const region = objectIn(place.region);
    const marks = objectIn(row.partialFingerprints);
    const rule = textOf(row.ruleId) ?? textOf(objectIn(row.rule).id);
    return {
      hint: momentIn(asides.get('runs.invocations.endTimeUtc'), 'endTimeUtc'),
      leaks: [
        {
          repository: account ?? (where ? repositoryName(where) : asked(account, REPOSITORY)),
          path: needed(objectIn(place.artifactLocation).uri, 'artifactLocation.uri'),
          line: typeof region.startLine === 'number' ? region.startLine : null,
          commit: textOf(marks.commitSha),
          detector: needed(rule ?? undefined, 'ruleId'),
          keyId: keyIdIn(objectIn(region.snippet).text, objectIn(row.message).text),
          foundAt: momentIn(marks.date, 'date'),
          verified: null,
          resolution: listIn(row.suppressions).length > 0 ? 'suppressed' : null,
        },
      ],
    };
  },
};
