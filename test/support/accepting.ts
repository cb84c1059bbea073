import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver';
import { linesOf, offsetAt, positionAt } from '../../server/src/base/lines.ts';
import type { Finding } from '../../server/src/lsp/convert.ts';
import { type OpenOptions, open } from './open.ts';
import { expand } from './snippets.ts';

/**
 * What is no mistake in what was inserted, but something that is still to be written around it: by problem code, the
 * statements (up to the end of what was inserted) that it may be said of.
 */
const INCOMPLETE: Readonly<Record<string, RegExp>> = {
  'drbd/algorithm-without-secret': /^cram-hmac-alg /,
  'drbd/both-primary-not-allowed': /^become-primary-on both$/,
  'drbd/congestion-protocol': /^on-congestion (?:pull-ahead|disconnect)/,
  'drbd/connection-ends': /^(?:connection|path)\b[^{]*\{/,
  'drbd/fencing-without-handler': /^fencing /,
  'drbd/io-error-without-handler': /^on-io-error call-local-io-error/,
  'drbd/missing-address': /^(?:on|stacked-on-top-of)\b[^{]*\{|^host \S+$/,
  // Nothing is between the keyword and its end, an address has no port, or an index is not closed.
  'drbd/missing-argument':
    /^(?:(?:resync-)?after|stacked-on-top-of|template-file|tls-\w+) +(?:;|\{)|^proxy on$|^(?:device(?:\s+\S+)? minor|(?:address|inside|outside|floating|_?\w*host)(?:\s+\S+)+|\S+);?$| \[$/,
  'drbd/missing-directive': /^(?:connection-mesh|proxy)\b/,
  'drbd/missing-host-section': /^resource /,
  'drbd/missing-minor': /^device\s+\S+;?$/,
  'drbd/missing-node-id': /^(?:on|stacked-on-top-of) /,
  'drbd/missing-protocol': /^resource /,
  'drbd/policy-without-handler': /^(?:after-sb-[12]pri|rr-conflict) call-pri-lost/,
  'drbd/secret-without-algorithm': /^shared-secret /,
  'drbd/two-primaries-protocol': /^allow-two-primaries\b/,
  'drbd/two-primaries-without-fencing': /^allow-two-primaries\b/,
  'drbd/volume-missing-on-host': /^(?:volume|on) /,
  'ha-cf/autojoin-without-pacemaker': /^autojoin (?:other|any)/,
  'ha-cf/failback-legacy': /^(?!auto_failback)/,
  'ha-cf/ifcheckd-without-pacemaker': /^respawn root \S+\/ifcheckd$/,
  'ha-cf/missing-argument':
    /^(?:apiauth|failfast|mcast6?|ping_group|respawn|stonith|stonith_host|ucast6?)(?: \S+)+$|^\S+ ?$/,
  'ha-cf/no-log': /^use_logd off$/,
  'ha-cf/only-ping': /^ping/,
  'haresources/missing-argument': /^\S+ \w+$/,
  'ha-authkeys/missing-argument': /^\d+ (?:sha1|md5)$/,
  'ha-authkeys/undefined-name': /^auth \d+$/,
  'crmsh/missing-argument':
    /[ =]$|\brule=\S+$|\brule\b.* (?:(?:not_)?defined|eq|ne|[lg]te?)$|\b(?:rule|and|or|location|colo|colocation|order|monitor|tag|acl_target|rsc_ticket|acl_group)\b[^=]*$/,
  'crmsh/missing-container': /^bundle /,
  'crmsh/missing-parameter': /^(?:crm configure )?prim\w* /,
  'crmsh/missing-score': /^location \S+ \S+$/,
  'crmsh/no-effect': /\b(?:shutdown-lock-limit|node-health-(?:base|green|yellow|red))=\S+$/,
  'crmsh/no-monitor': /^primitive /,
  'crmsh/unexpected-argument': /[=:]$/,
  'corosync/cipher-without-hash': /^crypto_/,
  'corosync/missing-address': /^node \{/,
  'corosync/missing-argument': /^\w+: ?$/,
  'corosync/missing-directive': /\{|^compatibility:/,
  'corosync/missing-logfile': /^to_logfile: yes$/,
  'corosync/missing-name': /^node \{/,
  'corosync/missing-nodeid': /^node \{/,
  'corosync/missing-nodelist': /^totem \{/,
  'corosync/missing-quorum': /^totem \{/,
  'corosync/link-without-address': /^linknumber: /,
  'corosync/uneven-links': /^node \{/,
  'sbd/diskless-alone': /^SBD_PACEMAKER=no$/,
  'cib-xml/missing-directive': /<op\b/,
  'libvirt/missing-argument': /<name/,
  'libvirt/missing-source': /<interface\b/,
  'libvirt/missing-target': /<disk\b/,
  'libvirt/missing-directive': /<(?:domain|network|os|disk|interface|target|watchdog)\b/,
  'xen-domu/missing-argument': / = $/,
  'xen-domu/missing-directive': /^(?!name\b)/,
  'xen-domu/nothing-to-boot': /^(?!kernel\b|bootloader\b)/,
  'xen-domu/unclosed-list': /\[$/,
  'xend-sxp/open-migration': /^\(xend-relocation-(?:ssl-)?server yes/,
  'ifcfg/bridge-without-type': /^DEVICE=/,
  'ifcfg/missing-device': /^TYPE=/,
  'ifcfg/missing-netmask': /^IPADDR=/,
  'ifcfg/missing-slave': /^MASTER=/,
  'ifcfg/no-card': /^(?!DEVICE=|HWADDR=)/,
};

/** Whether a problem of what was inserted is only that something around it is still to be written. */
export function isIncomplete({ code }: Finding, { text, start, end }: Accepted): boolean {
  const before = /[^\n{;]*$/.exec(text.slice(0, start))![0].trimStart();
  return INCOMPLETE[code]?.test(before + text.slice(start, end)) === true;
}

/** A text after one of its completion items was accepted, every stop left as it was offered. */
export interface Accepted {
  readonly item: CompletionItem;
  readonly text: string;
  /** What was inserted. */
  readonly inserted: string;
  /** Where in the text it is. */
  readonly start: number;
  readonly end: number;
  /** Where typing goes on: the last stop, or the end of what was inserted. */
  readonly cursor: number;
  /** The errors and warnings in what was inserted that were not there before. */
  readonly problems: readonly Finding[];
}

/** What completion offers at an offset, best first. */
export function offered(
  languageId: string,
  text: string,
  offset: number,
  options: OpenOptions = {},
): readonly CompletionItem[] {
  const { service, uri } = open(languageId, text, options);
  return service
    .completion(uri, positionAt(linesOf(text), offset))
    .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

/** Accepts an item that was offered, and checks the document. */
export function accept(languageId: string, text: string, item: CompletionItem, options: OpenOptions = {}): Accepted {
  const edit = item.textEdit;
  assert.ok(edit && 'range' in edit, `no edit: ${item.label}`);
  const lines = linesOf(text);
  const start = offsetAt(lines, edit.range.start);
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))![0];
  const made = item.insertTextFormat === 2 ? expand(edit.newText) : { text: edit.newText, final: undefined };
  // An editor indents the lines of a snippet as the one that it is put into.
  const indented = (piece: string): string => piece.replaceAll('\n', `\n${indent}`);
  const inserted = indented(made.text);
  const after = text.slice(0, start) + inserted + text.slice(offsetAt(lines, edit.range.end));
  const end = start + inserted.length;
  const cursor = made.final === undefined ? end : start + indented(made.text.slice(0, made.final)).length;
  const before = new Set(graveIn(languageId, text, options).map(keyOf));
  const problems = graveIn(languageId, after, options).filter(
    (each) => !before.has(keyOf(each)) && each.start <= end && each.end >= start,
  );
  return { item, text: after, inserted, start, end, cursor, problems };
}

function graveIn(languageId: string, text: string, options: OpenOptions): readonly Finding[] {
  return open(languageId, text, options).findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
}

function keyOf({ code, message }: Finding): string {
  return `${code} ${message.en}`;
}
