'use client';

import { Button } from '@/app/_ui/button';
import { Field, Select } from '@/app/_ui/form';
import { LEAST_RATIONALE, needsRationale } from '@/lib/reviews/model';
import type { DecideItems, DelegateItems, SignItems } from '@/lib/reviews/schema';
import { DECISION_TITLES, DECISIONS, type ReviewDecision } from '@/lib/reviews/states';
import type { ActionResult } from '@/lib/web/define-action';
import { useAction } from '../../_action/use-action';
import { decide, delegate, sign } from '../actions';
import { WordsDialog } from './words-dialog';

/** Which items something is done about, and as of when they were shown. */
export interface Target {
  reviewId: string;
  ids: readonly number[];
  /** In words: a name, or how many. */
  what: string;
  isPrivileged: boolean;
  seenAt: string;
  onDone?: () => void;
}

const DESCRIPTIONS: Record<ReviewDecision, string> = {
  keep: 'You attest that it is still needed, with everything it may do now.',
  reduce:
    'You attest that it is needed, but may do too much. The review stays open until a collection sees it may do less.',
  revoke:
    'You attest that it is not needed. The review stays open until a collection sees that it is gone or disabled.',
};

type Decided = { decided: number; signOffs: number };
const said = ({ decided, signOffs }: Decided) =>
  `${decided.toLocaleString('en')} decided${signOffs > 0 ? '; somebody from outside your team signs off what is privileged' : ''}.`;

function decideOn(
  { reviewId, ids, seenAt }: Target,
  decision: DecideItems['decision'],
  words: string,
  again = false,
): Promise<ActionResult<Decided>> {
  return decide({
    id: reviewId,
    ids: [...ids],
    decision,
    rationale: words === '' ? null : words,
    seenAt,
    again,
  });
}

/** Keep, reduce or revoke. */
export function DecideButtons({ target }: { target: Target }) {
  return (
    <>
      {DECISIONS.map((decision) =>
        needsRationale(decision, target.isPrivileged) ? (
          <DecideDialog key={decision} target={target} decision={decision} />
        ) : (
          <KeepButton key={decision} target={target} />
        ),
      )}
    </>
  );
}

function KeepButton({ target }: { target: Target }) {
  const { send, isPending } = useAction<Decided>({
    said,
    saysFailure: true,
    ...(target.onDone && { onDone: target.onDone }),
  });
  return (
    <Button
      variant="primary"
      size="sm"
      disabled={isPending}
      aria-label={`Keep: ${target.what}`}
      onClick={() => send(() => decideOn(target, 'keep', ''))}
    >
      {isPending ? 'One moment…' : 'Keep'}
    </Button>
  );
}

function DecideDialog({ target, decision }: { target: Target; decision: ReviewDecision }) {
  const title = DECISION_TITLES[decision];
  return (
    <WordsDialog
      opener={title}
      openerLabel={`${title}: ${target.what}`}
      variant={decision === 'keep' ? 'primary' : 'secondary'}
      title={`${title} ${target.what}?`}
      description={
        target.isPrivileged
          ? `${DESCRIPTIONS[decision]} It is privileged: somebody from outside your team signs it off.`
          : DESCRIPTIONS[decision]
      }
      label={decision === 'keep' ? 'What it is needed for' : 'Why'}
      least={LEAST_RATIONALE}
      verb={title}
      said={said}
      run={(words) => decideOn(target, decision, words)}
      {...(target.onDone && { onDone: target.onDone })}
    />
  );
}

/** Takes a decision back by another. */
export function DecideAgain({ target, current }: { target: Target; current: ReviewDecision | null }) {
  return (
    <WordsDialog
      opener="Decide again"
      openerLabel={`Decide again: ${target.what}`}
      variant="ghost"
      title={`Decide about ${target.what} again`}
      description="The decision before stays in the trail. What is privileged is signed off again."
      label="Why"
      least={LEAST_RATIONALE}
      verb="Decide"
      said={said}
      run={(words, form) => decideOn(target, form.get('decision') as ReviewDecision, words, true)}
    >
      <Field label="Decision">
        <Select name="decision" defaultValue={current ?? 'keep'}>
          {DECISIONS.map((decision) => (
            <option key={decision} value={decision}>
              {DECISION_TITLES[decision]}
            </option>
          ))}
        </Select>
      </Field>
    </WordsDialog>
  );
}

function signOn(
  { reviewId, ids, seenAt }: Target,
  verdict: SignItems['verdict'],
  words: string,
): Promise<ActionResult<{ signed: number }>> {
  return sign({ id: reviewId, ids: [...ids], verdict, note: words === '' ? null : words, seenAt });
}

/** The word of somebody from outside the team. */
export function SignButtons({ target }: { target: Target }) {
  const done = target.onDone && { onDone: target.onDone };
  return (
    <>
      <WordsDialog
        opener="Sign off"
        openerLabel={`Sign off: ${target.what}`}
        variant="primary"
        title={`Sign ${target.what} off?`}
        description="You vouch from outside the team that what was attested is right."
        label="Note"
        least={0}
        verb="Sign off"
        said={({ signed }: { signed: number }) => `${signed.toLocaleString('en')} signed off.`}
        run={(words) => signOn(target, 'agree', words)}
        {...done}
      />
      <WordsDialog
        opener="Send back"
        openerLabel={`Send back: ${target.what}`}
        title={`Send ${target.what} back?`}
        description="The team is asked again, with your reason."
        label="What is missing"
        least={LEAST_RATIONALE}
        verb="Send back"
        said="Sent back to the team."
        run={(words) => signOn(target, 'send-back', words)}
        {...done}
      />
    </>
  );
}

/** To whom items can be given. */
export interface Delegates {
  owners: readonly string[];
  members: readonly { userId: string; name: string; owner: string }[];
}

/** Gives items to another owner, or to one member of the own. */
export function DelegateButton({ target, delegates }: { target: Target; delegates: Delegates }) {
  const { owners, members } = delegates;
  return (
    <WordsDialog
      opener="Delegate"
      openerLabel={`Delegate: ${target.what}`}
      variant="ghost"
      title={`Delegate ${target.what}`}
      description="Another owner is asked from then on; a member of your own is told that it is theirs to do."
      label="Reason"
      least={3}
      verb="Delegate"
      said={({ delegated }: { delegated: number }) => `${delegated.toLocaleString('en')} delegated.`}
      run={(reason, form) =>
        delegate({ id: target.reviewId, ids: [...target.ids], to: whoOf(String(form.get('to'))), reason })
      }
      {...(target.onDone && { onDone: target.onDone })}
    >
      <Field label="To">
        <Select name="to" required defaultValue="">
          <option value="" disabled>
            Choose an owner or a member
          </option>
          {members.length > 0 && (
            <optgroup label="Members">
              {members.map(({ userId, name, owner }) => (
                <option key={`${userId}-${owner}`} value={`member:${userId}`}>
                  {name} ({owner})
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label="Owners">
            {owners.map((owner) => (
              <option key={owner} value={`owner:${owner}`}>
                {owner}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
    </WordsDialog>
  );
}

function whoOf(value: string): DelegateItems['to'] {
  const text = value.slice(value.indexOf(':') + 1);
  return value.startsWith('member:') ? { member: text } : { owner: text };
}
