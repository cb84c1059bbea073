import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { labelsAt } from '../support/cursor.ts';
import { allSnippets, snippetsOf } from '../support/snippets.ts';

/** What people type in an empty file of a language, in English and Japanese, and by the names of the seminar. */
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

/** Whether VS Code's filter keeps a prefix for what is typed: it begins with it, or one of its parts does. */
const isFound = (prefix: string, typed: string) =>
  [prefix, ...prefix.split(/[-_:]/).slice(1)].some((part) => part.toLowerCase().startsWith(typed.toLowerCase()));

test('the words of everyday find a snippet or a statement: at least 94 of 100', () => {
  const missing: string[] = [];
  let count = 0;
  for (const [language, words] of Object.entries(everyday)) {
    const snippets = snippetsOf(language).flatMap(({ prefix, words: others }) => [prefix, ...others]);
    const offered = [...snippets, ...labelsAt(language, '|')];
    for (const word of words.split(/\s+/)) {
      count++;
      if (!offered.some((each) => isFound(each, word))) missing.push(`${language}: ${word}`);
    }
  }
  assert.ok(count >= 90, String(count));
  assert.ok(missing.length <= count * 0.06, missing.join(', '));
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
