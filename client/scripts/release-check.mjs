// What keeps a version from being published: `npm run release:check`. With a folder as argument, that project.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addressesOf, isPlaceholder } from '../../server/scripts/repository.mjs';

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..', '..'));
const read = (name) => readFileSync(path.join(root, name), 'utf8');
const { version, publisher, repository, homepage, bugs } = JSON.parse(read('package.json'));
const problems = [];

if (isPlaceholder(repository))
  problems.push(
    `package.json: repository.url is a placeholder (${repository.url}). Fill it in, then run: npm run generate`,
  );
const { home, issues } = addressesOf(repository);
if (homepage !== home || bugs !== issues)
  problems.push('package.json: homepage and bugs do not follow from repository.url. Run: npm run generate');
if (!new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`, 'm').test(read('CHANGELOG.md')))
  problems.push(`CHANGELOG.md: there is no heading "## ${version} (YYYY-MM-DD)".`);
for (const readme of ['README.md', 'README.ja.md'])
  for (const [, picture] of read(readme).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
    if (!/^https:/.test(picture) && !existsSync(path.join(root, picture)))
      problems.push(`${readme}: ${picture} is not there.`);

for (const problem of problems) console.error(problem);
if (problems.length) process.exit(1);
console.log(`${version} can be published by "${publisher}", from ${repository.url}.`);
