'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { CopyButton } from '@/app/_ui/copy-button';
import { type SavedViewRow, type ViewNoun, viewHref } from '@/lib/views/model';
import { ConfirmDialog } from '../_action/confirm-dialog';
import { useAction } from '../_action/use-action';
import { remove, setDefault, update } from './actions';
import { ViewDialog } from './view-dialog';

interface ViewControlsProps {
  noun: ViewNoun;
  query: string;
  active: SavedViewRow | null;
  /** The list shows something else than the view keeps. */
  isChanged: boolean;
  canShare: boolean;
  canRemove: boolean;
}

/** What can be done with the list as it is, and with the view that is shown. */
export function ViewControls({ noun, query, active, isChanged, canShare, canRemove }: ViewControlsProps) {
  const router = useRouter();
  const { send, isPending } = useAction({ said: 'Done.', saysFailure: true });
  const isOwn = active?.isOwn === true;
  return (
    <div className="flex flex-wrap gap-1.5">
      {active && isOwn && isChanged && (active.isShared ? canShare : true) && (
        <Button
          size="sm"
          variant="primary"
          disabled={isPending}
          onClick={() => send(() => update({ id: active.id, query }))}
        >
          Update “{active.name.slice(0, 20)}”
        </Button>
      )}
      <ViewDialog noun={noun} query={query} canShare={canShare} />
      {active && isOwn && <ViewDialog noun={noun} query={query} canShare={canShare} view={active} />}
      {active && (
        <>
          <Button
            size="sm"
            variant="ghost"
            disabled={isPending}
            onClick={() => send(() => setDefault({ noun, id: active.isDefault ? null : active.id }))}
          >
            {active.isDefault ? 'No longer my default' : 'Make it my default'}
          </Button>
          <CopyButton text={viewHref(active.id)} label="Copy the link of this view" isAddress />
        </>
      )}
      {active && canRemove && (
        <ConfirmDialog
          opener="Remove"
          isQuiet
          title={`Remove ${active.name}?`}
          description={
            active.isShared
              ? 'Links to it end, for everybody it is shared with. This cannot be taken back.'
              : 'Links to it end. This cannot be taken back.'
          }
          verb="Remove the view"
          said={`${active.name} is removed.`}
          run={async () => {
            const result = await remove({ id: active.id });
            if (result.ok) router.replace(noun === 'credential' ? '/credentials' : '/findings');
            return result;
          }}
        />
      )}
    </div>
  );
}
