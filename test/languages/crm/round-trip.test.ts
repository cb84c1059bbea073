import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../server/src/languages/index.ts';
import { Service } from '../../support/service.ts';

/** CIB XML in the forms that the scheduler reads, made into crm and back: nothing is lost. `<dummy id="a"/>` stands for a primitive. */
const cibs: readonly (readonly [what: string, xml: string])[] = [
  [
    'options',
    '<crm_config><cluster_property_set id="cib-bootstrap-options"><nvpair id="opt-stonith" name="stonith-enabled" value="false"/><nvpair id="cib-bootstrap-options-no-quorum-policy" name="no-quorum-policy" value="ignore"/></cluster_property_set></crm_config><resources><dummy id="a"/><dummy id="b"/></resources>',
  ],
  [
    'attributes and utilization of nodes',
    '<nodes><node id="n1" uname="n1" type="member"><instance_attributes id="nodes-n1"><nvpair id="nodes-n1-standby" name="standby" value="on"/></instance_attributes><utilization id="u1"><nvpair id="u1-cpu" name="cpu" value="4"/></utilization></node><node id="2" uname="n2" type="remote"/></nodes><resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><utilization id="a-u"><nvpair id="a-u-cpu" name="cpu" value="2"/></utilization></primitive></resources>',
  ],
  [
    'operations',
    '<resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="a-monitor-10" interval="10" name="monitor" timeout="30s" on-fail="restart"/><op id="a-start" interval="0" name="start" start-delay="5s" enabled="false"/><op id="a-m2" interval="30s" name="monitor" role="Master"><instance_attributes id="a-m2-ia"><nvpair id="a-m2-ia-1" name="OCF_CHECK_LEVEL" value="10"/></instance_attributes></op></operations><instance_attributes id="a-ia"><nvpair id="a-ia-x" name="state" value="/tmp/x y"/></instance_attributes><meta_attributes id="a-meta"><nvpair id="a-meta-tr" name="target-role" value="Stopped"/></meta_attributes></primitive></resources>',
  ],
  [
    'clones',
    '<resources><clone id="c"><meta_attributes id="c-m"><nvpair id="c-m-1" name="clone-max" value="2"/><nvpair id="c-m-2" name="interleave" value="true"/></meta_attributes><dummy id="a"/></clone><clone id="c2"><group id="g2"><dummy id="b"/><dummy id="d"/></group></clone></resources>',
  ],
  [
    'a master',
    '<resources><master id="ms"><meta_attributes id="ms-m"><nvpair id="ms-m-1" name="master-max" value="1"/></meta_attributes><primitive id="s" class="ocf" provider="pacemaker" type="Stateful"><operations><op id="s-m1" interval="10s" name="monitor" role="Master"/><op id="s-m2" interval="11s" name="monitor" role="Slave"/></operations></primitive></master></resources>',
  ],
  [
    'locations',
    '<resources><dummy id="a"/><dummy id="b"/></resources><constraints><rsc_location id="l1" rsc="a" node="n1" score="100"/><rsc_location id="l2" rsc="b" node="n2" score="-INFINITY"/><rsc_location id="l3" rsc="a" node="n1" score="INFINITY" role="Started"/><rsc_location id="l4" rsc="a" node="n2" score="-100" resource-discovery="never"/></constraints>',
  ],
  [
    'rules',
    '<resources><dummy id="a"/></resources><constraints><rsc_location id="l1" rsc="a"><rule id="l1-r" score="-INFINITY" boolean-op="or"><expression id="e1" attribute="pingd" operation="not_defined"/><expression id="e2" attribute="pingd" operation="lte" value="0" type="number"/></rule></rsc_location><rsc_location id="l2" rsc="a"><rule id="l2-r" score="100" boolean-op="and"><date_expression id="de" operation="date_spec"><date_spec id="ds" hours="9-16" weekdays="1-5"/></date_expression></rule></rsc_location><rsc_location id="l3" rsc="a"><rule id="l3-r" score-attribute="weight"><expression id="e3" attribute="#uname" operation="eq" value="n1"/></rule></rsc_location><rsc_location id="l4" rsc="a"><rule id="l4r" score="10"><date_expression id="d4" operation="in_range" start="2005-001"><duration id="dur" years="1"/></date_expression></rule></rsc_location></constraints>',
  ],
  [
    'colocations',
    '<resources><dummy id="a"/><dummy id="b"/><dummy id="c"/><dummy id="d"/></resources><constraints><rsc_colocation id="c1" rsc="a" with-rsc="b" score="INFINITY"/><rsc_colocation id="c2" rsc="a" rsc-role="Started" with-rsc="c" with-rsc-role="Master" score="-100" node-attribute="rack"/><rsc_colocation id="c3" score="INFINITY"><resource_set id="c3-0" sequential="false"><resource_ref id="a"/><resource_ref id="b"/></resource_set><resource_set id="c3-1" role="Master"><resource_ref id="c"/></resource_set></rsc_colocation><rsc_colocation id="c4" rsc="a" with-rsc="d"/></constraints>',
  ],
  [
    'tickets',
    '<resources><dummy id="a"/><dummy id="b"/></resources><constraints><rsc_ticket id="t1" rsc="a" ticket="T" loss-policy="stop"/><rsc_ticket id="t2" rsc="b" rsc-role="Master" ticket="T"/><rsc_ticket id="t3" ticket="T" loss-policy="fence"><resource_set id="t3-0"><resource_ref id="a"/></resource_set></rsc_ticket></constraints>',
  ],
  [
    'a template',
    '<resources><template id="t" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="t-m" name="monitor" interval="10s"/></operations></template><primitive id="a" template="t"><instance_attributes id="a-i"><nvpair id="a-i-1" name="fake" value="x"/></instance_attributes></primitive></resources>',
  ],
  [
    'fencing levels',
    '<resources><primitive id="f1" class="stonith" type="fence_xvm"/><primitive id="f2" class="stonith" type="fence_xvm"/></resources><fencing-topology><fencing-level id="fl1" target="n1" index="1" devices="f1"/><fencing-level id="fl2" target="n1" index="2" devices="f2"/><fencing-level id="fl3" target-pattern="n.*" index="1" devices="f1,f2"/><fencing-level id="fl4" target-attribute="rack" target-value="1" index="3" devices="f2"/></fencing-topology>',
  ],
  [
    'tags',
    '<resources><dummy id="a"/><dummy id="b"/></resources><constraints><rsc_location id="l1" rsc="tg" node="n1" score="1"/></constraints><tags><tag id="tg"><obj_ref id="a"/><obj_ref id="b"/></tag></tags>',
  ],
  [
    'bundles',
    '<resources><bundle id="b"><docker image="pcmk:http" replicas="3" replicas-per-host="1" run-command="/usr/sbin/x" options="--log=1"/><network ip-range-start="192.168.122.131" host-interface="eth0" host-netmask="24"><port-mapping id="port" port="80"/><port-mapping id="port2" range="90-95"/></network><storage><storage-mapping id="sm" source-dir="/dev/log" target-dir="/dev/log" options="rw"/><storage-mapping id="sm2" source-dir-root="/var" target-dir="/y"/></storage><dummy id="a"/><meta_attributes id="b-m"><nvpair id="b-m-1" name="is-managed" value="true"/></meta_attributes></bundle><bundle id="b2"><podman image="x" masters="1"/></bundle></resources>',
  ],
  [
    'references',
    '<resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><instance_attributes id="ai"><nvpair id="ai1" name="state" value="x"/></instance_attributes><operations id="ops"><op id="om" name="monitor" interval="10s"/></operations></primitive><primitive id="b" class="ocf" provider="pacemaker" type="Dummy"><instance_attributes id-ref="ai"/><operations id-ref="ops"/></primitive><primitive id="c" class="ocf" provider="pacemaker" type="Dummy"><instance_attributes id="ci"><nvpair id-ref="ai1"/><nvpair id-ref="ai1" name="fake"/></instance_attributes></primitive></resources>',
  ],
  [
    'quotes',
    '<resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy" description="it is &quot;mine&quot; &amp; yours"><instance_attributes id="a-i"><nvpair id="a-i1" name="fake" value="a &lt; b \'c\' \\d"/><nvpair id="a-i2" name="state" value=""/></instance_attributes></primitive></resources>',
  ],
  [
    'a second set of options',
    '<crm_config><cluster_property_set id="cib-bootstrap-options"><nvpair id="p1" name="dc-version" value="2.1.7"/></cluster_property_set><cluster_property_set id="extra" score="5"><rule id="xr" score="0"><date_expression id="xd" operation="date_spec"><date_spec id="xs" hours="0-5"/></date_expression></rule><nvpair id="x1" name="maintenance-mode" value="true"/></cluster_property_set></crm_config><resources><dummy id="a"/></resources>',
  ],
  [
    'classes of agents',
    '<resources><primitive id="a" class="lsb" type="httpd"/><primitive id="b" class="systemd" type="x@y.service"/><primitive id="c" class="service" type="z"/><primitive id="d" class="stonith" type="external/ipmi"><operations/><instance_attributes id="d-i"/></primitive></resources>',
  ],
  [
    'a rule on operations',
    '<resources><dummy id="a"/></resources><op_defaults><meta_attributes id="od"><rule id="odr" boolean-op="and" score="INFINITY"><op_expression id="oe" name="monitor" interval="10s"/><rsc_expression id="re" class="ocf" provider="pacemaker" type="Dummy"/></rule><nvpair id="od1" name="timeout" value="7s"/></meta_attributes></op_defaults>',
  ],
  [
    'two sets of defaults',
    '<resources><dummy id="a"/></resources><rsc_defaults><meta_attributes id="d1" score="2"><rule id="d1r" boolean-op="and" score="0"><rsc_expression id="d1e" class="ocf"/></rule><nvpair id="d11" name="resource-stickiness" value="1"/></meta_attributes><meta_attributes id="d2" score="1"><nvpair id="d21" name="resource-stickiness" value="2"/></meta_attributes></rsc_defaults>',
  ],
  [
    'an operation that is off',
    '<resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="o1" name="monitor" interval="10s" enabled="0" description="why not"/><op id="o2" name="monitor" interval="PT20S" record-pending="true" interval-origin="2024-01-01"/></operations></primitive></resources>',
  ],
  [
    'influence',
    '<resources><dummy id="a"/><dummy id="b"/></resources><constraints><rsc_colocation id="c" rsc="a" with-rsc="b" score="INFINITY" influence="false"/></constraints>',
  ],
  [
    'a name without a value',
    '<resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><instance_attributes id="i"><nvpair id="i1" name="fake"/></instance_attributes></primitive></resources>',
  ],
  [
    'a lifetime',
    '<resources><dummy id="a"/><dummy id="b"/></resources><constraints><rsc_colocation id="c" rsc="a" with-rsc="b" score="1"><lifetime><rule id="lr" score="0"><date_expression id="ld" operation="gt" start="2024-01-01"/></rule></lifetime></rsc_colocation></constraints>',
  ],
  [
    'remote nodes',
    '<resources><primitive id="r1" class="ocf" provider="pacemaker" type="remote"><instance_attributes id="r1i"><nvpair id="r1s" name="server" value="10.0.0.1"/></instance_attributes></primitive><primitive id="vm" class="ocf" provider="heartbeat" type="VirtualDomain"><meta_attributes id="vmm"><nvpair id="vmm1" name="remote-node" value="guest1"/></meta_attributes></primitive></resources>',
  ],
  [
    'odd ids',
    '<resources><primitive id="rsc:a.b-c" class="lsb" type="foo"/><primitive id="1x" class="lsb" type="foo"/><primitive id="node" class="lsb" type="foo"/></resources>',
  ],
  [
    'Japanese',
    '<resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><meta_attributes id="am"><nvpair id="am1" name="x-note" value="日本語 &quot;q&quot; $HOME `x` #y"/></meta_attributes></primitive></resources>',
  ],
  [
    'dates',
    '<resources><dummy id="a"/></resources><constraints><rsc_location id="l" rsc="a"><rule id="r" score="INFINITY" boolean-op="or"><date_expression id="d1" operation="in_range" start="2024-01-01 10:00" end="2024-02-01"/><date_expression id="d2" operation="lt" end="2023-01-01"/><date_expression id="d3" operation="in_range" start="2005-001"><duration id="du" months="1" days="2"/></date_expression></rule></rsc_location></constraints>',
  ],
  [
    'two lists of a kind',
    '<resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><meta_attributes id="m1"><nvpair id="m11" name="priority" value="1"/></meta_attributes><meta_attributes id="m2"><nvpair id="m21" name="is-managed" value="false"/></meta_attributes><instance_attributes id="i1"><nvpair id="i11" name="fake" value="1"/></instance_attributes><instance_attributes id="i2"><nvpair id="i21" name="state" value="2"/></instance_attributes></primitive></resources>',
  ],
  [
    'empty lists',
    '<resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><operations/><instance_attributes id="ai"/><meta_attributes id="am"/></primitive></resources>',
  ],
  [
    'a template in a clone',
    '<resources><template id="t" class="stonith" type="fence_xvm"/><clone id="c"><primitive id="p" template="t"></primitive></clone></resources><constraints><rsc_location id="l" rsc="t" node="n1" score="1"/></constraints>',
  ],
];

