import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Calls that return a secret value, as each SDK spells them. */
const VALUE_READS =
  /GetSecretValueCommand|BatchGetSecretValueCommand|GetParametersByPathCommand|GetParametersCommand|GetPasswordDataCommand|\.getSecret\(|\.getSecretValue\(|accessSecretVersion|\.getKey\(|\.listKeys\(|beginBackup|\.addPassword\(/;

/** The built worker with every chunk it loads: our own code, the SDKs stay outside. */
function builtWorker(): Map<string, string> {
  const files = new Map<string, string>();
  const open = ['dist/worker.js'];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue;
    if (!existsSync(file)) throw new Error(`${file} is missing; run "npm run build" first`);
    const text = readFileSync(file, 'utf8');
    files.set(file, text);
    for (const [, found] of text.matchAll(/(?:from|import)\s*\(?"(\.{1,2}\/[^"]+\.js)"/g)) {
      open.push(path.join(path.dirname(file), found ?? ''));
    }
  }
  return files;
}

it('nothing in the built worker asks a provider for a secret value', () => {
  const files = builtWorker();
  expect([...files.values()].join('\n')).toContain('aws.secretsmanager-secrets');
  const found = [...files].flatMap(([file, text]) => {
    const match = VALUE_READS.exec(text);
    return match ? [`${file}: ${match[0]}`] : [];
  });
  expect(found).toEqual([]);
});
