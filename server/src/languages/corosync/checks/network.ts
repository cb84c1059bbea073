import { replacement } from '../../../base/fixes.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import type { Checked } from '../../../language.ts';
import { isIpv6 } from '../../../schema/values.ts';
import * as messages from '../messages/checks.ts';
import { commentInValue } from '../messages/values.ts';
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
    if (first.has(each.link) && each.linkSetting)
      yield problem(placeOf(each.linkSetting), 'repeated-link', 'warning', messages.repeatedLink(each.link));
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
    yield problem(placeOf(place), 'cipher-without-hash', 'error', messages.cipherNeedsHash);
  } else if (!old && transport !== undefined && transport !== 'knet' && (cipher !== 'none' || hash !== 'none') && at)
    yield problem(placeOf(at), 'crypto-needs-knet', inThree(targets), messages.cryptoNeedsKnet(transport));
  else if (hash === 'none' && targets['corosync'] !== undefined) {
    const place = hashSetting ?? secauth;
    const at = place ? placeOf(place) : keywordOf(config.sections.get('totem')![0]!);
    const message = old ? messages.unprotectedOld : messages.unprotected(transport ?? 'knet');
    yield problem(at, 'no-authentication', 'information', message);
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
    yield problem(
      placeOf(ttl),
      'ttl-needs-udp',
      old ? 'warning' : inThree(targets),
      messages.ttlNeedsMulticast(transport),
    );
  if (!old) {
    const priority = each.keys.get('knet_link_priority');
    if (priority && /^\d+$/.test(priority.value) && Number(priority.value) !== 1 && transport && transport !== 'knet')
      yield problem(placeOf(priority), 'priority-needs-knet', inThree(targets), messages.priorityNeedsKnet(transport));
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
    if (each.link <= 255) yield problem(place, 'no-such-link', severity, messages.linkTooHigh);
    return;
  }
  if (config.template || !nodes.length || !each.link) return;
  const addressed = nodes.some((node) => addressesOf(node).some(({ link }) => link === each.link));
  if (!addressed && known)
    yield problem(place, 'link-without-address', inThree(targets), messages.linkWithoutAddress(each.link));
}

function* addressRules(config: Config, each: Interface): Iterable<Problem> {
  const { targets, transport } = config;
  const old = isDeprecatedFor(targets);
  const listed = config.nodes.some((node) => node.keys.has('ring0_addr'));
  const bind = each.keys.get('bindnetaddr');
  if (bind && !bind.hole && bind.value) {
    if (listed && !old && targets['corosync'] !== undefined && each.link === 0)
      yield problem(keywordOf(bind.statement), 'bindnetaddr-ignored', 'warning', messages.bindnetaddrIgnored, {
        tag: 'unnecessary',
      });
    else if (!isAddress(bind.value)) yield notAddress(bind, listed ? 'warning' : 'error');
  } else if (!bind && isFirst(targets) && !config.template)
    yield problem(keywordOf(each.statement), 'missing-bindnetaddr', 'error', messages.bindnetaddrNeeded);
  const group = each.keys.get('mcastaddr');
  if (!group || group.hole || !group.value) return;
  const broadcast = each.keys.get('broadcast')?.value === 'yes';
  if (!isAddress(group.value)) yield notAddress(group, old ? 'warning' : inThree(targets));
  else if (transport === 'udp' && broadcast)
    yield problem(keywordOf(group.statement), 'broadcast-and-multicast', 'warning', messages.broadcastWithMulticast);
  else if (!isMulticast(group.value))
    yield problem(placeOf(group), 'not-multicast', transport === 'udp' ? 'error' : 'warning', messages.notMulticast);
  else if (transport === 'udp' && isIpv6(group.value) && other(config, bind) === 'ipv4')
    yield problem(placeOf(group), 'wrong-family', 'error', messages.multicastFamily);
  if (!old && transport !== undefined && transport !== 'udp')
    yield problem(
      keywordOf(group.statement),
      'without-effect',
      'hint',
      messages.withoutEffect('mcastaddr', transport),
      { tag: 'unnecessary' },
    );
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
  if (at < 0) return problem(placeOf(setting), 'bad-value', severity, messages.notAnIp);
  const text = setting.value.slice(0, at).trimEnd();
  const place = placeOf(setting);
  const fixes = [replacement(place, text, 'suggestion')];
  return problem(place, 'comment-in-value', severity, commentInValue(setting.value.slice(at).trim()), { fixes });
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
  yield problem(
    keywordOf(place),
    'missing-multicast',
    isFirst(targets) ? 'warning' : 'error',
    messages.missingMulticast,
  );
}

/** Two rings of corosync 1.x and 2.x need a mode. */
function* rings(config: Config): Iterable<Problem> {
  const mode = config.settings.get('totem.rrp_mode');
  if (mode && mode.value !== 'none') return;
  const second = config.interfaces.find((each) => each.link === 1);
  if (second?.linkSetting)
    yield problem(placeOf(second.linkSetting), 'missing-rrp-mode', 'error', messages.rrpModeNeeded);
}
