import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { corpusFiles, unknownFolders } from '../support/corpus.ts';
import { lineOf, open } from '../support/open.ts';
import { needs, shared } from '../support/paths.ts';
import { Service } from '../support/service.ts';

interface Case {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** What each reader makes of it, from its source; `accepted: ...` where it is as it looks. */
  readonly initscripts: string;
  readonly networkManager: string;
  /** 0: no line by itself. */
  readonly line: number;
}

/** Said of the file as a whole, or of what both readers do alike, although no line of it is wrong by itself. */
const reported: Readonly<Record<string, string>> = {
  'type-missing': 'bridge-without-type',
  'netmask-and-prefix': 'netmask-against-prefix',
  'no-device': 'missing-device',
  'backup-file': 'backup-file',
};

test('something is said where one of the readers misreads a file, in its line', needs('cases/ifcfg-cases.json'), () => {
  const { cases } = JSON.parse(readFileSync(join(shared, 'cases/ifcfg-cases.json'), 'utf8')) as { cases: Case[] };
  const wrong = cases.flatMap(({ id, file, text, line }) => {
    const service = new Service();
    const uri = `file:///etc/sysconfig/network-scripts/${file}`;
    service.put(uri, text, 'ifcfg');
    const found = service.findings(uri).map(({ code, start }) => `${lineOf(text, start)}:${code.split('/')[1]}`);
    const isRight =
      line > 0
        ? found.some((each) => each.startsWith(`${line}:`))
        : reported[id] === undefined
          ? found.length === 0
          : found.some((each) => each.endsWith(`:${reported[id]}`));
    return isRight ? [] : [`${id}: ${found.join(' ')}`];
  });
  assert.deepEqual(wrong, []);
  assert.ok(cases.filter(({ line }) => line > 0).length >= 10 && cases.some(({ line }) => line === 0));
});

test('every folder of the corpus is read by a language, or there is a reason', needs('corpus'), () => {
  assert.deepEqual(unknownFolders(), []);
});

for (const [id, folder] of [
  ['ifcfg', 'corpus/ifcfg'],
  ['xend-sxp', 'corpus/xend'],
] as const)
  test(`no file of ${folder} has an error`, needs(folder), () => {
    const files = [...corpusFiles()].filter(({ language }) => language.id === id);
    assert.ok(files.length >= 5, `${files.length} files`);
    const wrong = files.flatMap(({ name, text }) =>
      open(id, text)
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ code, start }) => `${name}:${lineOf(text, start)} ${code}`),
    );
    assert.deepEqual(wrong, []);
  });
