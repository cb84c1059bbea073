import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompletionItemKind } from 'vscode-languageserver';
import { atCursor } from '../support/cursor.ts';

/**
 * What appears at the top of the list where a beginner asks: language, document, first labels, and what the first one
 * writes.
 */
const places: readonly (readonly [string, string, readonly string[], string?])[] = [
  ['drbd', '|', ['resource', 'include'], 'resource ${1:r0} {\n\t$0\n}'],
  ['drbd', 'resource r0 {\n  net {\n    |\n  }\n}\n', ['protocol'], 'protocol ${1|C,A,B|};'],
  ['drbd', 'resource r0 {\n  net {\n    |\n  }\n}\n', ['protocol', 'allow-two-primaries', 'fencing', 'after-sb-0pri']],
  ['drbd', 'resource r0 {\n  disk {\n    |\n  }\n}\n', ['fencing', 'on-io-error', 'resync-rate']],
  ['drbd', 'resource r0 {\n  on |\n}\n', ['alpha', 'beta']],
  ['drbd', 'resource r0 {\n  on alpha {\n  }\n  on |\n}\n', ['beta']],
  ['drbd', 'resource r0 {\n  dev|ice /dev/drbd0;\n}\n', ['device'], 'device'],
  ['ha-cf', '|', ['pacemaker', 'logfacility', 'keepalive']],
  ['ha-cf', 'node a b\nbcast eth1\n|', ['pacemaker', 'logfacility', 'keepalive', 'deadtime', 'warntime', 'initdead']],
  ['ha-cf', 'keepalive |', ['2'], '2'],
  ['ha-cf', 'auto_failback |', ['on', 'off', 'legacy'], 'on'],
  ['haresources', '|', ['alpha', 'beta'], 'alpha'],
  ['haresources', 'alpha |', ['drbddisk', 'Filesystem', 'IPaddr2']],
  ['ha-authkeys', '|', ['auth'], 'auth ${1:1}'],
  ['ha-authkeys', 'auth 1\n1 |', ['sha1'], 'sha1'],
  ['crmsh', '|', ['primitive', 'group', 'ms']],
  ['crmsh', 'primitive p Dummy\n|', ['primitive', 'group', 'ms']],
  ['crmsh', 'primitive |', []],
  ['crmsh', 'primitive a Dummy\nprimitive b Dummy\ngroup g a\norder o |', ['inf', 'Mandatory'], 'inf: '],
  ['crmsh', 'primitive a Dummy\nprimitive b Dummy\ngroup g a\norder o inf: |', ['g', 'b', 'a']],
  ['crmsh', 'property |', ['stonith-enabled', 'no-quorum-policy']],
  ['crmsh', 'primitive p |', ['ocf:linbit:drbd', 'ocf:heartbeat:Filesystem', 'ocf:heartbeat:IPaddr2']],
  ['crmsh', 'primitive p IPaddr2 params |', ['ip'], 'ip=${1:192.168.11.200}'],
  ['crmsh', 'primitive p IPaddr2 params ip=192.0.2.1 op monitor |', ['interval', 'timeout']],
  ['crmsh', 'primitive a Dummy\ngroup g |', ['a']],
  ['crmsh', 'primitive a Dummy\nlocation l a |', ['inf', '-inf', '100', 'role']],
  ['corosync', '|', ['totem', 'nodelist', 'quorum']],
  ['corosync', 'totem {\n    transport: |\n}\n', ['knet', 'udpu'], 'knet'],
  ['corosync', 'totem {\n    crypto_hash: |\n}\n', ['sha256', 'sha384']],
  ['corosync', 'quorum {\n    two|\n}\n', ['two_node'], 'two_node: ${1|1,0|}'],
  ['xen-domu', '|', ['name', 'type', 'memory', 'maxmem']],
  ['xen-domu', 'on_crash = |', ['destroy', 'restart'], '"destroy"'],
  ['xend-sxp', '(xend-relocation-server |)\n', ['yes', 'no'], 'yes'],
  ['ifcfg', '|', ['DEVICE', 'TYPE', 'BRIDGE', 'ONBOOT']],
  ['ifcfg', 'BOOTPROTO=|', ['none', 'static', 'dhcp'], 'none'],
  ['ifcfg', 'TYPE=|', ['Ethernet', 'Bridge'], 'Ethernet'],
  ['sbd', '|', ['SBD_DEVICE', 'SBD_WATCHDOG_TIMEOUT']],
  ['sbd', 'SBD_STARTMODE=|', ['always', 'clean'], 'always'],
];

for (const [language, marked, labels, written] of places)
  test(`${language}: ${JSON.stringify(marked)} offers ${labels[0] ?? 'nothing'} first`, () => {
    const neighbours = language === 'ha-cf' || language === 'crmsh' ? {} : { 'ha.cf': 'node alpha beta\nbcast eth1\n' };
    const { service, uri, text, offset, position } = atCursor(language, marked, { neighbours });
    const typed = /[\w-]*$/.exec(text.slice(0, offset))![0];
    const items = service
      .completion(uri, position)
      // Snippets have an order of their own (`snippets.test.ts`).
      .filter((item) => item.label.startsWith(typed) && item.kind !== CompletionItemKind.Snippet)
      .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    assert.deepEqual(
      items.slice(0, labels.length || undefined).map((item) => item.label),
      labels,
    );
    if (written !== undefined) assert.equal(items[0]!.textEdit!.newText, written);
  });
