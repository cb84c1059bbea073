import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../../support/open.ts';

/** Constraints that commands of the shell left, and what takes them away in the versions aimed at. */
const lab = `node n1
node n2
property stonith-enabled=false no-quorum-policy=ignore
primitive a ocf:pacemaker:Dummy op monitor interval=10s
`;

for (const [statement, pacemaker, command, undo] of [
  ['location cli-ban-a-on-n1 a role=Started -inf: n1', undefined, 'crm resource ban', 'crm resource clear a'],
  ['location cli-prefer-a a inf: n2', '3', 'crm resource move', 'crm resource clear a'],
  ['location cli-prefer-a a inf: n2', '1.0.13', 'crm resource migrate', 'crm resource unmigrate a'],
  ['location cli-prefer-a a inf: n2', '1.1', 'crm resource migrate', 'crm resource unmigrate a'],
  ['location cli-standby-a a rule -inf: #uname eq n2', '1.0', 'crm resource migrate', 'crm resource unmigrate a'],
  [
    'location cli-standby-a a rule -inf: #uname eq n2',
    '2.1',
    'crm resource migrate',
    'crm configure delete cli-standby-a',
  ],
] as const)
  test(`crm: ${statement} under Pacemaker ${pacemaker ?? 'of any version'}: ${undo}`, () => {
    const { findings } = open('crmsh', lab + statement, pacemaker ? { targets: { pacemaker } } : {});
    const { message } = findings.find(({ code }) => code === 'crmsh/cli-leftover')!;
    for (const text of [message.en, message.ja])
      assert.ok(text.includes(`\`${command}\``) && text.includes(`\`${undo}\``), text);
  });

test('crm: a constraint with a name of its own is no leftover', () =>
  assert.ok(!open('crmsh', `${lab}location cliff a 100: n1`).codes.some((code) => code.endsWith('cli-leftover'))));
