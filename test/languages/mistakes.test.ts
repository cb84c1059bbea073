import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labFiles, labProblems } from '../support/lab.ts';

const lab = labFiles('lab');
const r0 = 'drbd.d/r0.res';
const crm = 'seminar.crm';
const ha = 'ha.d/ha.cf';
const keys = 'ha.d/authkeys';
const corosync = 'corosync/corosync.conf';

/** A second resource that takes the device of the first. */
const second = lab[r0]!.replace('resource r0', 'resource r1')
  .replaceAll(':7777', ':7778')
  .replace('/dev/sdb1', '/dev/sdc1');

interface Told {
  readonly code: string;
  /** The line and what is underlined there. */
  readonly line: number;
  readonly at: string;
  /** What the first fix leads to: the file as it was, another text for the mistake, or there is none. */
  readonly fix: 'as it was' | 'none' | { readonly to: string };
}

/** What a beginner does wrong, in which file of the lab, and what is reported; undefined: it is right, and nothing is. */
const mistakes: readonly (readonly [string, string, string, string, Told | undefined])[] = [
  [
    'a forgotten semicolon',
    r0,
    'meta-disk  internal;',
    'meta-disk  internal',
    told('missing-semicolon', 11, 'internal'),
  ],
  ['a forgotten brace', r0, 'verify-alg     sha1;\n    }', 'verify-alg     sha1;', told('missing-brace', 6, ';')],
  [
    'an option in the wrong section',
    r0,
    'net {\n',
    'net {\n        on-io-error detach;\n',
    told('misplaced-directive', 4, 'on-io-error', 'none'),
  ],
  [
    'an agent in the wrong case',
    crm,
    'ocf:heartbeat:Filesystem',
    'ocf:heartbeat:FileSystem',
    told('unknown-agent', 20, 'ocf:heartbeat:FileSystem'),
  ],
  ['a missing port', r0, '.201:7777', '.201', told('missing-argument', 15, '192.168.11.201')],
  ['a misspelt node', ha, 'node cluster2', 'node clustr2', told('outvoted-name', 15, 'clustr2')],
  ['a deadtime that is too short', ha, 'deadtime 30', 'deadtime 1', told('dead-too-short', 8, '1', 'none')],
  ['a key without its number', keys, '\n1 sha1', '\nsha1', told('missing-number', 3, 'sha1')],
  [
    'an unclosed text',
    r0,
    'please-change"',
    'please-change',
    told('unterminated-string', 5, '"lab-secret-please-change'),
  ],
  [
    'an unclosed text of crm',
    crm,
    'device="/dev/drbd0"',
    'device="/dev/drbd0',
    told('unbalanced-quote', 21, '"', 'none'),
  ],
  ['a missing backslash', crm, 'fstype="ext4" \\', 'fstype="ext4"', told('missing-backslash', 22, 'op')],
  ['a space after the backslash', crm, 'fstype="ext4" \\', 'fstype="ext4" \\ ', undefined],
  [
    'a full-width space in DRBD',
    r0,
    'cram-hmac-alg  sha1',
    'cram-hmac-alg　sha1',
    told('look-alike', 4, '　', { to: 'cram-hmac-alg sha1' }),
  ],
  ['a full-width space in ha.cf', ha, 'deadtime 30', 'deadtime　30', told('look-alike', 8, '　')],
  ['a timeout that is too short', crm, '"0" timeout="240s"', '"0" timeout="10s"', told('short-timeout', 9, '"10s"')],
  [
    'a node’s address as virtual IP',
    crm,
    'ip="192.168.11.200"',
    'ip="192.168.11.201"',
    told('own-address', 26, '"192.168.11.201"', 'none'),
  ],
  [
    'a resource in two groups',
    crm,
    '# The group runs',
    'group rg_other res_ip\n\n# The group runs',
    told('two-parents', 37, 'res_ip', 'none'),
  ],
  ['a master without notifications', crm, ' notify="true"', '', told('notify-missing', 16, 'ms_drbd0')],
  [
    'a group that starts from the wrong end',
    crm,
    'rg_http res_filesystem res_ip res_httpd',
    'rg_http res_httpd res_ip res_filesystem',
    told('late-member', 35, 'res_httpd', { to: 'rg_http res_ip res_filesystem res_httpd' }),
  ],
  [
    'a file system on DRBD’s own disk',
    crm,
    'device="/dev/drbd0"',
    'device="/dev/sdb1"',
    told('backing-disk', 21, '"/dev/sdb1"'),
  ],
  [
    'a device that does not exist',
    crm,
    'device="/dev/drbd0"',
    'device="/dev/drbd1"',
    told('undefined-name', 21, '"/dev/drbd1"'),
  ],
  ['one address for both nodes', r0, '.202:7777', '.201:7777', told('same-address', 18, '192.168.11.201:7777', 'none')],
  [
    'no meta-disk',
    r0,
    '    meta-disk  internal;\n',
    '',
    told('missing-meta-disk', 2, 'resource r0', { to: '    meta-disk internal;\n' }),
  ],
  [
    'a colocation the wrong way round',
    crm,
    'inf: rg_http ms_drbd0:Master',
    'inf: ms_drbd0:Master rg_http',
    told('colocation-reversed', 38, 'ms_drbd0:Master rg_http'),
  ],
  [
    'an order without a promotion',
    crm,
    'ms_drbd0:promote',
    'ms_drbd0:start',
    told('order-without-promote', 39, 'ms_drbd0'),
  ],
  [
    'a resource that DRBD does not have',
    crm,
    'drbd_resource="r0"',
    'drbd_resource="r1"',
    told('undefined-name', 8, '"r1"'),
  ],
  ['a misspelt key', corosync, 'two_node:', 'two_nod:', told('unknown-directive', 25, 'two_nod')],
  ['an equals sign for a colon', corosync, 'version: 2', 'version = 2', told('stray-line', 3, 'version = 2')],
];

