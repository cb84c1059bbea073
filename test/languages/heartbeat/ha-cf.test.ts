import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../../server/src/base/edited.ts';
import { bind } from '../../../server/src/binding/bind.ts';
import { catalog, parse } from '../../../server/src/languages/heartbeat/ha-cf/knowledge.ts';
import { failoverTime, times } from '../../../server/src/languages/heartbeat/ha-cf/sentences/failover.ts';
import { milliseconds } from '../../../server/src/languages/heartbeat/values/time.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';
import { expand, snippetsOf } from '../../support/snippets.ts';

const base = 'logfacility local1\nbcast eth1\nnode alpha beta\nauto_failback off\n';

for (const [text, value] of [
  ['2', 2000],
  ['0.5', 500],
  ['.5', 500],
  ['200ms', 200],
  ['200MSEC', 200],
  ['1500us', 2],
  ['0.4ms', 0],
  ['1.2.3', 1200],
  ['2s', undefined],
  ['1m', undefined],
  ['1e3', undefined],
  ['-1', undefined],
  ['', undefined],
] as const)
  test(`the daemon takes the time '${text}' as ${value}`, () => assert.equal(milliseconds(text), value));

for (const [name, text] of [
  ['a unit of seconds', `${base}keepalive 2s\n#         ^^ bad-value`],
  ['a zero interval', `${base}keepalive 0.4ms\n#         ^^^^^ bad-value`],
  ['deadtime at twice keepalive', `${base}keepalive 2\ndeadtime 4\n#        ^ dead-too-short`],
  ['deadtime below three times keepalive', `${base}keepalive 2\ndeadtime 5\n#        ^ dead-short`],
  ['initdead below deadtime', `${base}deadtime 30\ninitdead 20\n#        ^^ init-below-dead`],
  ['initdead as long as deadtime', `${base}deadtime 30\ninitdead 30\n#        ^^ init-near-dead`],
  ['initdead below ten seconds', `${base}deadtime 8\ninitdead 9\n#        ^ init-short`],
  ['a warning that never comes', `${base}deadtime 30\nwarntime 30\n#        ^^ warn-not-below-dead`],
  ['a warning that always comes', `${base}keepalive 2\nwarntime 2\n#        ^ warn-not-above-keepalive`],
  ['a deadping too short', `${base}keepalive 2\ndeadping 3\n#        ^ dead-too-short`],
  ['a directive in capitals', `${base}KeepAlive 2\n#<--------- unknown-directive`],
  ['a directive with a comma', `${base}keepalive, 2\n#<---------- unknown-directive`],
  ['a directive without value', `${base}deadtime\n#<-------- missing-argument`],
  ['several values of one directive', `${base}keepalive 2 3\n#         ^^^ last-word-counts`],
  ['a refused word after a value', `${base}keepalive 2 seconds\n#           ^^^^^^^ bad-value`],
  ['a directive twice', `${base}keepalive 2\nkeepalive 1\n#<--------- repeated-directive`],
  ['a watchdog twice', `${base}watchdog /dev/w\nwatchdog /dev/w\n#<-------- repeated-directive`],
  ['two watchdogs in a line', `${base}watchdog /dev/w /dev/x\n#               ^^^^^^ repeated-directive`],
  ['crm next to pacemaker', `pacemaker respawn\n${base}crm on\n#<--- repeated-directive`],
  ['a number with a tail', `${base}debug 1x\n#     ^^ misread-number`],
  ['a number out of range', `${base}debug 300\n#     ^^^ bad-value`],
  ['a port that cannot be', `${base}udpport 70000\n#       ^^^^^ bad-value\n#<------------- late-setting`],
  ['a port below its medium', `${base}udpport 695\n#<----------- late-setting`],
  [
    'a facility in capitals',
    'logfacility LOCAL1\n#           ^^^^^^ bad-value\nbcast eth1\nnode a b\nauto_failback off',
  ],
  ['an alias as interface', 'bcast eth1:0\n#     ^^^^^^ bad-value\nnode a b\nauto_failback off'],
  ['mcast without loop', `${base}mcast eth0 239.0.0.1 694 1\n#                        ^ missing-argument`],
  ['a group that is none', `${base}mcast eth0 192.168.0.1 694 1 0\n#          ^^^^^^^^^^^ bad-value`],
  ['a reserved group', `${base}mcast eth0 224.0.0.5 694 1 0\n#          ^^^^^^^^^ reserved-group`],
  ['a ttl of 5', `${base}mcast eth0 239.0.0.1 694 5 0\n#                        ^ bad-value`],
  ['an IPv6 group of the wrong scope', `${base}mcast6 eth0 ff1e::1 694 1 0\n#           ^^^^^^^ bad-value`],
  ['ucast without a peer', `${base}ucast eth0\n#     ^^^^ missing-argument`],
  ['a comma after a peer', `${base}ucast eth0 10.0.0.1,\n#                  ^ wrong-terminator`],
  ['words after a peer', `${base}ucast eth0 10.0.0.1 x y\n#                   ^^^ extra-argument`],
  ['a zone of another interface', `${base}ucast6 eth0 fe80::1%eth1\n#           ^^^^^^^^^^^^ other-zone`],
  ['a relative serial port', `${base}serial ttyS0\n#      ^^^^^ bad-value`],
  ['a relative command', `${base}respawn root ifcheckd\n#            ^^^^^^^^ bad-value`],
  ['a numeric user', `${base}respawn 0 /bin/x\n#       ^ bad-value`],
  ['a user of the site', `${base}respawn mon /bin/x\n#       ^^^ unknown-user`],
  ['apiauth without lists', `${base}apiauth ping\n#       ^^^^ missing-argument`],
  ['two lists of users', `${base}apiauth x uid=root uid=root\n#                  ^^^^^^^^ repeated-list`],
  ['a client twice', `${base}apiauth x uid=root\napiauth x gid=root\n#       ^ repeated-client`],
  ['a client of Pacemaker', `pacemaker on\n${base}apiauth cib uid=root\n#       ^^^ repeated-client`],
  ['a client before pacemaker', `${base}apiauth cib uid=root\npacemaker on\n#         ^^ repeated-client`],
  ['a STONITH type that is none', `${base}stonith nosuch /etc/x\n#       ^^^^^^ bad-value`],
  ['autojoin without Pacemaker', `${base}autojoin any\n#        ^^^ autojoin-without-pacemaker`],
  ['no log at all', 'use_logd off\n#        ^^^ no-log\nbcast e\nnode a b\nauto_failback off'],
  ['two takers of the log', `${base}use_logd on`.replace('local1', 'local1\n#<----------- log-unused')],
  ['no medium', 'logfacility local1\n#<----------- missing-media\nnode a b\nauto_failback off'],
  ['ping as the only medium', 'ping 10.0.0.1\n#<---- only-ping\nnode a b\nauto_failback off'],
  ['no node', 'bcast eth1\n#<----- missing-node\nauto_failback off'],
  ['a node twice', `${base}node ALPHA\n#    ^^^^^ repeated-node`],
  ['the legacy failback', `${base.replace('off', 'legacy\n#             ^^^^^^ failback-legacy')}`],
  ['a failback that is missing', 'bcast eth1\n#<----- failback-legacy\nnode a b'],
  [
    'ipfail with Pacemaker',
    `pacemaker on\n${base}respawn root /x/ipfail\n#            ^^^^^^^^^ ipfail-with-pacemaker`,
  ],
  ['ipfail without ping nodes', `${base}respawn hacluster /x/ipfail\n#                 ^^^^^^^^^ ipfail-without-ping`],
  [
    'ifcheckd without Pacemaker',
    `${base}respawn root /x/ifcheckd\n#            ^^^^^^^^^^^ ifcheckd-without-pacemaker`,
  ],
  [
    'ifcheckd with Pacemaker off',
    `${base}pacemaker off\nrespawn root /x/ifcheckd\n#            ^^^^^^^^^^^ ifcheckd-without-pacemaker`,
  ],
  ['ipfail as root', `${base}ping 192.0.2.1\nrespawn root /x/ipfail\n#       ^^^^ respawn-as-root`],
  ['dopd as root', `${base}respawn root /usr/lib64/heartbeat/dopd\n#       ^^^^ respawn-as-root`],
  ['dopd as root with Pacemaker', `pacemaker respawn\n${base}respawn root /x/dopd\n#       ^^^^ respawn-as-root`],
  ['an address as a node', `${base}node 10.9.0.1\n#    ^^^^^^^^ address-as-node`],
  ['an IPv6 address as a node', `${base}node fd00::1\n#    ^^^^^^^ address-as-node`],
  ['a network as an interface', `${base}bcast 10.9.0.0\n#     ^^^^^^^^ address-as-interface`],
  ['an address as the interface of ucast', `${base}ucast 10.9.0.1 10.9.0.2\n#     ^^^^^^^^ address-as-interface`],
  ['interface and address swapped', `${base}ucast 10.9.0.2 eth0\n#     ^^^^^^^^^^^^^ swapped-arguments`],
  ['a loopback peer', `${base}ucast eth0 127.0.0.1\n#          ^^^^^^^^^ unsuitable-address`],
  ['a group as a peer', `${base}ucast eth0 239.1.1.1\n#          ^^^^^^^^^ unsuitable-address`],
  ['any address to ping', `${base}ping 0.0.0.0\n#    ^^^^^^^ unsuitable-address`],
  [
    'a broadcast in a ping group',
    `${base}ping_group g 10.9.0.1 255.255.255.255\n#                     ^^^^^^^^^^^^^^^ unsuitable-address`,
  ],
  ['a plug-in that is seldom there', `${base}rds eth0\n#<--- plug-in-not-packaged`],
  ['what no build knows', `${base}normalpoll on\n#<---------- not-built-in`],
  ['a continued line', `${base}node gamma\\\n#         ^ no-continuation`],
  ['a late crmd_spawns_pengine', `pacemaker on\n${base}crmd_spawns_pengine off\n#<------------------- below-pacemaker`],
  ['a byte order mark', `\uFEFF${base}`.replace('1\n', '1\n#<- byte-order-mark\n')],
] as const)
  test(`reports ${name}`, () => holdMarked('ha-cf', text));

