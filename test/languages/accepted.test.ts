import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompletionItemKind } from 'vscode-languageserver';
import { agentNames } from '../../server/src/languages/crm/agents/agents.ts';
import { languages } from '../../server/src/languages/index.ts';
import { Completion } from '../../server/src/lsp/handlers/completion.ts';
import { versionMismatch } from '../../server/src/schema/versions.ts';
import { accept, isIncomplete, offered } from '../support/accepting.ts';
import { atCursor } from '../support/cursor.ts';
import { allDirectives } from '../support/hovers.ts';
import { open } from '../support/open.ts';
import { standing } from '../support/standing.ts';
import { targetsOf } from '../support/targets.ts';

/** Where the clauses of crm statements are completed: they have no braces that could be walked into. */
const clauses = [
  '|',
  ...['params |', 'params ip=192.0.2.1 |', 'params ip=192.0.2.1 op |', 'params ip=192.0.2.1 meta |'].map(
    (rest) => `primitive p ocf:heartbeat:IPaddr2 ${rest}`,
  ),
  'primitive p ocf:heartbeat:Filesystem params |',
  'primitive p ocf:heartbeat:apache params |',
  'primitive p ocf:linbit:drbd params |',
  'primitive p ocf:linbit:drbd params drbd_resource=r0 |',
  'primitive p stonith:external/libvirt params |',
  'property |',
  'rsc_defaults |',
  'op_defaults |',
  'node alpha |',
  'primitive p ocf:heartbeat:Dummy\nclone c p meta |',
  'primitive p ocf:heartbeat:Dummy\nms c p meta |',
  'primitive p ocf:heartbeat:Dummy\ngroup g p meta |',
  'primitive p ocf:heartbeat:Dummy\nlocation l p |',
];

/** Items whose example cannot stand by itself, or suits another file than an empty one. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  drbd: [
    'disk /dev/sdb1;',
    'volume 0',
    'fence-peer ',
    'host ',
    'hosts ',
    'address ',
    'floating ',
    'become-primary-on ',
  ],
  crmsh: ['xml '],
  'xen-domu': ['firmware ', 'timer_mode '],
};
/** What a program prints is not completed. */
const written = languages.filter(({ isReadOnly }) => !isReadOnly);

