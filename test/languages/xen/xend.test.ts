import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverAt } from '../../support/cursor.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

for (const [what, text] of [
  ['settings that serve nobody', "(xend-http-server no)\n(vnc-listen '127.0.0.1')\n(xen-api-server ((9363 pam)))\n"],
  ['a key that is unknown', '(my-own yes) ; note\n'],
  ['migration from known hosts', "(xend-relocation-server yes)\n(xend-relocation-hosts-allow '^a$')\n"],
  ['HTTP for the host itself', '(xend-http-server yes)\n(xend-address localhost)\n'],
] as const)
  test(`xend: nothing is said of ${what}`, () => assert.deepEqual(open('xend-sxp', text).codes, []));

for (const [what, text] of [
  [
    'migration from everywhere',
    "(xend-relocation-server yes)\n#                       ^^^ open-migration\n(xend-relocation-hosts-allow '')",
  ],
  ['HTTP for everybody', '(xend-http-server yes)\n#                 ^^^ open-http'],
  [
    'hosts that are all hosts',
    "(xend-relocation-server yes)\n#                       ^^^ open-migration\n(xend-relocation-hosts-allow '.*')",
  ],
  ['a list that is not open', '(xend-unix-server yes))\n#                     ^ unopened-list'],
  ['a line of another language, once', '(dom0-cpus 0)\nxend-http-server = yes\n#<---------------- outside-lists'],
  ['a list that is not closed', '(xend-unix-server yes\n#<- unclosed-list'],
] as const)
  test(`xend: reports ${what}`, () => holdMarked('xend-sxp', text));

test('xend: keys and words hover', () => {
  assert.match(hoverAt('xend-sxp', '(xend-reloc|ation-server yes)\n'), /migrate/);
  assert.match(hoverAt('xend-sxp', '(xend-relocation-server y|es)\n'), /Enabled/);
  assert.doesNotMatch(hoverAt('xend-sxp', "(vncpasswd 'hunt|er22')\n"), /hunter22/);
});
