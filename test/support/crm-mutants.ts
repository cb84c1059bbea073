import { pick as pickOne, seeded } from './random.ts';

interface WordAt {
  readonly start: number;
  readonly end: number;
}

/** A text with one typo in it, as a hurried hand makes them. */
export interface Mutant {
  readonly text: string;
  /** What was done, for the report. */
  readonly typo: string;
}

type Typo = (text: string, pick: <T>(of: readonly T[]) => T, words: readonly WordAt[]) => Mutant;

/** `undefined`: there was nothing of the kind to spoil. */
function replaced(text: string, place: WordAt | undefined, by: string, typo: string): Mutant {
  if (!place) return { text, typo };
  const { start, end } = place;
  return { text: text.slice(0, start) + by + text.slice(end), typo: `${typo}: ${text.slice(start, end)} -> ${by}` };
}

function misspelt(word: string, pick: <T>(of: readonly T[]) => T): string {
  const letters = [...word];
  const at = pick(letters.map((_, i) => i));
  switch (pick(['drop', 'double', 'swap', 'change'])) {
    case 'drop':
      return letters.toSpliced(at, 1).join('');
    case 'double':
      return letters.toSpliced(at, 0, letters[at]!).join('');
    case 'swap':
      return at + 1 < letters.length
        ? letters.toSpliced(at, 2, letters[at + 1]!, letters[at]!).join('')
        : letters.toSpliced(at, 1).join('');
    default:
      return letters.toSpliced(at, 1, pick([...'abcdefghijklmnopqrstuvwxyz0123456789'])).join('');
  }
}

const typos: readonly Typo[] = [
  (text, pick, words) => {
    const at = pick(words);
    const word = text.slice(at.start, at.end);
    return replaced(text, at, misspelt(word, pick), 'misspelt');
  },
  (text, pick, words) => {
    // The name of an attribute alone.
    const pairs = words.filter((each) => text.slice(each.start, each.end).includes('='));
    const at = pick(pairs.length ? pairs : words);
    const word = text.slice(at.start, at.end);
    const equals = word.indexOf('=');
    return replaced(
      text,
      at,
      equals > 0 ? misspelt(word.slice(0, equals), pick) + word.slice(equals) : word,
      'misspelt name',
    );
  },
  (text, pick, words) => {
    const pairs = words.filter((each) => text.slice(each.start, each.end).includes('='));
    const at = pick(pairs.length ? pairs : words);
    const word = text.slice(at.start, at.end);
    const equals = word.indexOf('=');
    return replaced(
      text,
      at,
      word.slice(0, equals + 1) + misspelt(word.slice(equals + 1) || 'x', pick),
      'misspelt value',
    );
  },
  (text, pick, words) => replaced(text, pick(words), '', 'word left out'),
  (text, pick, words) => {
    const at = pick(words);
    const word = text.slice(at.start, at.end);
    return replaced(text, at, `${word} ${word}`, 'word doubled');
  },
  (text, pick, words) => {
    const other = pick(words);
    return replaced(text, pick(words), text.slice(other.start, other.end), 'another word');
  },
  (text, pick, words) => {
    const i = pick(words.slice(1).map((_, n) => n));
    const [a, b] = [words[i]!, words[i + 1]!];
    const swapped = text.slice(b.start, b.end) + text.slice(a.end, b.start) + text.slice(a.start, a.end);
    return replaced(text, { start: a.start, end: b.end }, swapped, 'words swapped');
  },
  (text, pick) => {
    const marks = [...text.matchAll(/[\\=:"@(){}[\],]/g)].map((found) => ({
      start: found.index,
      end: found.index + 1,
    }));
    return replaced(text, pick(marks), '', 'mark left out');
  },
  (text, pick) => {
    const marks = [...text.matchAll(/[=:,]/g)].map((found) => ({ start: found.index, end: found.index + 1 }));
    const at = pick(marks);
    const mark = text.slice(at.start, at.end);
    return replaced(text, at, pick([` ${mark}`, `${mark} `, mark + mark]), 'blank or double mark');
  },
  (text, pick) => {
    const lines = [...text.matchAll(/[^\n]*\n/g)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
    }));
    return replaced(text, pick(lines), '', 'line left out');
  },
  (text, pick) => {
    const lines = [...text.matchAll(/[^\n]*\n/g)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
    }));
    const at = pick(lines);
    const line = text.slice(at.start, at.end);
    return replaced(text, at, line + line, 'line doubled');
  },
  (text, pick) => {
    const ends = [...text.matchAll(/ \\\n/g)].map((found) => ({ start: found.index, end: found.index + 3 }));
    return replaced(
      text,
      pick(ends),
      pick(['\n', '\\\n', ' \\ \n', ' \\\n\n', ' \\\n # a remark\n', ' \\\n # a remark \\\n', ' \\ # a remark\n']),
      'line end',
    );
  },
  (text, pick) => {
    const ends = [...text.matchAll(/[^\\]\n/g)].map((found) => ({ start: found.index + 1, end: found.index + 2 }));
    return replaced(text, pick(ends), ' \\\n', 'backslash too many');
  },
  (text, pick, words) => {
    const at = pick(words);
    const word = text.slice(at.start, at.end);
    return replaced(
      text,
      at,
      pick([word.toUpperCase(), word.toLowerCase(), word[0]!.toUpperCase() + word.slice(1)]),
      'other case',
    );
  },
];

/** `count` mutants of the texts in turn, all different from what they came from. */
export function mutants(texts: readonly string[], count: number, seed: number): readonly Mutant[] {
  const next = seeded(seed);
  const pick = <T>(of: readonly T[]): T => pickOne(of, next);
  const found: Mutant[] = [];
  while (found.length < count) {
    const text = texts[found.length % texts.length]!;
    // Comments stay as they are: nothing in them can be wrong.
    const words = [...text.matchAll(/^#.*$|[^\s\\]+/gm)]
      .filter((each) => !each[0].startsWith('# '))
      .map((each) => ({ start: each.index, end: each.index + each[0].length }));
    const mutant = pick(typos)(text, pick, words);
    if (mutant.text !== text) found.push(mutant);
  }
  return found;
}
