import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { controlsOf } from '@/lib/frameworks/control-matrix';
import { CONTROL_IDS, type ControlId } from '@/lib/frameworks/controls';
import type { Clock } from '@/lib/kernel/clock';
import type { Executor } from '@/lib/platform/database/client';
import { frameworkNames } from '../files/controls';
import { frameworkAsked } from '../framework-asked';
import { type AskedSpan, type DaySpan, spanAsked } from '../span';
import { calendarOf } from './fold';
import type { ControlCalendar } from './model';
import { readCalendarFacts } from './read';

export interface Controls {
  /** Null: every one. */
  framework: string | null;
  span: DaySpan;
  controls: ControlCalendar[];
}

export interface ControlsAsked extends AskedSpan {
  framework?: string | null | undefined;
}

/** The controls that serve a framework, in their order; all of them where none is named. */
export function controlsFor(frameworks: readonly string[]): ControlId[] {
  if (frameworks.length === 0) return [...CONTROL_IDS];
  const serving = controlsOf(frameworkNames(frameworks));
  return CONTROL_IDS.filter((id) => serving.has(id));
}

/**
 * The state of each control on each day of a period.
 * @throws `evidence/framework`, `evidence/span`.
 */
export async function readControls(
  viewer: Viewer,
  { database, clock }: { database: Executor; clock: Clock },
  { framework, ...days }: ControlsAsked,
): Promise<Controls> {
  permit(viewer, 'evidence:read');
  const id = framework ? frameworkAsked(framework) : null;
  const span = spanAsked(viewer, days, clock.now());
  const facts = await readCalendarFacts(database, span);
  return { framework: id, span, controls: calendarOf(facts, controlsFor(id ? [id] : [])) };
}
