import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cibElement, cibOf } from '../../../server/src/languages/crm/conversions/index.ts';
import { crmOfCib } from '../../../server/src/languages/crm/conversions/to-crm.ts';
import { type Element, readXml, writeXml } from '../../../server/src/languages/crm/conversions/xml.ts';
import { parse } from '../../../server/src/languages/crm/syntax/parse.ts';
import { open } from '../../support/open.ts';
import { fixtureFolder } from '../../support/paths.ts';
import { pick, seeded } from '../../support/random.ts';

/** The configuration of a text, without the elements around it and without indentation. */
function made(text: string): string {
  const sections = cibElement({ tree: parse(text) }).children[0]!.children;
  return sections
    .flatMap((section) => (section.children.length ? section.children.map((each) => writeXml(each)) : []))
    .join('')
    .replace(/\n */g, '');
}

for (const [what, text, xml] of [
  [
    'a primitive with operations',
    'primitive ip ocf:heartbeat:IPaddr2 params ip=10.0.0.1 op monitor interval=10s',
    '<primitive id="ip" class="ocf" provider="heartbeat" type="IPaddr2"><instance_attributes id="ip-instance_attributes"><nvpair name="ip" value="10.0.0.1" id="ip-instance_attributes-ip"/></instance_attributes><operations><op name="monitor" interval="10s" id="ip-monitor-10s"/></operations></primitive>',
  ],
  ['an agent without class', 'primitive d Dummy', '<primitive id="d" class="ocf" provider="heartbeat" type="Dummy"/>'],
  [
    'an operation with a parameter',
    'primitive d lsb:x op monitor interval=5 depth=1',
    '<primitive id="d" class="lsb" type="x"><operations><op name="monitor" interval="5" id="d-monitor-5"><instance_attributes id="d-monitor-5-instance_attributes"><nvpair name="depth" value="1" id="d-monitor-5-instance_attributes-depth"/></instance_attributes></op></operations></primitive>',
  ],
  [
    'a bundle of podman, which takes no id',
    'primitive d Dummy\nbundle b podman image=x replicas=2 primitive d',
    '<bundle id="b"><podman image="x" replicas="2"/><primitive id="d" class="ocf" provider="heartbeat" type="Dummy"/></bundle>',
  ],
  ['a node with an id', 'node 1: alpha', '<node id="1" uname="alpha"/>'],
  [
    'a location',
    'primitive d Dummy\nlocation l d inf: alpha',
    '<primitive id="d" class="ocf" provider="heartbeat" type="Dummy"/><rsc_location id="l" rsc="d" score="INFINITY" node="alpha"/>',
  ],
  [
    'a rule',
    'location l d rule -inf: not_defined pingd or pingd lte 0',
    '<rsc_location id="l" rsc="d"><rule score="-INFINITY" boolean-op="or" id="l-rule"><expression operation="not_defined" attribute="pingd" id="l-rule-expression"/><expression operation="lte" attribute="pingd" value="0" id="l-rule-expression-0"/></rule></rsc_location>',
  ],
  [
    'roles',
    'colocation c inf: a:Started m:Master',
    '<rsc_colocation id="c" score="INFINITY" rsc="a" rsc-role="Started" with-rsc="m" with-rsc-role="Master"/>',
  ],
  [
    'actions',
    'order o inf: m:promote a:start',
    '<rsc_order id="o" kind="Mandatory" first="m" first-action="promote" then="a" then-action="start"/>',
  ],
  [
    'resource sets',
    'order o Optional: ( a b ) c',
    '<rsc_order id="o" kind="Optional"><resource_set sequential="false" id="o-0"><resource_ref id="a"/><resource_ref id="b"/></resource_set><resource_set id="o-1"><resource_ref id="c"/></resource_set></rsc_order>',
  ],
  [
    'a property',
    'property no-quorum-policy=ignore',
    '<cluster_property_set id="cib-bootstrap-options"><nvpair name="no-quorum-policy" value="ignore" id="cib-bootstrap-options-no-quorum-policy"/></cluster_property_set>',
  ],
  [
    'a shortcut of a role',
    'role r write meta:p1:target-role',
    '<acl_role id="r"><acl_permission kind="write" xpath="//primitive[@id=\'p1\']/meta_attributes/nvpair[@name=\'target-role\']" id="r-0"/></acl_role>',
  ],
  [
    'levels of fencing',
    'fencing_topology a: f1 f2',
    '<fencing-level target="a" index="1" devices="f1" id="fencing"/><fencing-level target="a" index="2" devices="f2" id="fencing-0"/>',
  ],
  ['what is XML already', 'xml <tag id="t"><obj_ref id="d"/></tag>', '<tag id="t"><obj_ref id="d"/></tag>'],
  ['what crmsh would refuse', 'colocation c inf:\nlocation l d', ''],
  [
    'signs that XML writes otherwise',
    'primitive d lsb:x params a="<&\\">"',
    '<primitive id="d" class="lsb" type="x"><instance_attributes id="d-instance_attributes"><nvpair name="a" value="&lt;&amp;&quot;&gt;" id="d-instance_attributes-a"/></instance_attributes></primitive>',
  ],
] as const)
  test(`makes of ${what} the XML of crmsh`, () => assert.equal(made(text), xml));

