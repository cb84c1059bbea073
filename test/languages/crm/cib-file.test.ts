import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hoverAt } from '../../support/cursor.ts';
import { open } from '../../support/open.ts';
import { fixtureFolder } from '../../support/paths.ts';
import { Service } from '../../support/service.ts';

const text = readFileSync(join(fixtureFolder, 'cib-xml/cib.xml'), 'utf8');

test('cib: nothing is wrong with a CIB of two resources', () => assert.deepEqual(open('cib-xml', text).codes, []));

for (const [what, from, to, codes] of [
  ['a resource that is not defined', 'with-rsc="res_ip"', 'with-rsc="res_ipp"', ['31:undefined-name']],
  ['a misspelt property', 'name="no-quorum-policy"', 'name="no-quorum-polic"', ['7:unknown-directive']],
  ['a value that a property does not take', 'value="ignore"', 'value="ignored"', ['7:bad-value']],
  ['a misspelt parameter', 'name="cidr_netmask"', 'name="cidr_netmak"', ['18:unknown-directive']],
  [
    'a parameter that is missing',
    'name="ip" value="192.168.11.200"',
    'name="nic" value="eth0"',
    ['15:missing-parameter'],
  ],
] as const)
  test(`cib: reports ${what} at its place`, () =>
    assert.deepEqual(open('cib-xml', text.replace(from, to)).codes, codes));

const minimal = (resources: string, constraints = ''): string =>
  `<cib><configuration>\n<crm_config><cluster_property_set id="p"><nvpair id="p1" name="stonith-enabled" value="false"/><nvpair id="p2" name="no-quorum-policy" value="ignore"/></cluster_property_set></crm_config>\n<nodes><node id="1" uname="a"/></nodes>\n<resources>\n${resources}\n</resources>\n<constraints>\n${constraints}\n</constraints>\n</configuration></cib>\n`;
const dummy = (id: string, operation = 'interval="10s" '): string =>
  `<primitive id="${id}" class="ocf" provider="pacemaker" type="Dummy"><operations>\n<op id="${id}-m" name="monitor" ${operation}timeout="20s"/></operations></primitive>`;

for (const [what, xml, codes] of [
  ['nothing of a small one', minimal(dummy('r')), []],
  ['an action without its interval', minimal(dummy('r', '')), ['6:missing-directive']],
  [
    'a score that is none',
    minimal(dummy('r'), '<rsc_location id="l" rsc="r" node="a" score="lots"/>'),
    ['9:bad-value'],
  ],
  [
    'a policy of tickets that is none',
    minimal(dummy('r'), '<rsc_ticket id="t" rsc="r" ticket="T" loss-policy="fnece"/>'),
    ['9:bad-value'],
  ],
  ['a misspelt element', minimal(dummy('r').replace(/operations>/g, 'operation>')), ['5:unknown-directive']],
  ['ids twice, at the second', minimal(`${dummy('r')}\n${dummy('r')}`), ['7:duplicate-id', '8:duplicate-id']],
] as const)
  test(`cib: reports ${what}`, () => assert.deepEqual(open('cib-xml', xml).codes, codes));

test('cib: what is no XML is the one error', () => {
  const { findings } = open('cib-xml', text.replace('</nodes>', '</node>'));
  assert.deepEqual(
    findings.map(({ code, severity }) => `${code} ${severity}`),
    ['cib-xml/unexpected-end-tag error'],
  );
});

test('cib: elements, and the options that pairs name, hover', () => {
  const at = (part: string): string => hoverAt('cib-xml', text.replace(part, `${part}|`));
  assert.match(at('<primiti'), /resource that one agent runs/);
  assert.match(at('"stonith-ena'), /fenc/i);
  assert.match(at('"cidr_net'), /netmask|prefix/i);
});

test('cib: the outline names resources and options', () => {
  const [cib] = open('cib-xml', text).service.symbols('file:///lab/under-test.cib-xml');
  const configuration = cib!.children!.find(({ name }) => name === 'configuration')!;
  const resources = configuration.children!.find(({ name }) => name === 'resources')!;
  assert.deepEqual(
    resources.children!.map(({ name, detail }) => `${name} ${detail}`),
    ['res_ip primitive', 'res_web primitive'],
  );
});

test('cib: it is shown in the words of the crm shell', () => {
  const { service, uri } = open('cib-xml', text);
  assert.deepEqual(
    service.conversions(uri).map(({ id, to }) => `${id} ${to}`),
    ['crm crmsh'],
  );
  assert.match(service.convert(uri, 'crm')!.text, /^primitive res_ip IPaddr2|^primitive res_ip ocf:heartbeat:IPaddr2/m);
});

test('cib: XML with that root is one, whatever its name', () => {
  const service = new Service();
  assert.ok(service.put('file:///lab/backup.xml', text, 'xml'));
  assert.equal(service.workspace.source('file:///lab/backup.xml')?.language.id, 'cib-xml');
  assert.ok(!service.put('file:///lab/other/cib.xml', '<html/>', 'xml'));
});
