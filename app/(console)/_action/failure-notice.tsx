import { Notice } from '@/app/_ui/notice';
import type { Failure } from './use-action';

/** Why a form was refused, unless the same already stands beside one of its fields. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  if (!failure || Object.values(failure.fields ?? {}).includes(failure.message)) return null;
  return (
    <Notice live tone="bad" title={failure.message}>
      {failure.reference && (
        <>
          Reference for whoever runs Muster: <code className="font-mono">{failure.reference}</code>
        </>
      )}
    </Notice>
  );
}
