import { codeBlock, codeSpan } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import type { ProblemText } from '../../schema/reference.ts';
import { productName } from '../../schema/versions.ts';
import { problemId } from './address.ts';
import { firstSentence, type LanguageContext, whyOf } from './context.ts';
import { breadcrumb } from './directive-page.ts';
import { silencing, words } from './labels.ts';
import { bullets, code, link, type Page, page, section } from './page.ts';

/** The page of a problem code: why it matters, how it looks, how it is silenced. `problem`: without the language's id. */
export function problemPage(problem: string, context: LanguageContext): Page {
  const { language } = context;
  const full = `${language.id}/${problem}`;
  return {
    id: problemId(language.id, problem),
    kind: 'problem',
    title: code(full),
    where: {
      en: `${language.name.en} › ${words.problems.en}`,
      ja: `${language.name.ja} › ${words.problems.ja}`,
    },
    names: [problem, full],
    isOld: false,
    summary: () => firstSentence(whyOf(context, problem)),
    text: () => textOf(problem, full, context),
  };
}

function textOf(problem: string, full: string, context: LanguageContext): Text {
  const { language, reference, subjects } = context;
  const text = reference.problems[problem] ?? {};
  const id = problemId(language.id, problem);
  const subject = subjects().get(problem);
  const block = (config: string | undefined): Text | undefined =>
    config === undefined ? undefined : same(codeBlock(language.id, shortened(config.replace(/\n$/, ''))));
  const setting = codeBlock('json', JSON.stringify({ 'haConfig.severity': { [full]: 'off' } }, undefined, 2));
  return page([
    join([same('# '), code(full)]),
    breadcrumb(id, context),
    ...(subject ? [join([words.about, same(': '), link(id, subject.id, code(subject.label))])] : []),
    ...section(words.why, whyOf(context, problem)),
    ...section(words.wrong, block(text.wrong)),
    ...conditionsOf(text),
    ...section(words.right, block(text.right)),
    ...filesOf(text.besideRight),
    ...section(words.silence, join([silencing.here, same(codeBlock(language.id, `# ha-ignore: ${full}`))], '\n\n')),
    silencing.everywhere,
    same(setting),
  ]);
}

/** What else it takes to see the problem: another file, a version, a mode. */
function conditionsOf({ beside = {}, targets = {}, path, mode }: ProblemText): readonly Text[] {
  const versions = Object.entries(targets).map(([product, version]) => same(`${productName(product)} ${version}`));
  return [
    ...filesOf(beside),
    ...(versions.length ? [join([words.target, bullets(versions)!], '\n\n')] : []),
    ...(path === undefined ? [] : [join([words.path, same(`: ${codeSpan(path)}`)])]),
    ...(mode === undefined ? [] : [join([words.mode, same(`: ${codeSpan(mode.toString(8).padStart(4, '0'))}`)])]),
  ];
}

function filesOf(files: ProblemText['beside'] = {}): readonly Text[] {
  return Object.entries(files).flatMap(([name, text]) => [
    join([words.beside, same(`: ${codeSpan(name)}`)]),
    same(codeBlock('', text.replace(/\n$/, ''))),
  ]);
}

/** A text whose only point is its length, with the middle of that line left out. */
function shortened(text: string): string {
  return text.replace(/^(.{80,200}?\s).{1000,}(\s\S.{0,80})$/gm, '$1...$2');
}
