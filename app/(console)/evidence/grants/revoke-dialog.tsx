'use client';

import { TextDialog } from '../../_action/text-dialog';
import { revoke } from './actions';

interface Props {
  id: string;
  auditor: string | null;
  period: string;
}

/** Ends a grant, with the reason for the trail. */
export function RevokeDialog({ id, auditor, period }: Props) {
  return (
    <TextDialog
      opener="Revoke"
      title={`Revoke the grant of ${auditor ?? 'every auditor'}?`}
      description={`${period} closes with the next request. That it was granted stays on record, and packs that were downloaded stay with the auditor.`}
      label="Reason"
      least={3}
      verb="Revoke the grant"
      said={() => 'The grant is revoked.'}
      run={(reason) => revoke({ id, reason })}
    />
  );
}