for (const [name, text] of [
  ['a comment after a value', `${base}keepalive 2 # every two seconds`],
  ['commas between nodes', 'bcast eth1\nnode a, b,c\nauto_failback off'],
  ['carriage returns', base.replaceAll('\n', '\r\n')],
  ['ifcheckd as root with Pacemaker', `pacemaker respawn\n${base}respawn root /usr/lib64/heartbeat/ifcheckd`],
  ['ipfail as hacluster', `${base}ping 192.0.2.1\nrespawn hacluster /x/ipfail`],
  ['another program as root', `${base}respawn root /x/mon`],
  ['peers by address and name', `${base}ucast eth0 10.9.0.255\nucast eth1 beta\nping 192.0.2.1 router`],
  ['times in milliseconds', `${base}keepalive 500ms\ndeadtime 5000ms\ninitdead 20`],
  ['any node that joins', 'pacemaker respawn\nautojoin any\nbcast eth1'],
  ['Pacemaker clients that minimal leaves out', `pacemaker minimal\n${base}apiauth stonithd uid=root`],
  ['a template', '{% if a %}\nbcast {{ dev }}\n{% endif %}\nnode {{ node }}\nkeepalive {{ k }}\ndeadtime 1'],
] as const)
  test(`keeps silent about ${name}`, () => assert.deepEqual(open('ha-cf', text).codes, []));

