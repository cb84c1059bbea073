import { readFileSync, writeFileSync } from 'node:fs';
import { languages } from '../server/src/languages/index.ts';
import { grammarFiles } from './source/index.ts';

// Writes the TextMate grammars anew from the catalogues: `node syntaxes/generate.ts`.
for (const [name, text] of grammarFiles(languages)) {
  const file = new URL(name, import.meta.url);
  if (current(file) === text) continue;
  writeFileSync(file, text);
  console.log(`syntaxes/${name}`);
}

function current(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
