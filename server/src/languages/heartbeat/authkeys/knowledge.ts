import snippets from '../../../../../snippets/ha-authkeys.json' with { type: 'json' };
import type { Problem } from '../../../base/problem.ts';
import { MADE_UP } from '../../../base/random.ts';
import type { Span } from '../../../base/span.ts';
import type { Steps } from '../../../base/steps.ts';
import type { Text } from '../../../base/text.ts';
import type { Checked, Knowledge } from '../../../language.ts';
import { either, literal, repeat, seq, word } from '../../../schema/grammar.ts';
import { snippetsOf } from '../../../schema/snippets.ts';
import type { BoundStatement, Catalog, Directive, ValueType } from '../../../schema/types.ts';
import { anything } from '../../../schema/values.ts';
import { isTemplate } from '../../../syntax/holes.ts';
import { parseLines } from '../../../syntax/lines.ts';
import type { SyntaxTree, Word } from '../../../syntax/tree.ts';
import { lineTrouble } from '../messages/report.ts';
import { misread } from '../values/values.ts';
import * as messages from './messages/messages.ts';
import { load as loadReference } from './reference/knowledge.ts';

const sha1: Text = {
  en: 'HMAC with SHA-1: the strongest method that Heartbeat has. Needs a key.',
  ja: 'SHA-1 による HMAC です。Heartbeat で最も強い方式で、鍵が必要です。',
};
const md5: Text = {
  en: 'HMAC with MD5: weaker than `sha1`. Needs a key.',
  ja: 'MD5 による HMAC です。`sha1` より弱く、鍵が必要です。',
};
const crc: Text = {
  en: 'A checksum: it detects damage, but does not authenticate. Takes no key. Only for a line that no one else can reach.',
  ja: 'チェックサムです。破損を検出するだけで認証にはなりません。鍵は指定しません。他者が接続できない専用線でのみ使えます。',
};

/** 0 to 15; the manual says 1 to 15, the daemon takes 0 as well. */
const number: ValueType = {
  name: { en: 'a key number from 1 to 15', ja: '1～15 の鍵番号' },
  check: (text) => (/^\d+$/.test(text) && Number(text) <= 15 ? undefined : {}),
};
/** The number of `auth` is read as C's scanf does: what follows the digits is dropped. */
const chosenNumber: ValueType = {
  name: number.name,
  check(text) {
    const digits = /^\+?\d+/.exec(text)?.[0];
    if (digits === undefined || Number(digits) > 15) return {};
    return digits === text ? undefined : misread(text, digits);
  },
};
const secret = word(
  'KEY',
  { ...anything('a key', '鍵'), usual: () => [MADE_UP] },
  {
    secret: true,
    doc: {
      en: 'The shared key: one word, the same on all nodes. Long and random, as from `openssl rand -hex 16`.',
      ja: '全ノードで共有する秘密鍵です。空白を含まない 1 語で、`openssl rand -hex 16` などで作った長くランダムなものにします。',
    },
  },
);

const auth: Directive = {
  doc: {
    en: 'Selects the key that this node signs its packets with. It must appear above that key. To change keys without a stop, first add the new key on all nodes, then change this number on each.',
    ja: '送信パケットの署名に使う鍵を番号で選びます。その鍵より上に書く必要があります。無停止で鍵を変えるには、先に全ノードへ新しい鍵を追加し、その後この番号を切り替えます。',
  },
  args: word('NUMBER', chosenNumber, { refersTo: 'auth-key', ifUndefined: 'none' }),
  extra: 'none',
  example: 'auth 1\n1 sha1 a-long-random-string',
  source: 'authkeys(5)',
};

const key: Directive = {
  doc: {
    en: 'Defines a key by its number. Packets signed with any of the listed keys are accepted; the one that `auth` names signs. Every node needs the same keys.',
    ja: '番号を付けた鍵です。一覧にあるどの鍵で署名されたパケットも受け入れ、送信には `auth` で選んだ鍵を使います。全ノードで同じ鍵にします。',
  },
  keyword: word('NUMBER', number, { defines: 'auth-key' }),
  args: either(seq(literal('sha1', sha1), secret), seq(literal('md5', md5), secret), literal('crc', crc)),
  extra: 'none',
  example: '1 sha1 a-long-random-string',
  source: 'authkeys(5)',
};

/** A key whose number is missing; a check reports it. */
const unnumbered: Directive = { doc: key.doc, args: repeat(secret, 0), hidden: true, source: 'authkeys(5)' };
const METHOD = /^(?:sha1|md5|crc)$/;

/** Everything that `authkeys` knows. */
export const catalog: Catalog = {
  directives: { auth },
  patterns: [
    { match: /^[+-]?\d+$/, label: '1', directive: key },
    { match: METHOD, label: 'sha1', directive: unnumbered },
  ],
};

/** `#` begins a comment only at the start of a line; `auth1` and `1sha1` are read as two words (sscanf in heartbeat/auth.c). */
export function parse(text: string, steps?: Steps): SyntaxTree {
  return parseLines(text, { comment: 'line-start', splitAt, trouble: lineTrouble }, steps);
}

