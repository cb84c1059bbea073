/** How a text of XML begins. */
export interface FirstTags {
  /** The name of the root element; absent: there is none yet. */
  readonly root: string | undefined;
  /** The names of its attributes. */
  readonly attributes: readonly string[];
  /** The name of the first element inside it. */
  readonly child: string | undefined;
}

/** So far into a text its root is looked for (characters). */
const FAR = 4096;
const NAME = /^[^\s<>/="'!?]*/;
/** The rest of a start tag. */
const REST = /^(?:[^<>"']|"[^"<]*"|'[^'<]*')*/;

/** The root element and the first one inside it; comments, the XML declaration and the document type are passed over. */
export function firstTags(text: string): FirstTags {
  const head = text.slice(0, FAR);
  const inside = afterMarkup(head);
  if (inside === undefined) return { root: undefined, attributes: [], child: undefined };
  const root = NAME.exec(inside)![0];
  const rest = REST.exec(inside.slice(root.length))![0];
  const names = rest.split(/"[^"]*"|'[^']*'/).map((part) => part.split('=', 1)[0]!.trim());
  const content = inside.slice(root.length + rest.length);
  const next = content.startsWith('>') && !rest.endsWith('/') ? afterMarkup(content) : undefined;
  const attributes = names.filter((name) => name && name !== '/');
  return { root, attributes, child: (next && NAME.exec(next)![0]) || undefined };
}

/** What follows the `<` of the first tag; undefined where there is none. */
function afterMarkup(text: string): string | undefined {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const next = text[at + 1];
    const closing = text.startsWith('<!--', at) ? '-->' : next === '?' ? '?>' : next === '!' ? '>' : undefined;
    if (!closing) return text.slice(at + 1);
    const end = text.indexOf(closing, at);
    if (end < 0) return undefined;
    at = end + closing.length;
  }
  return undefined;
}
