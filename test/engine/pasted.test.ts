import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../support/apply.ts';
import { open } from '../support/open.ts';

/** A page that is pasted with its prompts, numbers and remarks is explained once, in every language. */
const crm = `node n1
node n2
property stonith-enabled=false no-quorum-policy=ignore
primitive a IPaddr2 params ip=192.0.2.1 \\
  op monitor interval=10s
group g a`;
const drbd = `resource r0 {
  device /dev/drbd0;
  disk /dev/sdb1;
  meta-disk internal;
  on n1 { address 10.9.0.1:7788; }
  on n2 { address 10.9.0.2:7788; }
}`;
const corosync = `totem {
    version: 2
    transport: udpu
}
nodelist {
    node {
        ring0_addr: 10.9.0.1
        nodeid: 1
    }
}`;

const lines = (text: string, put: (line: string, i: number) => string): string => text.split('\n').map(put).join('\n');
const after = (text: string, line: string, added: string): string => text.replace(`${line}\n`, `${line}\n${added}\n`);

for (const [what, language, pasted, clean] of [
  [
    'prompts of a terminal',
    'crmsh',
    '[root@srv1 ~]# crm configure property stonith-enabled=false no-quorum-policy=ignore\n$ sudo crm configure primitive a IPaddr2 params ip=192.0.2.1 op monitor interval=10s',
    'crm configure property stonith-enabled=false no-quorum-policy=ignore\nsudo crm configure primitive a IPaddr2 params ip=192.0.2.1 op monitor interval=10s',
  ],
  ['line numbers', 'crmsh', lines(crm, (line, i) => `${i + 1}  ${line}`), undefined],
  ['line numbers', 'drbd', lines(drbd, (line, i) => `${i + 10}: ${line.trim()}`), lines(drbd, (line) => line.trim())],
  ['an omission', 'crmsh', after(crm, 'node n2', '（省略）'), crm],
  [
    'an omission in a continued statement',
    'crmsh',
    after(crm, 'primitive a IPaddr2 params ip=192.0.2.1 \\', '...'),
    crm,
  ],
  ['an omission', 'drbd', after(drbd, '  disk /dev/sdb1;', '  ...'), drbd],
  ['an omission', 'corosync', after(corosync, '    version: 2', '    （中略）'), corosync],
  ['an annotation after a backslash', 'crmsh', crm.replace('\\\n', '\\ ← 仮想 IP\n'), crm],
  ['marks of Markdown and prose', 'crmsh', `次のように設定します。\n\`\`\`\n${crm}\n\`\`\``, undefined],
  ['marks of Markdown', 'drbd', `\`\`\`conf\n${drbd}\n\`\`\`\n`, `${drbd}\n`],
] as const)
  test(`${language}: ${what}: one error, one fix`, () => {
    const { findings } = open(language, pasted);
    const errors = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      errors.map(({ code }) => code),
      [`${language}/pasted-text`],
    );
    if (clean !== undefined) assert.equal(applyFix(language, pasted, 'pasted-text'), clean);
  });

for (const [what, language, text] of [
  ['comments that look like commands', 'crmsh', `# crm configure load update x.crm\n${crm}`],
  ['keys with numbers', 'ha-authkeys', 'auth 1\n1 sha1 secret\n2 sha1 other\n3 md5 third'],
  ['Japanese in comments', 'drbd', `# 次のように設定します。\n${drbd}`],
  ['a misspelt statement', 'crmsh', `${crm}\ngruop h a`],
] as const)
  test(`${language}: ${what} are not taken for something pasted`, () => {
    const { findings } = open(language, text);
    assert.ok(!findings.some(({ code }) => code.endsWith('/pasted-text')));
  });
