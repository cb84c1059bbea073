import type { Span } from '../base/span.ts';

/** What comes along when a configuration is copied from a terminal or a page. */
export type PasteKind =
  | 'prompt'
  | 'command'
  | 'output'
  | 'line-number'
  | 'omission'
  | 'markup'
  | 'diff'
  | 'prose'
  | 'annotation';

/** A stretch of a line that may have been copied along. */
export interface Piece extends Span {
  readonly kind: PasteKind;
  /** True: nothing else is on its line. */
  readonly whole: boolean;
  /** True: it may be part of a configuration as well, so it counts only where something is wrong. */
  readonly weak?: true;
}

/** What is wrong with the line that begins at an offset. */
export type Trouble = (line: number) => 'unknown' | 'error' | undefined;

const PROMPT =
  /^[ \t]*(?:\[[\w.-]+@[^\]\n]*\][#$]|[\w.-]+@[\w.-]+:[^\s#$]*[#$]|[\w.-]+:[~/][\w./~-]*[ \t]?[#$](?=[ \t]|$)|(?:\$|root#)(?=[ \t]+(?:sudo[ \t]+)?[a-z][\w./-]*(?:[ \t]|$)))(?:[ \t]+|$)/;
const CRM_PROMPT = /^[ \t]*crm\([^)\n]*\)[\w/-]*[#>](?:[ \t]+|$)/;
/** What goes before a statement that is given to the shell of crm. */
const SUDO = /^[ \t]*sudo[ \t]+(?=crm[ \t]+configure[ \t]+(?!show|edit|load|save)[a-z])/;
const CRM_COMMAND = /^(?:sudo[ \t]+)?crm(?:[ \t]|$)/;
/** A command of the shell that only shows what follows. */
const SHOWN_BY_CRM = /^(?:sudo[ \t]+)?crm[ \t]+configure[ \t]+(?:show|edit)\b/;
const HEREDOC = /<<-?[ \t]*["']?([A-Z]\w*)["']?/;
const COMMAND =
  /^[ \t]*(?:sudo|cat|vim?|nano|less|scp|rsync|ssh|systemctl|service|chkconfig|drbdadm|drbdsetup|modprobe|yum|dnf|apt|apt-get|mkfs(?:\.\w+)?|mount|umount|echo|chmod|chown|mkdir|cp|mv|crm_mon|crm_verify|corosync-\w+|tee|exit|logout)(?:[ \t]|$)/;
/** What shows or writes a file, so that what follows is that file. */
const SHOWS = /\b(?:cat|vim?|nano|less|more|head|tail|tee|edit|show|configure)\b/;
const DOTS = /^[ \t]*(?:[<[(]?(?:\.{3,}|…+|・{2,}|。{3,})[>\])]?)(?:[ \t]*\\)?[ \t]*$/;
const OMITTED =
  /^[ \t]*(?:[（(<[【~〜～\-—*=＝….・※]+[ \t]*)?(?:以下略|以下省略|以下同様|途中省略|一部省略|中略|省略|前略|後略|略|snip(?:ped)?|omitted|truncated)(?:[ \t]*[）)>\]】~〜～\-—*=＝….・]+)?(?:[ \t]*\\)?[ \t]*$/i;
const OMITTED_WORDS = /^[ \t]*[(<[](?:[a-z]+ ){1,5}(?:omitted|snipped|truncated)[.)>\]]+[ \t]*$/i;
const ELLIPSIS = /^[ \t]*[:：・︙⋮][ \t]*$/;
/** What an editor shows below the text, and what a shell answers. */
const ANSWER =
  /^(?:~|"[^"\n]+"(?:[ \t]+\[[^\]\n]+\])?[ \t]+\d+L,[ \t]*\d+[BC].*|(?:WARNING|ERROR|INFO|warning|error|info):[ \t].*)[ \t]*$/;
const TAG = /^[ \t]*<\/?(?:pre|code|p|div|br|blockquote|span)\b[^<>\n]*>[ \t]*$/i;
const FENCE = /^[ \t]*(?:```|~~~)[\w.-]*[ \t]*$/;
const HEADING = /^[ \t]*(?:\*\*[^*\n]+\*\*|__[^_\n]+__|={3,}|-{3,}|\*{3,})[:：]?[ \t]*$/;
const BULLET = /^[ \t]*(?:[-*+・■●◆▼▲○□◎◇▶►※★☆][ \t]*\S|\(?\d{1,2}[.)）][ \t]*[^\s\d]|[①-⑳])/;
const FILE_NAME =
  /^[ \t]*(?:[-=#*【「『[(（]+[ \t]*)?(?:\/[\w./-]*[\w./]|[\w.][\w.-]*\.(?:cf|conf|res|crm)|haresources|authkeys)(?:[ \t]*[-=*】」』\])）]+)?(?:[ \t]*[:：])?[ \t]*$/;
const KANA = /[\u3040-\u30FF]/;
const JAPANESE = /[\u3040-\u30FF\u4E00-\u9FFF]/;
const SENTENCE_END = /(?:[。：:]|ます|です|した|ません|下さい|ください)[ \t]*$/;
const ANNOTATION = /(?:[←⇐◀]|※(?=[^\0-\x7F])|<-{1,3}(?=[ \t]))[^\n]*$/;
/** The same of a line that is wrong: these marks may also be words. */
const WEAK_ANNOTATION =
  /(?<=[ \t])(?:(?:(?<![;{}][ \t]{1,20})\/\/|<=|=>|⇒|→|--)(?=[ \t]*[^ \t\d])|[★☆◎●■▲](?=[^ \t\d]))[^\n]*$/;
const NUMBER = /^[ \t]*(\d+)[:.|]?([ \t]+)(?=\S)/;
const FILLED = /\S/;
const SMALL_WORDS =
  /\b(?:the|a|an|on|to|is|are|it|of|and|both|in|this|that|for|with|as|then|you|we|be|from|must|should)\b/gi;

/** True where a text may hold what is surely pasted; cheap. */
export function mayHoldPasted(text: string): boolean {
  return /^[ \t]*(?:\[[\w.-]+@|```|[A-Z][a-z]+ [a-z])|[←⇐…・。]/m.test(text);
}

/** Lines in which nothing was copied along, as long as nothing around them says otherwise. */
export type PlainLines = Set<string>;

/** So many lines are remembered. */
const MOST_PLAIN = 5000;

/** Everything in a text that may have been copied along, in order. `plain`: known from other versions of it, and added to. */
export function piecesOf(text: string, trouble: Trouble, plain: PlainLines = new Set()): readonly Piece[] {
  const lines = text.split('\n');
  const shape = shapeOf(lines);
  const gap = shape === 'numbered' ? leastGap(lines) : 0;
  for (const [open, close] of FRAMES) {
    const frames = framesOf(lines, open, close);
    if (frames.length) return frames;
  }
  const pieces: Piece[] = [];
  const terminators = new Set<string>();
  const prompted = lines.some((line) => CRM_PROMPT.test(line));
  let inOutput = false;
  let start = 0;
  for (const line of lines) {
    const end = start + line.length;
    const state = trouble(start);
    const isAlone: boolean = !shape && !prompted && !inOutput && !terminators.size && !state;
    const found: Piece | undefined =
      FILLED.test(line) && !(isAlone && plain.has(line))
        ? pieceOf(line, start, { shape, gap, prompted, inOutput, terminators, state })
        : undefined;
    if (isAlone && !found && plain.size < MOST_PLAIN) plain.add(line);
    if (found) {
      pieces.push(found);
      if (found.kind === 'prompt' || found.kind === 'command') {
        const command = line.slice(PROMPT.exec(line)?.[0].length ?? 0);
        const heredoc = HEREDOC.exec(line)?.[1];
        if (heredoc) terminators.add(heredoc);
        inOutput = !heredoc && found.whole && !SHOWS.test(command);
      }
    }
    start = end + 1;
  }
  if (/^\s*`(?!`)/.test(text) && /[^`]`\s*$/.test(text) && text.split('`').length === 3) {
    const [first, last] = [text.indexOf('`'), text.lastIndexOf('`')];
    pieces.unshift({ start: first, end: first + 1, kind: 'markup', whole: false });
    pieces.push({ start: last, end: last + 1, kind: 'markup', whole: false });
  }
  return pieces;
}

/** Marks before and after every line of a text. */
const FRAMES: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^[ \t]*`(?!`)/, /`[ \t]*$/],
  [/^[ \t]*\|[ \t]?/, /(?<![ \t])[ \t]*\|[ \t]*$/],
  [/^[ \t]*(?:[-*+・■●◆][ \t]+|・)(?=\S)/, /$/],
];

/** The marks around all lines, where there are at least three. */
function framesOf(lines: readonly string[], open: RegExp, close: RegExp): readonly Piece[] {
  const filled = lines.filter((line) => FILLED.test(line));
  if (filled.length < 3 || !filled.every((line) => open.test(line) && close.test(line))) return [];
  const found: Piece[] = [];
  let start = 0;
  for (const line of lines) {
    const [head, tail] = [open.exec(line)?.[0].length ?? 0, close.exec(line)?.[0].length ?? 0];
    if (head) found.push({ start, end: start + head, kind: 'markup', whole: false });
    if (head && tail && head + tail < line.length)
      found.push({ start: start + line.length - tail, end: start + line.length, kind: 'markup', whole: false });
    start += line.length + 1;
  }
  return found;
}

interface Surroundings {
  readonly shape: 'numbered' | 'quoted' | 'diff' | undefined;
  /** How many blanks follow every line number: more of them indent. */
  readonly gap: number;
  /** True: the shell's own prompt is somewhere in the text. */
  readonly prompted: boolean;
  readonly inOutput: boolean;
  readonly terminators: ReadonlySet<string>;
  readonly state: ReturnType<Trouble>;
}

function pieceOf(line: string, start: number, around: Surroundings): Piece | undefined {
  const end = start + line.length;
  const { shape, prompted, inOutput, terminators, state } = around;
  const prompt = PROMPT.exec(line);
  if (prompt) {
    const command = line.slice(prompt[0].length);
    return CRM_COMMAND.test(command) && !HEREDOC.test(command) && !SHOWN_BY_CRM.test(command)
      ? head(start, 'prompt', prompt[0].length + (SUDO.exec(command)?.[0].length ?? 0))
      : whole(start, end, 'prompt');
  }
  if (terminators.size && terminators.has(line.trim())) return whole(start, end, 'command');
  if (HEREDOC.test(line) && /^[ \t]*(?:sudo|cat|crm|tee)\b/.test(line)) return whole(start, end, 'command');
  const sudo = SUDO.exec(line);
  if (sudo && state) return head(start, 'command', sudo[0].length);
  const own = CRM_PROMPT.exec(line) ?? (prompted ? /^[ \t]*>[ \t]+/.exec(line) : null);
  if (own) return head(start, 'prompt', own[0].length);
  if (shape === 'numbered') {
    const [all, , blanks] = NUMBER.exec(line)!;
    return head(start, 'line-number', all.length - blanks!.length + around.gap);
  }
  if (shape === 'quoted') return head(start, 'markup', /^>[ \t]?/.exec(line)![0].length);
  if (shape === 'diff') return /^[+ ](?!\+\+)/.test(line) ? head(start, 'diff', 1) : whole(start, end, 'diff');
  if (DOTS.test(line) || OMITTED.test(line) || OMITTED_WORDS.test(line)) return whole(start, end, 'omission');
  if (FENCE.test(line) || TAG.test(line)) return whole(start, end, 'markup');
  const rest = state === 'unknown' ? unknownLine(line) : undefined;
  if (rest) return whole(start, end, rest, true);
  if (inOutput && state) return whole(start, end, 'output', true);
  if (ELLIPSIS.test(line) && state) return whole(start, end, 'omission', true);
  if (isJapaneseProse(line)) return whole(start, end, 'prose');
  if (isEnglishProse(line)) return whole(start, end, 'prose');
  const sure = line.search(ANNOTATION);
  const at = sure < 0 && state ? line.search(WEAK_ANNOTATION) : sure;
  if (at < 0) return undefined;
  const before = line.slice(0, at).trimEnd();
  // A backslash before it stays, and continues the line again.
  // A whole line with such a mark is another matter.
  if (/["'#]/.test(before) || (sure < 0 && !before.trim())) return undefined;
  return { start: start + before.length, end, kind: 'annotation', whole: false, ...(sure < 0 && { weak: true }) };
}

function whole(start: number, end: number, kind: PasteKind, weak?: true): Piece {
  return { start, end, kind, whole: true, ...(weak && { weak }) };
}

function head(start: number, kind: PasteKind, length: number): Piece {
  return { start, end: start + length, kind, whole: false };
}

/** What a line is whose first word is no keyword. */
function unknownLine(line: string): PasteKind | undefined {
  if (ANSWER.test(line)) return 'output';
  if (COMMAND.test(line)) return 'command';
  if (HEADING.test(line)) return 'markup';
  if (FILE_NAME.test(line)) return 'prose';
  if (/["=;{}]/.test(line)) return undefined;
  if (BULLET.test(line)) return 'prose';
  if (KANA.test(line) && (SENTENCE_END.test(line) || JAPANESE.test(/\S+/.exec(line)![0]))) return 'prose';
  const words = line.trim().split(/[ \t]+/);
  return /^[ \t]*[A-Z][\w`'’-]*,?[ \t]/.test(line) &&
    words.length > (line.trimEnd().endsWith(':') ? 1 : 2) &&
    /[.:!]$/.test(line.trimEnd())
    ? 'prose'
    : undefined;
}

