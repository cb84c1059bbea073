import { catalogOf } from '../documents/document.ts';
import { directives } from '../schema/walk.ts';
import { diagnostics } from './handlers/diagnostics.ts';
import { foldingRanges } from './handlers/folding-range.ts';
import { Session } from './session.ts';
import { after } from './timers.ts';

/** A first document that comes by then is read at once; it serves as well (ms). */
const pause = 100;

/** So many examples, or keywords where a language has no examples, call most of what a document needs. */
const examples = 12;

/**
 * Loads what some languages know while the client reads the answer to `initialize`, and, where no document comes soon,
 * has each of them check an example: the first document then meets code that has run before. Unknown ids are passed over.
 * `isIdle`: no document is open yet.
 */
export function warmUp(session: Session, ids: readonly unknown[], isIdle: () => boolean): void {
  for (const language of session.languages) {
    if (!ids.includes(language.id)) continue;
    after(() => {
      language.parse('');
      after(() => isIdle() && checkExample(session, language.id), pause);
    }, 0);
  }
}

function checkExample({ client, languages, messageLocale }: Session, id: string): void {
  const aside = new Session(languages);
  aside.client = client;
  aside.setLocale(messageLocale);
  const all = [...directives(catalogOf(aside.language(id)!))];
  const shown = all.filter(([, { example }]) => example);
  const text = (shown.length ? shown : all).slice(0, examples).map(([keyword, { example = keyword }]) => example);
  aside.put('example:', text.join('\n'), id, undefined, 1);
  diagnostics(aside, 'example:');
  // What is asked after the problems is loaded as well.
  foldingRanges(aside, { textDocument: { uri: 'example:' } });
}