for (const { id, partOf } of written)
  for (const targets of [{}, ...(partOf ? [] : targetsOf(id)).filter((each) => Object.keys(each).length)])
    test(`${id} ${Object.values(targets)}: every item, accepted as it is, is right but for what is still missing`, () => {
      const wrong: string[] = [];
      let count = 0;
      const seen = new Set<string>();
      const first = id === 'crmsh' ? clauses : [id === 'haresources' ? 'alpha |' : partOf ? '<|' : '|'];
      const places = first.map((marked) => ({ marked, path: '' }));
      for (let place = places.shift(); place; place = places.shift()) {
        const { marked, path } = place;
        const at = marked.indexOf('|');
        const text = marked.slice(0, at) + marked.slice(at + 1);
        for (const item of offered(id, text, at, { targets })) {
          // Snippets are accepted where each belongs (`snippets.test.ts`).
          if (item.kind === CompletionItemKind.Snippet) continue;
          const scope = partOf ? path.slice(path.lastIndexOf('/')) : path;
          const key = id === 'crmsh' ? `${marked} ${item.label}` : `${scope}/${item.label}`;
          if (seen.has(key)) continue;
          seen.add(key);
          count++;
          const accepted = accept(id, text, item, { targets });
          const problems = accepted.problems.filter((each) => !isIncomplete(each, accepted));
          if (problems.length && !elsewhere[id]?.some((start) => accepted.inserted.startsWith(start)))
            wrong.push(`${path} ${JSON.stringify(accepted.inserted)}: ${problems.map(({ message }) => message.en)}`);
          const { cursor } = accepted;
          const [head, tail] = [accepted.text.slice(0, cursor), accepted.text.slice(cursor)];
          const inside = `${path}/${item.label}`;
          // An element is looked into among its elements and its attributes.
          if (partOf && marked.includes('<|') && path.split('/').length < 5) {
            places.push({ marked: `${text.slice(0, at)}${item.label} |/>${text.slice(at)}`, path: inside });
            if (/>\s*$/.test(head) && cursor < accepted.end) places.push({ marked: `${head}<|${tail}`, path: inside });
          }
          // A block is looked into where typing goes on in it, to a depth that covers each scope once.
          if (id !== 'crmsh' && /\{\s*$/.test(head) && path.split('/').length < 4)
            places.push({ marked: `${head}|${tail}`, path: inside });
        }
      }
      assert.ok(count, 'nothing is offered');
      assert.deepEqual(wrong, [], `of ${count}`);
    });

/** How many values there are to accept at least. */
const leastValues: Readonly<Record<string, number>> = {
  drbd: 1200,
  'ha-cf': 380,
  'ha-authkeys': 4,
  crmsh: 1400,
  corosync: 1150,
  sbd: 14,
  'xen-domu': 730,
  ifcfg: 480,
  'xend-sxp': 28,
};

/** What is said of a value that may be right all the same: in another place, with another statement, or on purpose. */
const JUDGEMENT =
  /\/(?:policy-[\w-]+|no-effect-in-common|unknown-host|failback-legacy|role-not-promotable|demote-unfit|open-http)$/;

for (const { id } of written)
  test(`${id}: every value that is offered, accepted where it is to stand, is right`, (t) => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    let count = 0;
    for (const each of allDirectives()) {
      if (each.language.id !== id || each.directive.hidden) continue;
      const place = standing(each, '');
      if (!place) continue;
      // Quotes are for completion to write.
      const rest = place.text.slice(place.value).replace(/^""/, '');
      const text = place.text.slice(0, place.value) + rest;
      for (const targets of [{}, ...targetsOf(id).filter((any) => Object.keys(any).length)]) {
        const key = JSON.stringify([each.path.at(-1), each.keyword, targets]);
        if (versionMismatch(each.directive.versions, targets) || seen.has(key)) continue;
        seen.add(key);
        for (const item of offered(id, text, place.value, { targets })) {
          count++;
          const accepted = accept(id, text, item, { targets });
          const { inserted, problems } = accepted;
          for (const problem of problems)
            if (
              !isIncomplete(problem, accepted) &&
              !JUDGEMENT.test(problem.code) &&
              !elsewhere[id]?.includes(`${each.keyword} `)
            )
              wrong.push(`${each.keyword} ${Object.values(targets)} ${inserted}: ${problem.message.en}`);
        }
      }
    }
    t.diagnostic(`${count} values`);
    assert.ok(count >= (leastValues[id] ?? 0), `${count} values`);
    assert.deepEqual(wrong, []);
  });

const alpha =
  'resource r0 {\n  on alpha {\n    device /dev/drbd0;\n    disk /dev/sdb1;\n    address 192.168.11.201:7777;\n    meta-disk internal;\n  }\n';