const whole = (xml: string): string =>
  `<cib><configuration>${xml.replace(/<dummy id="([^"]+)"\/>/g, '<primitive id="$1" class="ocf" provider="pacemaker" type="Dummy"/>')}</configuration></cib>`;

/** Elements that crmsh names anew, and what holds by itself. */
const renamed = /^<(?:expression|date_expression|date_spec|duration)\b/;

/** What puts sections into order, and is there or not without a difference. */
const section = /^(?:cib|configuration|status|crm_config|nodes|resources|constraints|tags)$/;

/** In these, the order of the elements says something. */
const ordered = /^(?:group|resource_set|tag|rule)$/;

/** The elements with their attributes, each in those that it is in; in any order where none is meant. */
function elementsOf(xml: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly name: string; readonly tag: string; count: number }[] = [];
  for (const [all, end, tag, attributes, single] of xml.matchAll(/<(\/?)([\w-]+)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>/g)) {
    if (section.test(tag!)) continue;
    if (end) {
      assert.equal(open.pop()?.tag, tag, all);
      continue;
    }
    const kept = [...attributes!.matchAll(/[\w-]+="[^"]*"/g)]
      .map(([each]) => each)
      .filter((each) => each !== 'boolean-op="and"' && !(renamed.test(all) && each.startsWith('id=')));
    const outer = open.at(-1);
    const place = outer && ordered.test(outer.tag) ? `${outer.count++}: ` : '';
    const name = `${place}${[tag, ...kept.sort()].join(' ')}`;
    if (!/^cluster_property_set id="cib-bootstrap-options"/.test(name))
      found.push([...open.map((each) => each.name), name].join(' > '));
    if (!single) open.push({ name, tag: tag!, count: 0 });
  }
  assert.deepEqual(open, []);
  assert.ok(found.length > 0);
  return found.sort();
}

for (const [what, xml] of cibs)
  test(`crm: ${what} of a CIB come back as they were`, () => {
    const service = new Service(languages);
    const made = service.import('cib-to-crm', whole(xml));
    assert.ok(made && 'text' in made);
    service.put('file:///lab/made.crm', made.text, 'crmsh');
    assert.deepEqual(elementsOf(service.convert('file:///lab/made.crm', 'cib')!.text), elementsOf(whole(xml)));
  });
