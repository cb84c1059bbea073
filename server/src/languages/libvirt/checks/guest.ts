import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';
import { attributeOf, elementAt, elementsNamed } from '../../../syntax/xml/elements.ts';
import * as devices from '../messages/devices.ts';
import * as messages from '../messages/guest.ts';
import { type Disk, type Guest, guestOf } from '../model/guest.ts';
import { bytesOf } from '../values/values.ts';

/** What libvirt refuses or silently changes in one guest, and what fails in a cluster. */
export function* guestRules({ bound }: Checked): Iterable<Problem> {
  const { guest } = guestOf(bound);
  if (!guest) return;
  yield* identity(guest);
  yield* memory(guest);
  yield* screens(guest);
  yield* hypervisor(guest);
  const targets = new Map<string, Word>();
  for (const disk of guest.disks) {
    const { target } = disk;
    const first = target && !target.hole ? targets.get(target.text) : undefined;
    if (first) yield messages.sameTarget(target!, first);
    else if (target) targets.set(target.text, target);
    yield* diskRules(disk);
  }
}

/** The name, and how many CPUs are there. */
function* identity({ element }: Guest): Iterable<Problem> {
  const [name, cpus] = [elementAt(element, 'name'), elementAt(element, 'vcpu')];
  if (name && !name.args.length) yield devices.emptyName(name.keyword);
  const current = cpus && attributeOf(cpus, 'current');
  const most = cpus?.args[0];
  if (current && most && !current.hole && !most.hole && Number(current.text) > Number(most.text))
    yield devices.moreThanVcpus(current, most);
}

function* memory({ element }: Guest): Iterable<Problem> {
  const [most, now] = [elementAt(element, 'memory'), elementAt(element, 'currentMemory')];
  const [allowed, given] = [most && bytesIn(most), now && bytesIn(now)];
  if (allowed !== undefined && given !== undefined && allowed > 0 && given > allowed)
    yield messages.moreThanMemory(now!.args[0]!, most!.args[0]!);
}

function bytesIn(element: Statement): number | undefined {
  const [size] = element.args;
  return size && !size.hole ? bytesOf(size.text, attributeOf(element, 'unit')?.text ?? 'KiB') : undefined;
}

/** Screens that everybody may look at. */
function* screens({ element }: Guest): Iterable<Problem> {
  const devices = elementAt(element, 'devices');
  for (const screen of devices ? elementsNamed(devices, 'graphics') : []) {
    if (!/^(?:vnc|spice)$/.test(attributeOf(screen, 'type')?.text ?? '') || attributeOf(screen, 'passwd')) continue;
    const listen = elementAt(screen, 'listen');
    const address = attributeOf(screen, 'listen') ?? (listen && attributeOf(listen, 'address'));
    if (address && /^(?:0\.0\.0\.0|::)$/.test(address.text)) yield messages.openScreen(address);
  }
}

/** The program of the guest against its hypervisor. */
function* hypervisor({ element }: Guest): Iterable<Problem> {
  const type = attributeOf(element, 'type');
  const devices = elementAt(element, 'devices');
  const emulator = devices && elementAt(devices, 'emulator')?.args[0];
  if (!type || !emulator || type.hole || emulator.hole) return;
  const name = emulator.text.slice(emulator.text.lastIndexOf('/') + 1);
  const isXen = /\/xen\b/.test(emulator.text) || /^(?:xl|qemu-dm)/.test(name);
  const isContainer = /^libvirt_lxc/.test(name);
  const fits =
    type.text === 'lxc'
      ? isContainer
      : type.text === 'xen'
        ? !isContainer && !/^(?:qemu-kvm|kvm)$/.test(name)
        : /^(?:kvm|qemu)$/.test(type.text)
          ? !isXen && !isContainer
          : true;
  if (!fits) yield messages.otherHypervisor(emulator, type);
}

function* diskRules(disk: Disk): Iterable<Problem> {
  const { source, driver, cache, isShareable, isReadOnly } = disk;
  if (isReadOnly || cache?.hole) return;
  const isDirect = /^(?:none|directsync)$/.test(cache?.text ?? '');
  if (isShareable) {
    if (cache && !isDirect) yield messages.sharedCache(cache);
    const format = driver && attributeOf(driver, 'type');
    if (format && !format.hole && format.text !== 'raw') yield messages.sharedFormat(format);
  }
  if (!source || !/^\/dev\/drbd(?:\d|\/)/.test(source.text) || isDirect) return;
  if (cache && cache.text !== 'default') {
    if (!isShareable) yield messages.drbdCache(cache);
  } else yield messages.noDrbdCache(source, driver);
}
