import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weigh } from '../../server/src/documents/proofs.ts';
import type { VersionProof } from '../../server/src/language.ts';
import { languages as real } from '../../server/src/languages/index.ts';
import { Service } from '../support/service.ts';
import { toy } from '../support/toy.ts';

const proof = (key: string, version: string, keyword = 'word'): VersionProof & { key: string } => ({
  product: 'toy',
  version,
  keyword,
  key,
});

for (const [what, proofs, version, at] of [
  ['no proof', [], undefined, undefined],
  ['one', [proof('a', '2')], '2', undefined],
  ['two that agree', [proof('a', '2'), proof('b', '2')], '2', undefined],
  ['a line and a release of it', [proof('a', '2.1.4'), proof('b', '2')], '2.1.4', undefined],
  ['a contradiction', [proof('a', '1'), proof('b', '2'), proof('c', '2')], undefined, 'a'],
  ['one file that was migrated', [proof('a', '1'), proof('b', '1'), proof('c', '2')], undefined, 'c'],
  ['a file that contradicts itself', [proof('a', '1'), proof('b', '1'), proof('b', '2')], undefined, 'b'],
  ['proofs of another product', [{ ...proof('a', '1'), product: 'other' }, proof('b', '2')], '2', undefined],
] as const)
  test(`versions proven: ${what}`, () => {
    for (const order of [proofs, [...proofs].reverse()]) {
      const weighed = weigh('toy', order);
      assert.equal(weighed.version, version);
      assert.equal(weighed.conflict?.key, at);
    }
  });

/** `file line:code severity` of all files of a folder, with the target of the first one at the end. */
function reported(language: string, files: Readonly<Record<string, string>>, target = 'auto'): readonly string[] {
  const service = new Service([...real, toy]);
  service.workspace.setRoots(['file:///lab']);
  service.setSettings({ ...service.settings, target: { ...service.settings.target, [language]: target } });
  for (const [name, text] of Object.entries(files)) service.put(`file:///lab/${name}`, text, language);
  const found = Object.keys(files).flatMap((name) =>
    service
      .findings(`file:///lab/${name}`)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ code, related }) => `${name} ${code}${related?.length ? ` -> ${related[0]!.uri ?? 'here'}` : ''}`),
  );
  const [first] = service.workspace.targets(`file:///lab/${Object.keys(files)[0]!}`);
  return [...found, first!.version ?? 'auto'];
}

test('a proof in one file holds for the files beside it', () => {
  assert.deepEqual(reported('toy', { a: 'hue green', b: 'old' }), ['a toy/other-version', '1']);
  assert.deepEqual(reported('toy', { a: 'hue green', b: 'hue red' }), ['auto']);
});

test('contradicting proofs leave the version open, and are reported once', () => {
  const files = { a: 'hue green', b: 'old', c: 'modern', d: 'modern' };
  assert.deepEqual(reported('toy', files), ['b toy/version-conflict -> file:///lab/c', 'auto']);
  assert.deepEqual(reported('toy', { a: 'old\nmodern' }), ['a toy/version-conflict -> here', 'auto']);
});

test('a version that a person sets ends the contradiction', () => {
  assert.deepEqual(reported('toy', { a: 'old', b: 'modern' }, '2'), ['a toy/other-version', '2']);
});

test('a whole configuration is of the version that it proves, whatever lies beside it', () => {
  const one = 'compatibility: whitetank\nservice {\n  name: pacemaker\n  ver: 0\n}\n';
  const three = 'totem {\n  version: 2\n  transport: knet\n}\nnodelist {\n  node {\n    ring0_addr: 10.0.0.1\n  }\n}\n';
  const problems = reported('corosync', { 'corosync-1.conf': one, 'corosync-3.conf': three });
  assert.deepEqual(
    problems.filter((each) => each.includes('version')),
    [],
  );
  assert.equal(problems.at(-1), '1');
});

for (const [line, version] of [
  ['pacemaker on', '1'],
  ['crm respawn', '1'],
  ['crm off', undefined],
  ['keepalive 2', undefined],
] as const)
  test(`a crm file beside a ha.cf with "${line}" is for Pacemaker ${version ?? 'of any version'}`, () => {
    const service = new Service(real);
    service.workspace.setRoots(['file:///lab']);
    service.put('file:///lab/ha.d/ha.cf', `${line}\n`, undefined);
    service.put('file:///lab/seminar.crm', 'node cluster1\n', undefined);
    const [target] = service.workspace.targets('file:///lab/seminar.crm');
    assert.equal(target?.version, version);
  });
