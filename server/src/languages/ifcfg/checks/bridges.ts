import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Checked } from '../../../language.ts';
import type { Neighbour } from '../../../schema/cluster.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/bridges.ts';
import { isBridge, settingOf } from '../model/bridge.ts';
import { fileName, hasOthers, isBackup, isRoutes, otherNamed, otherWith, readersOf, switchOf } from '../model/file.ts';

/** Names that people give to bridges. */
const BRIDGE_NAME = /^(?:[a-z]?br|virbr|xenbr|vmbr|bridge)\d*$/;
/** Addresses of virtual cards: KVM, Xen, VMware, VirtualBox. */
const VIRTUAL = /^(?:52[:-]54[:-]00|00[:-]16[:-]3e|00[:-]50[:-]56|00[:-]0c[:-]29|08[:-]00[:-]27)/i;

/** An interface against its file, and a bridge against its ports, over the files of a host. */
export function* bridges(file: Checked): Iterable<Problem> {
  const { bound, uri } = file;
  const { top } = bound;
  if (isRoutes(uri) || !top.some(({ statement }) => statement.assign)) return;
  const readers = readersOf(bound);
  const device = settingOf(top, 'DEVICE');
  const port = settingOf(top, 'BRIDGE');
  yield* deviceProblems(file, device, readers.initscripts);
  if (isBridge(top)) yield* bridgeProblems(top, readers.networkmanager);
  else if (port === undefined && device && BRIDGE_NAME.test(device.text) && !settingOf(top, 'TYPE'))
    yield messages.bridgeWithoutType(device, device.text);
  if (port && !port.hole) yield* portProblems(file, port);
  else yield* bondProblems(top, readers.initscripts);
  if (readers.initscripts) yield* vlanProblems(top, device);
  yield* sameAddress(file);
  const start = settingOf(top, 'ONBOOT');
  if ((isBridge(top) || port) && start && !start.hole && (switchOf(start.text) === 'off' || /^off$/i.test(start.text)))
    yield messages.notAtBoot(start, port !== undefined);
  const card = settingOf(top, 'HWADDR');
  if (card && !isBridge(top) && VIRTUAL.test(card.text)) yield messages.virtualCard(card);
  if (card && readers.initscripts && /^\w\w(?:-\w\w){5}$/.test(card.text)) yield messages.cardWithDashes(card);
}

/** An address that another file of the folder has as well. */
function* sameAddress(file: Checked): Iterable<Problem> {
  const address = settingOf(file.bound.top, 'IPADDR');
  if (!address || address.hole || !/^[1-9]/.test(address.text)) return;
  const other = otherWith(file, address.text);
  if (other) yield messages.duplicateAddress(address, address.text, other);
}

function* deviceProblems({ bound, uri }: Checked, device: Word | undefined, scripts: boolean): Iterable<Problem> {
  const { top } = bound;
  const [, suffix] = /^ifcfg-(.+)$/.exec(fileName(uri)) ?? [];
  if (!device) {
    // A line that names it and cannot be read is reported itself.
    if (top.some(({ statement }) => /^DEVICE:?$/.test(statement.keyword.text)) || settingOf(top, 'STARTMODE')) return;
    const isVirtual = isBridge(top) || /^bond$/i.test(settingOf(top, 'TYPE')?.text ?? '');
    if (isVirtual) yield messages.missingDevice(top[0]!.statement.keyword, suffix);
    else if (scripts && !settingOf(top, 'HWADDR')) yield messages.noCard(top[0]!.statement.keyword, suffix);
    return;
  }
  // NetworkManager names its files as it likes.
  const isName = suffix !== undefined && /^[^\s_/]{1,15}$/.test(suffix) && !/-range\d*$|\.[a-z]+$/.test(suffix);
  if (scripts && isName && !isBackup(suffix) && !device.hole && device.text !== suffix)
    yield messages.otherDevice(device, device.text, suffix);
}

function* bridgeProblems(top: readonly BoundStatement[], manager: boolean): Iterable<Problem> {
  const card = settingOf(top, 'HWADDR');
  if (card) yield messages.cardOfBridge(card);
  const delay = settingOf(top, 'DELAY');
  const protocol = settingOf(top, 'STP')?.text ?? 'off';
  if (delay && manager && !/^(?:on|yes)$/i.test(protocol)) yield messages.delayWithoutStp(delay);
}

function* portProblems(file: Checked, port: Word): Iterable<Problem> {
  const { top } = file.bound;
  const at = top.findLast(({ statement }) => statement.keyword.text === 'BRIDGE')!.statement.keyword;
  const slave = settingOf(top, 'SLAVE');
  const bond = top.find(({ statement }) => statement.keyword.text === 'MASTER')?.statement.keyword;
  if (bond && slave && switchOf(slave.text) === 'on') yield messages.bridgeAndBond(at, bond);
  yield* portAddresses(top, port, at);
  const owner = otherNamed(file, port.text);
  if (!owner) {
    // A file by itself says nothing of its neighbours.
    if (hasOthers(file)) yield messages.missingBridge(port, file.definitions('bridge'));
    return;
  }
  yield* againstBridge(file, port, owner);
}

/** Addresses that neither reader gives to a port. */
function* portAddresses(top: readonly BoundStatement[], owner: Word, at: Span): Iterable<Problem> {
  for (const { statement } of top) {
    const [value] = statement.args;
    if (!statement.assign || !value) continue;
    const name = statement.keyword.text;
    const isAddress = /^(?:IPADDR\d*|IPV6ADDR)$/.test(name);
    if (isAddress || (name === 'BOOTPROTO' && /^(?:dhcp|bootp)$/i.test(value.text)))
      yield messages.portWithAddress(statement.keyword, name, owner.text, { start: at.start, end: at.end });
  }
}

/** A port of a bond. */
function* bondProblems(top: readonly BoundStatement[], scripts: boolean): Iterable<Problem> {
  const master = settingOf(top, 'MASTER');
  const at = top.findLast(({ statement }) => statement.keyword.text === 'MASTER')?.statement.keyword;
  if (!master || !at || master.hole) return;
  const slave = settingOf(top, 'SLAVE');
  const isPort = slave && (slave.hole || switchOf(slave.text) === 'on' || /^on$/i.test(slave.text));
  if (isPort) yield* portAddresses(top, master, at);
  else if (scripts) yield messages.missingSlave(master, master.text);
}

/** A name of a VLAN, of which the scripts make one only where they are told. */
function* vlanProblems(top: readonly BoundStatement[], device: Word | undefined): Iterable<Problem> {
  if (!device || device.hole || !/^(?!vif|tap)[^:]+\.\d{1,4}$/.test(device.text)) return;
  if (settingOf(top, 'VLAN') || /^vlan$/i.test(settingOf(top, 'TYPE')?.text ?? '')) return;
  yield messages.vlanWithoutSwitch(device, device.text);
}

function* againstBridge({ bound }: Checked, port: Word, owner: Neighbour): Iterable<Problem> {
  const { top } = owner.bound;
  const device = settingOf(top, 'DEVICE')!;
  const place = { start: device.start, end: device.end, uri: owner.uri };
  if (!isBridge(top)) {
    yield messages.notABridge(port, port.text, place);
    return;
  }
  const own = isManaged(bound.top);
  if (own !== isManaged(top)) yield messages.mixedReaders(port, own, place);
}

function isManaged(top: readonly BoundStatement[]): boolean {
  return switchOf(settingOf(top, 'NM_CONTROLLED')?.text ?? 'yes') !== 'off';
}
