import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { hoverAt, labelsAt } from '../../support/cursor.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

const head = 'name = "a"\nbootloader = "pygrub"\n';

for (const [what, text] of [
  ['a guest', 'name = "a"; memory = 0x200; bootloader = "pygrub"'],
  [
    'lists over lines, with comments and a last comma',
    `${head}disk = [ # one\n "/a,raw,xvda,rw" # two\n, # three\n] # four\n`,
  ],
  ['quotes in quotes, and a hash', `${head}extra = 'a "b" # c'\n`],
  ['numbers in quotes', `${head}vcpus = "2"\nrtc_timeoffset = "-60"\n`],
  ['an addition to a list', `${head}vif = [ "" ]\nvif += [ "bridge=br0" ]\n`],
  ['an old disk', `${head}disk = [ "phy:/dev/vg/a,xvda,w", "file:/b.iso,hdc:cdrom,r", "tap:aio:/c,xvdb,w" ]\n`],
  ['a disk on DRBD', `${head}disk = [ "drbd:r0,xvda,w", "script=block-drbd,vdev=xvdb,target=r1" ]\n`],
  ['PCI devices', `${head}pci = [ "01:00.0,permissive=1", "name=card,seize=1", "bdf=0000:01:00.0" ]\n`],
  ['CPUs', `${head}cpus = "0-3,^1,nodes:0"\ncpus_soft = [ "0", "1-2" ]\ncpuid = "host,tm=0,sse3=k"\n`],
  [
    'addresses and rates',
    `${head}vif = [ "mac=0:16:3e:0:0:1,rate=10Mb/s@20,trusted" ]\niomem = [ "0xa,1" ]\npci = [ "00000:1:1f.7" ]\n`,
  ],
  ['what is for fully virtualized guests only', `${head}bios = "nothing"\n`],
] as const)
  test(`nothing is said of ${what}`, () => {
    const { codes } = open('xen-domu', text, { targets: { xen: '4.17' } });
    assert.deepEqual(codes, []);
  });

for (const [what, text] of [
  [
    'what xl cannot read',
    `${head}On_crash = "destroy"\n#<-------- bad-key\nvcpus 2\n#<----- missing-assign\nmemory = 512M\n#        ^^^^ unquoted-value\nextra = "a\n#       ^^ unclosed-string\n`,
  ],
  [
    'what xl passes over',
    `${head}memory = "512MB"\n#        ^^^^^^^ not-a-number\nacpi = "yes"\n#      ^^^^^ not-a-number\ndisk = "/a,raw,xvda,rw"\n#      ^^^^^^^^^^^^^^^^ wrong-type\nmaxcpus = 2\n#<------- unknown-directive\n`,
  ],
  [
    'words',
    `${head}on_crash = "reboot"\n#          ^^^^^^^^ invalid-value\ntsc_mode = 9\n#          ^ out-of-range\nuuid = "12"\n#      ^^^^ invalid-value\n`,
  ],
  [
    'lines that go on, once',
    `${head}disk = [ "/a,raw,xvda,rw", \\\n#                          ^ line-continuation\n "/b,raw,xvdb,rw" ]\nextra = "a \\\n#       ^^^^ unclosed-string\n b \\\n c"\nvcpus = 2 \\\n#         ^ line-continuation\nmemory = 512\n`,
  ],
  [
    'CPUs and flags that are none',
    `${head}cpus = "0-x"\n#       ^^^ invalid-device\ncpuid = "tm=0"\n#        ^^^^ invalid-device\n`,
  ],
  [
    'features of a fully virtualized guest',
    `name = "a"\ntype = "hvm"\nviridian = [ "base", "fast" ]\n#                     ^^^^ invalid-device\ntimer_mode = 1\n#            ^ number-for-word\nmca_caps = [ "x" ]\n#             ^ invalid-device\npci = [ "01:20.0" ]\n#        ^^^^^^^ invalid-device\n`,
  ],
  [
    'parts of an interface that xl passes over',
    `${head}vif = [ "mac=00163e000001", "accel=1", "netdev=eth0", "trusted=1" ]\n#            ^^^^^^^^^^^^ invalid-device\n#                            ^^^^^^^ invalid-device\n#                                       ^^^^^^ invalid-device\n#                                                      ^^^^^^^^^ invalid-device\n`,
  ],
  [
    'a flag of a later xl',
    `${head}disk = [ "vdev=xvda,trusted,target=/a" ]\n#                           ^^^^^^^^^ invalid-disk\n`,
  ],
  ['parts of a disk', `${head}disk = [ "/a,raw,xvda,rx" ]\n#                     ^^ invalid-disk\n`],
  ['parts of an interface', `${head}vif = [ "bridge=br0,rate=fast" ]\n#                        ^^^^ invalid-device\n`],
] as const)
  test(`reports ${what}`, () => holdMarked('xen-domu', text, { targets: { xen: '4.17' } }));

