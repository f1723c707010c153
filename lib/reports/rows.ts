import { CLASSES } from '@/lib/credentials/model';
import { type Column, columnsOf } from '@/lib/evidence/files/column';
import type { PastRow } from '@/lib/evidence/files/context';
import { personOf } from '@/lib/evidence/files/credential-words';
import type { FoundRow } from '@/lib/evidence/files/test-results';
import type { KnownState } from '@/lib/evidence/walk/past';
import type { ReportRow } from './contract';

/** What a row says of its credential, as it was in this state. */
export function credentialOf(row: PastRow, state: KnownState): NonNullable<ReportRow['credential']> {
  return {
    id: row.past.id,
    name: personOf(row, state.name) ?? 'unknown',
    kind: state.kind,
    class: state.class,
    owner: state.ownerTeam,
    environment: state.environment,
    account: state.accountName ?? state.account,
  };
}

/** The columns every report begins with. */
export function commonColumns<Row extends ReportRow>(): Column<Row>[] {
  const c = columnsOf<Row>();
  return [
    c.id(['credential_id', 'credential.id', 'Id in Muster'], (row) => row.credential?.id ?? '', 'none'),
    c.text(['name', 'credential.name', 'Name at its provider'], (row) => row.credential?.name, 'none'),
    c.list(['result', 'derived', 'What the row counts as'], (row) => row.marks),
    c.text(['kind', 'credential.kind', 'Kind of credential'], (row) => row.credential?.kind, 'none'),
    c.word(['class', 'credential.class', 'Class'], CLASSES, (row) => row.credential?.class, 'none'),
    c.text(['owner', 'credential.ownerTeam', 'Who answers for it'], (row) => row.credential?.owner, 'none'),
    c.text(['environment', 'credential.environment', 'Environment'], (row) => row.credential?.environment),
    c.text(
      ['account', 'credential.account', 'Account, by name where it has one'],
      (row) => row.credential?.account,
      'none',
    ),
  ];
}

/** Findings that were open just before an instant; those of the end of the period have no end. */
export function openBefore(found: readonly FoundRow[], at: Date): FoundRow[] {
  return found.filter(({ openedAt, closedAt }) => openedAt < at && (closedAt === null || closedAt >= at));
}

/** Codes of failures, each once, in order. */
export function codesOf(found: readonly FoundRow[]): string[] {
  return [...new Set(found.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code))].sort();
}
