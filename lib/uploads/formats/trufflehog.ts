import type { JsonObject } from '@/lib/kernel/json';
import { asked, BadRow, type Format, hasAll, momentIn, needed, objectIn, textOf } from './contract';
import { keyIdIn, REPOSITORY, repositoryName } from './leak-shared';

const NAMES = ['SourceMetadata', 'DetectorName'];

/** `trufflehog --json`: a line per finding. `Raw`, `RawV2` and `Redacted` are looked at for a key id and dropped. */
export const trufflehog: Format = {
  id: 'trufflehog',
  title: 'TruffleHog results (JSON lines)',
  command: 'trufflehog git file://. --json > leaks.jsonl',
  finds: 'leaks',
  account: REPOSITORY,
  required: NAMES,
  detect: (head) => hasAll(head, NAMES),
  read(row, { account }) {
    const place = placeOf(row);
    const named = textOf(place.repository);
    return {
      leaks: [
        {
          repository: account ?? (named ? repositoryName(named) : asked(account, REPOSITORY)),
          path: needed(place.file ?? place.path ?? place.link, 'file'),
          line: typeof place.line === 'number' ? place.line : null,
          commit: textOf(place.commit),
          detector: needed(row.DetectorName, 'DetectorName'),
          keyId: keyIdIn(row.Raw, row.RawV2, row.Redacted),
          foundAt: momentIn(place.timestamp, 'timestamp'),
          // False is also what it says where it did not try.
          verified: row.Verified === true ? true : null,
          resolution: null,
        },
      ],
    };
  },
};

/** `{ Data: { Git: {…} } }`: the name of the only entry is the kind of place. */
function placeOf(row: JsonObject): JsonObject {
  const [place] = Object.values(objectIn(objectIn(row.SourceMetadata).Data));
  if (!place) throw new BadRow('SourceMetadata does not say where it was found');
  return objectIn(place);
}
