import { closestMatch } from '../../../../base/nearest.ts';
import type { Problem } from '../../../../base/problem.ts';
import type { Span } from '../../../../base/span.ts';
import type { Check, Checked } from '../../../../language.ts';
import { outvotedIn } from '../../../../schema/outvoted.ts';
import { slice, type Word } from '../../../../syntax/tree.ts';
import { pacemakerMode } from '../../ha-cf/checks/pacemaker.ts';
import { haCf } from '../../ha-cf/index.ts';
import { callIssue, callSyntax, closestScript, shortIpv6 } from '../catalog/scripts.ts';
import * as messages from '../messages/messages.ts';
import { foreignForm } from '../values/scripts.ts';
import { groupChecks } from './groups.ts';
import { managers } from './managers.ts';
import { ownAddresses } from './own-addresses.ts';

/** Checks of `haresources` that the catalogue cannot express. */
export const checks: readonly Check[] = [nodes, unused, repeated, calls, order, managers, ownAddresses, ...groupChecks];

/** The daemon checks the names of the nodes, and nothing else. */
function* nodes(file: Checked): Iterable<Problem> {
  const known = new Map<string, string>();
  for (const { language, bound } of file.neighbours) {
    if (language !== haCf.id) continue;
    for (const { statement } of bound.top) {
      // Ping nodes are nodes to the daemon, too.
      if (statement.keyword.text !== 'node' && statement.keyword.text !== 'ping') continue;
      if (statement.args.some((arg) => arg.hole)) return;
      for (const arg of statement.args) known.set(arg.text.toLowerCase(), arg.text);
    }
  }
  for (const [index, { statement }] of file.bound.top.entries()) {
    const { keyword } = statement;
    const before = file.bound.top[index - 1]?.statement;
    if (before && keyword.text.includes('::')) {
      // A comment between the two would become a part of the group.
      const between = file.bound.tree.text.slice(before.end, keyword.start);
      const place = between.trim() ? undefined : before.end;
      yield messages.missingBackslash(spanOf(keyword), keyword.text, place, known.size > 0);
      continue;
    }
    if (known.size === 0) continue;
    if (keyword.hole || known.has(keyword.text.toLowerCase())) continue;
    // Where further files have this name, it is ha.cf that is wrong, and reported there.
    const suggestion = closestMatch(keyword.text, known.values());
    const isThere = file.defined('host', keyword.text).length > 0;
    if ((suggestion && isThere) || outvotedIn(file, 'host', keyword.text, [...known.values()])) continue;
    yield messages.badNode(keyword, suggestion);
  }
}

function* unused(file: Checked): Iterable<Problem> {
  const others = file.neighbours.filter(({ language }) => language === haCf.id);
  const first = file.bound.top[0]?.statement.keyword;
  if (first && others.length && others.every(({ bound }) => pacemakerMode(bound)))
    yield messages.notUsed(spanOf(first));
}

function* repeated(file: Checked): Iterable<Problem> {
  const keys = new Map<string, Word>();
  const addresses = new Map<string, Word>();
  for (const { statement } of file.bound.top) {
    const [first] = statement.args;
    if (first && !first.hole) {
      const before = keys.get(first.text);
      if (before) yield messages.repeatedKey(spanOf(first), first.text, before);
      else keys.set(first.text, first);
    }
    for (const arg of statement.args) {
      const address = arg.hole ? undefined : addressOf(arg.text);
      if (address === undefined) continue;
      const before = addresses.get(address);
      if (!before) addresses.set(address, arg);
      else if (arg !== first || keys.get(arg.text) === arg)
        yield messages.repeatedAddress(spanOf(arg), address, before);
    }
  }
}

/** The address that a resource brings, if it is one: `IPaddr::10.0.0.1/24` -> `10.0.0.1`. */
function addressOf(text: string): string | undefined {
  return /^(?:IPaddr2?::)?(\d+\.\d+\.\d+\.\d+)(?:\/|$)/.exec(text)?.[1];
}

/** Scripts get what appears there, and fail at the start when it is too little. */
function* calls(file: Checked): Iterable<Problem> {
  for (const { statement } of file.bound.top) {
    for (const arg of statement.args) {
      const suggestion = arg.hole || foreignForm(arg.text) ? undefined : closestScript(arg.text);
      if (suggestion) yield messages.closestScript(slice(arg, 0, suggestion.head.length), suggestion.corrected);
      const invalid = arg.hole ? undefined : callIssue(arg.text);
      if (invalid) yield messages.invalidCall(spanOf(arg), callSyntax(invalid.script), invalid.few);
      const short = arg.hole ? undefined : shortIpv6(arg.text);
      if (short) {
        const length = arg.text.slice(short.from).search(/\/|$/);
        yield messages.shortIpv6(spanOf(slice(arg, short.from, short.from + length)), short.full);
      }
    }
  }
}

function* order(file: Checked): Iterable<Problem> {
  for (const { statement } of file.bound.top) {
    const disk = statement.args.findIndex((arg) => /^drbd/.test(arg.text));
    for (const [at, arg] of statement.args.entries()) {
      if (!/^Filesystem::\/dev\/drbd/.test(arg.text)) continue;
      if (disk < 0) yield messages.noDrbddisk(spanOf(arg));
      else if (disk > at) yield messages.drbddiskLate(spanOf(arg));
    }
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
