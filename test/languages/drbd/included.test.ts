import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resource } from '../../support/drbd-texts.ts';
import { open } from '../../support/open.ts';
import { Service } from '../../support/service.ts';

const r0 = resource('');
const r1 = resource('', { name: 'r1', number: 1 });

/** `file severity code` of every file of a folder, hints and what belongs to resources by themselves left out. */
function reported(files: Readonly<Record<string, string>>): readonly string[] {
  const service = new Service();
  service.workspace.setRoots(['file:///etc']);
  for (const [name, text] of Object.entries(files)) service.put(`file:///etc/${name}`, text, 'drbd');
  return Object.keys(files).flatMap((name) =>
    service
      .findings(`file:///etc/${name}`)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ severity, code }) => `${name} ${severity} ${code.replace('drbd/', '')}`),
  );
}

const standard = 'include "drbd.d/global_common.conf";\ninclude "drbd.d/*.res";\n';
const common = 'global { usage-count no; }\ncommon { net { verify-alg sha1; } }';

for (const [what, files, found] of [
  [
    'the files that a package installs, with no resource yet',
    { 'drbd.conf': standard, 'drbd.d/global_common.conf': common },
    ['drbd.conf information missing-file'],
  ],
  [
    'resources beside',
    { 'drbd.conf': standard, 'drbd.d/global_common.conf': common, 'drbd.d/r0.res': r0, 'drbd.d/r1.res': r1 },
    [],
  ],
  [
    'an include that names no file',
    { 'drbd.conf': 'include "drbd.d/global_commn.conf";\n', 'drbd.d/global_common.conf': common },
    ['drbd.conf error missing-file'],
  ],
  ['an include of a file that cannot be seen', { 'drbd.conf': 'include "/opt/drbd.d/r0.res";\n' }, []],
  ['an include of a folder that cannot be seen', { 'drbd.conf': standard }, []],
  [
    'a pattern that matches nothing',
    { 'drbd.conf': `${standard}include "drbd.d/*.rse";\n`, 'drbd.d/global_common.conf': common, 'drbd.d/r0.res': r0 },
    ['drbd.conf information missing-file'],
  ],
  [
    'common in two files',
    { 'drbd.conf': standard, 'drbd.d/global_common.conf': common, 'drbd.d/r0.res': `common { }\n${r0}` },
    ['drbd.d/r0.res error duplicate-section'],
  ],
  [
    'global in two files',
    {
      'drbd.conf': `${standard}global { usage-count no; }\n`,
      'drbd.d/global_common.conf': common,
      'drbd.d/r0.res': r0,
    },
    ['drbd.d/global_common.conf error duplicate-section'],
  ],
  [
    'common in two files of which one is not read',
    { 'drbd.conf': 'include "drbd.d/r0.res";\n', 'drbd.d/old.conf': 'common { }', 'drbd.d/r0.res': r0 },
    [],
  ],
  [
    'a resource that no include reaches',
    { 'drbd.conf': standard, 'drbd.d/global_common.conf': common, 'drbd.d/r0.conf': r0, 'drbd.d/r1.res': r1 },
    ['drbd.d/r0.conf warning file-not-included'],
  ],
  ['a resource without a drbd.conf in sight', { 'drbd.d/global_common.conf': common, 'drbd.d/r0.conf': r0 }, []],
  [
    'a copy of a file',
    { 'drbd.conf': standard, 'drbd.d/global_common.conf': common, 'drbd.d/r0.res': r0, 'drbd.d/r0-copy.res': r0 },
    ['drbd.d/r0.res error duplicate-resource', 'drbd.d/r0-copy.res error duplicate-resource'],
  ],
  [
    'a copy with a name of its own',
    {
      'drbd.conf': standard,
      'drbd.d/global_common.conf': common,
      'drbd.d/r0.res': r0,
      'drbd.d/r1.res': r0.replace('resource r0', 'resource r1'),
    },
    ['drbd.d/r0.res error copied-resource', 'drbd.d/r1.res error copied-resource'],
  ],
  [
    'two resources with one device',
    {
      'drbd.conf': standard,
      'drbd.d/global_common.conf': common,
      'drbd.d/r0.res': r0,
      'drbd.d/r1.res': r1.replace('drbd1', 'drbd0'),
    },
    ['drbd.d/r0.res error duplicate-minor', 'drbd.d/r1.res error duplicate-minor'],
  ],
] as const)
  test(`files as drbdadm reads them: ${what}`, () => assert.deepEqual(reported(files), found));

test('drbd: a resource that is copied within its file is one problem', () => {
  const one = `resource r0 {
  net { verify-alg crc32c; }
  device /dev/drbd0;
  disk /dev/vg/r0;
  meta-disk internal;
  on n1 { address 10.1.0.1:7790; }
  on n2 { address 10.1.0.2:7790; }
}
`;
  assert.deepEqual(open('drbd', one + one).codes, ['9:duplicate-resource']);
  assert.deepEqual(open('drbd', one + one.replace('resource r0', 'resource r1')).codes, ['9:copied-resource']);
});
