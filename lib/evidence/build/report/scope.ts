import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { NOT_COLLECTED_FILES, ROW_FILES } from '../../files/registry';
import type { PackScope } from '../../model';
import { ALL_ROWS } from '../../report/counted';
import type { Grid } from '../../report/grid';
import type { Scope } from '../../report/model';
import { Counts, eachRow, kept } from './rows';

const CREDENTIALS = 'population/credentials.csv';
const ROTATIONS = 'population/rotation_events.csv';
const TERMINATIONS = 'population/terminations.csv';
const PROVIDERS: Readonly<Record<string, string>> = {
  aws: 'Amazon Web Services',
  azure: 'Microsoft Azure and Entra ID',
  gcp: 'Google Cloud',
  muster: 'Muster itself',
};
const LIMITS = [
  'Copies of a value outside the sources in scope cannot be seen.',
  'A rotation that failed leaves nothing behind, so it is not known.',
  'What a provider does not say stands as unknown; it is neither counted as compliant nor as missing.',
];

export interface Population {
  scope: Scope;
  heatmaps: Grid[];
  trends: Grid[];
  /** Names of credentials by id, of those that were asked for. */
  names: ReadonlyMap<string, string>;
}

/** What the pack is about, counted in its files. */
export async function readPopulation(
  pack: string,
  scope: PackScope,
  isPseudonymised: boolean,
  wanted: ReadonlySet<string>,
): Promise<Population> {
  const systems = new Counts(CREDENTIALS, 'system', 'account');
  const owned = new Counts(CREDENTIALS, 'owner_status', 'status_at_period_end');
  const classes = new Counts(CREDENTIALS, 'type', 'class');
  const rotations = new Counts(ROTATIONS, 'within_policy');
  const months = new Counts(ROTATIONS, 'month', 'within_policy');
  const names = new Map<string, string>();
  let credentials = 0;
  await eachRow(pack, CREDENTIALS, (row) => {
    credentials += 1;
    for (const counts of [systems, owned, classes]) counts.add(row);
    const id = row.credential_id ?? '';
    if (wanted.has(id)) names.set(kept(id), kept(`${row.display_name} (${row.account})`));
  });
  let rotated = 0;
  await eachRow(pack, ROTATIONS, (row) => {
    rotated += 1;
    rotations.add(row);
    months.add({ ...row, month: row.rotated_at?.slice(0, 7) ?? '' });
  });
  let leavers = 0;
  await eachRow(pack, TERMINATIONS, () => {
    leavers += 1;
  });
  const whole = (value: number, file: string) => ({ value, file, filter: ALL_ROWS });
  return {
    names,
    heatmaps: [classHeatmap(classes)],
    trends: months.keys().length > 0 ? [rotationTrend(months)] : [],
    scope: {
      description: [
        'Muster keeps the inventory of credentials with which people, services and systems reach the accounts below: keys, secrets, passwords, tokens and certificates. It reads metadata from the providers and never a value.',
        'Collections bring what the providers say; each credential is judged against the policy in force at that moment, and what changed is kept as history.',
      ],
      figures: [
        {
          label: 'Credentials that existed at any time in the period',
          count: whole(credentials, CREDENTIALS),
        },
        { label: 'Of those there at its end without an owner', count: owned.counted('none', 'active') },
        { label: 'Rotations that were observed', count: whole(rotated, ROTATIONS) },
        { label: 'Of those within the policy interval of that day', count: rotations.counted('y') },
        { label: 'People who left', count: whole(leavers, TERMINATIONS) },
      ],
      systems: systems.keys().map(([system = '', account = '']) => ({
        name: account,
        kind: PROVIDERS[system] ?? system,
        environment: scope.environments?.join(', ') ?? 'all',
        credentials: systems.counted(system, account),
      })),
      exclusions: exclusionsOf(scope),
      subservice: systems.values(0).flatMap((system) =>
        system === 'muster'
          ? []
          : [
              {
                name: PROVIDERS[system] ?? system,
                does: 'Holds the credentials and answers what there is.',
                relies: 'That its interfaces list every credential of an account to whoever may read it.',
              },
            ],
      ),
      userControls: [],
      limits: LIMITS,
      notCollected: [
        ...NOT_COLLECTED_FILES.map(({ path: file, reason }) => ({ file, reason })),
        ...ROW_FILES.flatMap(({ path: file, columns }) => {
          const missing = columns.filter(({ source }) => source === 'none').map(({ name }) => name);
          return missing.length > 0
            ? [
                {
                  file: `${file}: ${missing.join(', ')}`,
                  reason: 'No source tells it; the cells say unknown or none.',
                },
              ]
            : [];
        }),
      ],
      isPseudonymised,
    },
  };
}

function exclusionsOf(scope: PackScope): Scope['exclusions'] {
  return Object.entries(scope).flatMap(([name, values]) =>
    values === null
      ? []
      : [
          {
            what: `Everything but ${name}: ${values.join(', ')}`,
            why: 'Asked for so',
            decidedBy: null,
            decidedAt: null,
          },
        ],
  );
}

function classHeatmap(classes: Counts): Grid {
  const letters = classes.values(1);
  return {
    title: 'Credentials by kind and class',
    says: 'Class A is what reaches financial or personal data, production or administration; B production; C development; D what needs coordination outside; none is not classified.',
    rowTitle: 'Kind',
    columnTitle: 'Class',
    unit: 'credentials',
    file: CREDENTIALS,
    columns: letters.map((letter) => ({ label: letter, filter: `class = ${letter}` })),
    rows: classes.values(0).map((kind) => ({
      label: CREDENTIAL_KINDS[kind as CredentialKind] ?? kind,
      filter: `type = ${kind}`,
      values: letters.map((letter) => classes.get(kind, letter)),
    })),
  };
}

const WITHIN = { y: 'within the interval', n: 'late', unknown: 'not known' } as const;

function rotationTrend(months: Counts): Grid {
  const all = months.values(0);
  return {
    title: 'Rotations by month',
    says: 'Rotations by the month in which the new value was made, and whether the policy interval of that day was kept.',
    rowTitle: 'Policy interval',
    columnTitle: 'Month',
    unit: 'rotations',
    file: ROTATIONS,
    columns: all.map((month) => ({ label: month, filter: `rotated_at begins with ${month}` })),
    rows: Object.entries(WITHIN).map(([value, label]) => ({
      label,
      filter: `within_policy = ${value}`,
      values: all.map((month) => months.get(month, value)),
    })),
  };
}
