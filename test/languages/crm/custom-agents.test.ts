import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentLibrary } from '../../../server/src/languages/crm/agents/agents.ts';
import { customAgents } from '../../../server/src/languages/crm/agents/custom.ts';
import { importMetadata } from '../../../server/src/languages/crm/agents/metadata.ts';
import { crmsh } from '../../../server/src/languages/crm/index.ts';
import { defaultSettings } from '../../../server/src/lsp/settings.ts';
import { Service } from '../../support/service.ts';

const xml = `<?xml version="1.0"?>
<!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd">
<resource-agent name="backup" version="1.0">
  <!-- <parameter name="not_me"/> -->
  <version>1.1</version>
  <longdesc lang="en">
    Copies &lt;everything&gt;
    every night.
  </longdesc>
  <shortdesc lang="en">Backup</shortdesc>
  <parameters>
    <parameter name="target" required="1" unique="1">
      <shortdesc lang="en">Where to</shortdesc>
      <content type="string"/>
    </parameter>
    <parameter name='level' unique='0'>
      <longdesc lang="en"><![CDATA[How <deep>]]></longdesc>
      <content type="select" default="full">
        <option value="full"/>
        <option value="diff"></option>
      </content>
    </parameter>
    <parameter name="keep" obsoletes="days"><content type="integer" default="7"/></parameter>
    <parameter name="days"><content type="integer"/></parameter>
    <parameter name="wait"><content type="time" default="10s"/></parameter>
  </parameters>
  <actions>
    <action name="start" timeout="20s"/>
    <action name="monitor" timeout="30s" interval="60s" depth="0" role="Promoted"/>
  </actions>
</resource-agent>`;

test('meta-data becomes an agent of the setting', () => {
  const read = importMetadata(xml);
  assert.equal(read.id, 'ocf:custom:backup');
  assert.ok(!read.problem);
  assert.deepEqual(read.agent, {
    doc: 'Copies <everything> every night.',
    params: {
      target: { required: true, unique: true, doc: 'Where to', type: 'string' },
      level: { doc: 'How <deep>', type: 'select', default: 'full', values: ['full', 'diff'] },
      keep: { type: 'integer', default: '7' },
      days: { type: 'integer', deprecated: true },
      wait: { type: 'time', default: '10s' },
    },
    actions: [
      { name: 'start', timeout: '20s' },
      { name: 'monitor', timeout: '30s', interval: '60s', role: 'Promoted', depth: '0' },
    ],
  });
});

test('what is imported completes and validates like any agent', () => {
  const read = importMetadata(xml, 'ocf:acme:backup');
  assert.ok(!read.problem);
  const { agents, problems } = customAgents(JSON.parse(JSON.stringify({ [read.id]: read.agent })));
  assert.deepEqual(problems, []);
  const library = agentLibrary(agents);
  assert.equal(library.names()[0]?.value, 'ocf:acme:backup');
  assert.equal(library.names().length, agentLibrary().names().length + 1);
  const backup = library.agent('backup')!;
  assert.equal(backup.id, 'ocf:acme:backup');
  assert.equal(backup.provider, 'acme');
  assert.deepEqual(backup.unique, ['target']);
  assert.equal(backup.params.directives['target']?.required, true);
  assert.equal(backup.params.directives['target']?.doc.en, 'Where to');
  assert.equal(backup.params.directives['level']?.default, 'full');
  assert.deepEqual(backup.actions[1], { name: 'monitor', timeout: 30, interval: 60, role: 'Promoted', depth: 0 });
  assert.equal(agentLibrary().agent('backup'), undefined);
  assert.equal(library.agent('IPaddr2')?.id, 'ocf:heartbeat:IPaddr2');
});

test('an agent of one’s own wins over ours of the same name', () => {
  const { agents } = customAgents({ 'ocf:heartbeat:IPaddr2': { params: { only: {} } } });
  const library = agentLibrary(agents);
  assert.deepEqual(Object.keys(library.agent('IPaddr2')!.params.directives), ['only']);
  assert.equal(library.names().filter((each) => each.value === 'ocf:heartbeat:IPaddr2').length, 1);
});

test('the setting may be a row, and hold the meta-data itself', () => {
  const { agents, problems } = customAgents([
    { id: 'ocf:acme:backup', metadata: xml, doc: { en: 'Ours', ja: '自社製' } },
  ]);
  assert.deepEqual(problems, []);
  assert.equal(agents[0]?.doc.ja, '自社製');
  assert.ok(agents[0]?.params.directives['wait']);
});

const printed = `Backs things up (ocf:acme:backup)

Copies everything
every night.

Parameters (*: required, []: default):

target* (string): Where to
    The directory: it must exist.
    
    On every node.

keep (integer, [7]): 
level (string, [a (b)]): How deep
Operations' defaults (advisory minimum):

    start         timeout=20s
    monitor       timeout=30s interval=60s role=Master
`;

