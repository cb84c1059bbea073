import { notUnderstood } from '../../base/messages-format.ts';
import { plain } from '../../base/sinks.ts';
import type { Text } from '../../base/text.ts';
import { type FormatStyle, format as layOut } from '../../features/format/format.ts';
import { indents, indentUnit } from '../../features/format/indents.ts';
import { editedFile } from '../../lsp/edits.ts';
import type { Session } from '../../lsp/session.ts';
import type { ReadFile } from '../files.ts';
import { type Command, errorLines, invalid, type Options, type Outcome, oneOf, type Terminal } from './command.ts';
import { lineMask, putFile, uriOf } from './documents.ts';
import { unknownLanguage } from './inputs.ts';
import { ignoredNote } from './project.ts';
import { select } from './selection.ts';
import { sessionFor } from './targets.ts';
import { replaceFile, unifiedDiff } from './write.ts';

/** `format [--check|--diff|--write] PATH...` */
export const format: Command = {
  options: [
    'check',
    'diff',
    'write',
    'indent',
    'align',
    'language',
    'target',
    'stdin-filename',
    'no-error-on-unmatched',
    'with-secrets',
    'no-config',
  ],
  run: async (paths, options, terminal): Promise<Outcome | undefined> => {
    if (!paths.length) return undefined;
    const style = styleOf(options, terminal);
    if ('problem' in style) return invalid(style.problem);
    if (options.write && paths.includes('-')) return invalid(stdinIsNotWritten[terminal.locale]);
    const selected = await select(paths, options, terminal);
    if ('problem' in selected) return invalid(selected.problem);
    const { projected, locale } = selected;
    const session = sessionFor(options, locale, terminal.known, projected.projects);
    if ('problem' in session) return invalid(session.problem);
    const { files } = projected;
    if (files.length > 1 && !options.check && !options.diff && !options.write) return invalid(severalFiles[locale]);
    const err = [...selected.failures.map(({ path, reason }) => `${path}: ${reason}`), ...selected.unmatched];
    let out = '';
    let changes = 0;
    for (const file of files) {
      const result = formatted(session, file, options.language, style);
      if ('unknown' in result) err.push(`${file.path}: ${unknownLanguage[locale]}`);
      else if ('refused' in result) err.push(`${file.path}: ${plain(result.refused[locale], locale)}`);
      if (!('text' in result)) continue;
      const isChanged = result.text !== file.text;
      if (isChanged) changes++;
      const mask = lineMask(session, file, options['with-secrets'] || !options.diff);
      if (options.diff) out += unifiedDiff(file.path, file.text, result.text, mask);
      else if (options.check || options.write) out += isChanged ? `${errorLines([file.path])}` : '';
      else out += result.text;
      const failure = options.write && isChanged && (await replaceFile(file.path, file.text, result.text));
      if (failure) err.push(`${file.path}: ${failure[locale]}`);
    }
    const notes = projected.ignored ? [ignoredNote(projected.ignored, locale)] : [];
    return { out, err: errorLines([...err, ...notes]), exit: err.length ? 2 : options.check && changes ? 1 : 0 };
  },
};

type Result = { readonly text: string } | { readonly refused: Text } | { readonly unknown: true };

function formatted(session: Session, file: ReadFile, language: string | undefined, style: FormatStyle): Result {
  if (!putFile(session, file, language)) return { unknown: true };
  const uri = uriOf(file.path);
  const document = session.document(uri);
  if (!document || session.workspace.failure(uri)) return { refused: notRead };
  const made = layOut(document.bound.tree, document.language, style);
  if ('refused' in made) return made;
  const text = editedFile(file.text, made.edits);
  return text === undefined ? { refused: notUnderstood(1) } : { text };
}

function styleOf(options: Options, { locale }: Terminal): FormatStyle | { readonly problem: string } {
  const indent = oneOf('indent', options.indent, indents, 'language', locale);
  const align = oneOf('align', options.align, ['auto', 'always', 'never'], 'auto', locale);
  if ('problem' in indent) return indent;
  if ('problem' in align) return align;
  return {
    indent: indentUnit(indent.value),
    tabSize: 8,
    align: align.value,
    finalNewline: true,
  };
}

const stdinIsNotWritten: Text = {
  en: '--write requires files: what comes from standard input is printed.',
  ja: '--write にはファイルを指定してください。標準入力の結果は標準出力に出力されます。',
};

const severalFiles: Text = {
  en: 'Several files are not printed one after another. Add --check, --diff or --write.',
  ja: '複数のファイルを続けて出力することはできません。--check、--diff、--write のいずれかを付けてください。',
};

const notRead: Text = { en: 'cannot be read as its language', ja: 'この言語のファイルとして読み込めません' };
