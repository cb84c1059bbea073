// Puts the package of the server and the command line for npm together: what the bundles need, and nothing of the extension.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressesOf, withAddresses } from './repository.mjs';

/** Writes the package of the bundles in `dist` into the folder `npm` there; gives the folder. */
export function writeNpmPackage(root, dist, bundles) {
  const folder = path.join(dist, 'npm');
  mkdirSync(folder);
  for (const name of bundles) cpSync(path.join(dist, `${name}.js`), path.join(folder, `${name}.js`));
  cpSync(path.join(dist, 'THIRD_PARTY_NOTICES'), path.join(folder, 'THIRD_PARTY_NOTICES'));
  cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  cpSync(path.join(root, 'schemas', 'ha-config.schema.json'), path.join(folder, 'ha-config.schema.json'));
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  write(folder, 'package.json', `${JSON.stringify(npmManifest(manifest), undefined, 2)}\n`);
  write(folder, 'README.md', npmReadme(readFileSync(path.join(root, 'README.md'), 'utf8'), manifest));
  return folder;
}

function npmManifest({ name, version, license, keywords, repository }) {
  const { home, issues } = addressesOf(repository);
  return {
    name,
    version,
    description:
      'Checker, formatter and language server for the configuration of DRBD, Heartbeat, Pacemaker (crm shell) and Corosync.',
    license,
    keywords: [...keywords, 'language-server', 'lsp', 'linter', 'formatter'],
    repository: { ...repository, url: `git+${repository.url}` },
    homepage: home,
    bugs: { url: issues },
    type: 'commonjs',
    bin: { [name]: 'cli.js' },
    exports: { './package.json': './package.json', './ha-config.schema.json': './ha-config.schema.json' },
    engines: { node: '>=20' },
  };
}

/** The project's README without what is about VS Code and development. */
function npmReadme(readme, { name, repository }) {
  const [head, ...sections] = readme.split(/^(?=## )/m);
  const kept = sections.filter((section) => /^## (?:Command line|Privacy)\n/.test(section));
  if (kept.length !== 2) throw new Error('README.md has no sections "Command line" and "Privacy" any more.');
  // What it is: the first paragraph of prose.
  const [, what] = /\n\n([A-Z].*)\n\n/.exec(head);
  const text = [`# ${name}`, what, `    npm install --global ${name}`, ...kept].join('\n\n');
  return `${withAddresses(text, repository)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function write(folder, name, text) {
  writeFileSync(path.join(folder, name), text);
}
