import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { toolPlan, toolReport } from '../../server/src/lsp/handlers/tool.ts';
import type { ToolOutput } from '../../server/src/schema/tool.ts';
import { type Opened, open } from '../support/open.ts';

/** `line:severity: message` of each problem that is made of what a program wrote; lines count from 1. */
function report(opened: Opened, outputs: readonly Partial<ToolOutput>[]): readonly string[] {
  const { service, uri } = opened;
  const answer = toolReport(service, { uri, outputs: outputs.map((each) => ({ stdout: '', stderr: '', ...each })) });
  assert.ok(answer);
  return answer.diagnostics.map(({ range, severity, message }) => `${range.start.line + 1}:${severity}: ${message}`);
}

function notices({ service, uri }: Opened, output: Partial<ToolOutput>): readonly string[] {
  return toolReport(service, { uri, outputs: [{ stdout: '', stderr: '', ...output }] })!.notices;
}

function planOf({ service, uri }: Opened) {
  const plan = toolPlan(service, uri);
  assert.ok('program' in plan, JSON.stringify(plan));
  return plan;
}

/** What drbdadm 9.22 writes first of all. */
const pretending = '\n   found __DRBD_NODE__ in environment\n   PRETENDING that I am >>a<<\n\n';

const resource = `resource r {
  net { shared-secret "open-sesame" extra-word; }
  device /dev/drbd0; disk /dev/sdb1; meta-disk internal;
  on a { address 10.0.0.1:7789; }
  on b { address 10.0.0.2:7789; }
}
`;

test('drbdadm: lines, messages of several lines and repeated runs; what it says of this machine is left out', () => {
  const opened = open('drbd', resource);
  const error = `${pretending}under-test.drbd:3: Parse error: 'protocol | on | disk' expected,\n\tbut got 'devce' (TK 281)\n`;
  assert.deepEqual(
    report(opened, [
      { status: 10, stderr: error },
      { status: 10, stderr: `This command will ignore resource names!\n${error}` },
    ]),
    ["3:1: Parse error: 'protocol | on | disk' expected, but got 'devce'"],
  );
  const value =
    "under-test.drbd:3: Parse error: while parsing value ('X')\nfor protocol. Value is not valid.\nAllowed values are: A | B | C\n";
  assert.deepEqual(report(opened, [{ status: 10, stderr: value }]), [
    "3:1: Parse error: while parsing value ('X') for protocol. Value is not valid. Allowed values are: A | B | C",
  ]);
  const other =
    "WARN: no normal resources defined for this host (x)!?\nMisspelled name of the local machine with the 'on' keyword ?\n";
  assert.deepEqual(report(opened, [{ status: 1, stderr: other }]), []);
  // Without a line: where the resource is defined.
  assert.deepEqual(
    report(opened, [
      { status: 10, stderr: 'under-test.drbd:0: in resource r\n    ipv4:10.0.0.1:7789 is also used x\n' },
    ]),
    ['1:1: in resource r ipv4:10.0.0.1:7789 is also used x'],
  );
});

test('drbdadm: secrets of the files are not quoted', () => {
  const opened = open('drbd', resource);
  const [found] = report(opened, [
    { status: 10, stderr: "under-test.drbd:2: Parse error: ';' expected,\n\tbut got 'extra-word' (TK 281)\n" },
  ]);
  assert.equal(found, "2:1: Parse error: ';' expected, but got '***'");
});