/** A line in Japanese: it begins with its script and has its small words. */
function isJapaneseProse(line: string): boolean {
  if (/^[ \t]*[\u3040-\u30FF\u4E00-\u9FFF][^\n]*[\u3040-\u309F]/.test(line)) return true;
  return /[\u3040-\u309F]/.test(line) && /。[ \t]*$/.test(line) && !/["#=;{}\\]/.test(line);
}

/** A sentence in English, beyond doubt: free names may be any words. */
function isEnglishProse(line: string): boolean {
  // Most lines begin otherwise: they are not taken apart.
  return (
    /^[ \t]*[A-Z][a-z]+,?[ \t]/.test(line) &&
    line.trim().split(/[ \t]+/).length > 4 &&
    /[a-z][.:]$/.test(line.trimEnd()) &&
    !/[=;{}"\\]|::/.test(line) &&
    (line.match(SMALL_WORDS)?.length ?? 0) > 1
  );
}

function leastGap(lines: readonly string[]): number {
  return Math.min(...lines.flatMap((line) => NUMBER.exec(line)?.[2]?.length ?? []));
}

/** What every line of the text begins with. */
function shapeOf(lines: readonly string[]): Surroundings['shape'] {
  const filled = lines.filter((line) => FILLED.test(line));
  if (filled.length < 3) return undefined;
  const numberOf = (line: string): number => Number(NUMBER.exec(line)?.[1] ?? Number.NaN);
  const first = numberOf(filled[0]!);
  if (filled.every((line, i) => numberOf(line) === first + i)) return 'numbered';
  if (filled.every((line) => line.startsWith('>'))) return 'quoted';
  const isDiff = filled.every((line) => /^(?:[-+ \\@]|diff |index )/.test(line));
  const added = filled.filter((line) => line.startsWith('+')).length;
  return isDiff && (filled.some((line) => line.startsWith('@@ ')) || added === filled.length) ? 'diff' : undefined;
}
