// `npm run bench -- --credentials N [--json]`: the product's own code paths on a generated estate.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { productNode } from './product-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await build({ only: ['client', 'dist'] });
const done = spawnSync(productNode(), [path.join(root, 'dist/bench.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = done.status ?? 1;
