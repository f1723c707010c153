import type { ControlEntry } from './control-entry';
import { DONE_CONTROLS } from './controls-done';
import { JUDGED_CONTROLS } from './controls-judged';

/** What Muster does that serves requirements. Ids stay with what they name; a new control gets a new one. */
const CONTROLS = { ...JUDGED_CONTROLS, ...DONE_CONTROLS };

export type ControlId = keyof typeof CONTROLS;

/** A control as the matrix has it. */
export interface Control extends ControlEntry {
  id: ControlId;
}

export const CONTROL_IDS = Object.keys(CONTROLS) as ControlId[];

/** The control of that id. */
export function controlOf(id: ControlId): Control {
  return { id, ...CONTROLS[id] };
}
