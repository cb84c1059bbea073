import type { Steps } from '../../../../base/steps.ts';
import { lookUp } from '../../../../base/tables.ts';
import { limits, tooManyWords } from '../../../../syntax/limits.ts';
import type { Statement, SyntaxTree, Word } from '../../../../syntax/tree.ts';
import {
  type Growing,
  grow,
  type Line,
  type Reading,
  readLines,
  statementOf,
  unnamed,
  wordAt,
  wordsIn,
} from '../../syntax/pieces.ts';

const PROC = /^\s*(\d+):(?=\s+cs:)/;
const HEADER = /^\s*(?:version:\s*\d|GIT-hash:|srcversion:)/;
const COUNTERS =
  /^\s*(?:ns:\d|nr:\d|\[[=>.]{5,}\]|finish:\s*\d|\d+%\s+sector pos:|resync: used:|act_log: used:|blocked on|(?:sync'ed|verified):)/;
const OVERVIEW = /^\s*(\d+|\?\?):([^\s/:]+)(?:\/(\d+))?\s+([A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z]+)*(?:\(\d+\*?\))?)(?=\s|$)/;
const NAMED = /^\s*([^\s:#]+)\s+(?=(?:node-id|role|connection|suspended|force-io-failures):\S)/;
const DETAILS =
  /^\s*(?:volume|minor|disk|client|peer-disk|peer-client|replication|size|read|written|received|sent|out-of-sync|done|quorum|resync-suspended|upper-pending|lower-pending|al-suspended|blocked|congested|pending|unacked|al-writes|bm-writes|write-ordering|backing_dev|node-id|role|open|tls|eta|want|ap-in-flight|rs-in-flight|dbdt1):\S/;

/** A field with its value at once, one with it after a space, a bar of progress, a remark, a mark, any other word. */
const PIECE = /([A-Za-z][\w'-]*):(?:([^\s()]+)|[ \t]*)|(\[[=>.]+\])|(#.*)|[()/,]+|([^\s()]+)/g;
const LATER_VALUE = /[KM]\/sec|[^\s()/,]+(?:,[^\s()/,]+)*/g;
const NEXT_FIELD = /(?:^|[\s(])[A-Za-z][\w'-]*:/g;

/** `/proc/drbd`, `drbdadm status` and `drbd-overview`, whole or as people quote them. Any text gives a tree. O(n). */
export function parse(text: string, steps?: Steps): SyntaxTree {
  let resource: Growing | undefined;
  let device: Growing | undefined;
  let peer: { readonly statement: Growing; readonly indent: number } | undefined;
  return readLines(text, steps, (line, reading) => {
    if (!line.text) {
      resource = undefined;
      peer = undefined;
      return true;
    }
    const proc = PROC.exec(line.text) ?? undefined;
    if (proc) {
      device = deviceAt(line, line.indent, proc[1]!);
      grow(device, fields(line, proc[0].length, reading));
      reading.statements.push(device);
      resource = undefined;
      return true;
    }
    if (HEADER.test(line.text)) {
      reading.statements.push(...fields(line, 0, reading));
      return true;
    }
    if (COUNTERS.test(line.text)) {
      const found = fields(line, 0, reading);
      if (device) grow(device, found);
      else reading.statements.push(...found);
      return true;
    }
    const overview = OVERVIEW.exec(line.text);
    if (overview) {
      device = overviewOf(line, overview, reading);
      reading.statements.push(device);
      resource = undefined;
      return true;
    }
    const named = NAMED.exec(line.text);
    if (named) {
      const statement = statementOf(wordAt(line, line.indent, named[1]!));
      grow(statement, fields(line, named[0].length, reading));
      if (resource) {
        grow(resource, [statement]);
        peer = { statement, indent: line.indent };
      } else {
        resource = statement;
        peer = undefined;
        reading.statements.push(statement);
      }
      return true;
    }
    if (!DETAILS.test(line.text)) return false;
    const found = fields(line, 0, reading);
    if (peer && line.indent > peer.indent) {
      grow(peer.statement, found);
      // The resource ends with its last peer.
      if (resource?.body) resource.end = resource.body.end = peer.statement.end;
    } else if (resource) grow(resource, found);
    else reading.statements.push(...found);
    return true;
  });
}

/** A device by its minor number, under the name that it has below `/dev`. */
function deviceAt(line: Line, at: number, minor: string): Growing {
  return statementOf(wordAt(line, at, minor, /^\d+$/.test(minor) ? `/dev/drbd${minor}` : minor));
}

/** ` 0:r0/0  Connected Primary/Secondary UpToDate/UpToDate C r----- /mnt ext4 ...`: what a value is, its place says. */
function overviewOf(line: Line, [whole, minor, name, volume]: RegExpExecArray, reading: Reading): Growing {
  const device = deviceAt(line, line.indent, minor!);
  const at = line.indent + minor!.length + 1;
  const inner: Statement[] = [unnamed('resource', [wordAt(line, at, name!)])];
  if (volume) inner.push(unnamed('volume', [wordAt(line, at + name!.length + 1, volume)]));
  const from = whole.search(/\s\S+$/);
  const rest = wordsIn(line, from, line.text.length, /[^\s]+/g, reading);
  const state = ['cs', 'ro', 'ds'];
  const mount = ['mounted', 'file-system', 'capacity', 'used', 'available', 'use'];
  for (const word of rest) {
    if (/^#/.test(word.text)) {
      reading.comments.push({ start: word.start, end: line.end });
      break;
    }
    const at = word.start - line.start;
    const [, words, count] = /^([A-Z][A-Za-z]+(?:\/[A-Z]\w+)*)(\(\d+\*?\))?$/.exec(word.text) ?? [];
    if (state.length && words && words.length > 1) {
      inner.push(unnamed(state.shift()!, slashed(line, at, words).map(unabridged)));
      if (count) inner.push(unnamed('peers', [wordAt(line, at + words.length + 1, count.slice(1, -1))]));
    } else if (/^[ABC]$/.test(word.text)) inner.push(unnamed('protocol', [word]));
    else if (/^[rs][a-z-]{3,5}$/.test(word.text)) inner.push(unnamed('io-flags', [word]));
    else if (mount.length && (word.text.startsWith('/') || mount.length < 6))
      inner.push(unnamed(mount.shift()!, [word]));
    else inner.push(unnamed('remark', [word]));
  }
  grow(device, inner);
  return device;
}

/** The words that the overview of DRBD 9 cuts off after six letters. */
const ABRIDGED: Readonly<Record<string, string>> = {
  Primar: 'Primary',
  Second: 'Secondary',
  Unknow: 'Unknown',
  UpToDa: 'UpToDate',
  DUnkno: 'DUnknown',
  Incons: 'Inconsistent',
  Outdat: 'Outdated',
  Consis: 'Consistent',
  Diskle: 'Diskless',
  StandA: 'StandAlone',
  WFConn: 'WFConnection',
  SyncTa: 'SyncTarget',
  SyncSo: 'SyncSource',
  Establ: 'Established',
};

function unabridged(word: Word): Word {
  return { ...word, text: lookUp(ABRIDGED, word.text) ?? word.text };
}

/** The fields of a line from a place on. */
function fields(line: Line, from: number, reading: Reading): readonly Statement[] {
  const { text } = line;
  const found: Statement[] = [];
  const hash = text.indexOf('#', from);
  let done = from;
  for (let piece = next(text, from); piece; piece = next(text, done)) {
    const { index } = piece;
    const [whole, name, value, bar, remark, other] = piece;
    done = index + whole.length;
    if (reading.steps) reading.steps.count++;
    if (found.length === limits.words) {
      reading.problems.push(tooManyWords(wordAt(line, index, whole)));
      break;
    }
    if (name !== undefined) {
      const keyword = wordAt(line, index, name);
      const at = index + name.length + 1;
      if (value !== undefined) {
        // `(api:1/proto:86-100)`: the next field begins in the middle.
        const inside = /\/(?=[a-z]+:)/.exec(value);
        const own = inside ? value.slice(0, inside.index) : value;
        done = at + own.length;
        found.push(withAssign(keyword, slashed(line, at, own)));
      } else {
        const end = nextField(text, done, hash < 0 ? text.length : hash);
        found.push(withAssign(keyword, wordsIn(line, done, end, LATER_VALUE, reading)));
        done = end;
      }
    } else if (remark !== undefined) reading.comments.push({ start: line.start + index, end: line.end });
    else if (bar !== undefined) found.push(unnamed('progress', [wordAt(line, index, bar)]));
    else if (other !== undefined) found.push(placed(wordAt(line, index, other), found));
  }
  return found;
}

function next(text: string, from: number): RegExpExecArray | null {
  PIECE.lastIndex = from;
  return PIECE.exec(text);
}

/** Where the values of a field end: at the next field, or where the line's own words end. */
function nextField(text: string, from: number, last: number): number {
  NEXT_FIELD.lastIndex = from;
  const field = NEXT_FIELD.exec(text);
  const end = field ? field.index + (/[\s(]/.test(field[0][0]!) ? 1 : 0) : last;
  return Math.min(end, last);
}

/** A word without a name: the protocol and the flags of a device, the words of its details. */
function placed(word: Word, before: readonly Statement[]): Statement {
  const previous = before.at(-1)?.keyword.text;
  if (/^[ABC]$/.test(word.text)) return unnamed('protocol', [word]);
  if (/^[rs][a-z-]{3,5}$/.test(word.text) && previous !== 'blocked') return unnamed('io-flags', [word]);
  return unnamed('remark', [word]);
}

function withAssign(keyword: Word, args: readonly Word[]): Growing {
  return { ...statementOf(keyword, args), assign: { start: keyword.end, end: keyword.end + 1 } };
}

/** `Primary/Secondary` as two words. */
function slashed(line: Line, at: number, text: string): readonly Word[] {
  const trimmed = text.replace(/,$/, '');
  if (trimmed.startsWith('/')) return [wordAt(line, at, trimmed)];
  return [...trimmed.matchAll(/[^/]+/g)].map(({ 0: part, index }) => wordAt(line, at + index, part));
}
