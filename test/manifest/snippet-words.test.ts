import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver';
import { languages } from '../../server/src/languages/index.ts';
import { completionAt } from '../support/cursor.ts';
import { allSnippets, snippetsOf } from '../support/snippets.ts';

/** What people type in a file of a language, in English and Japanese, and by the names of the seminar. */
const everyday: Readonly<Record<string, string>> = {
  drbd: `drbd r0 resource lab seminar global common master primary node host net disk fencing handlers startup sync
    split-brain secret volume ipv6 quorum include backup ノード ディスク 同期 認証`,
  'ha-cf':
    'heartbeat lab seminar node keepalive deadtime bcast ucast ping syslog rsyslog watchdog stonith pacemaker ノード ログ',
  haresources: 'apache httpd vip 仮想IP drbd filesystem nfs web seminar mail',
  'ha-authkeys': 'auth sha1 key lab 認証',
  crmsh: `apache httpd vip 仮想IP drbd master ms filesystem mount lab seminar heartbeat node group rg order colocation location
    stonith monitor clone mysql postgresql nfs mail ping property primitive xen 順序 監視 グループ マスター`,
  corosync: 'lab seminar node totem quorum qdevice logging heartbeat two-node udpu ノード',
  sbd: 'sbd device watchdog diskless',
  'xen-domu': 'guest disk memory drbd ゲスト',
};

/** Where words belong that no empty file has, in the order in which they are tried after it. */
const inside: Readonly<Record<string, readonly string[]>> = {
  drbd: ['resource r0 {\n  |\n}', 'resource r0 {\n  net {\n    |\n  }\n}', 'resource r0 {\n  on a {\n    |\n  }\n}'],
  crmsh: ['primitive a IPaddr2 |', 'primitive a |'],
  corosync: ['totem {\n  |\n}', 'nodelist {\n  |\n}', 'quorum {\n  |\n}'],
  haresources: ['n1 |'],
  'ha-authkeys': ['auth 1\n1 |'],
};

/** Whether VS Code's filter keeps an item for what is typed: a word of what it filters by, or a part of one, begins with it. */
function isFound({ label, filterText = label }: CompletionItem, typed: string): boolean {
  const words = filterText.split(/\s+/).flatMap((word) => [word, ...word.split(/[-_:]/).slice(1)]);
  return words.some((word) => word.toLowerCase().startsWith(typed.toLowerCase()));
}

test('the words of everyday find a snippet or a statement where they are typed: at least 94 of 100', () => {
  const missing: string[] = [];
  let count = 0;
  let inEmptyFile = 0;
  for (const [language, words] of Object.entries(everyday)) {
    const [empty, ...others] = ['|', ...(inside[language] ?? [])].map((place) => completionAt(language, place));
    for (const word of words.split(/\s+/)) {
      count++;
      const isInEmpty = empty!.some((item) => isFound(item, word));
      if (isInEmpty) inEmptyFile++;
      else if (!others.flat().some((item) => isFound(item, word))) missing.push(`${language}: ${word}`);
    }
  }
  assert.ok(count >= 90, String(count));
  assert.ok(missing.length <= count * 0.06, missing.join(', '));
  assert.ok(inEmptyFile >= count * 0.8, `${inEmptyFile} of ${count} in an empty file`);
});

test('a word of everyday belongs to one snippet of its language', () => {
  for (const { id } of [
    ...languages.filter(({ snippets, partOf }) => snippets && !partOf),
    ...['plaintext', 'libvirt', 'shellscript'].map((id) => ({ id })),
  ]) {
    const words = snippetsOf(id).flatMap(({ prefix, words: others }) => [prefix, ...others]);
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) !== index),
      [],
      id,
    );
  }
});

test('whole files are found in every language by `lab` or by the name of the language', () => {
  const whole = allSnippets().filter(({ words }) => words.includes('lab') && words.includes('seminar'));
  assert.deepEqual(whole.map(({ language }) => language).sort(), [
    'corosync',
    'crmsh',
    'drbd',
    'ha-authkeys',
    'ha-cf',
    'haresources',
  ]);
});
