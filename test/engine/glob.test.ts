import assert from 'node:assert/strict';
import { test } from 'node:test';
import picomatch from 'picomatch';
import { globMatcher, nameMatcher } from '../../server/src/base/glob.ts';
import { associations } from '../../server/src/documents/associations.ts';
import { languages } from '../../server/src/languages/index.ts';

for (const [glob, fitting, others] of [
  ['**/*.crm', ['a.crm', 'x/y/a.crm', '.x/.a.crm'], ['a.crm.j2', 'a.crm/b', 'acrm']],
  [
    '**/drbd.d/*.{res,conf}',
    ['drbd.d/r0.res', 'etc/drbd.d/r0.conf'],
    ['drbd.d/x/r0.res', 'xdrbd.d/r0.res', 'drbd.d/r0.ini'],
  ],
  ['**/*', ['a', 'a/b/c', '.hidden/x'], []],
  ['etc/**', ['etc/a', 'etc/a/b'], ['a/etc/b']],
  ['a?c', ['abc'], ['ac', 'a/c']],
  ['a+b(c).d,e', ['a+b(c).d,e'], ['aab(c).d,e', 'a+b(c)xd,e']],
] as const)
  test(`${glob} matches what it should, and nothing else`, () => {
    const matches = globMatcher([glob]);
    for (const path of fitting) assert.ok(matches(path), path);
    for (const path of others) assert.ok(!matches(path), path);
  });

test('no glob matches nothing', () => {
  assert.equal(globMatcher([])(''), false);
});

test('the globs of the languages are read as picomatch reads them', () => {
  const { globs } = associations(languages);
  const folders = ['', 'etc/', 'etc/drbd.d/', 'srv/.git/', 'a/corosync/', 'etc/drbd.d/old/'];
  const names = languages.flatMap(({ files }) => files.names);
  const more = [
    'r0.res',
    'r0.conf',
    'r0.res.j2',
    'a.crm',
    '.a.pcmk.erb',
    'a.crm.bak',
    'corosync-a.conf',
    'x.cf',
    'ha.cfx',
  ];
  for (const glob of globs) {
    const ours = globMatcher([glob]);
    const theirs = picomatch(glob, { dot: true });
    for (const folder of folders)
      for (const name of [...names, ...more])
        assert.equal(ours(folder + name), theirs(folder + name), `${glob}: ${folder + name}`);
  }
});

for (const [pattern, fitting, others] of [
  ['*.res', ['r0.res', 'a b.res'], ['.r0.res', 'r0.resx', 'r0xres']],
  ['.*', ['.a'], ['a']],
  ['r?.res', ['r0.res'], ['r.res', 'r10.res']],
  ['r[0-2].res', ['r0.res', 'r2.res'], ['r3.res', 'r-.res']],
  ['r[!0-2].res', ['r3.res'], ['r0.res']],
  ['[^a]b', ['cb'], ['ab', '.b']],
  ['{a,b}*', ['{a,b}c'], ['ac']],
  ['a\\*[bc]', ['a*b'], ['axb']],
  ['[z-a]*', [], ['z', 'a']],
  ['a[*', ['a[b'], ['ab']],
] as const)
  test(`${pattern} matches a name as glob(3) would`, () => {
    const matches = nameMatcher(pattern);
    for (const name of fitting) assert.ok(matches(name), name);
    for (const name of others) assert.ok(!matches(name), name);
  });

test('a brace without its other half stands for itself', () => {
  for (const [glob, path, meets] of [
    ['{', '{', true],
    ['a{b', 'a{b', true],
    ['{a{b}', '{a{b}', false],
    ['a}b{c', 'a}b{c', true],
    ['a{b,c}', 'ac', true],
    ['{a,{b,c}d}', 'cd', true],
    ['a{b,c', 'a{b,c', true],
  ] as const)
    assert.equal(globMatcher([glob])(path), meets, glob);
});