test('drbdadm: the files that are read as one are written together, one of them is the first', () => {
  const opened = open('drbd', resource, {
    neighbours: {
      'drbd.conf': 'include "/lab/common.conf";\ninclude "under-test.drbd";\ninclude "elsewhere/*.res";\n',
      'common.conf': 'common { net { protocol C; } }\n',
    },
  });
  opened.service.put('file:///lab/common.conf', 'common { net { protocol C; } }\n', 'drbd');
  const { files, runs, program } = planOf(opened);
  assert.equal(program, 'drbdadm');
  assert.deepEqual(files.map(({ path }) => path).sort(), ['common.conf', 'drbd.conf', 'under-test.drbd']);
  assert.equal(
    files.find(({ path }) => path === 'drbd.conf')?.text,
    'include "common.conf";\ninclude "under-test.drbd";\ninclude "/lab/elsewhere/*.res";\n',
  );
  assert.deepEqual(
    runs.map(({ args, env }) => [args.join(' '), env?.['__DRBD_NODE__']]),
    [
      ['--dry-run --config-file drbd.conf dump all', 'ha-config-no-such-host'],
      ['--dry-run --config-file drbd.conf sh-nop all', 'ha-config-no-such-host'],
      ['--dry-run --config-file drbd.conf dump all', 'a'],
      ['--dry-run --config-file drbd.conf sh-nop all', 'a'],
      ['--dry-run --config-file drbd.conf dump all', 'b'],
      ['--dry-run --config-file drbd.conf sh-nop all', 'b'],
    ],
  );
  // A message about another of the files names it, at the top of this one.
  assert.deepEqual(report(opened, [{ status: 10, stderr: 'common.conf:1: Parse error: x\n' }]), [
    '1:1: common.conf: Parse error: x',
  ]);
});

test('crm_verify: lines of the CIB lead to the statements, messages of the scheduler to the names in them', () => {
  const opened = open(
    'crmsh',
    'node a\nprimitive p ocf:heartbeat:Dummy\norder o Mandatory: p nowhere\nproperty stonith-enabled=true\n',
  );
  const { files, runs } = planOf(opened);
  assert.deepEqual(
    runs.map(({ args }) => args),
    [
      ['--xml-file', 'cib.xml', '--verbose'],
      ['--xml-file', 'cib-old.xml', '--verbose'],
    ],
  );
  const line = files[0]!.text.split('\n').findIndex((each) => each.includes('<rsc_order')) + 1;
  const idref = `cib.xml:${line}: element rsc_order: validity error : IDREF attribute then references an unknown ID "nowhere"\n`;
  const stderr = `${idref}${idref}(main) \terror: CIB did not pass schema validation\ncrm_verify: Errors found during check: config not valid\n`;
  assert.deepEqual(report(opened, [{ status: 78, stderr }]), [
    '3:1: element rsc_order: validity error : IDREF attribute then references an unknown ID "nowhere"',
  ]);
  const fencing =
    '(unpack_config) \twarning: Blind faith: not fencing unseen nodes\n' +
    '(unpack_resources) \terror: Either configure some or disable STONITH with the stonith-enabled option\n' +
    '(unpack_rsc) \twarning: Ignoring something of p\n';
  assert.deepEqual(report(opened, [{ status: 78, stderr: fencing }]), [
    '4:1: Either configure some or disable STONITH with the stonith-enabled option',
    '2:2: Ignoring something of p',
  ]);
});

const corosync = `totem {
  version: 2
  crypto_cipher: aes256
  crypto_hash: none
  keyfile: /etc/corosync/authkey
}
logging {
  logfile: /var/log/cluster/corosync.log
}
`;

test('corosync: a copy without the log and the key of the machine, in which every line is where it was', () => {
  const { files, runs, scratchFolder } = planOf(open('corosync', corosync));
  assert.deepEqual(runs, [{ args: ['-c', 'under-test.corosync', '-t'] }]);
  const [main, key] = files;
  assert.ok(main!.text.includes(`\n  logfile: ${scratchFolder}/log\n`));
  assert.ok(main!.text.includes(`keyfile: ${scratchFolder}/${key!.path}\n`));
  assert.deepEqual(main!.text.split('\n').slice(0, 7), corosync.split('\n').slice(0, 7));
});

