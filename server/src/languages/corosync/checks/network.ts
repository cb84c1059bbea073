import { replacement } from '../../../base/fixes.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { isIpv6 } from '../../../schema/values.ts';
import * as messages from '../messages/network.ts';
import {
  addressesOf,
  type Config,
  type Interface,
  inThree,
  keywordOf,
  placeOf,
  readConfig,
  type Setting,
} from '../model/model.ts';
import { isIpv4, isMulticast } from '../values/addresses.ts';
import { isDeprecatedFor, isFirst } from '../values/values.ts';

/** Transport, encryption and the `interface` sections. */
export function* network(file: Checked): Iterable<Problem> {
  const config = readConfig(file.bound.tree, file.targets);
  if (!config.sections.has('totem')) return;
  yield* crypto(config);
  const first = new Map<number, Interface>();
  for (const each of config.interfaces) {
    yield* interfaceRules(config, each);
    if (first.has(each.link) && each.linkSetting) yield messages.repeatedLink(placeOf(each.linkSetting), each.link);
    first.set(each.link, each);
  }
  if (!config.template) yield* multicastNeeded(config);
  if (isDeprecatedFor(config.targets)) yield* rings(config);
}

function* crypto(config: Config): Iterable<Problem> {
  const { settings, targets, transport } = config;
  const old = isDeprecatedFor(targets);
  const secauth = settings.get('totem.secauth');
  const cipherSetting = settings.get('totem.crypto_cipher');
  const hashSetting = settings.get('totem.crypto_hash');
  if (secauth?.hole || cipherSetting?.hole || hashSetting?.hole) return;
  const secure = secauth ? secauth.value === 'on' : old;
  const cipher = cipherSetting?.value || (secure ? 'aes256' : 'none');
  const hash = hashSetting?.value || (secure ? (old ? 'sha1' : 'sha256') : 'none');
  const at = [cipherSetting, hashSetting, secauth].find((setting) => setting && !isOff(setting));
  if (!isFirst(targets) && ciphers.test(cipher) && hash === 'none') {
    const place = cipherSetting && !isOff(cipherSetting) ? cipherSetting : (hashSetting ?? secauth)!;
    yield messages.cipherNeedsHash(placeOf(place));
  } else if (!old && transport !== undefined && transport !== 'knet' && (cipher !== 'none' || hash !== 'none') && at)
    yield messages.cryptoNeedsKnet(placeOf(at), transport, inThree(targets));
  else if (hash === 'none' && targets['corosync'] !== undefined) {
    const place = hashSetting ?? secauth;
    const at = place ? placeOf(place) : keywordOf(config.sections.get('totem')![0]!);
    yield old ? messages.unprotectedOld(at) : messages.unprotected(at, transport ?? 'knet');
  }
}

/** Others are wrong by themselves. */
const ciphers = /^(aes(256|192|128)|3des)$/;

function isOff(setting: Setting): boolean {
  return setting.value === 'none' || setting.value === 'off';
}

function* interfaceRules(config: Config, each: Interface): Iterable<Problem> {
  const { targets, transport } = config;
  const old = isDeprecatedFor(targets);
  const ttl = each.keys.get('ttl');
  if (ttl && /^\d+$/.test(ttl.value) && Number(ttl.value) !== 1 && transport !== undefined && transport !== 'udp')
    yield messages.ttlNeedsMulticast(placeOf(ttl), transport, old ? 'warning' : inThree(targets));
  if (!old) {
    const priority = each.keys.get('knet_link_priority');
    if (priority && /^\d+$/.test(priority.value) && Number(priority.value) !== 1 && transport && transport !== 'knet')
      yield messages.priorityNeedsKnet(placeOf(priority), transport, inThree(targets));
    yield* linkRules(config, each);
  }
  yield* addressRules(config, each);
}

