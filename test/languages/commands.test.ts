import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandHover } from '../../server/src/features/command-hover.ts';
import { sentences } from '../../server/src/features/hover/blocks.ts';
import { shellCommands } from '../../server/src/languages/index.ts';
import { commandHoverAt } from '../../server/src/lsp/handlers/command-hover.ts';
import { simpleCommands } from '../../server/src/syntax/shell-commands.ts';
import { shellSnippets } from '../../syntaxes/source/commands.ts';
import { root } from '../support/paths.ts';
import { seeded, seedOfRun } from '../support/random.ts';
import { Service } from '../support/service.ts';
import { expand, snippetsOf } from '../support/snippets.ts';

const catalog = shellCommands();
const snippets = snippetsOf('shellscript');

/** The command that the hover at a `§` is about. */
function hovered(marked: string): string | undefined {
  const offset = marked.indexOf('§');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = commandHover(catalog, text, offset);
  const form = found?.blocks[0]?.sizes[0]?.en.split('\n')[1];
  return catalog.commands.find((each) => `${each.name} ${each.form}`.trim() === form)?.name;
}

for (const [marked, name] of [
  ['x§m list', 'xm'],
  ['xm li§st', 'xm list'],
  ['virsh -c qemu:///system sta§rt guest1', 'virsh start'],
  ['virsh -c sta§rt list', undefined],
  ['drbdadm -- --overwrite-data-of-peer prim§ary r0', 'drbdadm primary'],
  ['/sbin/drbdadm cre§ate-md r0', 'drbdadm create-md'],
  ['crm -F configure ver§ify', 'crm configure verify'],
  ['crm res§ource migrate rg_http', 'crm resource'],
  ['crm resource mig§rate rg_http', 'crm resource migrate'],
  ['sudo -u root xm des§troy domu1', 'xm destroy'],
  ['LANG=C sudo xm des§troy domu1', 'xm destroy'],
  ['ssh -p 22 cluster2 drbdadm u§p r0', 'drbdadm up'],
  ['watch -n 1 crm_m§on -1', 'crm_mon'],
  ['if ! virsh domst§ate g; then', 'virsh domstate'],
  ['then virsh st§art g', 'virsh start'],
  ['case $1 in\nstart) drbdadm u§p r0;;', 'drbdadm up'],
  ['state=$(drbdadm cst§ate r0)', 'drbdadm cstate'],
  ['echo "state: `drbdadm dst§ate r0`"', 'drbdadm dstate'],
  ['drbdadm \\\n  secon§dary r0', 'drbdadm secondary'],
  ['true && xl info >/dev/null 2>&1; xl to§p', 'xl top'],
  ['(cd /etc; brctl sh§ow)', 'brctl show'],
  ['cat <<END\nEND\nvirsh li§st', 'virsh list'],
  // No commands: arguments, comments, quotes, here documents, arrays, functions, patterns.
  ['echo xm li§st', undefined],
  ['# xm li§st', undefined],
  ["echo 'xm li§st'", undefined],
  ['echo "\nvirsh li§st\n"', undefined],
  ['cat <<END\nvirsh li§st\nEND', undefined],
  ['lsm§od | grep kvm', 'lsmod'],
  ["gr§ep -E 'vmx|svm' /proc/cpuinfo", 'grep'],
  ['cat /proc/modules | xl li§st', 'xl list'],
  ['cat <<-"END" >x\n\tvirsh li§st\n\tEND', undefined],
  ['a=(virsh li§st)', undefined],
  ['x§l() {', undefined],
  ['virsh dominfo li§st', undefined],
  ['grep li§st x', undefined],
  ['gr§ep list x', undefined],
  ['gr§ep vmx /proc/cpuinfo', 'grep'],
  ['for x§m in a; do', undefined],
] as const)
  test(`${JSON.stringify(marked)}: ${name ?? 'nothing'}`, () => assert.equal(hovered(marked), name));

test('a hover of the server: the range of the word, in the language of the session', () => {
  const service = new Service();
  service.setLocale('ja');
  const text = 'set -e\nvirsh list --all\n';
  const found = commandHoverAt(service, { text, position: { line: 1, character: 7 } });
  assert.deepEqual(found?.range, { start: { line: 1, character: 6 }, end: { line: 1, character: 10 } });
  assert.match(JSON.stringify(found?.contents), /virsh list \[--all\].*動作中のゲスト/s);
  assert.equal(commandHoverAt(service, { text, position: { line: 0, character: 0 } }), undefined);
  assert.equal(commandHoverAt(service, { text, position: { line: 9, character: 9 } }), undefined);
});

