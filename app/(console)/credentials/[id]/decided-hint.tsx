import Link from 'next/link';
import type { ReactNode } from 'react';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { ByHand, DecidedBy } from '@/lib/credentials/model';
import type { ClassificationRule } from '@/lib/policies/model';

/** Who decided it and why: a person (`hand`, where that was kept), a rule of the policy, or a tag; nothing for nobody. */
export function decidedHint(
  by: DecidedBy,
  hand: ByHand | undefined,
  rules: readonly ClassificationRule[],
): ReactNode {
  if (by === null) return null;
  if (by === 'tag') return 'From a tag';
  if (by === 'manual')
    return hand ? (
      <>
        Set by hand by <NameText>{hand.person}</NameText> <RelativeTime at={new Date(hand.at)} />:{' '}
        {hand.reason}
      </>
    ) : (
      'Set by hand; wins over rules and tags'
    );
  const id = by.slice('rule:'.length);
  const rule = rules.find((each) => each.id === id);
  return (
    <>
      By the rule{' '}
      <Link href="/policies#classification" className="link">
        {id}
      </Link>
      {rule && `: ${rule.reason}`}
    </>
  );
}
