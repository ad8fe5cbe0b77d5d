// Bundles each browser module into the folder given; called by bin/frontend.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';

const outdir = process.argv[2];
if (!outdir) {
  throw new Error('usage: node build.mjs <folder for the bundles>');
}

const modules = ['page.js', 'diagram.js', 'impact.js'].filter((file) => existsSync(file));

await build({
  entryPoints: modules,
  outdir,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  loader: { '.svg': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'dataurl' },
  legalComments: 'linked',
  logLevel: 'warning',
});
