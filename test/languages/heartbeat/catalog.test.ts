import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../../server/src/entry/cli.ts';
import { sentences } from '../../../server/src/features/hover/blocks.ts';
import { catalog } from '../../../server/src/languages/heartbeat/ha-cf/knowledge.ts';
import { scripts } from '../../../server/src/languages/heartbeat/haresources/catalog/scripts.ts';
import { elements } from '../../../server/src/schema/walk.ts';
import { hoverAt, labelsAt } from '../../support/cursor.ts';
import { open } from '../../support/open.ts';
import { needs, shared } from '../../support/paths.ts';

const facts = join(shared, 'facts/heartbeat.json');
const { skip } = needs(facts);

interface Facts {
  readonly 'ha.cf': {
    readonly directives: Readonly<Record<string, { readonly default?: unknown; readonly status?: string }>>;
  };
  readonly haresources: { readonly scripts: Readonly<Record<string, readonly string[]>> };
}
const read = (): Facts => JSON.parse(readFileSync(facts, 'utf8'));
const japanese = /[ぁ-んァ-ヶ一-龠]/;

/** The words that completion offers at the `|`. */
const labels = (id: string, marked: string, neighbours: Readonly<Record<string, string>> = {}): readonly string[] =>
  labelsAt(id, marked, { neighbours });

test('every directive of the facts has an entry, and no other is there', { skip }, () => {
  assert.deepEqual(Object.keys(catalog.directives).sort(), Object.keys(read()['ha.cf'].directives).sort());
});

test('what the facts call deprecated or obsolete says so', { skip }, () => {
  for (const [name, { status }] of Object.entries(read()['ha.cf'].directives)) {
    if (!/^(deprecated|obsolete)$/.test(status ?? '') || name === 'auto_failback') continue;
    assert.ok(catalog.directives[name]?.deprecated, name);
  }
});

test('plain defaults are those of the facts', { skip }, () => {
  for (const [name, { default: value }] of Object.entries(read()['ha.cf'].directives))
    if (typeof value === 'number') assert.equal(catalog.directives[name]?.default, String(value), name);
});

test('every script of the facts is known, with its arguments', { skip }, () => {
  const theirs = read().haresources.scripts;
  assert.deepEqual(scripts.map((script) => script.name).sort(), Object.keys(theirs).sort());
  // The usage texts of the scripts of heartbeat 3.0.6 say otherwise here, and are what counts.
  const ownUsage: Readonly<Record<string, number>> = { Delay: 2, ICP: 2, SendArp: 1, ids: 3 };
  for (const { name, args } of scripts) assert.equal(args.length, ownUsage[name] ?? theirs[name]!.length, name);
});

for (const [name, directive] of Object.entries(catalog.directives)) {
  test(`${name} is explained in both languages`, () => {
    for (const locale of ['en', 'ja'] as const) {
      const line = directive.example?.split('\n')[0] ?? name;
      const { service, uri } = open('ha-cf', `${line}\n`, { locale });
      const shown = JSON.stringify(service.hover(uri, { line: 0, character: 1 }) ?? '');
      const doc = sentences(directive.doc[locale])[0]!.slice(0, 20).trim();
      assert.ok(doc && shown.includes(JSON.stringify(doc).slice(1, -1)), `${locale}: ${shown}`);
    }
    assert.match(directive.doc.ja, japanese);
    assert.doesNotMatch(directive.doc.en, japanese);
    for (const element of elements(directive.args)) {
      if (element.kind !== 'word') continue;
      for (const choice of element.type.choices ?? []) assert.match(choice.doc.ja, japanese, `${name} ${choice.value}`);
    }
  });
  if (directive.example)
    test(`the example of ${name} is right`, () => {
      const { findings } = open('ha-cf', directive.example!);
      const invalid = /missing-|bad-|unknown-|extra-|unexpected-/;
      const loud = findings.filter((f) => invalid.test(f.code) && !/missing-(media|node)/.test(f.code));
      assert.deepEqual(
        loud.map((f) => f.code),
        [],
      );
    });
  if (!directive.hidden)
    test(`${name} is completed`, () => assert.ok(labels('ha-cf', `${name.slice(0, 2)}|`).includes(name)));
}