test('a unit of minutes is fixed to seconds', () => {
  const [found] = open('ha-cf', `${base}deadtime 1m`).findings.filter((f) => f.code === 'ha-cf/bad-value');
  assert.deepEqual(
    found?.fixes?.().map((fix) => fix.edits.map((edit) => edit.text)),
    [['60']],
  );
});

test('a late port is moved above its medium', () => {
  const { findings, text } = open('ha-cf', `${base}udpport 695`);
  const [fix] = findings.find((f) => f.code === 'ha-cf/late-setting')!.fixes!();
  assert.equal(edited(text, fix!.edits), base.replace('bcast', 'udpport 695\nbcast'));
});

test('Pacemaker and haresources side by side are reported', () => {
  const { findings } = open('ha-cf', `pacemaker respawn\n${base}`, { neighbours: { haresources: 'alpha httpd\n' } });
  assert.ok(findings.some((f) => f.code === 'ha-cf/haresources-unused' && f.severity === 'information'));
});

for (const [text, least, most] of [
  ['keepalive 2\ndeadtime 30', 28000, 30000],
  ['', 29000, 30000],
  ['keepalive 200ms\ndeadtime 1500ms', 1300, 1500],
  ['deadtime 30\ndeadtime 10', 9000, 10000],
] as const)
  test(`fails over within ${most} ms with '${text.replaceAll('\n', '; ')}'`, () =>
    assert.deepEqual(failoverTime(bind(parse(text), catalog).top), { least, most }));

test('defaults follow deadtime as in the daemon', () => {
  const of = (text: string) => times(bind(parse(text), catalog).top)!;
  assert.equal(of('deadtime 5').initdead.value, 12000);
  assert.equal(of('deadtime 8').initdead.value, 16000);
  assert.equal(of('deadtime 20').initdead.value, 20000);
  assert.equal(of('deadtime 20').warntime.value, 10000);
  assert.equal(times(bind(parse('deadtime {{ x }}'), catalog).top), undefined);
});

for (const [line, targets, wanted] of [
  ['ping 192.0.2.1', {}, []],
  ['ping_group g 192.0.2.1', {}, []],
  ['serial /dev/ttyS0', {}, []],
  ['stonith_host * meatware alpha', {}, []],
  ['ping 192.0.2.1', { pacemaker: '1.0' }, []],
  ['ping 192.0.2.1', { pacemaker: '2' }, ['ha-cf/deprecated']],
  ['serial /dev/ttyS0', { pacemaker: '1.1' }, ['ha-cf/deprecated']],
] as const)
  test(`'${line}' is ${wanted.length ? '' : 'not '}deprecated for ${JSON.stringify(targets)}`, () =>
    assert.deepEqual(
      open('ha-cf', `bcast eth1\n${base}${line}\n`, { targets })
        .findings.map((f) => f.code)
        .filter((code) => code === 'ha-cf/deprecated'),
      wanted,
    ));

for (const [prefix, before] of [
  ['ha-cf', ''],
  ['ha-cf-classic', ''],
  ['ha-ping', `${base.replace('auto_failback off\n', '')}bcast eth2\n`],
  ['ha-watchdog', `${base}bcast eth2\n`],
  ['ha-ifcheckd', `pacemaker respawn\n${base.replace('auto_failback off\n', '')}bcast eth2\n`],
] as const)
  test(`nothing at all is reported of the snippet ${prefix}`, () => {
    const { body } = snippetsOf('ha-cf').find((each) => each.prefix === prefix)!;
    const { findings } = open('ha-cf', `${before}${expand(body).text}`);
    assert.deepEqual(
      // The second path is for the person to add.
      findings.map((f) => f.code).filter((code) => code !== 'ha-cf/one-path'),
      [],
    );
  });
