import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renameEdit } from '../../../server/src/lsp/handlers/rename.ts';
import { atCursor } from '../../support/cursor.ts';
import { type OpenOptions, open } from '../../support/open.ts';
import { Service } from '../../support/service.ts';

const hosts = '127.0.0.1 localhost\n10.0.0.1\talice.example.com alice\n10.0.0.2\tbob\n10.0.0.9\twww\n';
const nodelist = (first: string, second: string): string =>
  `totem {\n  version: 2\n  cluster_name: c\n  transport: knet\n  crypto_cipher: aes256\n  crypto_hash: sha256\n}\nnodelist {\n  node {\n    ring0_addr: ${first}\n    name: alice\n    nodeid: 1\n  }\n  node {\n    ring0_addr: ${second}\n    name: bob\n    nodeid: 2\n  }\n}\nquorum {\n  provider: corosync_votequorum\n  two_node: 1\n}\n`;
const resource = (first: string, second: string): string =>
  `resource r0 {\n  device /dev/drbd0; disk /dev/sdb1; meta-disk internal;\n  on alice { address ${first}:7788; }\n  on bob { address ${second}:7788; }\n}\n`;

/** What is found of hosts files in a document beside one. */
function found(language: string, text: string, beside = hosts): readonly string[] {
  const { findings } = open(language, text, { neighbours: { hosts: beside } });
  const codes = ['address-of-other-node', 'unlisted-host', 'loopback-name', 'own-address', 'unsuitable-address'];
  return findings.flatMap(({ code, start, end }) =>
    codes.some((each) => code.endsWith(each)) ? [`${text.slice(start, end)} ${code.replace(/.*\//, '')}`] : [],
  );
}

test('no line of a hosts file is reported, however it is', () => {
  for (const text of [
    hosts,
    '',
    '10.0.0.1\n',
    'x y z\n# c\n10.0.0.300 a\n::1 a b\nfe80::1%eth0 c\n',
    '10.0.0.1 a\n10.0.0.1 a\n',
  ])
    assert.deepEqual(open('hosts', text).findings, [], text);
});

test('an address of another node is reported where hosts files tell both apart', () => {
  assert.deepEqual(found('corosync', nodelist('10.0.0.2', '10.0.0.1')), [
    '10.0.0.2 address-of-other-node',
    '10.0.0.1 address-of-other-node',
  ]);
  assert.deepEqual(found('drbd', resource('10.0.0.2', '10.1.0.2')), ['10.0.0.2:7788 address-of-other-node']);
  // A network of its own for replication or rings is in no hosts file.
  assert.deepEqual(found('corosync', nodelist('10.1.0.1', '10.1.0.2')), []);
  assert.deepEqual(found('drbd', resource('10.1.0.1', '10.1.0.2')), []);
  assert.deepEqual(found('drbd', resource('10.0.0.1', '10.0.0.2')), []);
});

test('a name that only this node has no line for, and one that leads to the loopback', () => {
  assert.deepEqual(found('corosync', nodelist('alice', 'bobby')), ['bobby unlisted-host']);
  assert.deepEqual(found('corosync', nodelist('Alice', 'bob')), []);
  assert.deepEqual(found('corosync', nodelist('alice', 'bob'), '127.0.1.1 alice\n10.0.0.2 bob\n'), [
    'alice loopback-name',
  ]);
  assert.deepEqual(found('corosync', nodelist('alice', 'bob'), '127.0.1.1 alice\n10.0.0.1 alice\n10.0.0.2 bob\n'), []);
  assert.deepEqual(found('corosync', nodelist('alice', 'bob'), '10.0.0.9 printer\n'), []);
});

test('a virtual address that hosts files give a node, not one of another name', () => {
  const crm = (ip: string): string =>
    `node alice\nnode bob\nprimitive i IPaddr2 params ip=${ip} op monitor interval=10s\n`;
  assert.deepEqual(found('crmsh', crm('10.0.0.1')), ['10.0.0.1 own-address']);
  assert.deepEqual(found('crmsh', crm('10.0.0.9')), []);
  const beside = { hosts, 'ha.cf': 'node alice bob\n' };
  assert.deepEqual(open('haresources', 'alice IPaddr2::10.0.0.2/24\n', { neighbours: beside }).codes, [
    '1:own-address',
  ]);
  assert.deepEqual(open('haresources', 'alice IPaddr2::10.0.0.9/24\n', { neighbours: beside }).codes, []);
});

/** The labels that completion offers first. */
function offered(language: string, marked: string, options: OpenOptions): readonly string[] {
  const { service, uri, position } = atCursor(language, marked, options);
  return service.completion(uri, position).map(({ label }) => label);
}

test('addresses are completed from the hosts file', () => {
  const neighbours = { hosts };
  assert.equal(offered('corosync', nodelist('10.0.0.1', '|'), { neighbours })[0], '10.0.0.2');
  assert.equal(offered('drbd', 'resource r0 {\n  on bob { address |; }\n}\n', { neighbours })[0], '10.0.0.2');
  assert.deepEqual(offered('ha-cf', 'node alice bob\nucast eth0 10.0.0.1\nucast eth0 |\n', { neighbours }), [
    '10.0.0.2',
  ]);
});

test('the hover of a node has its address, and the line of the hosts file is described', () => {
  const shown = (language: string, marked: string, options?: OpenOptions): string => {
    const { service, uri, position } = atCursor(language, marked, options);
    return JSON.stringify(service.hover(uri, position)?.contents);
  };
  assert.match(
    shown('ha-cf', 'node al|ice bob\n', { neighbours: { hosts } }),
    /Address\*\*: `10\.0\.0\.1` \(hosts:2\)/,
  );
  assert.match(shown('hosts', '10.0.|0.1 alice\n'), /`alice`: the address is `10\.0\.0\.1`/);
});

test('a node is renamed in the hosts file as well', () => {
  const { service, uri, position } = atCursor('ha-cf', 'node al|ice bob\n', { neighbours: { hosts } });
  const edit = renameEdit(service, { textDocument: { uri }, position, newName: 'carol' });
  assert.match(JSON.stringify(edit), /hosts.*carol/);
});

test('a file of that name is read where it holds addresses: an inventory of Ansible is not', () => {
  const service = new Service();
  const reads = (path: string, text: string): boolean => service.put(`file:///w/${path}`, text, undefined);
  assert.ok(reads('lab/hosts', '# a lab\n\n10.0.0.1 alice\n'));
  assert.ok(reads('etc/hosts', ''));
  for (const inventory of [
    '[web]\nalice\n',
    'alice ansible_host=10.0.0.1\n',
    '10.0.0.1 ansible_user=x\n',
    '10.0.0.1\n',
    '',
  ])
    assert.ok(!reads('ansible/hosts', inventory), inventory);
});

test('the outline has a line for each address, by its first name', () => {
  const service = new Service();
  service.put('file:///w/etc/hosts', '10.0.0.1 alice.example.org alice\n# bob\n10.0.0.2 bob\n', undefined);
  const rows = service.symbols('file:///w/etc/hosts').map(({ name, detail }) => `${name}: ${detail}`);
  assert.deepEqual(rows, ['alice.example.org: 10.0.0.1 alice', 'bob: 10.0.0.2']);
  service.put('file:///w/haresources', 'alice drbddisk::r0 httpd\nbob 10.0.0.9\n', 'haresources');
  const groups = service.symbols('file:///w/haresources').map(({ name, detail }) => `${name}: ${detail}`);
  assert.deepEqual(groups, ['alice: r0 httpd', 'bob: 10.0.0.9']);
});
