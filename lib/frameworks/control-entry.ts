/** Whether a control stops something, finds it, or puts it right. */
export type ControlType = 'prev' | 'det' | 'corr';
/** Whether the product does it, a person, or both. */
export type Automation = 'auto' | 'manual' | 'hybrid';

export interface ControlEntry {
  /** What is done, in a sentence or two. */
  description: string;
  type: ControlType;
  automation: Automation;
  /** How often, in words. */
  frequency: string;
  ownerRole: 'Security lead' | 'Platform engineer';
  /** Rules of `lib/policies/rules` that test it. */
  rules: readonly string[];
}
