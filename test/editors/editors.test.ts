import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../support/paths.ts';

const bundle = join(root, 'dist/server.js');
const program = existsSync(bundle) ? bundle : join(root, 'server/src/entry/node.ts');
const page = readFileSync(join(root, 'server/EDITORS.md'), 'utf8');

/** The first example of EDITORS.md in a language, with the server of this project. */
function recipe(language: string): string {
  const text = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)![1]!;
  return text.replace(/(['"])node\1/, `$1${process.execPath}$1`).replace('/PATH/TO/server.js', program);
}

interface Answers {
  readonly filetype: string;
  readonly problems: readonly string[];
  readonly fixed: string;
  readonly hover: string;
  readonly completion: number;
  readonly renamed: string;
  readonly formatted: string;
}

for (const { name, language, file, script, command, filetype } of [
  {
    name: 'Neovim',
    language: 'lua',
    file: 'init.lua',
    script: 'neovim.lua',
    command: (init: string, run: string) => ['nvim', '--headless', '-n', '-u', init, '-c', `luafile ${run}`],
    filetype: 'drbd',
  },
  {
    name: 'Emacs',
    language: 'elisp',
    file: 'init.el',
    script: 'emacs.el',
    command: (init: string, run: string) => [
      'emacs',
      '--batch',
      '--no-init-file',
      '--eval',
      '(progn (require (quote package)) (package-initialize))',
      '-l',
      init,
      '-l',
      run,
    ],
    filetype: 'drbd-mode',
  },
] as const) {
  const isHere = spawnSync(name === 'Neovim' ? 'nvim' : 'emacs', ['--version']).status === 0;
  test(`${name} with the recipe of EDITORS.md shows, fixes, renames and formats the lab`, {
    skip: !isHere && process.env['CI'] === undefined && `${name} is not installed`,
  }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'ha-config-editor-'));
    cpSync(join(root, 'test/fixtures/lab'), folder, { recursive: true });
    const init = join(folder, file);
    writeFileSync(init, recipe(language));
    const [editor, ...args] = command(init, join(root, 'test/editors', script));
    const { stdout, stderr } = spawnSync(editor!, args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 150_000,
      env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' },
    });
    const line = `${stdout}\n${stderr}`.split('\n').find((each) => each.startsWith('ANSWERS '));
    assert.ok(line, `${stdout}\n${stderr}`);
    const answers = JSON.parse(line.slice('ANSWERS '.length)) as Answers;
    assert.equal(answers.filetype, filetype);
    assert.ok(answers.problems.some((each) => each.includes('nett')));
    assert.equal(answers.fixed, '    net {');
    assert.match(answers.hover, /net/);
    assert.ok(answers.completion > 10);
    assert.equal(answers.renamed, 'resource r9 {');
    assert.equal(answers.formatted, '    net {');
  });
}