function told(code: string, line: number, at: string, fix: Told['fix'] = 'as it was'): Told {
  return { code, line, at, fix };
}

test('the lab itself has no problem of any severity', () => {
  assert.deepEqual([...labProblems(lab), ...labProblems(labFiles('lab-heartbeat'))], []);
});

for (const [what, file, right, wrong, expected] of mistakes)
  test(`${what} is ${expected ? 'told once, at its place' : 'right'}`, () => {
    const before = lab[file]!;
    const text = before.replace(right, () => wrong);
    assert.notEqual(text, before);
    const found = labProblems({ ...lab, [file]: text });
    assert.deepEqual(
      found.map(({ file: where, line, code, at }) => [where, line, code.replace(/^.*\//, ''), at]),
      expected ? [[file, expected.line, expected.code, expected.at]] : [],
    );
    const [problem] = found;
    if (!problem || !expected) return;
    assert.match(problem.message, /^.{1,100}?\.(?: |$)/, 'its first sentence is short');
    const { fix } = expected;
    const result = fix === 'none' ? undefined : fix === 'as it was' ? before : before.replace(right, () => fix.to);
    assert.equal(layout(problem.fixed), layout(result));
  });

test('a minor number used twice is told once, with the next free one', () => {
  const found = labProblems({ ...lab, 'drbd.d/r1.res': second });
  assert.deepEqual([...new Set(found.map(({ code }) => code))], ['drbd/duplicate-minor']);
  for (const { fixed } of found) assert.match(fixed ?? '', /device {5}\/dev\/drbd1;/);
});

/** Spaces at the end of lines, empty lines and where a list of braces is indented make no difference. */
function layout(text: string | undefined): string | undefined {
  return text?.replace(/[ \t]+/g, ' ').replace(/\n\s*/g, '\n');
}

test('a name that its own statement has is not offered in the place of an undefined one', () => {
  const { found, fixed } = applied('group g a b\n');
  assert.ok(found > 0);
  assert.equal(fixed, 0);
});

/** How many undefined names of a crm text are reported, and how many of them have a fix. */
function applied(text: string): { readonly found: number; readonly fixed: number } {
  const problems = labProblems({ 'a.crm': text }).filter(({ code }) => code === 'crmsh/undefined-name');
  return { found: problems.length, fixed: problems.filter(({ fixed }) => fixed !== undefined).length };
}