function* linkRules(config: Config, each: Interface): Iterable<Problem> {
  const { targets, transport, nodes } = config;
  if (!each.linkSetting || each.linkSetting.hole) return;
  const place = placeOf(each.linkSetting);
  // With udp corosync looks at sections with a bindnetaddr only.
  const known = transport === 'udp' ? each.keys.has('bindnetaddr') : each.filled;
  if (each.link > 7) {
    const severity = known ? inThree(targets) : 'warning';
    if (each.link <= 255) yield messages.linkTooHigh(place, severity);
    return;
  }
  if (config.template || !nodes.length || !each.link) return;
  const addressed = nodes.some((node) => addressesOf(node).some(({ link }) => link === each.link));
  if (!addressed && known) yield messages.linkWithoutAddress(place, each.link, inThree(targets));
}

function* addressRules(config: Config, each: Interface): Iterable<Problem> {
  const { targets, transport } = config;
  const old = isDeprecatedFor(targets);
  const listed = config.nodes.some((node) => node.keys.has('ring0_addr'));
  const bind = each.keys.get('bindnetaddr');
  if (bind && !bind.hole && bind.value) {
    if (listed && !old && targets['corosync'] !== undefined && each.link === 0)
      yield messages.bindnetaddrIgnored(keywordOf(bind.statement));
    else if (!isAddress(bind.value)) yield notAddress(bind, listed ? 'warning' : 'error');
  } else if (!bind && isFirst(targets) && !config.template) yield messages.bindnetaddrNeeded(keywordOf(each.statement));
  const group = each.keys.get('mcastaddr');
  if (!group || group.hole || !group.value) return;
  const broadcast = each.keys.get('broadcast')?.value === 'yes';
  if (!isAddress(group.value)) yield notAddress(group, old ? 'warning' : inThree(targets));
  else if (transport === 'udp' && broadcast) yield messages.broadcastWithMulticast(keywordOf(group.statement));
  else if (!isMulticast(group.value))
    yield messages.notMulticast(placeOf(group), transport === 'udp' ? 'error' : 'warning');
  else if (transport === 'udp' && isIpv6(group.value) && other(config, bind) === 'ipv4')
    yield messages.multicastFamily(placeOf(group));
  if (!old && transport !== undefined && transport !== 'udp')
    yield messages.withoutEffect(keywordOf(group.statement), 'mcastaddr', transport);
}

function isAddress(value: string): boolean {
  return isIpv4(value) || isIpv6(value);
}

/** The kind of IP that the rest of the file is for. */
function other(config: Config, bind: Setting | undefined): string {
  if (bind && isIpv4(bind.value)) return 'ipv4';
  return config.settings.get('totem.ip_version')?.value || 'ipv4';
}

function notAddress(setting: Setting, severity: Severity): Problem {
  const at = setting.value.search(/\s#/);
  if (at < 0) return messages.notAnIp(placeOf(setting), severity);
  const text = setting.value.slice(0, at).trimEnd();
  const place = placeOf(setting);
  const fixes = [replacement(place, text, 'suggestion')];
  return messages.commentAfterAddress(place, setting.value.slice(at).trim(), severity, fixes);
}

/** With udp there must be a multicast address, or something that one is made from. */
function* multicastNeeded(config: Config): Iterable<Problem> {
  const { settings, transport, targets } = config;
  if (transport !== 'udp' || settings.get('totem.cluster_name')?.value) return;
  const old = isDeprecatedFor(targets);
  if (old && !config.interfaces.length && !config.nodes.length) return;
  const broadcast = config.interfaces.some((each) => each.keys.get('broadcast')?.value === 'yes');
  const zero = config.interfaces.filter((each) => each.link === 0 && each.filled);
  if (broadcast || zero.some((each) => each.keys.get('mcastaddr'))) return;
  const place = settings.get('totem.transport')?.statement ?? config.sections.get('totem')![0]!;
  yield messages.missingMulticast(keywordOf(place), isFirst(targets) ? 'warning' : 'error');
}

/** Two rings of corosync 1.x and 2.x need a mode. */
function* rings(config: Config): Iterable<Problem> {
  const mode = config.settings.get('totem.rrp_mode');
  if (mode && mode.value !== 'none') return;
  const second = config.interfaces.find((each) => each.link === 1);
  if (second?.linkSetting) yield messages.rrpModeNeeded(placeOf(second.linkSetting));
}
