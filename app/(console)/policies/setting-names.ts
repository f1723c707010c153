import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { findFramework } from '@/lib/frameworks/registry';
import { SEVERITY_LABELS } from '@/lib/policies/labels';
import type { Severity } from '@/lib/policies/model';
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
  exceptionLimits: (name) =>
    `Longest exception, ${(SEVERITY_LABELS[name as Severity] ?? name).toLowerCase()}`,
  rules: (name) => `Rule “${findRule(name)?.title ?? name}”`,
};
const PLACES: Record<string, string> = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' };

/** `frameworks.cis-gcp.age.api-key/gcp.days`: what a framework limits. */
function frameworkName(id: string, measure: string | undefined, place = '', leaf = ''): string {
  const title = findFramework(id)?.title ?? id;
  if (measure === 'version') return `${title} in scope`;
  const [kind = '', ...rest] = place.split('/');
  const where = rest.map((part) =>
    part === 'single-factor' ? ', as the sole factor' : ` at ${PLACES[part] ?? part}`,
  );
  const what = measure === 'idle' ? 'longest without use,' : 'greatest age of';
  const words = `${title}: ${what} ${kindName(kind)}${where.join('')}`;
  return leaf === 'days' ? words : `${words}: ${LEAVES[leaf] ?? leaf}`;
}

const WHOLE: Record<string, string> = {
  name: 'Name of the policy',
  classificationDeadlineDays: 'Days to classify a new credential',
  rotationRequired: 'Kinds that must rotate by themselves',
};

/** Within a sentence: `API key` stays as it is, `Password` does not. */
const kindName = (kind: string) =>
  (CREDENTIAL_KINDS[kind as CredentialKind] ?? kind).replace(/^[A-Z](?=[a-z])/, (letter) =>
    letter.toLowerCase(),
  );

/** The setting at a path of the policy, in words: `kindLimits.ssh-key.days` is the greatest age of SSH keys, in days. */
export function settingName(path: string): string {
  const [section = '', name = '', leaf, ...rest] = path.split('.');
  if (section === 'frameworks') return frameworkName(name, leaf, ...rest);
  if (section === 'classification')
    return `Classification rule “${name}”${leaf === 'reason' ? ': reason' : ''}`;
  const whole = WHOLE[path];
  if (whole) return whole;
  const words = SECTIONS[section]?.(name);
  if (!words) return path;
  return leaf && leaf !== 'days' ? `${words}: ${LEAVES[leaf] ?? leaf}` : words;
}