for (const [language, marked, label, inserted, neighbours = {}] of [
  ['xend-sxp', '|', 'xend-port', '(xend-port 8000)'],
  ['xend-sxp', '(|', 'vnc-tls', 'vnc-tls no)'],
  ['drbd', 'resource r0 {\n  |\n}\n', 'device', 'device /dev/drbd0;'],
  ['drbd', 'resource r1 {\n  |\n}\n', 'device', 'device /dev/drbd1;', { 'drbd.d/r0.res': `${alpha}}\n` }],
  ['drbd', 'resource r1 {\n  |\n}\n', 'disk', 'disk /dev/sdb1;'],
  ['drbd', 'resource r1 {\n  |\n}\n', 'meta-disk', 'meta-disk internal;'],
  ['drbd', 'resource r1 {\n on alpha {\n  |\n }\n}\n', 'address', 'address 192.168.11.201:7777;'],
  [
    'drbd',
    'resource r1 {\n on alpha {\n  |\n }\n}\n',
    'address',
    'address 192.168.11.201:7778;',
    { 'drbd.d/r0.res': `${alpha}}\n` },
  ],
  ['drbd', `${alpha}  on beta {\n    |\n  }\n}\n`, 'address', 'address 192.168.11.202:7777;'],
  ['drbd', `${alpha}  on beta {\n    |\n  }\n}\n`, 'device', 'device /dev/drbd0;'],
  ['drbd', 'resource r0 {\n  |\n}\n', 'protocol', 'protocol C;'],
  ['drbd', 'resource r0 {\n  |\n}\n', 'on', 'on alpha {\n  \t\n  }', { 'ha.cf': 'node alpha beta\n' }],
  ['drbd', 'resource r0 {\n on alpha {\n  |\n }\n}\n', 'node-id', 'node-id 0;'],
  ['corosync', 'totem {\n  |\n}\n', 'crypto_hash', 'crypto_hash: sha256'],
  ['corosync', 'totem {\n  |\n}\n', 'cluster_name', 'cluster_name: lab'],
  ['crmsh', 'bundle b network |', 'ip-range-start', 'ip-range-start=192.168.11.210'],
  ['ha-cf', '|', 'keepalive', 'keepalive 2'],
  ['ha-cf', '|', 'deadtime', 'deadtime 30'],
  ['ha-cf', '|', 'udpport', 'udpport 694'],
  ['ha-cf', '|', 'bcast', 'bcast eth1'],
  ['ha-cf', '|', 'logfacility', 'logfacility local1'],
  ['ha-cf', '|', 'node', 'node alpha beta', { 'drbd.d/r0.res': `${alpha}  on beta {\n  }\n}\n` }],
  ['crmsh', 'primitive p IPaddr2 params ip=192.0.2.1 |', 'op', 'op monitor interval=10s timeout=20s'],
  [
    'crmsh',
    'primitive p ocf:linbit:drbd params drbd_resource=r0 |',
    'op',
    'op monitor role=Master interval=10s timeout=20s op monitor role=Slave interval=20s timeout=20s',
  ],
  ['crmsh', 'primitive p Dummy\nprimitive q Dummy\n|', 'order', 'order o_drbd_before_rg_http inf: p q'],
  [
    'crmsh',
    'primitive p Dummy\nprimitive q Dummy\ngroup g p\n|',
    'colocation',
    'colocation c_rg_http_on_drbd0 inf: g q',
  ],
  ['crmsh', '|', 'group', 'group rg_http '],
] as readonly (readonly [string, string, string, string, Readonly<Record<string, string>>?])[])
  test(`${language}: ${label} writes ${JSON.stringify(inserted)} in ${JSON.stringify(marked.slice(0, 40))}`, () => {
    const at = marked.indexOf('|');
    const text = marked.slice(0, at) + marked.slice(at + 1);
    const item = offered(language, text, at, { neighbours }).find((each) => each.label === label);
    assert.ok(item, 'not offered');
    assert.equal(accept(language, text, item, { neighbours }).inserted, inserted);
  });

test('every parameter of every agent, accepted as it is, is right', (t) => {
  const wrong: string[] = [];
  let count = 0;
  for (const { value } of agentNames()) {
    const text = `primitive p ${value} params `;
    for (const item of offered('crmsh', text, text.length)) {
      count++;
      const accepted = accept('crmsh', text, item);
      const { inserted, problems } = accepted;
      // An agent without that action.
      if (problems.some(({ code }) => code === 'crmsh/unknown-action')) continue;
      for (const problem of problems)
        if (!isIncomplete(problem, accepted)) wrong.push(`${value} ${inserted}: ${problem.message.en}`);
    }
  }
  t.diagnostic(`${count} parameters`);
  assert.ok(count > 9000);
  assert.deepEqual(wrong, []);
});

test('an action that its agent does not have is not proposed in its own place', () => {
  const { findings } = open(
    'crmsh',
    'primitive p ocf:heartbeat:VIPcheck params target_ip=192.0.2.1 op monitor interval=10s\n',
  );
  const found = findings.find(({ code }) => code === 'crmsh/unknown-action');
  assert.ok(found);
  assert.doesNotMatch(found.message.en, /Did you mean `monitor`/);
});

