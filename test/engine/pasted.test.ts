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

const hacf = `keepalive 2
deadtime 10
udpport 694
bcast eth1
auto_failback off
node n1
node n2`;
const keys = 'auth 1\n1 sha1 a-long-and-random-key';
const groups = 'n1 10.9.0.200 httpd';

const lines = (text: string, put: (line: string, i: number) => string): string => text.split('\n').map(put).join('\n');
const after = (text: string, line: string, added: string): string => text.replace(`${line}\n`, `${line}\n${added}\n`);

for (const [what, language, pasted, clean] of [
  [
    'prompts of a terminal',
    'crmsh',
    '[root@srv1 ~]# crm configure property stonith-enabled=false no-quorum-policy=ignore\n$ sudo crm configure primitive a IPaddr2 params ip=192.0.2.1 op monitor interval=10s',
    'crm configure property stonith-enabled=false no-quorum-policy=ignore\ncrm configure primitive a IPaddr2 params ip=192.0.2.1 op monitor interval=10s',
  ],
  [
    'commands of an ordinary user',
    'crmsh',
    '$ sudo crm configure node n1\n$ sudo crm configure node n2',
    'crm configure node n1\ncrm configure node n2',
  ],
  ['a command that shows a configuration', 'crmsh', `root@n1:~# crm configure show\n${crm}\n`, `${crm}\n`],
  ['line numbers, with what indents', 'drbd', lines(drbd, (line, i) => `${String(i + 1).padStart(6)}\t${line}`), drbd],
  [
    'a list of lines',
    'crmsh',
    lines(crm.replace(/ \\\n {2}/, ' '), (line) => `- ${line}`),
    crm.replace(/ \\\n {2}/, ' '),
  ],
  ['a table of lines', 'ha-cf', lines(hacf, (line) => `| ${line} |`), hacf],
  ['lines of code', 'ha-cf', lines(hacf, (line) => `\`${line}\``), hacf],
  ['tags of a page', 'drbd', `<pre>\n${drbd}\n</pre>`, `${drbd}\n`],
  ['what an editor shows', 'drbd', `${drbd}\n~\n~\n"/etc/drbd.d/r0.res" 12L, 200C`, `${drbd}\n`],
  ['a prompt of SUSE', 'corosync', `n1:~ # cat /etc/corosync/corosync.conf\n${corosync}`, corosync],
  ['an omission with waves', 'crmsh', after(crm, 'node n2', '～～～ 省略 ～～～'), crm],
  ['an omission in words', 'ha-cf', after(hacf, 'udpport 694', '(some lines omitted)'), hacf],
  ['an answer of the shell', 'crmsh', `${crm}\nWARNING: a: default timeout 20s for start is small\n`, `${crm}\n`],
  ['an annotation after `//`', 'crmsh', crm.replace('group g a', 'group g a  // the address'), crm],
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
  ['a prompt with a command', 'ha-cf', `[root@n1 ~]# cat /etc/ha.d/ha.cf\n${hacf}`, hacf],
  ['a prompt of an ordinary user', 'corosync', `$ cat /etc/corosync/corosync.conf\n${corosync}`, corosync],
  [
    'prose in English',
    'ha-cf',
    `First, create ha.cf on both nodes:\n${hacf}\nThen copy it to the other node.\n`,
    `${hacf}\n`,
  ],
  ['prose in English', 'drbd', `Create the file on both nodes:\n${drbd}`, drbd],
  ['prose in English', 'crmsh', `Next, configure the address.\n${crm}`, crm],
  ['prose that begins with a Latin word', 'corosync', `corosync.conf を編集します。\n${corosync}`, corosync],
  ['prose before a key', 'ha-authkeys', `認証キーを設定します。\n${keys}`, keys],
  ['a here document', 'drbd', `cat << EOF > /etc/drbd.d/r0.res\n${drbd}\nEOF\n`, `${drbd}\n`],
  ['a here document', 'crmsh', `crm configure <<EOF\n${crm}\nEOF\n`, `${crm}\n`],
  ['a file name in bold', 'ha-cf', `**/etc/ha.d/ha.cf**\n${hacf}`, hacf],
  ['a list', 'ha-cf', `${hacf}\n- keepalive : interval\n- deadtime : 障害とみなす時間\n`, `${hacf}\n`],
  ['annotations', 'ha-cf', hacf.replace('eth1', 'eth1   ← 経路').replace('off', 'off  <- manual'), hacf],
  ['annotations', 'drbd', drbd.replace('/dev/sdb1;', '/dev/sdb1; ※実ディスク'), drbd],
  ['annotations', 'corosync', corosync.replace('udpu', 'udpu    ← unicast'), corosync],
  ['vertical dots', 'drbd', after(drbd, '  disk /dev/sdb1;', '  :\n  :'), drbd],
  ['an omission with brackets', 'ha-cf', after(hacf, 'udpport 694', '~中略~'), hacf],
  ['a diff', 'ha-cf', lines(hacf, (line) => `+${line}`), hacf],
  ['a quotation', 'ha-cf', lines(hacf, (line) => `> ${line}`), hacf],
  ['one pair of backquotes', 'crmsh', `\`${crm}\``, crm],
  ['the output of a command', 'crmsh', `${crm}\n[root@n1 ~]# crm_mon -1\nOnline: [ n1 n2 ]\n`, `${crm}\n`],
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
  ['a statement that is wrong', 'ha-cf', `${hacf}\nkeepalive two seconds`],
  ['an unknown command of a line', 'drbd', drbd.replace('meta-disk', 'metadisk')],
  [
    'Japanese in quotes',
    'crmsh',
    `${crm.replace('primitive a IPaddr2', 'primitive a IPaddr2 description="仮想 IP です。"')}\ngruop h a`,
  ],
] as const)
  test(`${language}: ${what} are not taken for something pasted`, () => {
    const { findings } = open(language, text);
    assert.ok(!findings.some(({ code }) => code.endsWith('/pasted-text')));
  });