test('what `crm ra info` prints becomes an agent, too', () => {
  const read = importMetadata(printed);
  assert.equal(read.id, 'ocf:acme:backup');
  assert.deepEqual(read.problem === undefined && read.agent, {
    doc: 'Copies everything every night.',
    params: {
      target: { required: true, type: 'string', doc: 'The directory: it must exist. On every node.' },
      keep: { type: 'integer', default: '7' },
      level: { type: 'string', default: 'a (b)', doc: 'How deep' },
    },
    actions: [
      { name: 'start', timeout: '20s' },
      { name: 'monitor', timeout: '30s', interval: '60s', role: 'Master' },
    ],
  });
});

test('a fence agent is a stonith device', () => {
  const read = importMetadata('<resource-agent name="fence_acme"><parameter name="ip"/></resource-agent>');
  assert.equal(read.id, 'stonith:fence_acme');
  const { agents } = customAgents({ 'stonith:fence_acme': { params: { ip: {} } } });
  assert.ok(agents[0]?.params.directives['pcmk_host_map']);
});

for (const [what, json, problems] of [
  ['nothing', undefined, 0],
  ['nothing at all', null, 0],
  ['a text', 'ocf:acme:x', 1],
  ['a short name', { backup: {} }, 1],
  ['a number for an agent', { 'ocf:acme:x': 5 }, 1],
  ['parameters in a row', { 'ocf:acme:x': { params: ['ip'] } }, 1],
  ['a number for a parameter', { 'ocf:acme:x': { params: { ip: 1, mask: {} } } }, 1],
  ['odd actions', { 'ocf:acme:x': { actions: [1, {}, { name: 'start', timeout: {} }] } }, 0],
  ['a row without ids', [{ params: {} }], 1],
  ['broken meta-data', [{ id: 'ocf:acme:x', metadata: '<html>' }], 1],
] as const)
  test(`the setting holds ${what}`, () => assert.equal(customAgents(json).problems.length, problems));

for (const [what, text] of [
  ['nothing', ''],
  ['a page', '<html><body>no</body></html>'],
  ['no name', '<resource-agent></resource-agent>'],
  ['a text', 'crm ra meta IPaddr2'],
] as const)
  test(`meta-data is refused: ${what}`, () => assert.ok(importMetadata(text).problem?.ja));

test('cut off or hostile meta-data neither throws nor hangs', () => {
  for (let end = 0; end < xml.length; end++) importMetadata(xml.slice(0, end));
  const start = performance.now();
  for (const text of ['<!--', '<![CDATA[', '<a b="', '<!', '<parameter name="a"', '&#99999999;', '<'])
    importMetadata(`<resource-agent name="x">${text.repeat(20_000)}`);
  assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
});

test('agents in the settings complete, validate and are no longer unknown', () => {
  const text = 'primitive b ocf:acme:backup params keep=x tarjet=/mnt op monitor interval=60s timeout=30s\n';
  const codes = (customAgents: readonly unknown[]): readonly string[] => {
    const service = new Service();
    service.setSettings({ ...defaultSettings, crm: { customAgents } });
    service.put('file:///lab/x.crm', text, 'crmsh');
    return service.findings('file:///lab/x.crm').map((each) => each.code.slice('crmsh/'.length));
  };
  assert.ok(codes([]).includes('unknown-agent'));
  const added = crmsh.readAddition?.(xml);
  assert.ok(added && 'addition' in added);
  const found = codes([{ ...(added.addition as object), id: 'ocf:acme:backup' }]);
  assert.ok(!found.includes('unknown-agent'));
  for (const code of ['bad-value', 'unknown-directive']) assert.ok(found.includes(code), found.join());
});

test('the names of one’s own agents are offered', () => {
  const service = new Service();
  service.setSettings({ ...defaultSettings, crm: { customAgents: [{ id: 'ocf:acme:backup' }] } });
  service.put('file:///lab/x.crm', 'primitive b ocf:ac\n', 'crmsh');
  const names = service.completion('file:///lab/x.crm', { line: 0, character: 18 }).map((item) => item.label);
  assert.ok(names.includes('ocf:acme:backup'), names.slice(0, 5).join());
});

test('a misspelt agent of one’s own is known by its nearest name', () => {
  const service = new Service();
  service.setSettings({ ...defaultSettings, crm: { customAgents: [{ id: 'ocf:acme:backup' }] } });
  service.put('file:///lab/x.crm', 'primitive b ocf:acme:bakup\n', 'crmsh');
  const found = service.findings('file:///lab/x.crm').find((each) => each.code === 'crmsh/unknown-agent');
  assert.equal(found?.fixes?.()[0]?.edits[0]?.text, 'ocf:acme:backup');
});

test('meta-data of OCF 1.1, in two languages, with parameters that say nothing more', () => {
  const read = importMetadata(`WARNING: noise
<resource-agent name="y" version="1.1"><parameters>
<parameter name="a" unique-group="g" required="yes"><longdesc lang="en">Long</longdesc><shortdesc lang="en">Short</shortdesc>
<longdesc lang="ja">説明</longdesc><content type="string"/><deprecated><replaced-with name="b"/></deprecated></parameter>
<parameter name="b"/>
</parameters></resource-agent>`);
  assert.ok(!read.problem);
  assert.deepEqual(read.agent.params, {
    a: { required: true, unique: true, doc: { en: 'Long', ja: '説明' }, type: 'string', deprecated: true },
    b: {},
  });
  assert.ok(importMetadata('<resource-agent name="a b/c"/>').problem);
});
