import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { languages, shellCommands } from '../server/src/languages/index.ts';
import { shellSnippets } from './source/commands.ts';
import { drbdWords } from './source/drbd-words.ts';
import { hooksText } from './source/hooks.ts';
import { grammarFiles } from './source/index.ts';
import { manifestText } from './source/manifest.ts';

// Writes anew what follows from the registry and the catalogues: the TextMate grammars, and in package.json the lists of
// languages, their files, grammars and snippets, the commands that several of them have, and the addresses; the files of the hooks for
// pre-commit; the snippets of commands; and the words of DRBD that its parser reads. `npm run generate`.
for (const [name, text] of grammarFiles(languages)) write(name, text);
write('../server/src/languages/drbd/syntax/words.ts', drbdWords());
write('../snippets/shellscript.json', shellSnippets(shellCommands()));
write('../.pre-commit-hooks.yaml', hooksText(current('../.pre-commit-hooks.yaml') ?? '', languages));
write('../package.json', manifestText(current('../package.json') ?? '{}', languages));

/** `name`: a path below `syntaxes/`. */
function write(name: string, text: string): void {
  if (current(name) === text) return;
  writeFileSync(new URL(name, import.meta.url), text);
  console.log(path.posix.join('syntaxes', name));
}

function current(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