for (const [what, pasted] of [
  ['a prompt', `[root@n1 ha.d]# cat haresources\n${groups}`],
  ['prose in English', `${groups}\nMake sure it is the same on both nodes.`],
  ['an annotation', `${groups}   ← 1 行で書く`],
] as const)
  test(`haresources: ${what}, which Heartbeat takes for words of a group, is a warning`, () => {
    const { findings } = open('haresources', pasted);
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      loud.map(({ code, severity }) => `${severity} ${code}`),
      ['warning haresources/pasted-text'],
    );
    assert.equal(applyFix('haresources', pasted, 'pasted-text').trim(), groups);
  });

test('a long line is looked through once, whatever it looks like', () => {
  const run = (text: string): string => text.repeat(30_000);
  for (const line of [
    `略${run(' ')}x`,
    `...${run(' ')}x`,
    `${run('-')}x y`,
    `/etc/a${run('-')}x y`,
    `a.conf${run(' ')}x`,
  ]) {
    const before = process.cpuUsage();
    open('drbd', `${line}\nresource r0 {\n}\n`);
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 2_000_000, `${line.slice(0, 10)}: ${(user + system) / 1000} ms`);
  }
});

test('a mistake of a whole page is one problem, with one fix', () => {
  const cases = [
    ['crmsh', 'trailing-comment', lines(crm, (line, i) => (i < 3 ? `${line}  # ${i}` : line))],
    ['crmsh', 'look-alike', crm.replaceAll(' ', '\u00a0')],
    ['drbd', 'look-alike', drbd.replaceAll('{', '｛').replaceAll('}', '｝')],
    ['corosync', 'look-alike', corosync.replaceAll(': ', '： ')],
    ['corosync', 'comment-in-value', lines(corosync, (line) => (/: /.test(line) ? `${line} # why` : line))],
  ] as const;
  for (const [language, code, text] of cases) {
    const loud = (read: string) =>
      open(language, read)
        .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map((each) => each.code);
    assert.deepEqual(loud(text), [`${language}/${code}`], text);
    assert.deepEqual(loud(applyFix(language, text, code)), [], text);
  }
});