test('corosync: messages of the parser and of the daemon; "syntax only" is always said', () => {
  const opened = open('corosync', corosync);
  assert.deepEqual(
    report(opened, [
      {
        status: 8,
        stderr: 'parser error: under-test.corosync:3: Invalid cipher type. Should be none, aes256, aes192 or aes128\n',
      },
    ]),
    ['3:1: Invalid cipher type. Should be none, aes256, aes192 or aes128'],
  );
  const daemon =
    'error   [MAIN  ] crypto_cipher requires crypto_hash with value other than none\nerror   [MAIN  ] Corosync Cluster Engine exiting with status 8 at main.c:1417.\n';
  assert.deepEqual(report(opened, [{ status: 8, stderr: daemon }]), [
    '3:1: crypto_cipher requires crypto_hash with value other than none',
  ]);
  assert.deepEqual(report(opened, [{ status: 8, stderr: 'parse error in config: unknown value for to_logfile.\n' }]), [
    '1:1: unknown value for to_logfile.',
  ]);
  assert.match(
    notices(opened, { status: 0, stderr: 'notice  [MAIN  ] Corosync Cluster Engine exiting normally\n' }).join(' '),
    /syntax only/,
  );
  const elsewhere = {
    status: 8,
    stderr: 'error   [MAIN  ] parse error in config: No valid name found for local host\n',
  };
  assert.deepEqual(report(opened, [elsewhere]), []);
  assert.match(notices(opened, elsewhere)[0]!, /not a node of this cluster/);
});

test('xl: only a dom0 can ask; there, messages with and without a line', () => {
  const opened = open('xen-domu', 'name = "a"\nmemory = 128\nvif = [ "mac=x" \nbuilder = "foo"\n');
  assert.deepEqual(planOf(opened).runs, [{ args: ['-N', 'create', 'under-test.xen-domu'] }]);
  for (const stderr of [
    "ERROR:  Can't find hypervisor information in sysfs!\n",
    'xencall: error: Could not obtain handle on privileged command interface: No such file or directory\ncannot init xl context\n',
  ]) {
    assert.deepEqual(report(opened, [{ status: 1, stderr }]), []);
    assert.match(notices(opened, { status: 1, stderr })[0]!, /only in a dom0/);
  }
  const syntax =
    "Parsing config from under-test.xen-domu\nunder-test.xen-domu:4: config parsing error near `disk': syntax error, unexpected IDENT, expecting ']'\nFailed to parse config: Invalid argument\n";
  assert.deepEqual(report(opened, [{ status: 1, stderr: syntax }]), [
    "4:1: config parsing error near `disk': syntax error, unexpected IDENT, expecting ']'",
  ]);
  assert.deepEqual(
    report(opened, [{ status: 1, stderr: 'Parsing config from x\nInvalid domain type foo.\nbuilder is bad\n' }]),
    ['4:1: Invalid domain type foo.', '4:1: builder is bad'],
  );
});

test('xl is not asked about a file of xm, no program about a template, and none where there is none', () => {
  const refusal = (id: string, text: string, targets = {}): string => {
    const { service, uri } = open(id, text, { targets });
    const plan = toolPlan(service, uri);
    assert.ok('problem' in plan);
    return plan.problem;
  };
  assert.match(refusal('xen-domu', 'name = "a"\n', { xen: '4.1' }), /Python program/);
  assert.match(refusal('drbd', 'resource {{ name }} { }\n'), /template/);
  assert.match(refusal('ha-cf', 'node a b\n'), /No program/);
  const asked = languages.flatMap(({ id, tool }) => (tool ? [`${id}: ${tool.program}`] : []));
  assert.deepEqual(asked, ['drbd: drbdadm', 'crmsh: crm_verify', 'corosync: corosync', 'xen-domu: xl']);
});

test('a program that was ended, or that fails without a word that is understood, is not taken for satisfied', () => {
  const opened = open('crmsh', 'node a\n');
  assert.deepEqual(report(opened, [{ status: 70, stderr: '' }]), ['1:1: exit status 70']);
  assert.deepEqual(report(opened, [{ stderr: '' }]), ['1:1: ended by a signal']);
  assert.match(notices(opened, { cut: 'time' })[0]!, /was ended/);
});

