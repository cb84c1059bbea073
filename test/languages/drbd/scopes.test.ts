import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { edited } from '../../../server/src/base/edited.ts';
import { drbdOptions } from '../../../server/src/languages/drbd/catalog/all.ts';
import { catalog as drbdCatalog } from '../../../server/src/languages/drbd/catalog/scopes.ts';
import { drbd } from '../../../server/src/languages/drbd/index.ts';
import { markers } from '../../../server/src/languages/drbd/markers.ts';
import type { Catalog, Directive } from '../../../server/src/schema/types.ts';
import { versionMismatch } from '../../../server/src/schema/versions.ts';
import { elements, scopes } from '../../../server/src/schema/walk.ts';
import { open } from '../../support/open.ts';
import { needs, shared } from '../../support/paths.ts';

/** The scope of a path such as `connection.volume.disk`, below a resource where it does not say where. */
function scopeOf(path: string): Catalog {
  const names = path.split('.');
  const start = ['common', 'resource', 'global'].includes(names[0]!) ? names : ['resource', ...names];
  let catalog = drbdCatalog;
  for (const name of start.flatMap((each) => (each === 'via' ? [] : [each]))) {
    if (name === 'proxy' && names.includes('via')) continue;
    const directive: Directive | undefined = catalog.directives[name];
    const body = directive?.block?.body ?? directive?.body;
    assert.ok(body && typeof body !== 'function', `${path}: ${name}`);
    catalog = body;
  }
  return catalog;
}

test('every option is in each scope of each of its versions, and in no other', () => {
  const paths = new Set(Object.values(drbdOptions).flatMap((option) => Object.values(option.scopes).flat()));
  let checked = 0;
  for (const path of paths) {
    const { directives } = scopeOf(path);
    for (const [name, option] of Object.entries(drbdOptions)) {
      for (const line of ['8.3', '8.4', '9'] as const) {
        const wanted = option.scopes[line]?.includes(path) ?? false;
        const found = directives[name];
        const known = found !== undefined && !found.block && !versionMismatch(found.versions, { drbd: line });
        // A bare statement of the same name (`resource { disk PATH; }`) is none of the options.
        assert.equal(known, wanted, `${name} in ${path} of ${line}`);
        checked++;
      }
    }
  }
  assert.ok(checked > 5000, `${checked}`);
});

test('every directive, word and value has a text in both languages', () => {
  const missing: string[] = [];
  const look = (where: string, directive: Directive): void => {
    if (!directive.doc.en || !/[ぁ-んァ-ヶ一-龠]/.test(directive.doc.ja)) missing.push(where);
    if (!directive.source) missing.push(`${where}: source`);
    for (const element of elements(directive.args)) {
      if (element.kind !== 'word') continue;
      for (const choice of element.type.choices ?? [])
        if (!choice.doc.en || !/[ぁ-んァ-ヶ一-龠]/.test(choice.doc.ja)) missing.push(`${where} ${choice.value}`);
    }
  };
  let count = 0;
  for (const { path, catalog } of scopes(drbdCatalog)) {
    for (const [name, directive] of Object.entries(catalog.directives)) {
      look(`${path.join(' ')} ${name}`, directive);
      if (directive.block) look(`${path.join(' ')} ${name} { }`, directive.block);
      count++;
    }
  }
  assert.ok(count > 600, `${count}`);
  assert.deepEqual(missing, []);
});

const facts = join(shared, 'facts/drbd.json');

test('every section and statement of the facts is in the catalogue where it may appear', {
  ...needs(facts),
}, () => {
  const { sections, statements } = JSON.parse(readFileSync(facts, 'utf8')) as Record<
    'sections' | 'statements',
    readonly { readonly name: string; readonly allowedIn: readonly string[] }[]
  >;
  const paths: Readonly<Record<string, string>> = {
    top: '',
    path: 'connection.path',
    'proxy on': 'on.proxy',
    'proxy on options': 'on.proxy.options',
    'host ... via': 'connection.host',
    volume: 'volume',
  };
  const missing: string[] = [];
  for (const { name, allowedIn } of [...sections, ...statements]) {
    for (const place of allowedIn) {
      const path = paths[place] ?? place;
      const { directives } = path === '' ? drbdCatalog : scopeOf(path);
      // After `via` these are words of the `host` statement, not statements of their own.
      if (place === 'host ... via') continue;
      if (!Object.hasOwn(directives, name === 'proxy on' ? 'proxy' : name)) missing.push(`${name} in ${place}`);
    }
  }
  assert.deepEqual(missing, [
    // drbdadm 8.4 has no such word (tried); the build that had it is long gone.
    'alternate-link-address in floating',
  ]);
});