function splitAt(first: string): number {
  if (/^auth[+-]?\d/.test(first)) return 4;
  return /^[+-]?\d+/.exec(first)?.[0].length ?? 0;
}

/** Where the daemon reads the file. A copy elsewhere has whatever mode its repository gives it. */
const INSTALLED = /\/etc\/(?:ha\.d|heartbeat)\/authkeys$/;

/** Checks across lines, and of the file mode. */
function* rules(file: Checked): Iterable<Problem> {
  const { top, tree } = file.bound;
  const all = top.filter((bound) => bound.directive === key);
  const chosen = top.filter((bound) => bound.directive === auth && bound.statement.args.length > 0).at(-1);
  const first: Span = top[0] ? spanOf(top[0].statement.keyword) : { start: 0, end: 0 };
  if (file.mode !== undefined && file.mode & 0o077) yield messages.openMode(first, file.mode, INSTALLED.test(file.uri));
  const asked = top.some((bound) => bound.directive === auth);
  if (!asked && !isTemplate(tree.text)) yield messages.noAuth(first, all[0]?.statement.keyword);
  for (const bound of top)
    if (chosen && bound.directive === auth && bound !== chosen)
      yield messages.repeatedAuth(spanOf(bound.statement.keyword), chosen.statement.keyword);
  const nameless = top.filter((bound) => bound.directive === unnumbered);
  const free = [...Array(16).keys()]
    .slice(1)
    .find((each) => !all.some(({ statement }) => Number(statement.keyword.text) === each));
  for (const { statement } of nameless) {
    const asked = Number(chosen?.statement.args[0]?.text);
    const isFree = asked > 0 && !all.some(({ statement: other }) => Number(other.keyword.text) === asked);
    // Of several words it is not known which one is the key.
    const clear = statement.args.length <= (/^crc$/i.test(statement.keyword.text) ? 0 : 1);
    yield messages.missingNumber(statement.keyword, clear ? (isFree ? asked : free) : undefined);
  }
  const signing = signer(top);
  const number = chosen?.match.roles.some((role) => role.issue) ? undefined : chosen?.statement.args[0];
  const mine = number ? all.filter(({ statement }) => same(statement.keyword, number)) : [];
  // The key may be the one whose number is missing.
  if (number && !signing && !nameless.length && !number.hole && !all.some(({ statement }) => statement.keyword.hole)) {
    if (mine[0]) yield messages.keyAbove(number, number.text, spanOf(mine[0].statement.keyword));
    else yield messages.undefinedKey(spanOf(number), number.text, all[0]?.statement.keyword.text);
  }
  yield* repeated(all);
  for (const bound of all) yield* ofKey(bound, tree.text, bound === signing);
}

/** The key that signs: the last one that bears the number of the `auth` line then in force. */
function signer(top: readonly BoundStatement[]): BoundStatement | undefined {
  let chosen: Word | undefined;
  let found: BoundStatement | undefined;
  for (const bound of top) {
    if (bound.directive === auth) chosen = bound.statement.args[0] ?? chosen;
    else if (bound.directive === key && chosen && same(bound.statement.keyword, chosen)) found = bound;
  }
  return found;
}

/** Of two keys with one number, the last one counts. */
function* repeated(all: readonly BoundStatement[]): Iterable<Problem> {
  const seen = new Map<number, Word>();
  for (const { statement } of all) {
    const value = Number(statement.keyword.text);
    const before = seen.get(value);
    if (before) yield messages.repeatedKey(spanOf(statement.keyword), statement.keyword.text, before);
    else seen.set(value, statement.keyword);
  }
}

function* ofKey({ statement }: BoundStatement, text: string, used: boolean): Iterable<Problem> {
  const [method, secretWord, ...rest] = statement.args;
  if (!method) return;
  if (method.text === 'crc') {
    if (secretWord) yield messages.crcTakesNoKey({ start: secretWord.start, end: statement.args.at(-1)!.end }, method);
    if (used) yield messages.noSecurity(spanOf(method));
    return;
  }
  if (method.text === 'md5' && used) yield messages.weakMethod(spanOf(method));
  if (!secretWord) return;
  if (!secretWord.hole && secretWord.text.length < 8 && (method.text === 'sha1' || method.text === 'md5'))
    yield messages.shortKey(spanOf(secretWord), secretWord.text.length);
  const more = rest[0];
  if (more && !rest.some((each) => each.hole) && text[more.start] !== '#')
    yield messages.wordsAfterKey({ start: more.start, end: rest.at(-1)!.end });
}

function same(a: Word, b: Word): boolean {
  return Number(a.text) === Number.parseInt(b.text, 10);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

const knowledge: Knowledge = {
  reference: loadReference,
  snippets: snippetsOf(snippets),
  parse,
  catalog,
  practice: ['md5-in-use', 'open-mode'],
  checks: [rules],
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
