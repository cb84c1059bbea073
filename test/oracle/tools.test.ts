import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runTool } from '../../client/src/tool-runner.ts';
import { toolPlan, toolReport } from '../../server/src/lsp/handlers/tool.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import { fixtureFolder, needs, root } from '../support/paths.ts';

const lab = join(fixtureFolder, 'lab');

/** `line: message` for what the real program says of a file of the lab that was changed; other files of the lab are in sight. */
async function check(name: string, change: (text: string) => string = (text) => text, target = {}) {
  const session = new Session();
  session.setSettings({ ...defaultSettings, target: { ...defaultSettings.target, ...target } });
  session.workspace.setRoots([pathToFileURL(lab).href]);
  const uriOf = (file: string): string => pathToFileURL(join(lab, file)).href;
  for (const file of [
    'drbd.conf',
    'drbd.d/global_common.conf',
    'drbd.d/r0.res',
    'seminar.crm',
    'corosync/corosync.conf',
  ]) {
    const text = readFileSync(join(lab, file), 'utf8');
    const changed = file === name ? change(text) : text;
    session.put(uriOf(file), changed, undefined);
  }
  const plan = toolPlan(session, uriOf(name));
  assert.ok('program' in plan, JSON.stringify(plan));
  const outputs = await runTool({ ...plan, version: 0 });
  assert.ok(outputs);
  const report = toolReport(session, { uri: uriOf(name), outputs });
  assert.ok(report);
  assert.ok(report.diagnostics.every(({ source }) => source === plan.program));
  return {
    found: report.diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`),
    outputs,
    ...report,
  };
}

/** A text with the first place of another replaced, which must be there. */
const replaced = (before: string, after: string) => (text: string) => {
  assert.ok(text.includes(before));
  return text.replace(before, after);
};

test('drbdadm accepts the lab, and says what it refuses, at the place', needs('/usr/sbin/drbdadm'), async () => {
  for (const name of ['drbd.conf', 'drbd.d/global_common.conf', 'drbd.d/r0.res'])
    assert.deepEqual((await check(name)).found, [], name);
  const keyword = await check('drbd.d/r0.res', replaced('device ', 'devce '));
  assert.equal(keyword.found.length, 1);
  assert.match(keyword.found[0]!, /^9: Parse error: .*but got 'devce'$/);
  assert.equal(keyword.outputs.length, 6);
  const twice = await check('drbd.d/r0.res', replaced('on cluster2', 'on cluster1'));
  assert.deepEqual(twice.found, [
    "17: conflicting use of host section 'r0: on cluster1' ...",
    "14: host section 'r0: on cluster1' first used here.",
  ]);
  const value = await check('drbd.d/global_common.conf', replaced('protocol C', 'protocol X'));
  assert.match(value.found.join('\n'), /^17: Parse error: while parsing value \('X'\) for protocol/);
});

test('drbdadm judges as the version aimed at', needs('/usr/sbin/drbdadm', '/usr/lib/drbd/drbdadm-84'), async () => {
  const newer = replaced('device ', 'options { quorum majority; }\n    device ');
  assert.deepEqual((await check('drbd.d/r0.res', newer, { drbd: '9.2' })).found, []);
  const old = await check('drbd.d/r0.res', newer, { drbd: '8.4' });
  assert.match(old.found.join('\n'), /^9: Parse error: .*but got 'quorum'$/);
});

test('drbdadm: the secret of the lab is in no message', needs('/usr/sbin/drbdadm'), async () => {
  const { found, outputs } = await check(
    'drbd.d/r0.res',
    replaced('shared-secret  "lab-secret-please-change"', 'shared-secret  x "lab-secret-please-change"'),
  );
  assert.match(outputs.map(({ stderr }) => stderr).join(), /lab-secret-please-ch/);
  assert.match(found.join(), /Parse error.*\*\*\*/);
  assert.doesNotMatch(found.join(), /lab-secret/);
});

test(
  'crm_verify accepts the CIB of the lab, and leads from what it refuses to the statement',
  needs('/usr/sbin/crm_verify'),
  async () => {
    assert.deepEqual((await check('seminar.crm')).found, []);
    const order = await check('seminar.crm', replaced('rg_http:start', 'rg_nowhere:start'));
    const line =
      readFileSync(join(lab, 'seminar.crm'), 'utf8')
        .split('\n')
        .findIndex((each) => each.startsWith('order ')) + 1;
    assert.deepEqual(
      order.found.map((each) => each.slice(0, each.indexOf(':'))),
      [`${line}`],
    );
    assert.match(order.found[0]!, /unknown ID "rg_nowhere"/);
    const fencing = await check('seminar.crm', replaced('stonith-enabled="false"', 'stonith-enabled="true"'));
    assert.match(fencing.found.join('\n'), /no STONITH resources have been defined/);
  },
);

test(
  'corosync -t: syntax errors at their line; a machine that is no node is no error',
  needs('/usr/sbin/corosync'),
  async () => {
    const fine = await check('corosync/corosync.conf');
    assert.deepEqual(fine.found, []);
    assert.match(fine.notices.join(' '), /syntax only/);
    const brace = await check('corosync/corosync.conf', replaced('quorum {', 'quorum'));
    assert.match(brace.found.join('\n'), /^23: Line is not opening or closing section or key value$/);
    const hash = await check('corosync/corosync.conf', replaced('crypto_hash: sha256', 'crypto_hash: none'));
    assert.deepEqual(hash.found, ['6: crypto_cipher requires crypto_hash with value other than none']);
    const open = await check('corosync/corosync.conf', (text) => text.replace(/\}\s*$/, ''));
    assert.match(open.found.join('\n'), /Missing closing brace$/);
  },
);

test('the problem matchers of package.json read what the programs print', () => {
  interface Matcher {
    readonly name: string;
    readonly pattern: Readonly<Record<string, string | number>>;
  }
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly contributes: { readonly problemMatchers: readonly Matcher[] };
  };
  const read = (name: string, line: string): readonly string[] | undefined => {
    const { pattern } = contributes.problemMatchers.find((each) => each.name === name)!;
    const match = new RegExp(String(pattern['regexp'])).exec(line);
    return match
      ? ['file', 'line', 'severity', 'message'].flatMap((part) => match[Number(pattern[part])] ?? [])
      : undefined;
  };
  for (const [name, line, ...expected] of [
    [
      'drbdadm',
      "drbd.d/r0.res:9: Parse error: 'protocol | on' expected,",
      'drbd.d/r0.res',
      '9',
      "Parse error: 'protocol | on' expected,",
    ],
    [
      'crm_verify',
      'cib.xml:32: element rsc_order: validity error : x',
      'cib.xml',
      '32',
      'element rsc_order: validity error : x',
    ],
    [
      'crm_verify',
      '(log_xmllib_err) \terror: XML Error: x.xml:35: parser error : y',
      'x.xml',
      '35',
      'parser error : y',
    ],
    [
      'corosync',
      'parser error: /etc/corosync/corosync.conf:2: Line is not',
      '/etc/corosync/corosync.conf',
      '2',
      'Line is not',
    ],
    ['xl', "g.cfg:4: config parsing error near `disk': x", 'g.cfg', '4', "config parsing error near `disk': x"],
    [
      'ha-config',
      'a b/q.res:1:14: error: Unknown option. [drbd/unknown-directive]',
      'a b/q.res',
      '1',
      'error',
      'Unknown option.',
    ],
    ['ha-config', 'q.res:1:14: information: Text. [drbd/x]', 'q.res', '1', 'info', 'Text.'],
  ] as const)
    assert.deepEqual(read(name, line), expected, name);
  for (const [name, line] of [
    ['drbdadm', '   PRETENDING that I am >>a<<'],
    ['crm_verify', '(unpack_config) \twarning: Blind faith: not fencing unseen nodes'],
    ['ha-config', '1 file checked: 1 error'],
  ] as const)
    assert.equal(read(name, line), undefined, name);
});
