import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../../server/src/base/edited.ts';
import { open } from '../../support/open.ts';

/** The text after the first fix of the first finding with that code. */
function applyFix(text: string, code: string, pacemaker: string): string | undefined {
  const { findings } = open('crmsh', text, { targets: { pacemaker } });
  const fix = findings.find((finding) => finding.code === `crmsh/${code}`)?.fixes?.()[0];
  return fix && edited(text, fix.edits);
}

for (const [what, pacemaker, code, before, after] of [
  ['its new name', '3.0.2', 'deprecated', 'property stonith-enabled=false', 'property fencing-enabled=false'],
  ['its old name', '2', 'other-version', 'property fencing-enabled=false', 'property stonith-enabled=false'],
  ['a hyphen for an underscore', '2', 'other-version', 'property dc_deadtime=5s', 'property dc-deadtime=5s'],
  [
    'the new word of a value',
    '2.1.9',
    'deprecated',
    'property no-quorum-policy=suicide',
    'property no-quorum-policy=fence',
  ],
  [
    'the old word of a role',
    '1.1',
    'other-version',
    'primitive a ocf:pacemaker:Stateful op monitor interval=10s role=Promoted timeout=20s',
    'primitive a ocf:pacemaker:Stateful op monitor interval=10s role=Master timeout=20s',
  ],
  [
    'a statement of its own',
    '2',
    'other-version',
    'property default-resource-stickiness=100',
    'rsc_defaults resource-stickiness=100',
  ],
  [
    'a statement below',
    '2',
    'other-version',
    'property $id="o" \\\n\tstop-all-resources="false" \\\n\tdefault-resource-stickiness="100"\nnode n1\n',
    'property $id="o" \\\n\tstop-all-resources="false"\nrsc_defaults resource-stickiness="100"\nnode n1\n',
  ],
  [
    'the statement that is there',
    '2',
    'other-version',
    'property default-action-timeout=30s symmetric-cluster=true\nop_defaults $id="d" record-pending=true\n',
    'property symmetric-cluster=true\nop_defaults $id="d" timeout=30s record-pending=true\n',
  ],
  [
    'a command line',
    '2',
    'other-version',
    'crm configure property symmetric-cluster=true is-managed-default=false\n',
    'crm configure property symmetric-cluster=true\ncrm configure rsc_defaults is-managed=false\n',
  ],
] as const)
  test(`a quick fix puts in ${what}`, () => {
    assert.equal(applyFix(before, code, pacemaker), after);
    const left = open('crmsh', after, { targets: { pacemaker } }).findings.map((finding) => finding.code);
    assert.ok(!left.includes(`crmsh/${code}`), left.join());
  });

for (const [what, text, codes] of [
  ['a boolean that is none', 'property stonith-enabled=flase', ['bad-value']],
  ['a word that is none of the values', 'property no-quorum-policy=ignor', ['bad-value']],
  ['a policy without fencing', 'property stonith-enabled=false no-quorum-policy=suicide', ['policy-needs-fencing']],
  ['a property that nobody knows', 'property no-quorum-polcy=ignore', ['unknown-directive']],
  ['a clone’s attribute on a primitive', 'primitive a Dummy meta clone-max=2', ['misplaced-directive']],
] as const)
  test(`reports ${what}`, () => {
    const found = open('crmsh', `${text}\n`).findings.map((finding) => finding.code.slice('crmsh/'.length));
    for (const code of codes) assert.ok(found.includes(code), found.join());
  });

for (const [url, path, fixed] of [
  ['http://127.0.0.1/server-status', undefined, undefined],
  ['127.0.0.1/server-status?auto', undefined, undefined],
  ['127.0.0.1/server-statsu', '/server-statsu', '127.0.0.1/server-status'],
  ['https://localhost/server-statsu?auto', '/server-statsu', 'https://localhost/server-status?auto'],
  ['127.0.0.1/health', '/health', undefined],
  ['http://127.0.0.1', '/', undefined],
  ['localhost:8080', '/', undefined],
] as const)
  test(`apache reads a status page, with a scheme or without: ${url}`, () => {
    const text = `primitive web apache params statusurl=${url} op monitor interval=10s timeout=30s\n`;
    const found = open('crmsh', text).findings.find(({ code }) => code === 'crmsh/apache-status');
    assert.equal(/answer at `([^`]*)`/.exec(found?.message.en ?? '')?.[1], path);
    const edits = found?.fixes?.()[0]?.edits;
    assert.equal(edits && edited(text, edits), fixed && text.replace(url, fixed));
  });
