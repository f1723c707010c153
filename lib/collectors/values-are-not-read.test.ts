import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Calls that return a secret value, as each SDK spells them. */
const VALUE_READS =
  /GetSecretValueCommand|BatchGetSecretValueCommand|GetParametersByPathCommand|GetParametersCommand|GetPasswordDataCommand|\.getSecret\(|\.getSecretValue\(|accessSecretVersion|getKeyString|\.getKey\(|\.listKeys\(|beginBackup|\.addPassword\(/;

/**
 * The one spelling two calls share: of a key vault the same name returns a key's public half, and no private one ever
 * leaves it. The trail's signing asks for it, once, so that others can verify; collectors still may not.
 */
const PUBLIC_HALF = { chunk: /azure-key-vault-[\w]+\.js$/, call: /\.getKey\(/ };

/** Every file of a build; our own code, for the SDKs stay outside of both. */
function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.[cm]?js$/.test(entry.name));
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [file, readFileSync(file, 'utf8')];
    }),
  );
}

/** The processes are always built before the tests; the web only where somebody built all of it. */
const BUILDS = ['dist', '.next/server'].filter((folder) => folder === 'dist' || existsSync('.next/BUILD_ID'));

it.each(BUILDS)('nothing in %s asks a provider for a secret value', (folder) => {
  if (!existsSync(folder)) throw new Error(`${folder} is missing; run "npm run build" first`);
  const files = filesOf(folder);
  // The collectors are among what is searched, or the search proves nothing.
  expect([...files.values()].some((text) => text.includes('aws.secretsmanager-secrets'))).toBe(true);
  const found = [...files].flatMap(([file, text]) => {
    const searched = PUBLIC_HALF.chunk.test(file) ? text.replace(PUBLIC_HALF.call, '') : text;
    const match = VALUE_READS.exec(searched);
    return match ? [`${file}: ${match[0]}`] : [];
  });
  expect(found).toEqual([]);
});
