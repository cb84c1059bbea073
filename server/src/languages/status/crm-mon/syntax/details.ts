import type { Word } from '../../../../syntax/tree.ts';
import {
  type Growing,
  grow,
  type Line,
  type Reading,
  statementOf,
  unnamed,
  wordAt,
  wordsIn,
} from '../../syntax/pieces.ts';
import { named, type Target } from './target.ts';

const FAILS = /^(\S+?)(:\d+)?:\s+(?=(?:migration-threshold|fail-count|last-failure|orphan)\b)/;
const CALL = /^[+*]\s*\((\d+)\)\s+(\w+):?\s*/;
const HOLDS_CALLS = /^(\S+?)(:\d+)?:\s*$/;
const ATTRIBUTE = /^[+*]\s+(\S+)\s+:\s+(\S.*)$/;
const DAEMON = /^([\w-]+):\s+(\w+)\/(\w+)$/;
const PCSD = /^([\w.-]+)(?: \([^)]*\))?:\s+(Online|Offline|Unable to authenticate)$/;
const FAILED = /^(\S+?)_(start|stop|monitor|promote|demote|notify|migrate_to|migrate_from|reload)_(\d+)(?=[\s(])/;
const FAILED_WORDS =
  /^(\S+?)\s+(?:(\d+m?s)-interval\s+)?(start|stop|monitor|promote|demote|notify|migrate_to|migrate_from|reload)(?=\s+on\s)/;
const SETTING = /(?<![\w-])([A-Za-z][\w-]*)=('[^']*'?|[^\s,()]*)/g;

/** Reads a line about an action that failed. */
export function readFailures(line: Line, at: number, text: string, to: Target): boolean {
  const key = FAILED.exec(text);
  const words = key ? undefined : FAILED_WORDS.exec(text);
  const found = key ?? words;
  if (!found) return false;
  const [whole, resource] = found;
  const operation = key ? key[2]! : words![3]!;
  const interval = key ? key[3]! : words![2];
  const name = wordAt(line, at, resource!.replace(/:\d+$/, ''));
  const statement = unnamed('failed action', [name]);
  const inner: Growing[] = [];
  const place = (keyword: string, part: string, from: number): void => {
    const index = whole.indexOf(part, from);
    inner.push(unnamed(keyword, [wordAt(line, at + index, part)]));
  };
  if (words && interval) place('interval', interval, resource!.length);
  place('operation', operation, resource!.length);
  if (key && interval) place('interval', interval, resource!.length + operation.length);
  inner.push(...rest(line, at + whole.length, to.reading));
  grow(statement, inner);
  return to.add(line, statement, 'failure');
}

const REST =
  /(?<![\w-])(?<setting>[A-Za-z][\w-]*)=(?<value>'[^']*'?|[^\s,()]*)|\bon\s+(?<node>[^\s,;]+)|(?<said>'[^']*'|could not be executed|returned)|\((?<code>\d+)\)|\bat\s+(?<time>\S+(?:\s+(?!after\b)\S+)*)|\bafter\s+(?<duration>\S+)|\((?<reason>[A-Za-z][^()=]*)\)|(?<other>[^\s(),:;]+(?:\s+[^\s(),:;=]+)*)/g;

/** What is said of an action, wherever it is said. */
function rest(line: Line, from: number, reading: Reading): readonly Growing[] {
  const found: Growing[] = [];
  for (const match of line.text.slice(from).matchAll(REST)) {
    if (reading.steps) reading.steps.count++;
    const at = from + match.index;
    const groups = match.groups!;
    const last = (part: string): Word => wordAt(line, at + match[0].lastIndexOf(part), part);
    if (groups['setting']) found.push(settingOf(line, at, groups['setting'], groups['value']!));
    else if (groups['node']) found.push(statementOf(wordAt(line, at, 'on'), [last(groups['node'])]));
    else if (groups['said']) found.push(unnamed('result', [last(groups['said'])]));
    else if (groups['code']) found.push(unnamed('rc', [last(groups['code'])]));
    else if (groups['time']) found.push(statementOf(wordAt(line, at, 'at'), [last(groups['time'])]));
    else if (groups['duration']) found.push(statementOf(wordAt(line, at, 'after'), [last(groups['duration'])]));
    else found.push(unnamed('result', [last(groups['reason'] ?? groups['other'] ?? match[0])]));
  }
  return found;
}

/** `fail-count=3`, `last-failure='DATE'`. */
function settingOf(line: Line, at: number, name: string, value: string): Growing {
  // A node of its own line is another thing.
  const keyword = wordAt(line, at, name, name === 'node' ? 'on' : name);
  const inner = value.replace(/^'|'$/g, '');
  const start = at + name.length + 1 + (value.startsWith("'") ? 1 : 0);
  return {
    ...statementOf(keyword, inner ? [wordAt(line, start, inner)] : []),
    assign: { start: keyword.end, end: keyword.end + 1 },
  };
}

function settings(line: Line, from: number): readonly Growing[] {
  return [...line.text.slice(from).matchAll(SETTING)].map(({ 1: name, 2: value, index }) =>
    settingOf(line, from + index, name!, value!),
  );
}

/** Reads a line that only a section gives a meaning. */
export function readDetails(line: Line, at: number, text: string, to: Target): boolean {
  const section = to.section?.statement.keyword.text.toLowerCase() ?? '';
  const fails = FAILS.exec(text);
  if (fails) {
    const statement = unnamed('fail counts', named(line, at, fails[1]!, fails[2] ?? ''));
    const threshold = settings(line, at + fails[0].length);
    grow(statement, threshold);
    return to.add(line, statement, 'other');
  }
  const call = CALL.exec(line.text.slice(line.indent));
  if (call) {
    const start = line.indent;
    const number = wordAt(line, start + call[0].indexOf(call[1]!), call[1]!);
    const operation = wordAt(line, start + call[0].indexOf(call[2]!, call[0].indexOf(')')), call[2]!);
    const statement = unnamed('call', [number]);
    grow(statement, [unnamed('operation', [operation]), ...rest(line, start + call[0].length, to.reading)]);
    return to.add(line, statement);
  }
  if (/^(?:last-rc-change|queued|exec|status|exitreason|call)=/.test(text)) return to.toFailure(settings(line, at));
  if (section === 'node attributes') {
    const attribute = ATTRIBUTE.exec(line.text.slice(line.indent));
    if (attribute) return to.add(line, attributeOf(line, attribute));
  }
  if (section === 'operations' || section === 'migration summary') {
    const holder = HOLDS_CALLS.exec(text);
    if (holder) return to.add(line, unnamed('fail counts', named(line, at, holder[1]!, holder[2] ?? '')), 'other');
  }
  const pcsd = section === 'pcsd status' ? PCSD.exec(text) : undefined;
  if (pcsd) {
    const state = wordAt(line, at + text.length - pcsd[2]!.length, pcsd[2]!);
    return to.add(line, unnamed('pcsd', [wordAt(line, at, pcsd[1]!), state]));
  }
  const daemon = DAEMON.exec(text);
  if (daemon && section.endsWith('status')) {
    const states = wordsIn(line, at + daemon[1]!.length + 1, line.text.length, /\w+/g, to.reading);
    return to.add(line, unnamed('daemon', [wordAt(line, at, daemon[1]!), ...states]));
  }
  if (
    section === 'warnings' ||
    section.includes('fencing') ||
    section === 'tickets' ||
    section.includes('constraints')
  ) {
    if (line.indent === 0 && at === 0 && section !== 'warnings') return false;
    return to.add(line, unnamed(section === 'warnings' ? 'warning' : 'note', [wordAt(line, at, text)]));
  }
  return false;
}

function attributeOf(line: Line, [, name, whole]: RegExpExecArray): Growing {
  const start = line.text.indexOf(name!, line.indent + 1);
  const from = line.text.length - whole!.length;
  const at = whole!.indexOf('Connectivity is ');
  const isMarked = at >= 0 && whole!.slice(0, at).trimEnd().endsWith(':');
  const text = isMarked ? whole!.slice(0, at).trimEnd().slice(0, -1).trimEnd() : whole!;
  const words = [wordAt(line, start, name!), ...(text ? [wordAt(line, from, text)] : [])];
  if (isMarked) words.push(wordAt(line, from + at, whole!.slice(at)));
  return unnamed('attribute', words);
}
