import { FRAMEWORKS, findVersion } from '@/lib/frameworks/registry';
import type { Json, JsonObject } from '@/lib/kernel/json';
import type { Policy } from '@/lib/policies/model';

/** A copy of the policy with what the form says in it. Empty days mean no limit; the schema tells where that is wrong. */
export function documentOf(before: JsonObject, form: FormData): JsonObject {
  const document = structuredClone(before);
  delete document.version;
  document.name = String(form.get('name') ?? '');
  document.classificationDeadlineDays = daysOf(form.get('classificationDeadlineDays'));
  for (const section of ['kindLimits', 'classLimits', 'idleLimits', 'exceptionLimits'] as const) {
    const limits = document[section] as Record<string, JsonObject>;
    for (const [name, limit] of Object.entries(limits)) {
      const path = `${section}.${name}`;
      limit.days = daysOf(form.get(`${path}.days`));
      limit.source = String(form.get(`${path}.source`) ?? '');
      if (section === 'kindLimits') limit.byClass = form.get(`${path}.byClass`) === 'on';
    }
  }
  document.frameworks = frameworksOf((before.frameworks ?? {}) as unknown as Policy['frameworks'], form);
  document.classification = JSON.parse(String(form.get('classification') ?? '[]')) as Json;
  const rules: JsonObject = {};
  for (const [key, value] of form.entries()) {
    const [section, id = '', leaf] = key.split('.');
    if (section !== 'rules' || typeof value !== 'string') continue;
    if (leaf === 'severity') {
      const isOff = value === 'off';
      if (isOff) rules[id] = { enabled: false };
      else if (value !== 'as-shipped') rules[id] = { severity: value };
    }
  }
  document.rules = rules;
  return document;
}

function daysOf(value: FormDataEntryValue | null): number | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : Number(text);
}

/** Frameworks in scope: with the numbers of the form where the version stays, else as preset. */
function frameworksOf(before: Policy['frameworks'], form: FormData): JsonObject {
  const scopes: JsonObject = {};
  for (const { id } of FRAMEWORKS) {
    const version = String(form.get(`frameworks.${id}`) ?? '');
    if (version === '') continue;
    const scope = before[id];
    const preset = findVersion(id, version)?.clauses ?? [];
    const clauses =
      scope?.version === version
        ? scope.clauses.map((clause, at) => {
            const path = `frameworks.${id}.clauses.${at}`;
            return {
              ...clause,
              days: daysOf(form.get(`${path}.days`)),
              basis: String(form.get(`${path}.basis`) ?? clause.basis),
              source: String(form.get(`${path}.source`) ?? ''),
            };
          })
        : preset.map((clause) => ({ ...clause }));
    scopes[id] = { version, clauses };
  }
  return scopes;
}
