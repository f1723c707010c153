import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { findRule } from '@/lib/policies/registry';

const LEAVES: Record<string, string> = {
  days: 'days',
  source: 'source of the number',
  byClass: 'class counts too',
  enabled: 'judged',
  severity: 'severity',
};
const SECTIONS: Record<string, (name: string) => string> = {
  kindLimits: (name) => `Greatest age of ${kindName(name)}`,
  idleLimits: (name) => `Longest without use, ${kindName(name)}`,
  classLimits: (name) => `Greatest age in class ${name}`,
  rules: (name) => `Rule “${findRule(name)?.title ?? name}”`,
};
const WHOLE: Record<string, string> = {
  name: 'Name of the policy',
  classificationDeadlineDays: 'Days to classify a new credential',
  rotationRequired: 'Kinds that must rotate by themselves',
};

const kindName = (kind: string) => (CREDENTIAL_KINDS[kind as CredentialKind] ?? kind).toLowerCase();

/** The setting at a path of the policy, in words: `kindLimits.ssh-key.days` is the greatest age of SSH keys, in days. */
export function settingName(path: string): string {
  const [section = '', name = '', leaf] = path.split('.');
  const whole = WHOLE[path];
  if (whole) return whole;
  const words = SECTIONS[section]?.(name);
  if (!words) return path;
  return leaf && leaf !== 'days' ? `${words}: ${LEAVES[leaf] ?? leaf}` : words;
}