for (const [language, marked, label, text] of [
  ['xen-domu', 'type = |', 'hvm', 'type = "hvm"'],
  ['xen-domu', 'type = "|"', 'hvm', 'type = "hvm"'],
  ['xen-domu', 'boot = "|"', 'dc', 'boot = "dc"'],
  ['xen-domu', 'disk = [ | ]', 'raw', 'disk = [ "raw" ]'],
  ['xen-domu', 'vif = [ "|" ]', 'bridge', 'vif = [ "bridge=" ]'],
  ['ifcfg', 'BONDING_OPTS="|"', 'mode=active-backup miimon=100', 'BONDING_OPTS="mode=active-backup miimon=100"'],
  ['ifcfg', 'ONBOOT=|', 'yes', 'ONBOOT=yes'],
  [
    'crmsh',
    'primitive p stonith:fence_drac5 params drac_version=|',
    'DRAC MC',
    'primitive p stonith:fence_drac5 params drac_version="DRAC MC"',
  ],
  ['sbd', 'SBD_DEVICE="|"', '/dev/disk/by-id/a;/dev/disk/by-id/b;/dev/disk/by-id/c', undefined],
] as const)
  test(`${language}: ${label} has quotes once in ${marked}`, () => {
    const at = marked.indexOf('|');
    const before = marked.replace('|', '');
    const item = offered(language, before, at).find((each) => each.label === label);
    assert.ok(item, 'not offered');
    assert.equal(accept(language, before, item).text, text ?? marked.replace('|', label));
  });

test('a name is not offered inside the statement that defines it', () => {
  const text = 'resource r0 { disk { resync-after ; } }\nresource r1 { }\n';
  assert.deepEqual(
    offered('drbd', text, text.indexOf(' ;') + 1).map(({ label }) => label),
    ['r1'],
  );
});

for (const [language, marked, label, goesOn] of [
  ['crmsh', 'primitive p IPaddr2 |', 'params', true],
  ['crmsh', 'primitive p IPaddr2 |', 'ip', false],
  ['crmsh', 'primitive p IPaddr2 params ip=192.0.2.1 |', 'meta', true],
  ['crmsh', '|', 'property', true],
  ['crmsh', '|', 'group', false],
  ['crmsh', 'primitive p Dummy\nlocation l p |', 'inf', true],
  ['crmsh', 'primitive p Dummy\nlocation l p |', 'role', true],
  ['drbd', 'resource r0 {\n  |\n}', 'net', true],
  ['drbd', 'resource r0 {\n  |\n}', 'device', false],
  ['ha-cf', '|', 'keepalive', false],
] as const)
  test(`${language}: ${label} ${goesOn ? 'opens' : 'does not open'} the next list in ${JSON.stringify(marked)}`, () => {
    const { service, uri, position } = atCursor(language, marked);
    const commandOf = () => service.completion(uri, position).find((each) => each.label === label)?.command?.command;
    assert.equal(commandOf(), undefined, 'the client has not announced it');
    service.suggests = true;
    assert.equal(commandOf(), goesOn ? 'editor.action.triggerSuggest' : undefined);
  });

for (const [language, marked, asks] of [
  ['drbd', 'resource r0 {\n  net {\n    protocol |\n  }\n}\n', true],
  ['drbd', 'resource r0 {\n  net {\n    protocol C; |\n  }\n}\n', false],
  ['drbd', 'resource r0 {\n  net {\n |\n  }\n}\n', false],
  ['drbd', 'resource r0 {\n  handlers {\n    split-brain "a |";\n  }\n}\n', false],
  ['ha-cf', 'keepalive |', true],
  ['ha-cf', '# keepalive |', false],
  ['crmsh', 'primitive p IPaddr2 |', true],
  ['crmsh', 'primitive p IPaddr2  |', false],
] as const)
  test(`${language}: a space ${asks ? 'opens' : 'does not open'} a list in ${JSON.stringify(marked)}`, () => {
    const { service, uri, position } = atCursor(language, marked);
    const context = { triggerKind: 2, triggerCharacter: ' ' } as const;
    const items = new Completion(service).items({ textDocument: { uri }, position, context });
    assert.equal(items.length > 0, asks);
  });
