import type { Part } from '@/lib/findings/backlog';
import { BACKLOG_WEIGHTS, type Effort } from '@/lib/findings/backlog-weights';

export const EFFORT_LABELS: Record<Effort, string> = {
  small: 'Small: minutes',
  medium: 'Medium: an hour and a change window',
  large: 'Large: a project',
};

interface WhyProps {
  score: number;
  risk: number;
  effort: Effort;
  parts: readonly Part[];
}

/** The score in its parts: why this stands where it stands. */
export function Why({ score, risk, effort, parts }: WhyProps) {
  const ease = BACKLOG_WEIGHTS.ease[effort];
  return (
    <details>
      <summary className="cursor-pointer whitespace-nowrap">
        <span className="font-medium tabular-nums">{score}</span>
        <span className="sr-only"> points: why</span>
      </summary>
      <ul className="mt-1 min-w-52 space-y-0.5 text-xs">
        {parts.map(({ id, points, why }) => (
          <li key={id} className="flex justify-between gap-3">
            <span>{why}</span>
            <span className="tabular-nums">{points}</span>
          </li>
        ))}
        <li className="flex justify-between gap-3 border-t border-line pt-0.5">
          <span>Risk</span>
          <span className="tabular-nums">{risk}</span>
        </li>
        <li className="flex justify-between gap-3">
          <span>× ease of {effort === 'small' ? 'a small' : `a ${effort}`} effort</span>
          <span className="tabular-nums">{ease} %</span>
        </li>
      </ul>
    </details>
  );
}
