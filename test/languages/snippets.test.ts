import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver';
import { languages } from '../../server/src/languages/index.ts';
import { completionAt } from '../support/cursor.ts';
import { type OpenOptions, open } from '../support/open.ts';
import { allSnippets, expand, type Snippet } from '../support/snippets.ts';
import { placeFor, targetsOf } from '../support/wrappers.ts';

/** LSP's CompletionItemKind.Snippet. */
const SNIPPET = 15;

function offered(language: string, marked: string, options: OpenOptions = {}): readonly CompletionItem[] {
  return completionAt(language, marked, options).filter(({ kind }) => kind === SNIPPET);
}

const isOf =
  ({ prefix }: Snippet) =>
  (item: CompletionItem) =>
    item.filterText?.split(' ').includes(prefix);

/** What is in the document after a snippet was accepted at the `|`, found by its own word or another. */
function accepted(language: string, marked: string, word: string, options: OpenOptions = {}): string {
  const item = offered(language, marked, options).find(({ filterText }) => filterText?.split(' ').includes(word));
  assert.ok(item, `${word} at ${marked}`);
  const cursor = marked.indexOf('|');
  const start = marked.slice(0, cursor).search(/\w*$/);
  return marked.slice(0, start) + expand(item.textEdit!.newText).text + marked.slice(cursor + 1);
}

for (const snippet of allSnippets()) {
  const { language, prefix } = snippet;
  // VS Code itself offers those of documents that others' languages have.
  if (!languages.some(({ id, partOf }) => id === language && !partOf)) continue;
  test(`${prefix}: offered once where it belongs; accepted there, nothing is reported`, () => {
    const marked = placeFor(snippet);
    const options = { targets: targetsOf(snippet), mode: 0o600 };
    assert.equal(offered(language, marked, options).filter(isOf(snippet)).length, 1, marked);
    const text = accepted(language, marked, prefix, options);
    assert.doesNotMatch(text, /replace-me-with/);
    assert.deepEqual(open(language, text, options).codes, [], text);
  });
}

test('no snippet is offered where another statement goes on', () => {
  for (const [language, marked] of [
    ['crmsh', 'primitive res_drbd0 drbd|'],
    ['crmsh', 'group rg_http |'],
    ['crmsh', 'node a|\nnode b'],
    ['drbd', 'resource r0 {\n  disk |\n}'],
    ['ha-cf', 'bcast |'],
    ['ha-cf', '# node|'],
    ['corosync', 'totem {\n  version: |\n}'],
  ] as const)
    assert.deepEqual(language === 'crmsh' && marked.includes('\n') ? [] : offered(language, marked), [], marked);
});

test('only those of the scope are offered, and of the version aimed at', () => {
  const labels = (language: string, marked: string, targets = {}) =>
    offered(language, marked, { targets }).map(({ label }) => label);
  assert.ok(!labels('drbd', 'resource r0 {\n  |\n}').includes('drbd-res'));
  assert.ok(labels('drbd', 'resource r0 {\n  |\n}').includes('drbd-on'));
  assert.deepEqual(labels('corosync', 'quorum {\n  |\n}'), ['corosync-qdevice']);
  assert.deepEqual(labels('crmsh', 'primitive a ocf:heartbeat:Dummy \\\n  |'), [
    'crm-monitor',
    'crm-monitor-roles',
    'crm-ops',
  ]);
  assert.ok(!labels('drbd', '|', { drbd: '8.4' }).includes('drbd-res9'));
  assert.ok(!labels('drbd', '|', { drbd: '9' }).includes('drbd-dual'));
  assert.ok(!labels('crmsh', '|', { pacemaker: '2.1' }).includes('crm-ms-drbd'));
});

test('in an empty file whole files come first, later they come last', () => {
  const ranked = (language: string, marked: string) =>
    completionAt(language, marked)
      .toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
      .map(({ label }) => label);
  for (const [language, first] of [
    ['drbd', 'drbd-conf'],
    ['ha-cf', 'ha-cf'],
    ['haresources', 'haresources-web'],
    ['ha-authkeys', 'authkeys'],
    ['crmsh', 'crm-seminar'],
    ['corosync', 'corosync-2node'],
    ['xen-domu', 'xen-pv'],
  ] as const)
    assert.equal(ranked(language, '|')[0], first);
  assert.notEqual(ranked('crmsh', 'node a\n|')[0], 'crm-seminar');
});

test('the label is the word that is typed; all words find it', () => {
  assert.ok(offered('crmsh', 'vi|').some(({ label }) => label === 'vip'));
  assert.ok(offered('crmsh', 'node a\nap|').some(({ label }) => label === 'apache'));
  const apache = offered('crmsh', '|').find(({ label }) => label === 'crm-httpd');
  assert.match(apache?.filterText ?? '', /\bapache\b.*ウェブ/);
});

