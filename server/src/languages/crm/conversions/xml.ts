import { xmlName, xmlText } from '../../../base/sinks.ts';

/** An element of a CIB; its attributes keep the order in which they were set. */
export interface Element {
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly children: Element[];
}

/** A new element without children. */
export function element(tag: string, attributes: Readonly<Record<string, string>> = {}): Element {
  return { tag, attributes: new Map(Object.entries(attributes)), children: [] };
}

/** A new element as the last child of another. */
export function child(parent: Element, tag: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const made = element(tag, attributes);
  parent.children.push(made);
  return made;
}

/** The elements below one, in document order, without itself. */
export function* descendants(of: Element): Iterable<Element> {
  for (const each of of.children) {
    yield each;
    yield* descendants(each);
  }
}

/** A copy that shares nothing. */
export function copyOf(of: Element): Element {
  return { tag: of.tag, attributes: new Map(of.attributes), children: of.children.map(copyOf) };
}

/** The document as text, two spaces for each level. */
export function writeXml(of: Element, indent = ''): string {
  let head = `${indent}<${of.tag}`;
  for (const [name, value] of of.attributes) head += ` ${xmlName(name)}="${xmlText(value)}"`;
  if (!of.children.length) return `${head}/>\n`;
  return `${head}>\n${of.children.map((each) => writeXml(each, `${indent}  `)).join('')}${indent}</${of.tag}>\n`;
}

/** The text within the quotes that go around the whole element. */
export function unquoted(text: string): string {
  return /^(["'])<[\s\S]*>\1$/.test(text) ? text.slice(1, -1) : text;
}

/** True where nothing but spaces appears around an element that was read. */
export function isStandalone(text: string, { tag, children }: Element): boolean {
  const head = /^<[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/.exec(text);
  if (!head) return false;
  const rest = text.slice(head[0].length).trim();
  return head[1] ? !rest : rest.endsWith(`</${tag}>`) && (children.length > 0 || !rest.includes('/>'));
}

/** No CIB is nested that deep; text that is must not exhaust the stack. */
const deepest = 100;

/**
 * The root element of an XML text; undefined where the text is no well-formed document. Comments, text between elements,
 * processing instructions and the document type are skipped: a CIB has nothing in them. Never throws; linear.
 */
export function readXml(text: string): Element | undefined {
  const open: Element[] = [];
  let root: Element | undefined;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skipped = skipMarkup(text, at);
    if (skipped !== at) {
      if (skipped < 0) return undefined;
      at = skipped;
      continue;
    }
    if (text[at + 1] === '/') {
      const end = text.indexOf('>', at);
      const closed = open.pop();
      if (end < 0 || closed?.tag !== text.slice(at + 2, end).trim()) return undefined;
      at = end + 1;
      continue;
    }
    const tag = readTag(text, at);
    if (!tag) return undefined;
    const parent = open.at(-1);
    if (parent) parent.children.push(tag.element);
    else if (root) return undefined;
    else root = tag.element;
    if (!tag.empty && open.push(tag.element) > deepest) return undefined;
    at = tag.end;
  }
  return open.length ? undefined : root;
}

/** Where a comment, `<? ?>`, `<![CDATA[ ]]>` or `<!DOCTYPE >` ends; `at` where none begins; -1 where it never ends. */
function skipMarkup(text: string, at: number): number {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
    ['<!', '>'],
  ] as const) {
    if (!text.startsWith(start, at)) continue;
    const found = text.indexOf(end, at + start.length);
    return found < 0 ? -1 : found + end.length;
  }
  return at;
}

interface Tag {
  readonly element: Element;
  readonly empty: boolean;
  readonly end: number;
}

function readTag(text: string, at: number): Tag | undefined {
  const name = /[A-Za-z_:][\w:.-]*/y;
  name.lastIndex = at + 1;
  const tag = name.exec(text)?.[0];
  if (!tag) return undefined;
  const made = element(tag);
  const attribute = /\s+([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let end = name.lastIndex;
  for (attribute.lastIndex = end; ; end = attribute.lastIndex) {
    const found = attribute.exec(text);
    if (!found) break;
    if (made.attributes.has(found[1]!)) return undefined;
    made.attributes.set(found[1]!, unxmlText(found[2] ?? found[3] ?? ''));
  }
  const close = /\s*(\/?)>/y;
  close.lastIndex = end;
  const closed = close.exec(text);
  return closed ? { element: made, empty: closed[1] === '/', end: close.lastIndex } : undefined;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unxmlText(text: string): string {
  if (!text.includes('&')) return text.replace(/[\n\t\r]/g, ' ');
  return text.replace(/[\n\t\r]/g, ' ').replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(entities, name) ? entities[name]! : whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
