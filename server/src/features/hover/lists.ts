import { codeSpan } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import type { Choice, Grammar } from '../../schema/types.ts';
import { elements } from '../../schema/walk.ts';
import { type Block, ifRoom, sentences } from './blocks.ts';
import { isOneLine } from './height.ts';
import { fact } from './labels.ts';
import { visible } from './signature.ts';

/** At most so many values: an agent's name has hundreds. */
const MOST_VALUES = 24;
/** So many are named without scrolling, and so many have a text there. */
const MOST_NAMES = 12;
const MOST_ROWS = 7;

/** The values of the only argument: their names, each with a few words, each with its whole text. */
export function listBlocks(
  shown: readonly Choice[],
  standard: string | undefined,
  words: ReadonlySet<string> = new Set(),
): readonly Block[] {
  if (!shown.length) return [];
  const rest = shown.length - MOST_NAMES;
  const list = shown.slice(0, MOST_NAMES).map(({ value }) => nameOf(value, standard));
  const more = rest > 0 ? { en: ` and ${rest} more`, ja: `、ほか ${rest} 個` } : same('');
  const names = { en: `${join(list, ', ').en}${more.en}`, ja: `${join(list, '、').ja}${more.ja}` };
  const unsaid = shown.filter(({ value }) => value === standard || !words.has(value));
  const short = unsaid.length ? rowsOf(unsaid, briefly, standard) : names;
  const full = rowsOf(shown.slice(0, MOST_VALUES), firstParagraph, standard);
  return [{ sizes: [names, short, full], ...(shown.length <= MOST_ROWS && { wish: 1 }) }];
}

/** `` `yes` (default) `` */
function nameOf(value: string, standard: string | undefined): Text {
  const code = codeSpan(value);
  return value === standard ? { en: `${code} (default)`, ja: `${code} (既定値)` } : same(code);
}

/** The arguments of a directive that has several, each with its type and its values. */
export function argumentBlocks(grammar: Grammar | undefined): readonly Block[] {
  const words = [...elements(grammar)].filter((element) => element.kind === 'word');
  if (words.length < 2) return [];
  const list: Text[] = [];
  const seen = new Set<string>();
  for (const { name, type } of words) {
    const key = `${name} ${type.name.en}`;
    if (seen.has(key)) continue;
    seen.add(key);
    list.push(fact(same(codeSpan(name)), type.name));
    const shown = visible(type).slice(0, MOST_VALUES);
    if (shown.length) list.push(...rowTexts(shown, firstParagraph).map((row) => join([same('  - '), row])));
  }
  return [ifRoom(join(list, '\n'))];
}

/** Values one a line, or all in one line where they are short. */
function rowsOf(choices: readonly Choice[], of: (text: string, name: string) => string, standard?: string): Text {
  const rows = rowTexts(choices, of, standard);
  const row = join(rows, ' · ');
  return isOneLine(row.en) && isOneLine(row.ja)
    ? row
    : join(
        rows.map((each) => join([same('- '), each])),
        '\n',
      );
}

function rowTexts(
  choices: readonly Choice[],
  of: (text: string, name: string) => string,
  standard?: string,
): readonly Text[] {
  return choices.map(({ value, doc }) => {
    const name = nameOf(value, standard);
    return { en: `${name.en}: ${of(doc.en, name.en)}`, ja: `${name.ja}: ${of(doc.ja, name.ja)}` };
  });
}

/** What a text says before its lists and examples, in one line: both languages then show the same facts. */
function firstParagraph(text: string): string {
  return text.split('\n\n', 1)[0]!.replaceAll('\n', ' ');
}

/** The beginning of a text that fits into a line beside its value: its first sentence, or that up to a comma. */
function briefly(text: string, name: string): string {
  const sentence = (sentences(firstParagraph(text))[0] ?? '').trim();
  const isWide = /[\u3040-\u30ff\u4e00-\u9fff]/.test(sentence);
  // The name is in code, whose characters are wider; in Japanese they are about half as wide as the others.
  const most = Math.max(
    isWide ? 8 : 16,
    isWide ? 31 - Math.ceil(name.length * 0.6) : 66 - Math.ceil(name.length * 1.2),
  );
  if (sentence.length <= most) return sentence;
  const cut = sentence.slice(0, most);
  // English is cut at a comma or a space, Japanese after a particle.
  const marks = [...cut.matchAll(isWide ? /[をがはにで、]/g : /[,;:] /g)];
  const mark = marks.at(-1)?.index ?? -1;
  const end = mark > most / 3 ? mark + (isWide ? 1 : 0) : isWide ? -1 : cut.lastIndexOf(' ');
  const kept = end > 0 ? cut.slice(0, end) : cut;
  // A code span is kept whole or left out.
  const whole = (kept.match(/`/g)?.length ?? 0) % 2 ? kept.slice(0, kept.lastIndexOf('`')) : kept;
  return `${whole.trimEnd()} …`;
}
