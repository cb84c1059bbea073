import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, offsetAt, positionAt } from '../../server/src/base/lines.ts';
import { viewPlace } from '../../server/src/lsp/views.ts';
import { Service } from '../support/service.ts';

const crm = `node alice attributes standby=off
primitive f Filesystem params device=/dev/drbd0 directory=/srv fstype=ext4 \\
  op monitor interval=20s timeout=40s op start interval=0 timeout=60s \\
  op monitor interval=10s timeout=40s OCF_CHECK_LEVEL=20 meta target-role=Started
group g f
ms m g meta notify=true
location l g rule 100: #uname eq alice
order o inf: m:promote f:start
property stonith-enabled=false no-quorum-policy=ignore
rsc_defaults resource-stickiness=100
`;
const uri = 'file:///w/a.crm';
const view = `ha-config-view:/w/a.crm.xml?${encodeURIComponent(JSON.stringify([uri, 'cib']))}`;
const service = new Service();
service.put(uri, crm, undefined);
const xml = service.convert(uri, 'cib')!.text;

/** The text of the place that belongs to the first place of a text, or to where it is after another one. */
function other(from: string, to: string, words: string, isInView: boolean): string | undefined {
  const position = positionAt(linesOf(from), from.indexOf(words) + words.length - 1);
  const range = viewPlace(service, { view, position, isInView });
  const lines = linesOf(to);
  return range && to.slice(offsetAt(lines, range.start), offsetAt(lines, range.end));
}

test('what a statement, a clause or a pair has become in the CIB', () => {
  for (const [words, element] of [
    ['primitive f', /^<primitive id="f"/],
    ['directory=/srv', /^<nvpair name="directory" value="\/srv"/],
    ['op monitor interval=20s', /^<op name="monitor" interval="20s"/],
    ['interval=10s', /^<op name="monitor" interval="10s"/],
    ['op start interval=0', /^<op name="start"/],
    ['target-role=Started', /^<nvpair name="target-role"/],
    ['node alice', /^<node uname="alice"/],
    ['group g', /^<group id="g"/],
    ['notify=true', /^<nvpair name="notify"/],
    ['location l', /^<rsc_location id="l"/],
    ['order o', /^<rsc_order id="o"/],
    ['property', /^<cluster_property_set/],
    ['no-quorum-policy=ignore', /^<nvpair name="no-quorum-policy"/],
    ['resource-stickiness=100', /^<nvpair name="resource-stickiness"/],
  ] as const)
    assert.match(other(crm, xml, words, false) ?? '', element, words);
});

test('what an element of the CIB was made of', () => {
  for (const [words, statement] of [
    ['<primitive id="f"', /^primitive f/],
    ['<nvpair name="directory"', /^directory=\/srv$/],
    ['<op name="monitor" interval="10s"', /^op monitor interval=10s/],
    ['<op name="start"', /^op start/],
    ['<master id="m"', /^ms m/],
    ['<node uname="alice"', /^node alice/],
    ['<expression operation', /^location l/],
    ['<rsc_order id="o"', /^order o/],
    ['<nvpair name="stonith-enabled"', /^stonith-enabled=false$/],
    ['<nvpair name="resource-stickiness"', /^resource-stickiness=100$/],
  ] as const)
    assert.match(other(xml, crm, words, true) ?? '', statement, words);
  assert.equal(other(xml, crm, '<cib crm', true), undefined);
});

test('of a view that is none there are no places', () => {
  const position = { line: 0, character: 0 };
  for (const each of ['ha-config-view:/x', 'file:///w/a.crm', `${view}x`])
    assert.equal(viewPlace(service, { view: each, position, isInView: false }), undefined);
});

test('a cursor that moves has nothing converted anew, a change has', () => {
  const session = new Service();
  session.put(uri, crm, undefined);
  const { convert } = session.document(uri)!.language.conversions!.find(({ id }) => id === 'cib')!;
  let count = 0;
  const language = {
    ...session.document(uri)!.language,
    conversions: [
      {
        id: 'cib',
        title: { en: 'CIB', ja: 'CIB' },
        to: 'xml',
        convert: (...given: Parameters<typeof convert>) => {
          count++;
          return convert(...given);
        },
      },
    ],
  };
  session.workspace.put({ uri, text: crm, language });
  const ask = (line: number) => viewPlace(session, { view, position: { line, character: 12 }, isInView: false });
  for (let line = 0; line < 8; line++) ask(line);
  assert.equal(count, 1);
  session.workspace.put({ uri, text: crm.replace('primitive f', 'primitive fs0'), language });
  ask(1);
  ask(2);
  assert.equal(count, 2);
});