for (const [what, text, version] of [
  ['node ids', 'resource r0 { on a { node-id 0; } }', '9'],
  ['a mesh', 'resource r0 { connection-mesh { hosts a b; } }', '9'],
  ['quorum', 'common { options { quorum majority; } }', '9'],
  ['a syncer, which 9 reads as well', 'common { syncer { verify-alg sha1; } }', undefined],
  ['an option that is gone', 'common { net { unplug-watermark 128; } }', '8.4'],
  ['a syncer and what is new', 'common { syncer { rate 10M; } options { quorum off; } }', '9'],
  ['words of both', 'common { net { unplug-watermark 128; } options { quorum off; } }', undefined],
  ['neither', 'common { net { timeout 60; } }', undefined],
] as const)
  test(`the version of a file with ${what}`, () => {
    const proofs = markers(drbd.parse(text));
    assert.equal(proofs.length === 1 ? proofs[0]!.version : undefined, version);
  });

const two = (inside: string, name = 'r0'): string =>
  `resource ${name} { device /dev/drbd0; ${inside} on a { address 10.0.0.1:1; } on b { address 10.0.0.2:1; } }`;

/** A text, and what the first fix of a code makes of it. */
const fixes: readonly (readonly [code: string, version: string, text: string, fixed: string])[] = [
  ['deprecated', '9', 'common { net { no-tcp-cork; } }', 'common { net { tcp-cork no; } }'],
  ['deprecated', '9', 'common { handlers { outdate-peer "/x"; } }', 'common { handlers { fence-peer "/x"; } }'],
  ['deprecated', '9', 'resource r0 {\n  protocol C;\n}', 'resource r0 {\n  net { protocol C; }\n}'],
  [
    'deprecated',
    '9',
    'resource r0 {\n  protocol C;\n  net {\n    timeout 60;\n  }\n}',
    'resource r0 {\n  net {\n    timeout 60;\n    protocol C;\n  }\n}',
  ],
  ['other-version', '8.4', 'common { net { fencing resource-only; } }', 'common { disk { fencing resource-only; } }'],
  ['some-releases', '9', 'common { disk { fencing resource-only; } }', 'common { net { fencing resource-only; } }'],
  // Towards the version aimed at, whichever that is.
  ['other-version', '8.3', 'common { disk { resync-rate 9M; } }', 'common { syncer { rate 9M; } }'],
  ['other-version', '8.3', 'common { net { protocol C; } }', 'common { protocol C; }'],
  ['other-version', '8.3', 'common { net { verify-alg sha1; } }', 'common { syncer { verify-alg sha1; } }'],
  ['other-version', '8.3', 'common { disk { disk-flushes no; } }', 'common { disk { no-disk-flushes; } }'],
  ['other-version', '8.4', 'common { syncer { resync-rate 9M; } }', 'common { disk { resync-rate 9M; } }'],
  ['deprecated', '8.4', 'common { net { no-tcp-cork; } }', 'common { net { tcp-cork no; } }'],
  ['missing-semicolon', '9', 'common {\n  net {\n    timeout 60\n  }\n}', 'common {\n  net {\n    timeout 60;\n  }\n}'],
  ['unquoted-name', '9', 'resource disk { }', 'resource "disk" { }'],
  [
    'unquoted-handler',
    '9',
    'common { handlers { split-brain /a/b root; } }',
    'common { handlers { split-brain "/a/b root"; } }',
  ],
  ['missing-meta-disk', '8.4', two('disk /dev/a;'), two('disk /dev/a; meta-disk internal;')],
  [
    'duplicate-option',
    '9',
    'common {\n  net {\n    timeout 50;\n    timeout 50;\n  }\n}',
    'common {\n  net {\n    timeout 50;\n  }\n}',
  ],
  [
    'secret-without-algorithm',
    '9',
    `${two('disk /dev/a; meta-disk internal;\n  net {\n    shared-secret "x";\n  }')}`,
    `${two('disk /dev/a; meta-disk internal;\n  net {\n    shared-secret "x";\n    cram-hmac-alg sha256;\n  }')}`,
  ],
  [
    'fence-without-unfence',
    '9',
    'common { handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; } }',
    'common { handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh"; } }',
  ],
  [
    'missing-node-id',
    '9',
    two('disk /dev/a; meta-disk internal;').replace('on b {', 'on b { node-id 0;'),
    two('disk /dev/a; meta-disk internal;')
      .replace('on b {', 'on b { node-id 0;')
      .replace('on a {', 'on a { node-id 1;'),
  ],
  [
    'unknown-host',
    '8.4',
    two('disk /dev/a; meta-disk internal; startup { become-primary-on alpho; }').replaceAll('on a ', 'on alpha '),
    two('disk /dev/a; meta-disk internal; startup { become-primary-on alpha; }').replaceAll('on a ', 'on alpha '),
  ],
  [
    'duplicate-minor',
    '9',
    `${two('disk /dev/a; meta-disk internal;')}\n${two('disk /dev/b; meta-disk internal;', 'r1').replaceAll(':1;', ':2;')}`,
    `${two('disk /dev/a; meta-disk internal;')}\n${two('disk /dev/b; meta-disk internal;', 'r1').replaceAll(':1;', ':2;').replace('drbd0', 'drbd1')}`,
  ],
  [
    'duplicate-address',
    '9',
    `${two('disk /dev/a; meta-disk internal;')}\n${two('disk /dev/b; meta-disk internal;', 'r1').replace('drbd0', 'drbd1')}`,
    `${two('disk /dev/a; meta-disk internal;')}\n${two('disk /dev/b; meta-disk internal;', 'r1').replace('drbd0', 'drbd1').replaceAll(':1;', ':2;')}`,
  ],
  ['rate-without-unit', '9', 'common { disk { resync-rate 40; } }', 'common { disk { resync-rate 40K; } }'],
  ['stray-semicolon', '9', 'common { net { }; }', 'common { net { } }'],
];

