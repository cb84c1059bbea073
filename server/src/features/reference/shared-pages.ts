import { join, same, type Text } from '../../base/text.ts';
import type { Objective, Term } from '../../schema/reference.ts';
import { firstSentence, objectiveId, termId } from './context.ts';
import { words } from './labels.ts';
import { bullets, link, type Page, page, section } from './page.ts';

/** Finds the pages that a word leads to. */
type Find = (word: string) => readonly Page[];

/** The page of a term of the field. */
export function termPage(term: Term, find: Find): Page {
  const id = termId(term.id);
  return {
    id,
    kind: 'term',
    title: term.title,
    where: words.terms,
    names: [...new Set([term.id, term.title.en, term.title.ja, ...term.names])],
    isOld: false,
    summary: () => firstSentence(term.doc),
    text: () =>
      page([
        join([same('# '), term.title]),
        join([link(id, 'index', words.reference), link(id, 'terms/index', words.terms)], ' › '),
        term.doc,
        ...section(words.related, bullets(linksTo(id, term.see, find))),
      ]),
  };
}

/** The page of an objective: what of the reference the exam asks for. */
export function objectivePage(objective: Objective, find: Find, languageName: (id: string) => Text): Page {
  const id = objectiveId(objective.id);
  const number = `304-${objective.id}`;
  return {
    id,
    kind: 'objective',
    title: { en: `${number} ${objective.title.en}`, ja: `${number} ${objective.title.ja}` },
    where: words.exam,
    names: [number, objective.id, ...objective.later],
    isOld: false,
    summary: () => objective.title,
    text: () =>
      page([
        { en: `# ${number} ${objective.title.en}`, ja: `# ${number} ${objective.title.ja}` },
        join([link(id, 'index', words.reference), link(id, 'exam/index', words.exam)], ' › '),
        bullets([
          join([same('**'), words.weight, same(`**: ${objective.weight}`)]),
          join([same('**'), words.later, same(`**: ${objective.later.join(', ')}`)]),
        ])!,
        ...section(
          words.related,
          bullets([
            ...objective.languages.map((each) => link(id, `${each}/index`, languageName(each))),
            ...linksTo(id, objective.names, find),
          ]),
        ),
      ]),
  };
}

/** The pages that some names lead to: for each name the first page of each language. */
function linksTo(from: string, names: readonly string[], find: Find): readonly Text[] {
  return names.flatMap((word) => {
    const books = new Set<string>();
    return find(word)
      .filter((each) => {
        const book = each.id.split('/', 1)[0]!;
        return each.id !== from && !books.has(book) && books.add(book);
      })
      .map((each) => {
        const label = link(from, each.id, each.title);
        const { en, ja } = each.summary();
        return { en: `${label.en} (${each.where.en}): ${en}`, ja: `${label.ja} (${each.where.ja}): ${ja}` };
      });
  });
}
