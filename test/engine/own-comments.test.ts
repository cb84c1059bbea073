import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { Service } from '../support/service.ts';

/** One document with `|` for the cursor. */
function opened(name: string, marked: string, settings: object = {}) {
  const service = new Service();
  service.setSettings(readSettings(settings));
  const uri = `file:///lab/${name}`;
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  service.put(uri, text, undefined);
  const before = text.slice(0, Math.max(0, at)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return {
    codes: service.findings(uri).map(({ code }) => code.replace(/^.*\//, '')),
    messages: service.findings(uri).map(({ message }) => message.en),
    findings: service.findings(uri),
    text,
    targets: Object.fromEntries(
      service.workspace.targets(uri).map((each) => [each.product, `${each.version} ${each.source}`]),
    ),
    labels: () => service.completion(uri, position).map(({ label }) => label),
    inserts: () => service.completion(uri, position).map(({ textEdit }) => textEdit?.newText),
    hover: () => JSON.stringify(service.hover(uri, position)?.contents ?? ''),
  };
}

for (const [name, text, expected] of [
  ['corosync.conf', '# ha-target: corosync=1\n', { corosync: '1 comment' }],
  ['corosync.conf', 'totem {\n  version: 2 \n}\n   #ha-target:corosync=2, remark\n', { corosync: '2 comment' }],
  ['ha.cf', '## ha-target: heartbeat = 3.0\n', { heartbeat: '3.0 comment' }],
  ['x.crm', '# ha-target pacemaker=2.1\n', { pacemaker: '2.1 comment' }],
  ['cib.xml', '<cib>\n<!-- ha-target: pacemaker=3.0.1 -->\n</cib>\n', { pacemaker: '3.0.1 comment' }],
  ['drbd.d/r0.res', '# ha-target: drbd=8.4 drbd-utils=9.28\n', { drbd: '8.4 comment', 'drbd-utils': '9.28 comment' }],
  ['drbd.d/r0.res', '# see ha-target: drbd=8.4\n', { drbd: 'undefined unknown' }],
  ['x.crm', '# ha-target: pacemaker=7\n', { pacemaker: 'undefined unknown' }],
] as const)
  test(`${name}: ${text.trim()} sets ${JSON.stringify(expected)}`, () => {
    const { targets } = opened(name, text);
    for (const [product, version] of Object.entries(expected)) assert.equal(targets[product], version);
  });

test('a comment says more than the settings', () => {
  const { targets } = opened('x.crm', '# ha-target: pacemaker=1.1\n', { target: { pacemaker: '3' } });
  assert.equal(targets['pacemaker'], '1.1 comment');
});

test('an edited comment sets another version', () => {
  const service = new Service();
  for (const version of ['1', '3']) {
    service.put('file:///lab/corosync.conf', `# ha-target: corosync=${version}\ntotem {\n  version: 2\n}\n`, undefined);
    assert.equal(service.workspace.targets('file:///lab/corosync.conf')[0]!.version, version);
  }
});

for (const [name, text, message] of [
  ['x.crm', '# ha-target: pacemaker=7\n', /^Unknown version `7` of `pacemaker`\. Known versions: 1\.0, /],
  ['x.crm', '# ha-target: pacmaker=2\n', /^Unknown product `pacmaker`\. Did you mean `pacemaker`\?/],
  ['x.crm', '# ha-target: xen=4.17\n', /^`xen` has no effect in this file\. Use one of: `pacemaker`/],
  ['x.crm', '# ha-target:\n', /^Missing version after `ha-target`\. Use the form `pacemaker=/],
  ['x.crm', '# ha-target: pacemaker\n', /^Missing version of `pacemaker`/],
  ['x.crm', '# ha-target: pacemaker=\n', /^Missing version of `pacemaker`/],
  ['x.crm', '# ha-target: pacemaker=2 pacemaker=3\n', /^Duplicate `pacemaker`: the first version counts/],
] as const)
  test(`${text.trim()} is a problem`, () => {
    const { codes, messages } = opened(name, text);
    assert.equal(codes[0], 'invalid-target');
    assert.match(messages[0]!, message);
  });

test('a comment that sets versions is completed', () => {
  assert.ok(opened('x.crm', '# ha-target: |\n').inserts().includes('pacemaker='));
  assert.ok(opened('x.crm', '# ha-target: pacemaker=|\n').labels().includes('3.0.2'));
  assert.ok(opened('x.crm', '# ha-target: pacemaker=2.|\n').labels().includes('2.1'));
  assert.deepEqual(opened('x.crm', '# ha-target: pacemaker=2.1, |\n').labels().includes('pacemaker'), false);
  assert.deepEqual(opened('x.crm', '# ha-|\n').labels(), ['ha-target', 'ha-ignore', 'ha-ignore-file']);
  assert.deepEqual(opened('x.crm', '# this is how |\n').labels(), []);
  assert.ok(opened('cib.xml', '<cib>\n<!-- ha-target: pacemaker=| -->\n</cib>\n').labels().includes('2.1'));
});

test('a comment that sets versions has a hover', () => {
  assert.match(
    opened('x.crm', '# ha-tar|get: pacemaker=2.1\n').hover(),
    /Sets the version .*Versions of `pacemaker`: `1\.0`/,
  );
  assert.match(opened('x.crm', '# ha-target: pace|maker=2.1\n').hover(), /Pacemaker/);
  assert.equal(opened('x.crm', '# ha-ta no|thing\n').hover(), '""');
});

for (const [text, unused, after] of [
  ['# ha-ignore: unknown-directive\nkeepalive 2\n', ['unknown-directive'], 'keepalive 2\n'],
  ['# ha-ignore: unknown-directive\nfrobnicate\n', [], undefined],
  [
    '# ha-ignore: ha-cf/unknown-directive, bad-value\nfrobnicate\n',
    ['bad-value'],
    '# ha-ignore: ha-cf/unknown-directive\nfrobnicate\n',
  ],
  [
    '# ha-ignore: bad-value, ha-cf/unknown-directive\nfrobnicate\n',
    ['bad-value'],
    '# ha-ignore: ha-cf/unknown-directive\nfrobnicate\n',
  ],
  ['keepalive 2  # ha-ignore: bad-value\n', ['bad-value'], 'keepalive 2\n'],
  ['# ha-ignore-file: bad-value\nkeepalive 2\n', ['bad-value'], 'keepalive 2\n'],
  ['# old host. ha-ignore: bad-value\nkeepalive 2\n', ['bad-value'], '# old host. \nkeepalive 2\n'],
  ['# ha-ignore-file: unused-ignore\n# ha-ignore: bad-value\nkeepalive 2\n', [], undefined],
] as const)
  test(`of ${JSON.stringify(text)} it is said that ${unused} silences nothing`, () => {
    const { findings } = opened('ha.cf', text);
    const found = findings.filter(({ code }) => code === 'ha-cf/unused-ignore');
    assert.deepEqual(
      found.map(({ message }) => /`([^`]*)`/.exec(message.en)![1]),
      unused,
    );
    const [edit] = found[0]?.fixes?.()[0]?.edits ?? [];
    assert.equal(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end), after);
  });

test('what a setting switches off is not missed', () => {
  const text = '# ha-ignore: bad-value\nkeepalive 2\n';
  assert.ok(!opened('ha.cf', text, { severity: { 'bad-value': 'off' } }).codes.includes('unused-ignore'));
  assert.ok(!opened('ha.cf', text, { severity: { 'ha-cf/bad-value': 'off' } }).codes.includes('unused-ignore'));
  assert.ok(!opened('ha.cf', text, { severity: { 'unused-ignore': 'off' } }).codes.includes('unused-ignore'));
  assert.ok(!opened('ha.cf', `${text}node {{ name }}\n`).codes.includes('unused-ignore'));
});

test('what cannot be seen is not missed: the mode of a file, other files', () => {
  const text = '# ha-ignore-file: open-mode\nauth 1\n1 sha1 Verw3gen\n';
  assert.ok(!opened('authkeys', text).codes.includes('unused-ignore'));
  const service = new Service();
  service.put('file:///lab/authkeys', text, undefined, 0o600);
  service.put('file:///lab/ha.cf', 'keepalive 2\n', undefined);
  assert.ok(service.findings('file:///lab/authkeys').some(({ code }) => code === 'ha-authkeys/unused-ignore'));
});
