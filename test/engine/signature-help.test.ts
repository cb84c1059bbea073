import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClientCapabilities } from 'vscode-languageserver';
import { signatureHelp } from '../../server/src/lsp/handlers/signature-help.ts';
import { atCursor } from '../support/cursor.ts';

const reads = (abilities: object): ClientCapabilities => ({
  textDocument: { signatureHelp: { signatureInformation: abilities } },
});

/** The label with the active part between « and ». */
function shownAt(language: string, marked: string): string | undefined {
  const { service, uri, position } = atCursor(language, marked);
  service.client = reads({ parameterInformation: { labelOffsetSupport: true } });
  const help = signatureHelp(service, { textDocument: { uri }, position });
  const [signature] = help?.signatures ?? [];
  const active = signature?.parameters?.[help?.activeParameter ?? -1];
  if (!signature || !active) return signature?.label;
  const [start, end] = active.label as [number, number];
  const { label } = signature;
  return `${label.slice(0, start)}«${label.slice(start, end)}»${label.slice(end)}`;
}

for (const [where, language, marked, expected] of [
  ['the first argument', 'ha-cf', 'mcast |', 'mcast «INTERFACE» GROUP PORT TTL 0|1'],
  ['a later one', 'ha-cf', 'mcast eth0 225.0.0.1 |', 'mcast INTERFACE GROUP «PORT» TTL 0|1'],
  ['one that is half typed', 'ha-cf', 'mcast eth0 225.0|', 'mcast INTERFACE «GROUP» PORT TTL 0|1'],
  ['after the last one', 'ha-cf', 'keepalive 2 |', 'keepalive INTERVAL'],
  ['a keyword: nothing', 'ha-cf', 'mca|st eth0', undefined],
  ['a comment: nothing', 'ha-cf', '# mcast |', undefined],
  ['a block: nothing of its head', 'drbd', 'resource r0 {\n  |\n}', undefined],
] as const)
  test(`marks ${where}`, () => assert.equal(shownAt(language, marked), expected));

test('names the parameters of an agent, the required first', () => {
  const label = shownAt('crmsh', 'primitive ip ocf:heartbeat:IPaddr2 params ip=1.2.3.4 nic=|');
  assert.match(label ?? '', /^params ip=\S+ .*«nic=[^»]*»/);
});

test('says what the part is, in the language of the documentation', () => {
  const { service, uri, position } = atCursor('ha-cf', 'mcast |', { locale: 'ja' });
  const help = signatureHelp(service, { textDocument: { uri }, position });
  const { documentation } = help!.signatures[0]!.parameters![0]!;
  assert.match(JSON.stringify(documentation), /[ぁ-ん]|インターフェイス|インターフェース/);
});

test('gives a client only what it says that it reads', () => {
  for (const [abilities, label, none] of [
    [{}, 'GROUP', 1],
    [{ parameterInformation: {} }, 'GROUP', 1],
    [{ parameterInformation: { labelOffsetSupport: false } }, 'GROUP', 1],
    [{ parameterInformation: { labelOffsetSupport: true }, noActiveParameterSupport: true }, [16, 21], null],
  ] as const) {
    const helpAt = (marked: string) => {
      const { service, uri, position } = atCursor('ha-cf', marked);
      service.client = reads(abilities);
      return signatureHelp(service, { textDocument: { uri }, position });
    };
    assert.deepEqual(helpAt('mcast eth0 |')!.signatures[0]!.parameters![1]!.label, label);
    assert.equal(helpAt('keepalive 2 |')!.activeParameter, none);
  }
});

for (const [language, marked, expected] of [
  ['drbd', 'resource r {\n  device /dev/dr|bd0;\n}\n', 'device minor MINOR|«DEVICE» [minor MINOR]'],
  ['drbd', 'resource r {\n  startup { become-primary-on al|ice; }\n}\n', 'become-primary-on both|«HOST» ...'],
  ['ha-authkeys', 'auth 1\n1 m|d5 secret\n', '1 sha1 KEY|«md5» KEY|crc'],
  ['crmsh', 'node al|ice\n', 'node [$id=ID|ID:] «NODE» [:normal|member|ping|remote] NAME=VALUE ...'],
  ['crmsh', 'primitive p Dum|my\n', 'primitive ID { «AGENT» | @TEMPLATE } [params] ... [meta ...] [op ...] ...'],
  ['crmsh', 'location l p 10|0: alice\n', 'location ID RESOURCE [role=ROLE] { «SCORE»: NODE | rule ... }'],
  ['crmsh', 'location l p 100: al|ice\n', 'location ID RESOURCE [role=ROLE] { SCORE: «NODE» | rule ... }'],
  [
    'crmsh',
    'location l p rule 100: #uname e|q alice\n',
    'rule [SCORE:] { ATTRIBUTE «OPERATOR» VALUE | OPERATOR ATTRIBUTE | date OPERATION DATE } [{ and | or } ...]',
  ],
  [
    'crmsh',
    'order o Mandatory: a b symme|trical=false\n',
    'order ID [KIND:] RESOURCE[:ACTION] RESOURCE[:ACTION] ... [«symmetrical»=BOOLEAN]',
  ],
  ['crmsh', 'fencing_topology al|ice: f\n', 'fencing_topology [«NODE»:] DEVICE[,DEVICE] ...'],
  [
    'haresources',
    'alice Filesystem::/dev/drbd0::/sr|v::ext3\n',
    'Filesystem::DEVICE::«DIRECTORY»::FSTYPE::OPTIONS [::ARGUMENT ...]',
  ],
  ['haresources', 'alice drbddisk::r|0\n', 'drbddisk::«RESOURCE» [::ARGUMENT ...]'],
  ['xen-domu', 'disk = [ "phy:/dev/sd|a,xvda,w" ]\n', 'phy:«DEVICE»'],
] as const)
  test(`marks what a word is, where it is there: ${marked.trim()}`, () =>
    assert.equal(shownAt(language, marked), expected));
