import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from '../../support/open.ts';
import { needs, shared } from '../../support/paths.ts';

const schema = '/usr/share/libvirt/schemas/domain.rng';

/** The guest for libvirt that a guest for xl becomes. */
function converted(text: string, locale: 'en' | 'ja' = 'en'): string {
  const { service, uri } = open('xen-domu', text, { locale });
  return service.convert(uri, 'xl-to-libvirt')!.text;
}

const pv = `name = "a&b"
bootloader = "pygrub"
bootloader_args = [ "-q", "x" ]
memory = 256
maxmem = 512
vcpus = 1
maxvcpus = 2
root = "/dev/xvda1"
extra = "ro <q>"
on_reboot = "restart"
on_poweroff = "coredump-destroy"
disk = [ "phy:/dev/vg/a,xvda,w", "drbd:r0,xvdb,w", "phy:sdb1,xvdc,r", "iscsi:iqn.x,xvdd,w" ]
vif = [ "mac=00:16:3e:00:00:01,bridge=br0", "" ]
vfb = [ "vnc=1,vncdisplay=3,vncpasswd=hunter22" ]
cpu_weight = 512
`;
const hvm = `name = "h"
type = "hvm"
kernel = "hvmloader"
memory = 512
boot = "dc"
apic = 0
localtime = 1
disk = [ "file:/b.iso,hdc:cdrom,r", ",hdd:cdrom,r", "/x.qcow2,qcow2,xvda,rw" ]
vif = [ "model=e1000,ip=10.0.0.1,vifname=v1,script=vif-bridge" ]
pci = [ "0000:02:1f.7,permissive=1" ]
vnc = 1
vnclisten = "127.0.0.1"
usbdevice = "tablet"
`;

test('a guest of xl becomes one of libvirt, device by device', () => {
  const xml = converted(pv);
  for (const line of [
    '<domain type="xen">',
    '<name>a&amp;b</name>',
    '<memory unit="MiB">512</memory>',
    '<currentMemory unit="MiB">256</currentMemory>',
    '<vcpu current="1">2</vcpu>',
    '<bootloader>/usr/bin/pygrub</bootloader>',
    '<cmdline>root=/dev/xvda1 ro &lt;q&gt;</cmdline>',
    '<on_reboot>restart</on_reboot>',
    '<source dev="/dev/vg/a"/>',
    '<source dev="/dev/drbd/by-res/r0/0"/>',
    '<source dev="/dev/sdb1"/>',
    '<source bridge="br0"/>',
    '<source bridge="xenbr0"/>',
    '<graphics type="vnc" port="5903" autoport="no"/>',
    '<!-- Not converted: cpu_weight -->',
  ])
    assert.ok(xml.includes(line), `${line}\n${xml}`);
  assert.doesNotMatch(xml, /hunter22|coredump|iqn/);
  const full = converted(hvm, 'ja');
  for (const line of [
    '<type>hvm</type>\n    <boot dev="cdrom"/>\n    <boot dev="hd"/>',
    '<features>\n    <acpi/>\n    <pae/>\n  </features>',
    '<clock offset="localtime"/>',
    '<disk type="file" device="cdrom">\n      <driver name="qemu" type="raw"/>\n      <target dev="hdd" bus="ide"/>\n      <readonly/>',
    '<driver name="qemu" type="qcow2"/>',
    '<model type="e1000"/>',
    '<address domain="0x0000" bus="0x02" slot="0x1f" function="0x7"/>',
    '<graphics type="vnc" port="-1" autoport="yes" listen="127.0.0.1"/>',
    '下書き',
  ])
    assert.ok(full.includes(line), `${line}\n${full}`);
});

test('libvirt takes what comes out, and nothing is said of it', needs(schema), () => {
  const folder = join(shared, 'corpus/xen');
  const texts = [pv, hvm, 'name = "p"\ntype = "pvh"\nkernel = "/k"\ncmdline = "x"\n', ''];
  try {
    for (const name of readdirSync(folder))
      if (!name.endsWith('.tsv')) texts.push(readFileSync(join(folder, name), 'utf8'));
  } catch {
    // The corpus is not everywhere.
  }
  for (const text of texts) {
    const xml = converted(text);
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--relaxng', schema, '-'], {
      input: xml,
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${stderr}\n${xml}`);
    assert.deepEqual(open('libvirt', xml).codes, [], xml);
  }
});
