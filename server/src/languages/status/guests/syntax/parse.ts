import type { Steps } from '../../../../base/steps.ts';
import type { SyntaxTree, Word } from '../../../../syntax/tree.ts';
import {
  beforeRemark,
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

const XM_HEADER = /^\s*Name\s+ID\s+Mem\S*\s+VCPUs\s+State\s+Time\S*/;
const XM_ROW = /^\s*\S+\s+(?:\d+\s+){2,3}(?:[r-][b-][p-][s-][c-][d-]\s+)?\d+\.\d+(?=\s|$)/;
const VIRSH_HEADER = /^\s*Id\s+(?:Name|名前)\s+(?:State|状態)(?:\s+(?:Title|タイトル))?\s*$/;
const VIRSH_ROW =
  /^\s*(\d+|-)\s+(\S+)\s+(running|idle|paused|in shutdown|shut off|crashed|pmsuspended|dying|no state|実行中|アイドル状態|一時停止|シャットダウン中|シャットオフ|クラッシュ)(?:\s{2,}(\S.*))?$/;
const UPTIME_HEADER = /^\s*Name\s+ID\s+Uptime\s*$/;
const UPTIME_ROW = /^\s*(\S+)\s+(\d+)\s+((?:\d+ days?,\s+)?\d+:\d\d:\d\d)$/;
/** What `virsh domstate` prints, with its reason or without. */
const DOMSTATE =
  /^(running|idle|paused|in shutdown|shut off|crashed|pmsuspended|実行中|一時停止|シャットオフ)(?: \(([\w -]+)\))?$/;
const DOMINFO =
  /^\s*(Id|Name|UUID|OS Type|State|CPU\(s\)|CPU time|Max memory|Used memory|Persistent|Autostart|Managed save|Security (?:model|DOI|label)|Messages|名前|OS ?(?:の)?(?:タイプ|種類)|状態|CPU(?: ?時間)?|最大メモリー?|使用(?:済み|中の?)?メモリー?|永続(?:的|性)?|自動(?:起動|開始)|管理済み(?:の)?保存|セキュリティー? ?(?:モデル|DOI|ラベル)):\s+(?=\S)/;
/** The fields in a Japanese locale: its words differ between releases of libvirt. */
const JAPANESE: readonly (readonly [RegExp, string])[] = [
  [/^名前/, 'Name'],
  [/^OS.*(?:タイプ|種類)/, 'OS Type'],
  [/^状態/, 'State'],
  [/^CPU$/, 'CPU(s)'],
  [/^CPU ?時間/, 'CPU time'],
  [/^最大/, 'Max memory'],
  [/^使用/, 'Used memory'],
  [/^永続/, 'Persistent'],
  [/^自動/, 'Autostart'],
  [/^管理済み/, 'Managed save'],
  [/^セキュリティー? ?モデル/, 'Security model'],
  [/^セキュリティー? ?DOI/, 'Security DOI'],
  [/^セキュリティー? ?ラベル/, 'Security label'],
];
const CPU = /^\s*([A-Za-z][A-Za-z_ ]*[A-Za-z]|wp)\s*:(?:\s+|$)/;
/** What /proc/cpuinfo says of a processor; kernels differ in the rest. */
const CPU_KEYS =
  /^(?:processor|vendor_id|cpu family|model|model name|stepping|microcode|cpu MHz|cache size|physical id|siblings|core id|cpu cores|apicid|initial apicid|fpu|fpu_exception|cpuid level|wp|flags|vmx flags|bugs|bogomips|TLB size|clflush size|cache_alignment|address sizes|power management)$/;

/** The flags line of /proc/cpuinfo with its lines around, `xm list`, `xl list`, `virsh list`, `virsh dominfo`. O(n). */
export function parse(text: string, steps?: Steps): SyntaxTree {
  let holder: Growing | undefined;
  const read = (line: Line, reading: Reading): boolean => {
    const row = rowOf(line, reading);
    if (row) {
      holder = undefined;
      reading.statements.push(row);
      return true;
    }
    const field = dominfoOf(line) ?? cpuOf(line, reading);
    if (!field) return false;
    const key = field.keyword.text;
    // A new guest, a new processor.
    if (key === 'Id' || key === 'processor' || (key === 'Name' && holder?.keyword.text !== 'Id')) {
      holder = field;
      reading.statements.push(field);
    } else if (holder) grow(holder, [field]);
    else reading.statements.push(field);
    return true;
  };
  return readLines(text, steps, (line, reading) => {
    if (!line.text) holder = undefined;
    if (!line.text || /^\s*-{5,}$/.test(line.text)) return true;
    return beforeRemark(line, reading, (rest) => read(rest, reading));
  });
}

/** A row of a list, or the names of its columns. */
function rowOf(line: Line, reading: Reading): Growing | undefined {
  const words = (): Word[] => wordsIn(line, 0, line.text.length, /\S+/g, reading);
  if ([XM_HEADER, VIRSH_HEADER, UPTIME_HEADER].some((header) => header.test(line.text)))
    return unnamed('columns', words());
  if (XM_ROW.test(line.text)) {
    const all = words();
    const numbers = all.findIndex(({ text }, i) => i > 1 && !/^\d+$/.test(text));
    // A guest that does not run has no number.
    const row = unnamed('domain', [all[0]!]);
    const counts = all.slice(1, numbers);
    const names = counts.length > 2 ? ['ID', 'Mem', 'VCPUs'] : ['Mem', 'VCPUs'];
    const rest = all.slice(numbers);
    grow(row, [
      ...counts.map((word, i) => unnamed(names[i] ?? 'VCPUs', [word])),
      ...rest.map((word) => unnamed(/^[\d.]+$/.test(word.text) ? 'Time(s)' : 'State flags', [word])),
    ]);
    return row;
  }
  const up = UPTIME_ROW.exec(line.text);
  if (up) {
    const [whole, name, id, time] = up;
    const at = whole.indexOf(name!);
    const row = unnamed('domain', [wordAt(line, at, name!)]);
    const number = wordAt(line, whole.indexOf(id!, at + name!.length), id!);
    grow(row, [unnamed('ID', [number]), unnamed('Uptime', [wordAt(line, whole.length - time!.length, time!)])]);
    return row;
  }
  const guest = VIRSH_ROW.exec(line.text);
  if (!guest) return stateOf(line);
  const [whole, id, name, state, title] = guest;
  const at = whole.indexOf(id!);
  const row = unnamed('guest', [
    wordAt(line, at, id!),
    wordAt(line, whole.indexOf(name!, at + id!.length), name!),
    wordAt(line, whole.indexOf(state!, whole.indexOf(name!, at + id!.length) + name!.length), state!),
    ...(title ? [wordAt(line, whole.length - title.length, title)] : []),
  ]);
  return row;
}

/** The answer of `virsh domstate`. */
function stateOf(line: Line): Growing | undefined {
  const found = DOMSTATE.exec(line.text);
  if (!found) return undefined;
  const [whole, state, reason] = found;
  const words = [wordAt(line, 0, state!), ...(reason ? [wordAt(line, whole.length - reason.length - 1, reason)] : [])];
  return unnamed('domstate', words);
}

function dominfoOf(line: Line): Growing | undefined {
  const found = DOMINFO.exec(line.text);
  if (!found) return undefined;
  const [whole, name] = found;
  const english = JAPANESE.find(([form]) => form.test(name!))?.[1];
  const keyword = wordAt(line, line.indent, name!, english);
  return withAssign(keyword, [wordAt(line, whole.length, line.text.slice(whole.length))]);
}

function cpuOf(line: Line, reading: Reading): Growing | undefined {
  const found = CPU.exec(line.text);
  if (!found) return undefined;
  const [whole, name] = found;
  if (!CPU_KEYS.test(name!) && !/\t:/.test(whole)) return undefined;
  const keyword = wordAt(line, line.indent, name!);
  const value = line.text.slice(whole.length);
  const isList = /^(?:vmx )?flags$|^bugs$/.test(name!);
  const words = isList ? wordsIn(line, whole.length, line.text.length, /\S+/g, reading) : [];
  return withAssign(keyword, isList ? words : value ? [wordAt(line, whole.length, value)] : []);
}

function withAssign(keyword: Word, args: readonly Word[]): Growing {
  return { ...statementOf(keyword, args), assign: { start: keyword.end, end: keyword.end + 1 } };
}
