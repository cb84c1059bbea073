import type { Language } from '../../server/src/language.ts';
import { shownOf } from './shown.ts';

/** What is planted in the place of a secret; nothing of ours holds it. */
export const MARKER = 'Zq7xvKw9Jh';

/** A line with a secret, taken apart. */
export interface SecretLine {
  readonly before: string;
  /** From the keyword on, with what is between it and the value. */
  readonly keyword: string;
  readonly between: string;
  readonly after: string;
}

const PLACES: Readonly<Record<string, RegExp>> = {
  drbd: /(shared-secret)(\s+)("[^"\n]*"|[^\s;"]+)/,
  corosync: /^(\s*key)(:\s*)(\S+)/,
  crmsh: /((?:\w+_)?(?:passwd|password|secret_key|community|token))(=)("[^"\n]*"|[^\s"\\]+)/,
  'cib-xml': /(name="(?:\w+_)?(?:passwd|password|community)" value)(=)("[^"\n]*"|'[^'\n]*')/,
  'ha-authkeys': /^(\s*\d+\s+(?:sha1|md5))(\s+)(\S+)/,
  'ha-cf': /^(\s*stonith_host\s+\S+\s+\S+)(\s+)(\S+)/,
  haresources: /((?:\w+_)?(?:passwd|password|secret|token|community))(=)([^\s:]+)/,
  'xen-domu': /(\b\w*passwd)(\s*=\s*)("[^"\n]*"|'[^'\n]*'|[^\s"',\]]+)/,
  ifcfg: /^(\s*(?:\w*PASSWORD\w*|\w*PIN|\w*PSK|KEY\d?|KEY_PASSPHRASE\d?))(=)("[^"\n]*"|'[^'\n]*'|\S+)/,
  libvirt: /(passwd)(=)('[^'\n]*'|"[^"\n]*")/,
  'xend-sxp': /(vncpasswd)(\s+)('[^'\n]*'|[^\s)]+)/,
};

/** The places of secrets in a text: the text around the line, and the line with its value cut out. */
export function secretPlaces(
  text: string,
  language: Language,
): readonly { readonly head: string; readonly line: SecretLine; readonly tail: string }[] {
  const pattern = PLACES[language.id];
  if (!pattern) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, i) => {
    const found = pattern.exec(line);
    if (!found || /^\s*#/.test(line)) return [];
    const [whole, keyword = '', between = ''] = found;
    return [
      {
        head: lines
          .slice(0, i)
          .map((each) => `${each}\n`)
          .join(''),
        line: { before: line.slice(0, found.index), keyword, between, after: line.slice(found.index + whole.length) },
        tail: lines
          .slice(i + 1)
          .map((each) => `\n${each}`)
          .join(''),
      },
    ];
  });
}

type Mutation = (line: SecretLine) => string;

const whole = ({ before, keyword, between, after }: SecretLine, value: string = MARKER): string =>
  `${before}${keyword}${between}${value}${after}`;

/** How a line with a secret goes wrong. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'as it is': (line) => whole(line),
  'double quotes': (line) => whole(line, `"${MARKER}"`),
  'single quotes': (line) => whole(line, `'${MARKER}'`),
  'a quote that is not closed': (line) => whole(line, `"${MARKER}`),
  'a word before it': (line) => whole(line, `my ${MARKER}`),
  'a word after it': (line) => whole(line, `${MARKER} my`),
  'a separator within': (line) => whole(line, `abc;${MARKER};`),
  'a comma within': (line) => whole(line, `abc,${MARKER}`),
  'a letter lost': (line) => whole({ ...line, keyword: line.keyword.replace(/(\w\w)\w/, '$1') }),
  'letters swapped': (line) => whole({ ...line, keyword: line.keyword.replace(/(\w)(\w)(\w*)$/, '$2$1$3') }),
  'a letter more': (line) => whole({ ...line, keyword: `${line.keyword}s` }),
  'capital letters': (line) => whole({ ...line, keyword: line.keyword.toUpperCase() }),
  'an equals sign': (line) => whole({ ...line, between: ' = ' }),
  'an equals sign and a space': (line) => whole({ ...line, between: '= ' }),
  'a colon': (line) => whole({ ...line, between: ':' }),
  'a space': (line) => whole({ ...line, between: ' ' }),
  'nothing between': (line) => whole({ ...line, between: '' }),
  'nothing after it': (line) => whole({ ...line, after: '' }),
  'a comment after it': (line) => whole({ ...line, after: ` # ${MARKER}` }, 'a'),
  'in a block of one line': (line) => `${line.before}syncer { ${line.keyword}${line.between}${MARKER}; }`,
  'a block begun before it': (line) => `totem { ${whole(line)}`,
  'on the next line': (line) => `${line.before}${line.keyword}${line.between}\n${MARKER}${line.after}`,
  'on a line of its own': (line) => `\n${whole(line)}`,
  'a longer name': (line) => whole({ ...line, keyword: `${line.keyword}_script` }),
  'a full-width sign': (line) => whole({ ...line, between: '＝' }),
  twice: (line) => `${whole(line)}\n${whole(line)}`,
  'a brace after it': (line) => whole(line, `${MARKER} {`),
  'a pair after it': (line) => whole(line, `x ${MARKER}=${MARKER}`),
  'in XML': (line) => `xml '<primitive id="p"><nvpair name="passwd" value="${MARKER}"/></primitive>'\n${whole(line)}`,
};

/** What a server shows of a document, everything that it answers, piece by piece. `from`, `to`: where to ask. */
export function* answers(
  text: string,
  language: Language,
  from: number,
  to: number,
): Iterable<readonly [what: string, shown: string]> {
  const starts = [...text.slice(from, to).matchAll(/\S+/g)].flatMap(({ 0: word, index }) => [
    from + index,
    from + index + (word.length >> 1),
    from + index + word.length,
  ]);
  for (const { what, sink, text: shown } of shownOf(text, language.id, { hovers: starts, completions: starts }))
    if (sink !== 'snippet') yield [what, shown];
}