test('every command has its text in both languages, sentence by sentence, under one name', () => {
  const names = catalog.commands.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const { name, doc } of catalog.commands) {
    assert.equal(sentences(doc.ja).length, sentences(doc.en).length, name);
    assert.doesNotMatch(doc.en, /[\u3040-\u30ff\u4e00-\u9fff]/, name);
    assert.match(doc.ja, /[\u3040-\u30ff\u4e00-\u9fff].*(?:。|\))$/s, name);
    // A subcommand is reached through the words before it.
    const before = name.slice(0, Math.max(0, name.lastIndexOf(' ')));
    assert.ok(!before || names.includes(before), name);
  }
});

test('the snippets are those of the catalogue, and begin with a tool', () => {
  const text = readFileSync(join(root, 'snippets/shellscript.json'), 'utf8');
  assert.equal(text, shellSnippets(catalog), 'run `npm run generate`');
  const tools = new Set(catalog.commands.map(({ name }) => name.split(' ')[0]!));
  for (const { prefix, words, body } of snippets) {
    assert.doesNotThrow(() => expand(body), prefix);
    for (const word of [prefix, ...words]) assert.ok(word.includes(' ') || tools.has(word), `${word} is a bare word`);
    const lines = expand(body).text.split('\n');
    assert.ok(
      lines.some((line) => line.startsWith(prefix.split(' ')[0]!)),
      prefix,
    );
  }
});

test('what people type finds a snippet', () => {
  const typed = `drbdadm create-md|drbdadm up|drbdadm primary --force|drbdadm primary|drbdadm secondary|drbdadm status
    |drbdadm split-brain-8.3|drbdadm split-brain-8.4|drbdadm split-brain-9|drbdadm discard-my-data|cat /proc/drbd
    |crm configure verify|crm configure commit|crm resource migrate|crm resource unmigrate|crm resource cleanup
    |crm_mon -rfA|crm_mon|crm configure show|crm node standby
    |xm list|xm create|xm uptime|xm info|xm top|xm shutdown|xm destroy|xm reboot|xm pause|xm unpause
    |xl list|xl create|xl uptime|xl info|xl top|xl shutdown|xl destroy|xl reboot|xl pause|xl unpause
    |virsh version|virsh list|virsh dominfo|virsh domstate|virsh console|virsh shutdown|virsh start|virsh reboot
    |virsh suspend|virsh resume|virsh destroy|virt-install|brctl show|brctl addbr|brctl addif|lsmod | grep kvm
    |grep vmx|egrep vmx|grep svm|yum install drbd|yum install heartbeat|yum install httpd|yum groupinstall
    |chkconfig httpd off|chkconfig drbd off|chkconfig heartbeat on`.split(/\s*(?<!lsmod )\|/);
  const prefixes = snippets.flatMap(({ prefix, words }) => [prefix, ...words]);
  const missing = typed.filter((words) => !prefixes.some((prefix) => prefix.startsWith(words.trim())));
  assert.deepEqual(missing, []);
  assert.ok(typed.length > 60);
});

test('every text is read, in about the time that its length takes', () => {
  const random = seeded(seedOfRun());
  const pieces = [
    'xm',
    ' ',
    ' list',
    '\n',
    ';',
    '|',
    '&',
    '(',
    ')',
    '$(',
    '`',
    '"',
    "'",
    '<<E',
    'E',
    '>',
    '{',
    '\\',
    '#',
    '=',
    '$((',
    '${',
  ];
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: 40 }, () => pieces[Math.floor(random() * pieces.length)]!).join('');
    for (const words of simpleCommands(text))
      for (const { start, end } of words)
        assert.ok(0 <= start && start < end && end <= text.length, JSON.stringify(text));
  }
  for (const piece of pieces) {
    const started = performance.now();
    simpleCommands(piece.repeat(200_000 / piece.length));
    assert.ok(performance.now() - started < 2000, JSON.stringify(piece));
  }
});