const onOff = ['on', 'off'];
for (const [marked, wanted] of [
  ['pacemaker |', ['respawn', 'on', 'off', 'manual', 'minimal', 'valgrind']],
  ['crm r|', ['respawn']],
  ['logfacility |', ['local0', 'local7', 'daemon', 'none']],
  ['autojoin |', ['none', 'other', 'any']],
  ['auto_failback |', ['on', 'off', 'legacy']],
  ['compression |', ['zlib', 'bz2']],
  ['msgfmt |', ['classic', 'netstring']],
  ['uuidfrom |', ['file', 'nodename']],
  ['hbgenmethod |', ['file', 'time']],
  ['baud |', ['9600', '460800']],
  ['mcast eth0 239.192.0.1 694 1 |', ['0', '1']],
  ['mcast6 eth0 ff12::1 694 1 |', ['0', '1']],
  ['respawn |', ['hacluster', 'root']],
  ['failfast |', ['hacluster', 'root']],
  ['apiauth |', ['ipfail', 'dopd', 'default']],
  ['stonith |', ['ipmilan', 'null', 'external/ipmi']],
  ['stonith_host |', ['*']],
  ['stonith_host * |', ['meatware', 'ssh']],
  ['node alpha beta\nstonith_host |', ['*', 'alpha', 'beta']],
  ...[
    ...[
      'use_logd',
      'conn',
      'realtime',
      'log_badpack',
      'syslogmsgfmt',
      'coredumps',
      'use_apphbd',
      'traditional_compression',
    ],
    ...[
      'record_config_changes',
      'record_pengine_inputs',
      'enable_config_writes',
      'crmd_spawns_pengine',
      'nice_failback',
    ],
  ]
    .filter((name) => name in catalog.directives)
    .map((name) => [`${name} |`, onOff] as const),
] as const)
  test(`offers values at '${marked.replaceAll('\n', '; ')}'`, () => {
    const got = labels('ha-cf', marked);
    for (const label of wanted) assert.ok(got.includes(label), `${label} is not among ${got.join(' ')}`);
  });

for (const [name, id, marked, wanted] of [
  ['auth', 'ha-authkeys', '|', ['auth']],
  ['the methods', 'ha-authkeys', 'auth 1\n1 |', ['sha1', 'md5', 'crc']],
  ['the keys that are there', 'ha-authkeys', 'auth |\n3 sha1 x\n', ['3']],
  ['scripts', 'haresources', 'alpha |', ['drbddisk', 'Filesystem', 'IPaddr2', 'apache']],
  ['DRBD resources', 'haresources', 'alpha drbddisk::|', ['r0']],
  ['the nodes of ha.cf', 'haresources', '|', ['alpha', 'beta']],
  ['the nodes of ha.cf, half-typed', 'haresources', 'al|', ['alpha']],
] as const)
  test(`offers ${name}`, () => {
    const got = labels(id, marked, { 'ha.cf': 'node alpha beta\n', 'drbd.d/r0.res': 'resource r0 {\n}\n' });
    for (const label of wanted) assert.ok(got.includes(label), `${label} is not among ${got.join(' ')}`);
  });

for (const script of scripts)
  test(`the script ${script.name} is explained in both languages`, async () => {
    const { out } = await run(['explain', script.name, '--in', 'haresources', '--lang', 'ja'], {}, false);
    assert.match(out, japanese);
    assert.ok(hoverAt('haresources', `alpha ${script.name}|`).includes(script.doc.en));
    assert.match(script.doc.ja, japanese);
    assert.ok(labels('haresources', `alpha ${script.name.slice(0, 3)}|`).includes(script.name));
  });
