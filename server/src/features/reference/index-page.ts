import { join, same, type Text } from '../../base/text.ts';
import { words } from './labels.ts';
import { bullets, link, type Page, page, section } from './page.ts';

/** A heading of an index and the pages below it. */
export interface Chapter {
  readonly title: Text;
  readonly pages: readonly Page[];
}

/** A page that leads to others; `names`: what a person may look up to find it. */
export function indexPage(id: string, title: Text, names: readonly string[], chapters: () => readonly Chapter[]): Page {
  return {
    id,
    kind: 'index',
    title,
    where: words.reference,
    names,
    isOld: false,
    summary: () => title,
    text: () =>
      page([
        join([same('# '), title]),
        ...(id === 'index' ? [] : [link(id, 'index', words.reference)]),
        ...chapters().flatMap((each) => section(each.title, bullets(each.pages.map((one) => row(id, one))))),
      ]),
  };
}

function row(from: string, { id, title, kind, summary }: Page): Text {
  const label = link(from, id, title);
  if (kind === 'index' || kind === 'objective') return label;
  const { en, ja } = summary();
  return { en: `${label.en}: ${en}`, ja: `${label.ja}: ${ja}` };
}