for (const [code, version, text, fixed] of fixes)
  test(`a fix makes \`${fixed.replaceAll('\n', ' ')}\``, () => {
    const { findings } = open('drbd', text, { targets: { drbd: version } });
    const fix = findings.find((f) => f.code === `drbd/${code}` && f.fixes?.().length)?.fixes?.()[0];
    assert.ok(fix, findings.map((f) => f.code).join(' '));
    assert.equal(edited(text, fix.edits), fixed);
  });

test('no fix makes a file of the version aimed at worse', () => {
  for (const text of [
    'common { disk { no-disk-flushes; } }',
    'common { disk { disk-flushes; } }',
    'common { net { no-always-asbp; } }',
    'common { syncer { transport tcp; } }',
    'resource r0 { volume 0 { disk { fencing resource-only; } } }',
  ]) {
    const { findings } = open('drbd', text, { targets: { drbd: '8.3' } });
    assert.deepEqual(
      findings.filter((f) => f.fixes?.().length && /other-version|deprecated/.test(f.code)),
      [],
      text,
    );
  }
});

test('options of a syncer move to where they live now', () => {
  const text = 'common {\n  syncer {\n    rate 10M;\n    verify-alg sha1;\n  }\n}';
  const { findings } = open('drbd', text, { targets: { drbd: '8.4' } });
  const results = findings
    .filter((f) => f.code === 'drbd/deprecated' && f.fixes?.().length)
    .map((f) => edited(text, f.fixes!()[0]!.edits));
  assert.deepEqual(results, [
    'common {\n  disk { resync-rate 10M; }\n  syncer {\n    verify-alg sha1;\n  }\n}',
    'common {\n  net { verify-alg sha1; }\n  syncer {\n    rate 10M;\n  }\n}',
  ]);
  const standalone = open('drbd', 'common { syncer { rate 10M; } }', { targets: { drbd: '8.4' } }).findings;
  assert.ok(standalone.some((f) => f.fixes?.()[0]?.edits.some((edit) => edit.text === 'disk')));
});
