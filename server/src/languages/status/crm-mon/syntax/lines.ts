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
import { readDetails, readFailures } from './details.ts';
import { named, type Target } from './target.ts';

const SECTION =
  /^(?:cluster summary|node list|(?:full list of|active|inactive) resources|operations|migration summary|node attributes|(?:failed (?:resource |fencing )?|pending fencing |fencing )actions|(?:failed )?fencing history|(?:negative )?location constraints|tickets|daemon status|pcsd status|warnings|quorum|nodes)(?=:\s*$)/i;
const NOTHING = /^no (?:active |inactive )?resources\b.*$/i;
/** What crm_mon and pcs print where nothing answers them. */
const NO_CLUSTER =
  /^(?:(?:crm_mon: )?(?:Error: )?cluster is not (?:available|currently running) on this node|(?:crm_mon: )?(?:Connection to (?:the )?cluster failed|Could not connect to the CIB)\b.*|Waiting until cluster is available on this node.*)$/i;
const TIMES = /\b(last updated|last change|by|via|on)\b:?\s*/gi;
const FIELD = /^(stack|version|cluster name):\s*/i;
const DC = /^(current dc):\s*(\S+)?/i;
const COUNT = /^(?:\d+|unknown)\s+(?:nodes?|resources?|resource instances?)\b/i;
const COUNTED = /(?<!\d)(\d+|unknown)\s+([A-Za-z][A-Za-z ]*[A-Za-z])/g;
const BANNER_TEXT = /^The cluster will not attempt\b.*$/;
const NODES = /^((?:remote|guest)?(?:online|offline)|containers):\s*\[/i;
const NODE = /^(node|remotenode|guestnode):?\s+(\S+?)(?:\s+\(([^)]*)\))?:(?=\s|$|<)\s*/i;
const SET =
  /^(resource group|clone set|master\/slave set|container bundle(?: set)?|docker container(?: set)?):\s*([^\s[(:]+):?/i;
const ROLES = /^(started|stopped|masters|slaves|promoted|unpromoted|starting|stopping)(?:\s+\(([^)]*)\))?:\s*\[/i;
const RESOURCE = /^(\S+?)(:\d+)?(?:\s+\(([\d.]+)\))?\s+\(([\w-]+:[^()\s]+)\)(?:\s+(ORPHANED))?:\s*/;

/** Reads one line that is not empty; false: it is no part of the output. */
export function readLine(line: Line, to: Target): boolean {
  // Later releases list everything with `*`.
  const bullet = /^[*]\s+(?=[^\s*])/.exec(line.text.slice(line.indent))?.[0] ?? '';
  const at = line.indent + bullet.length;
  const text = line.text.slice(at);
  return (
    readHeader(line, at, text, to) ||
    readNodes(line, at, text, to) ||
    readResources(line, at, text, to) ||
    readFailures(line, at, text, to) ||
    readDetails(line, at, text, to)
  );
}

function readHeader(line: Line, at: number, text: string, to: Target): boolean {
  if (/^=+$/.test(text)) return true;
  const section = SECTION.exec(text);
  if (section) return to.begin(wordAt(line, at, section[0]));
  if (/^last (?:updated|change):/i.test(text)) return to.head(...times(line, at, text));
  const field = FIELD.exec(text);
  if (field) return to.head(fieldOf(line, at, field[1]!, at + field[0].length, line.text.length, to.reading));
  const dc = DC.exec(text);
  if (dc) return to.head(dcOf(line, at, text, dc));
  if (COUNT.test(text)) {
    const counts = [...text.matchAll(COUNTED)].map(({ 1: count, 2: what, 0: whole, index }) =>
      unnamed('count', [
        wordAt(line, at + index, count!),
        wordAt(line, at + index + whole.length - what!.length, what!),
      ]),
    );
    return to.head(...counts);
  }
  const whole = line.text.slice(line.indent);
  const banner = whole.startsWith('***') && whole.endsWith('***') ? whole.slice(3, -3).trim() : '';
  if (banner)
    return to.head(statementOf(wordAt(line, line.text.indexOf(banner, line.indent), banner, 'resource management')));
  if (BANNER_TEXT.test(text)) return to.head(statementOf(wordAt(line, at, text, 'resource management')));
  if (NO_CLUSTER.test(text)) return to.head(statementOf(wordAt(line, at, text, 'no cluster')));
  if (NOTHING.test(text)) return to.add(line, statementOf(wordAt(line, at, text, 'no resources')));
  return false;
}

/** `Last updated: DATE`, `Last change: DATE by USER via PROGRAM on NODE`, one after the other. */
function times(line: Line, at: number, text: string): readonly Growing[] {
  const marks = [...text.matchAll(TIMES)].filter(({ 0: mark }, i) => i === 0 || mark.length > 2);
  return marks.map(({ 0: mark, 1: name, index }, i) => {
    const from = index + mark.length;
    const value = text.slice(from, marks[i + 1]?.index ?? text.length).trimEnd();
    return statementOf(wordAt(line, at + index, name!), value ? [wordAt(line, at + from, value)] : []);
  });
}

function fieldOf(line: Line, at: number, name: string, from: number, end: number, reading: Reading): Growing {
  const words = wordsIn(line, from, end, /[^\s()]+/g, reading);
  return statementOf(wordAt(line, at, name), words);
}

/** `Current DC: NODE (ID or version) - partition with quorum`. */
function dcOf(line: Line, at: number, text: string, [whole, name, node]: RegExpExecArray): Growing {
  const words = node ? [wordAt(line, at + whole.length - node.length, node)] : [];
  const statement = statementOf(wordAt(line, at, name!), words);
  const inner: Growing[] = [];
  const brackets = /\(([^()]*)\)/.exec(text);
  if (brackets) {
    const start = at + brackets.index + 1;
    const [, content = ''] = brackets;
    const version = /^version\s+/.exec(content)?.[0] ?? '';
    const id = wordAt(line, start + version.length, content.slice(version.length));
    if (version) inner.push(statementOf(wordAt(line, start, 'version'), id.text ? [id] : []));
    else if (id.text) inner.push(unnamed('node id', [id]));
  }
  const partition = /(partition)\s+(with(?:out)? quorum)/i.exec(text);
  if (partition) {
    const start = at + partition.index;
    const state = wordAt(line, start + partition[0].length - partition[2]!.length, partition[2]!);
    inner.push(statementOf(wordAt(line, start, partition[1]!), [state]));
  }
  grow(statement, inner);
  return statement;
}

function readNodes(line: Line, at: number, text: string, to: Target): boolean {
  const nodes = NODES.exec(text);
  if (nodes) {
    const statement = statementOf(wordAt(line, at, nodes[1]!), inBrackets(line, at + nodes[0].length, to.reading));
    // Without a bullet, the nodes are a part of the header.
    if (at > line.indent || to.section?.statement.keyword.text.toLowerCase() === 'node list')
      return to.add(line, statement);
    return to.head(statement);
  }
  const node = NODE.exec(text);
  if (!node) return false;
  const start = at + node[0].indexOf(node[2]!, node[1]!.length);
  const statement = statementOf(wordAt(line, at, node[1]!), [wordAt(line, start, node[2]!)]);
  if (node[3]) statement.args.push(wordAt(line, at + node[0].lastIndexOf(`(${node[3]}`) + 1, node[3], `(${node[3]})`));
  const from = at + node[0].length;
  // `online, feature set 3.16.2`
  const [state = '', ...others] = line.text.slice(from).split(/,\s*/);
  if (state) statement.args.push(wordAt(line, from, state));
  let next = from + state.length;
  for (const other of others) {
    next = line.text.indexOf(other, next);
    if (other) statement.args.push(wordAt(line, next, other));
  }
  statement.end = Math.max(statement.end, statement.args.at(-1)!.end);
  return to.add(line, statement, 'other');
}

function readResources(line: Line, at: number, text: string, to: Target): boolean {
  const set = SET.exec(text);
  if (set) {
    const name = at + set[0].indexOf(set[2]!, set[1]!.length);
    const words = wordsIn(line, at + set[0].length, line.text.length, /[^\s()[\],:]+(?::[^\s()[\],]+)*/g, to.reading);
    const statement = statementOf(wordAt(line, at, set[1]!), [wordAt(line, name, set[2]!), ...words]);
    return to.add(line, statement, 'set');
  }
  const roles = ROLES.exec(text);
  if (roles) {
    const why = roles[2] ? [wordAt(line, at + roles[0].indexOf('(') + 1, roles[2])] : [];
    const nodes = [...why, ...inBrackets(line, at + roles[0].length, to.reading)];
    return to.toSet(statementOf(wordAt(line, at, roles[1]!), nodes));
  }
  const resource = RESOURCE.exec(text);
  if (!resource) return false;
  const [whole, id, instance = '', address, agent, orphaned] = resource;
  const words = [
    ...named(line, at, id!, instance),
    ...(address ? [wordAt(line, at + whole.indexOf(`(${address}`) + 1, address)] : []),
    wordAt(line, at + whole.indexOf(`(${agent}`) + 1, agent!),
    ...(orphaned ? [wordAt(line, at + whole.lastIndexOf(orphaned), orphaned)] : []),
    ...statesOf(line, at + whole.length, to.reading),
  ];
  return to.add(line, unnamed('resource', words));
}

/** What follows a resource: words, and remarks in brackets that may be several words each. */
function statesOf(line: Line, from: number, reading: Reading): readonly Word[] {
  return wordsIn(line, from, line.text.length, /[^\s(),](?<=[(,]\s*.)[^(),]*[^\s(),]|[^\s()[\],]+/g, reading);
}

function inBrackets(line: Line, from: number, reading: Reading): readonly Word[] {
  const end = line.text.indexOf(']', from);
  return wordsIn(line, from, end < 0 ? line.text.length : end, /\S+/g, reading);
}
