import { visible } from '../../base/sinks.ts';
import { languages } from '../../languages/index.ts';
import { explainWord, referenceFiles } from '../reference.ts';
import { badValue, type Command, invalid, type Outcome } from './command.ts';
import { notWritten, writeBelow } from './write.ts';

/** `explain WORD`: the page of a word. */
export const explain: Command = {
  options: ['in'],
  run: async (words, options, { locale }): Promise<Outcome | undefined> => {
    if (!words.length) return undefined;
    const word = words.join(' ');
    if (options.in !== undefined && !languages.some((each) => each.id === options.in))
      return invalid(badValue('in', options.in, languages.map((each) => each.id).join(', '), locale));
    const found = explainWord(word, options.in, locale);
    if ('text' in found) return { out: found.text, err: '', exit: 0 };
    const { closest } = found;
    return invalid(
      locale === 'ja'
        ? `「${word}」の説明はありません。${closest ? `「${closest}」ではありませんか?` : ''}`
        : `No documentation found for “${word}”.${closest ? ` Did you mean “${closest}”?` : ''}`,
    );
  },
};

/** `reference DIR`: every page of the reference as a file. */
export const reference: Command = {
  options: [],
  run: async ([folder, ...others], _options, { locale }): Promise<Outcome | undefined> => {
    if (folder === undefined || others.length) return undefined;
    const files = referenceFiles();
    if (!(await writeBelow(folder, files))) return invalid(`${folder}: ${notWritten[locale]}`);
    const out = locale === 'ja' ? `${files.size} ファイルを書き出しました` : `${files.size} files written`;
    return { out: `${visible(`${folder}: ${out}`)}\n`, err: '', exit: 0 };
  },
};