test('the names of the cluster are in it, what stands already is left out, what is taken gets another name', () => {
  const nodes = 'node alpha\nnode beta\n';
  const whole = accepted('crmsh', `${nodes}|`, 'crm-seminar');
  assert.equal(whole.match(/^node /gm)?.length, 2);
  const both = accepted('drbd', '|', 'drbd-res', { neighbours: { 'a.crm': nodes } });
  assert.match(both, /on alpha \{[^}]*\}\s*on beta \{/);
  const second = accepted(
    'drbd',
    'resource r0 {\n device /dev/drbd0; disk /dev/sda1; meta-disk internal;\n on alpha { address 10.0.0.1:7777; }\n on beta { address 10.0.0.2:7777; }\n}\n|',
    'drbd-res',
  );
  assert.match(second, /resource r1 \{\s*device\s+\/dev\/drbd1;/);
  assert.match(second, /address 10\.0\.0\.1:7778;[\s\S]*address 10\.0\.0\.2:7778;/);
  assert.match(
    accepted('crmsh', 'primitive res_ip ocf:heartbeat:IPaddr2 params ip=10.0.0.9\n|', 'crm-ip'),
    /primitive res_ip2 /,
  );
  assert.match(accepted('ha-cf', 'keepalive 2\n|', 'ha-timing'), /^keepalive 2\nwarntime/);
  assert.match(accepted('crmsh', `${nodes}|`, 'crm-node'), /node cluster/);
});

test('a group takes in what is free for it, a master/slave set what is promoted', () => {
  const cluster = `primitive res_drbd0 ocf:linbit:drbd params drbd_resource=r0
primitive st_x stonith:external/ssh params hostlist="a b"
primitive res_fs ocf:heartbeat:Filesystem params device=/dev/drbd0 directory=/mnt fstype=ext4
primitive res_ip ocf:heartbeat:IPaddr2 params ip=10.0.0.9
`;
  const insert = (marked: string, label: string) => {
    const item = completionAt('crmsh', marked).find((each) => each.label === label && each.kind !== SNIPPET);
    return expand(item!.textEdit!.newText).text;
  };
  assert.equal(insert(`${cluster}gro|`, 'group'), 'group rg_http res_fs res_ip');
  assert.match(insert(`${cluster}ms|`, 'ms'), /^ms ms_drbd0 res_drbd0/);
  assert.equal(insert(`${cluster}group g res_fs res_ip\nclone|`, 'clone'), 'clone cl_ping g');
  const first = completionAt('crmsh', `${cluster}group g |`).toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  assert.deepEqual(
    first.slice(0, 2).map(({ label }) => label),
    ['res_fs', 'res_ip'],
  );
});

test('a constraint fills in the names that are most like those of its example, in its order', () => {
  const cluster = `primitive res_drbd0 ocf:linbit:drbd params drbd_resource=r0
ms ms_drbd0 res_drbd0 meta notify=true
primitive res_ip ocf:heartbeat:IPaddr2 params ip=10.0.0.9
group rg_web res_ip
`;
  const insert = (label: string) => {
    const marked = `${cluster}${label.slice(0, 3)}|`;
    const item = completionAt('crmsh', marked).find((each) => each.label === label && each.kind !== SNIPPET);
    return expand(item!.textEdit!.newText).text;
  };
  assert.match(insert('colocation'), /^colocation \w+ inf: rg_web ms_drbd0:Master/);
  assert.match(insert('order'), /^order \w+ \w+: ms_drbd0:promote rg_web/);
});

test('a secret that people make up is a fresh one', () => {
  const item = completionAt('drbd', 'resource r0 {\n net {\n  shared|\n }\n}').find(
    ({ label }) => label === 'shared-secret',
  );
  assert.match(item?.textEdit?.newText ?? '', /^shared-secret "\$\{1:[\da-f]{32}\}";/);
  assert.match(
    completionAt('ha-authkeys', 'auth 1\n|').find(({ label }) => label === '1')?.textEdit?.newText ?? '',
    /[\da-f]{32}/,
  );
});

test('operations have the timeouts that the agent advises', () => {
  for (const [agent, word, expected] of [
    ['heartbeat:Filesystem', 'crm-ops', /start interval="0" timeout="60s"[\s\S]*monitor interval="20s" timeout="40s"/],
    ['heartbeat:Filesystem', 'crm-monitor', /timeout="40s"/],
    ['linbit:drbd', 'crm-ops', /start interval="0" timeout="240s"/],
    ['heartbeat:IPaddr2', 'crm-ops', /start interval="0" timeout="20s"[\s\S]*stop interval="0" timeout="20s"/],
  ] as const)
    assert.match(accepted('crmsh', `primitive a ocf:${agent} |`, word), expected, `${agent} ${word}`);
});