for (const [code, before, after] of [
  ['unquoted-value', `${head}memory = 2G\n`, `${head}memory = 2048\n`],
  ['unquoted-value', `${head}memory = 4*256\n`, `${head}memory = 1024\n`],
  ['unquoted-value', `${head}acpi = True\n`, `${head}acpi = 1\n`],
  ['not-a-number', `${head}memory = "512MB"\n`, `${head}memory = 512\n`],
  ['bad-key', `${head}on-crash = "destroy"\n`, `${head}on_crash = "destroy"\n`],
  ['bad-key', `${head}vcpus: 2\n`, `${head}vcpus = 2\n`],
  ['missing-comma', `${head}vif = [ "" "" ]\n`, `${head}vif = [ "" , "" ]\n`],
  ['extra-comma', `${head}vif = [ "",, "" ]\n`, `${head}vif = [ "", "" ]\n`],
  ['line-continuation', `${head}vif = [ "", \\\n "" ]\n`, `${head}vif = [ "", \n "" ]\n`],
  ['number-for-word', `${head}tsc_mode = 2\n`, `${head}tsc_mode = "native"\n`],
  ['comment-without-line-end', `${head}# end`, `${head}# end\n`],
] as const)
  test(`the fix of ${code} gives ${JSON.stringify(after.slice(head.length))}`, () => {
    const fixed = applyFix('xen-domu', before, code, { targets: { xen: '4.17' } });
    assert.equal(fixed, after);
    assert.deepEqual(open('xen-domu', fixed, { targets: { xen: '4.17' } }).codes, []);
  });

test('a program for xm is one, by its first sign, and is left to Python', () => {
  const text = 'import os\nname = "a" + "b"\nmemory = 4 * 128\nfoo = bar(1)\ndisk = [ "phy:/dev/a,xvda,w!" ]\n';
  assert.deepEqual(open('xen-domu', text).codes, []);
  assert.deepEqual(open('xen-domu', text, { targets: { xen: '4.17' } }).codes, ['1:python-code']);
});

test('two guests of one folder do not have one MAC address', () => {
  const vif = 'vif = [ "mac=00:16:3e:00:00:01" ]\n';
  const { findings } = open('xen-domu', `${head}${vif}`, { neighbours: { 'xen/b.cfg': `name = "b"\n${vif}` } });
  assert.deepEqual(
    findings.map(({ code, related }) => [code, related?.[0]?.uri]),
    [['xen-domu/same-mac', 'file:///lab/xen/b.cfg']],
  );
});

test('hovers and completion reach into the texts', () => {
  assert.match(hoverAt('xen-domu', `${head}disk = [ "format=qc|ow2,vdev=xvda,target=/a" ]\n`), /QEMU/);
  assert.match(hoverAt('xen-domu', `${head}vif = [ "mac=00:16:3e:00:00:01,bri|dge=br0" ]\n`), /bridge/i);
  assert.ok(labelsAt('xen-domu', `${head}vif = [ "|" ]\n`).includes('bridge'));
});

test('a DRBD resource in a disk leads to its definition', () => {
  const { service, uri } = open('xen-domu', `${head}disk = [ "drbd:r0,xvda,w" ]\n`, {
    neighbours: { 'drbd.d/r0.res': 'resource r0 { }\n' },
  });
  const [place] = service.definition(uri, { line: 2, character: 'disk = [ "drbd:r'.length });
  assert.equal(place?.uri, 'file:///lab/drbd.d/r0.res');
});

for (const [what, before, after] of [
  [
    'what Python works out',
    'n = 2\nname = "a" + str(n)\nmemory = 4 * 128\n',
    '# This line is Python, which xl does not run:\n# n = 2\nname = "a2"\nmemory = 512\n',
  ],
  [
    'the words of xm',
    "builder = 'hvm'\nbootargs = '-q -x'\ncpu = 1 # one\n",
    'type = "hvm"\nbootloader_args = [ "-q", "-x" ]\ncpus = 1 # one\n',
  ],
  ['what xl has not', 'nics = 1\n', '# xl has no such setting:\n# nics = 1\n'],
  [
    'a disk of two guests',
    "disk = [ 'phy:/a,xvda,w!' ]\n",
    '# xm let several guests write to this disk (`w!`). xl has no such mode: make sure that only one guest does.\ndisk = [ "phy:/a,xvda,w" ]\n',
  ],
  [
    'a program',
    'import os\nkernel = os.path.join("/boot", "k")\n',
    '# This line is Python, which xl does not run:\n# import os\n# xl does not calculate this value. Write it out:\n# kernel = os.path.join("/boot", "k")\n',
  ],
  [
    'lists over lines',
    'vif = [ "bridge=a", # first\n  "bridge=b" ]\nvcpus = 2',
    'vif = [ "bridge=a", "bridge=b" ]\nvcpus = 2\n',
  ],
] as const)
  test(`converts to xl: ${what}`, () => {
    const { service, uri } = open('xen-domu', before);
    assert.equal(service.convert(uri, 'xm-to-xl')?.text, after);
  });

test('what xm knew is not new in a version of xl', () => {
  for (const line of ['local|time = 1', 'iop|orts = [ "2f8" ]', 'boot|loader = "pygrub"', 'on_cr|ash = "destroy"'])
    assert.doesNotMatch(hoverAt('xen-domu', line, { targets: { xen: '4.0' } }), /Not in|Versions/);
});