test('members are in their container, in its order, wherever they were defined', () => {
  const xml = made('group g b a\nprimitive a lsb:x\nprimitive b lsb:x\nclone c g\n');
  assert.equal(
    xml,
    '<clone id="c"><group id="g"><primitive id="b" class="lsb" type="x"/><primitive id="a" class="lsb" type="x"/></group></clone>',
  );
});

test('line by line: a constraint on a member goes over to the container; properties add up', () => {
  const xml = made(
    'primitive a lsb:x\nprimitive b lsb:x\ncolocation k inf: b a\nms m a\nproperty x=1 y=1\nproperty y=2\ncommit\n',
  );
  assert.match(xml, /<rsc_colocation id="k" score="INFINITY" rsc="b" with-rsc="m"\/>/);
  assert.match(xml, /name="x" value="1".*name="y" value="2"/);
  assert.equal(xml.match(/cluster_property_set id/g)?.length, 1);
});

test('a template stays what it is', () => {
  assert.match(
    made('primitive ip IPaddr2 params ip="{{ vip }}" nic={{ nic }}\n'),
    /value="\{\{ vip \}\}".*value="\{\{ nic \}\}"/,
  );
});

const there = (text: string): string => {
  const back = crmOfCib(cibOf({ tree: parse(text) }));
  assert.ok('text' in back, JSON.stringify(back));
  return back.text;
};

for (const [text, back] of [
  [
    'primitive d Dummy meta priority="1" op monitor interval=9',
    'primitive d ocf:heartbeat:Dummy \\\n\tmeta priority=1 \\\n\top monitor interval=9\n',
  ],
  ['node $id=1 a:member attributes x="b c"', 'node 1: a:member \\\n\tattributes x="b c"\n'],
  [
    'location l d role=Master rule $id=q pingd: defined pingd',
    'location l d role=Master \\\n\trule $id=q pingd: defined pingd\n',
  ],
  [
    'colocation c -inf: [ a b ] m:Master node-attribute=rack',
    'colocation c -inf: [ a b ] m:Master node-attribute=rack\n',
  ],
  ['order o Serialize: _rsc_set_ a b symmetrical=no', 'order o Serialize: _rsc_set_ a b symmetrical=false\n'],
  ['rsc_defaults $id=mine x=1', 'rsc_defaults \\\n\t$id=mine x=1\n'],
] as const)
  test(`comes back: ${text}`, () => assert.equal(there(text), back));

test('what the shell has no words for comes back as XML', () => {
  const xml =
    '<resources><primitive id="d" class="ocf" provider="x" type="y" odd="1"/><group id="g"><primitive id="e" class="lsb" type="z"/></group></resources>';
  const back = crmOfCib(xml);
  assert.ok('text' in back);
  assert.equal(
    back.text,
    'xml <primitive id="d" class="ocf" provider="x" type="y" odd="1"/>\nprimitive e lsb:z\ngroup g e\n',
  );
});

test('ids that others could refer to are kept, the rest is made anew', () => {
  const xml =
    '<constraints><rsc_location id="l" rsc="d"><rule id="own" score="1"><expression id="pcs-style" attribute="a" operation="defined"/></rule></rsc_location></constraints>';
  const back = crmOfCib(xml);
  assert.deepEqual(back, { text: 'location l d \\\n\trule $id=own 1: defined a\n' });
});

for (const text of ['', 'no XML', '<cib>', '<a></b>', '<a b="1" b="2"/>', '<html><body/></html>', '<x>'.repeat(5000)])
  test(`refuses ${JSON.stringify(text.slice(0, 30))}`, () => assert.ok('problem' in crmOfCib(text)));

test('reads XML as it comes: declarations, comments, CDATA, entities, quotes of both kinds', () => {
  const root = readXml(
    '<?xml version="1.0"?><!DOCTYPE a><!-- <b/> --><a x=\'"1"\' y="&#65;&#x42;&lt;&unknown;"><![CDATA[<c/>]]><d/></a>',
  );
  assert.deepEqual(
    [...root!.attributes],
    [
      ['x', '"1"'],
      ['y', 'AB<&unknown;'],
    ],
  );
  assert.deepEqual(
    root!.children.map((each: Element) => each.tag),
    ['d'],
  );
});

test('the document and the way back are offered', () => {
  const { service, uri } = open('crmsh', 'primitive d Dummy\n');
  assert.deepEqual(
    service.conversions(uri).map(({ id, to }) => [id, to]),
    [['cib', 'xml']],
  );
  const xml = service.convert(uri, 'cib')!.text;
  assert.match(xml, /^<cib .*\n {2}<configuration>\n[\s\S]*<status\/>\n<\/cib>\n$/);
  assert.deepEqual(service.import('cib-to-crm', xml), { text: 'primitive d ocf:heartbeat:Dummy\n', language: 'crmsh' });
});

test('no text makes it throw: fixtures with random edits, both ways', () => {
  const folder = join(fixtureFolder, 'crmsh');
  const next = seeded(5);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(crm|pcmk|crmsh)$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const xml = cibOf({ tree: parse(text) });
    for (let i = 0; i < 40; i++) {
      const cut = (of: string): string => {
        const at = Math.floor(next() * of.length);
        return (
          of.slice(0, at) +
          pick(['', '"', '=', ':', '{', '(', '$id-ref=x ', '<', ' rule ', ' @x ', '\\\n'], next) +
          of.slice(at + Math.floor(next() * 9))
        );
      };
      cibOf({ tree: parse(cut(cut(text))) });
      crmOfCib(cut(xml));
    }
  }
});
