// `node scripts/reference.mjs`: writes the pages of docs/reference/ that come from the code.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'docs', 'reference');

/** The collectors that are registered, and those that have a test beside them. */
function collectorFiles() {
  const rooms = path.join(root, 'lib', 'collectors');
  const collectors = readdirSync(rooms).flatMap((provider) => {
    const exported = textOf(path.join(rooms, provider, 'collectors.ts')).matchAll(/ from '\.\/([^']+)';/g);
    return [...exported].map(([, file]) => `${provider}.${file}`);
  });
  const tested = collectors.filter((id) => existsSync(path.join(rooms, `${id.replace('.', '/')}.test.ts`)));
  return { collectors, tested };
}

/** The pages by name, as the code has them now. */
async function pages() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['lib/policies/reference.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  const { REFERENCE } = await import(`data:text/javascript;base64,${source}`);
  const files = collectorFiles();
  return Object.entries(REFERENCE).map(([name, write]) => [path.join(folder, name), write(files)]);
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Whether every page is as the code has it; for `npm run check`. */
export async function checkReference() {
  try {
    const all = await pages();
    const old = all
      .filter(([file, text]) => textOf(file) !== text)
      .map(([file]) => path.relative(root, file));
    const text = old
      .map((file) => `\n  ${file} is out of date: node scripts/reference.mjs writes it`)
      .join('');
    return { ok: old.length === 0, text: `${all.length} pages${text}` };
  } catch (error) {
    return { ok: false, text: `  ${error.message}` };
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  try {
    for (const [file, text] of await pages()) writeFileSync(file, text);
  } catch (error) {
    // The pages come from a bundle in memory; its text would hide what went wrong.
    console.error(error.message);
    process.exitCode = 1;
  }
}
