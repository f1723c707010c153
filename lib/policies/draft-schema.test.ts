import { describe, expect, it } from 'vitest';
import { findVersion } from '@/lib/frameworks/registry';
import { inputError } from '@/lib/web/errors';
import { DEFAULT_POLICY } from './default-policy';
import { DraftFile } from './draft-schema';
import { PolicyDocument } from './schema';

/** What is said of a file that holds the default policy with one change, by path. */
function fieldsOf(change: (document: Record<string, never> & typeof DEFAULT_POLICY) => void) {
  const document = JSON.parse(JSON.stringify(DEFAULT_POLICY));
  change(document);
  const read = DraftFile.safeParse({ document, reason: 'Because.' });
  return read.success ? {} : (inputError(read.error.issues).fields ?? {});
}
const rule = (id: string, when: object, grade: string) => ({
  id,
  when,
  class: grade,
  environment: null,
  reason: 'Why.',
});

describe('a policy from a file', () => {
  it('is taken as it was exported, with or without its version', () => {
    expect(fieldsOf(() => {})).toEqual({});
    expect(fieldsOf((policy) => Reflect.deleteProperty(policy, 'version'))).toEqual({});
  });

  it('is refused with an unknown field, which is named where it stands', () => {
    expect(Object.keys(fieldsOf((policy) => Object.assign(policy, { grace: 3 })))).toEqual([
      'document.grace',
    ]);
    expect(fieldsOf((policy) => Object.assign(policy.kindLimits['ssh-key'], { grace: 3 }))).toEqual({
      'document.kindLimits.ssh-key.grace': expect.stringContaining('no such field'),
    });
  });

  it('is refused with a limit of zero', () => {
    expect(fieldsOf((policy) => Object.assign(policy.kindLimits['ssh-key'], { days: 0 }))).toEqual({
      'document.kindLimits.ssh-key.days': 'A limit is at least 1 day.',
    });
  });

  it('is refused when its classes overlap: a more sensitive one with more time', () => {
    expect(fieldsOf((policy) => Object.assign(policy.classLimits.A, { days: 31 }))).toEqual({
      'document.classLimits.A.days': expect.stringContaining('at most its 30 days'),
    });
    expect(Object.keys(fieldsOf((policy) => Object.assign(policy.classLimits.C, { days: 29 })))).toEqual([
      'document.classLimits.B.days',
    ]);
  });

  it('is refused when an exception for something graver may last longer', () => {
    expect(fieldsOf((policy) => Object.assign(policy.exceptionLimits.critical, { days: 91 }))).toEqual({
      'document.exceptionLimits.critical.days': expect.stringContaining(
        'at most as long as one for a high one: 90 days',
      ),
    });
  });

  it('is refused when two rules have one condition and two classes, or one can never match', () => {
    const same = { name: 'prod-*' };
    expect(
      fieldsOf((policy) =>
        Object.assign(policy, { classification: [rule('one', same, 'A'), rule('two', same, 'B')] }),
      ),
    ).toEqual({ 'document.classification.1.when': expect.stringContaining('same condition as “one”') });
    expect(
      fieldsOf((policy) =>
        Object.assign(policy, {
          classification: [rule('wide', { name: '*' }, 'C'), rule('late', same, 'A')],
        }),
      ),
    ).toEqual({ 'document.classification.1.when': expect.stringContaining('never decide') });
  });

  it('is refused with a framework, a version or a rule nobody knows, or one clause twice', () => {
    const pci = JSON.parse(JSON.stringify(findVersion('pci-dss', '4.0.1')));
    const frameworks = (scopes: object) =>
      fieldsOf((policy) => Object.assign(policy, { frameworks: scopes }));
    expect(Object.keys(frameworks({ 'nist-csf': pci }))).toEqual(['document.frameworks.nist-csf']);
    expect(Object.keys(frameworks({ 'pci-dss': { ...pci, version: '3.2.1' } }))).toEqual([
      'document.frameworks.pci-dss.version',
    ]);
    expect(
      Object.keys(frameworks({ 'pci-dss': { ...pci, clauses: [pci.clauses[0], pci.clauses[0]] } })),
    ).toEqual(['document.frameworks.pci-dss.clauses.1']);
    expect(frameworks({ 'pci-dss': pci })).toEqual({});
    expect(Object.keys(fieldsOf((policy) => Object.assign(policy.rules, { 'max-aeg': {} })))).toEqual([
      'document.rules.max-aeg',
    ]);
  });

  it('is refused when it says of a number that a text holds it, and none does', () => {
    const pci = JSON.parse(JSON.stringify(findVersion('pci-dss', '4.0.1')));
    const at = pci.clauses.findIndex((clause: { control: string }) => clause.control.endsWith('8.2.6'));
    const change = (over: object) => {
      const clauses = pci.clauses.map((clause: object, i: number) =>
        i === at ? { ...clause, ...over } : clause,
      );
      return fieldsOf((policy) => Object.assign(policy, { frameworks: { 'pci-dss': { ...pci, clauses } } }));
    };
    const path = `document.frameworks.pci-dss.clauses.${at}.basis`;
    expect(change({ days: 60 })).toEqual({
      [path]: expect.stringContaining('does not name this number (60 days)'),
    });
    expect(change({ days: 60, basis: 'tra' })).toEqual({});
    expect(Object.keys(change({ kind: 'ssh-key' }))).toEqual([path]);
  });

  it('that was published before any of this is read as having none of it', () => {
    const { frameworks: _, classification: __, ...old } = JSON.parse(JSON.stringify(DEFAULT_POLICY));
    expect(PolicyDocument.parse(old)).toEqual(DEFAULT_POLICY);
  });
});