test('a report on a text that has changed since is none; messages are in Japanese for who reads that', () => {
  const { service, uri } = open('crmsh', 'node a\n', { locale: 'ja' });
  service.put(uri, 'node a\n', 'crmsh', undefined, 2);
  assert.equal(planOf({ service, uri } as Opened).version, 2);
  const outputs = [{ status: 0, stdout: '', stderr: '' }];
  assert.equal(toolReport(service, { uri, version: 1, outputs }), undefined);
  assert.match(toolReport(service, { uri, version: 2, outputs })!.notices.join(), /構文/);
});

test('control characters of a message are shown, and no path leaves the folder', () => {
  const { service, text } = open('crmsh', 'node a\n');
  const uri = 'file:///lab/a%0Ab/-x%3A%20y.crm';
  service.put(uri, text, 'crmsh');
  const opened = { service, uri } as Opened;
  assert.deepEqual(report(opened, [{ status: 1, stderr: '(x) error: a\u001b[31mb\n' }]), ['1:1: a\\x1b[31mb']);
  for (const id of ['drbd', 'corosync', 'xen-domu'] as const) {
    const odd = `file:///etc/%2D%2Dx%3A/..%2f..%2fq;z.${id}`;
    service.put(odd, '', id);
    for (const { path } of planOf({ service, uri: odd } as Opened).files) assert.match(path, /^[\w.]+[\w.+-]*$/);
  }
});

test('a secret that the program has cut off is not quoted either', () => {
  const opened = open('drbd', resource.replace('open-sesame" extra-word', 'x" "a-secret-that-is-longer-than-others"'));
  const cut = "under-test.drbd:2: Parse error: ';' expected,\n\tbut got 'a-secret-that-is-lon...' (TK 281)\n";
  assert.deepEqual(report(opened, [{ status: 10, stderr: cut }]), ["2:1: Parse error: ';' expected, but got '***...'"]);
});

test('crm_verify: where it does not know the schema, its verdict on the CIB of an older one counts', () => {
  const opened = open('crmsh', 'node a\nprimitive p ocf:heartbeat:Dummy\n');
  const unknown = { status: 78, stderr: '(main) \terror: CIB did not pass schema validation\n' };
  const old = { status: 78, stderr: '(x) error: Something of p\n' };
  assert.deepEqual(report(opened, [unknown, old]), ['2:1: Something of p']);
  assert.deepEqual(report(opened, [unknown, { status: 0, stderr: '' }]), []);
  assert.deepEqual(report(opened, [unknown, unknown]), ['1:1: exit status 78']);
  assert.deepEqual(report(opened, [{ status: 0, stderr: '' }, old]), []);
});

for (const [id, text, secret] of [
  ['drbd', resource.replace('open-sesame', 'Marker-of-a-secret'), 'Marker-of-a-secret'],
  [
    'crmsh',
    'node a\nprimitive f stonith:fence_ipmilan params ip=10.0.0.1 username=admin password=Marker-of-a-secret\nproperty stonith-enabled=true\n',
    'Marker-of-a-secret',
  ],
  ['xen-domu', 'name = "a"\nmemory = 128\nvfb = [ "type=vnc,vncpasswd=Marker-of-a-secret" ]\n', 'Marker-of-a-secret'],
] as const)
  test(`${id}: a secret is not quoted, wherever a program does so and however much of it`, () => {
    const opened = open(id, text);
    const file = `under-test.${id}`;
    for (const quoted of [secret, `"${secret}"`, `x=${secret}`, `${secret.slice(0, 12)}...`, `${secret};`])
      for (let line = 0; line <= text.split('\n').length; line++) {
        const stderr = `${file}:${line}: bad '${quoted}' here\n(x) error: bad '${quoted}' of p, cib.xml:${line}\ncib.xml:${line}: bad ${quoted}\n`;
        const found = report(opened, [{ status: 1, stderr }]);
        assert.ok(found.length > 0);
        for (const each of found) assert.ok(!each.includes(secret.slice(0, 12)), each);
      }
  });
