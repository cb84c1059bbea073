import type { Text } from '../../../base/text.ts';
import { importDescription } from './description.ts';
import { badName, isFullName } from './full-name.ts';
import type { CustomAction, CustomAgent, CustomParam } from './setting.ts';

/** What a piece of meta-data holds: an agent for the setting `haConfig.crm.customAgents`, or why it holds none. */
export type Imported =
  | { readonly id: string; readonly agent: CustomAgent; readonly problem?: undefined }
  | { readonly problem: Text; readonly id?: undefined };

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly closing: boolean;
  /** `<x/>`. */
  readonly empty: boolean;
  /** The text that follows, up to the next tag. */
  readonly text: string;
}

const TAG = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /(?<![\w.:-])([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads an agent's meta-data: the XML of `crm_resource --show-metadata` or of the agent's action `meta-data`, or the
 * text of `crm ra info`. The XML does not say where the agent is installed, so a full name is needed for all but fence agents;
 * without one the provider `custom` is assumed. Linear in the length of the text; never throws.
 */
export function importMetadata(xml: string, id?: string): Imported {
  const tags = readTags(xml);
  const root = tags.find((tag) => !tag.closing && tag.name === 'resource-agent');
  if (!root) {
    const described = importDescription(xml);
    return described ? { ...described, id: id ?? described.id } : { problem: notMetadata };
  }
  const name = root.attributes['name'];
  if (!name && !id) return { problem: nameless };
  const full = id ?? (name!.startsWith('fence_') ? `stonith:${name}` : `ocf:custom:${name}`);
  return isFullName(full) ? { id: full, agent: agentOf(tags) } : { problem: badName(full) };
}

function agentOf(tags: readonly Tag[]): CustomAgent {
  // In an object, a parameter named `__proto__` would be lost.
  const params = new Map<string, CustomParam>();
  const actions: CustomAction[] = [];
  const replaced = new Set<string>();
  let current:
    | { name: string; param: { -readonly [K in keyof CustomParam]: CustomParam[K] }; texts: Texts; values: string[] }
    | undefined;
  const own: Texts = {};
  for (const tag of tags) {
    const { attributes } = tag;
    if (tag.name === 'parameter') {
      if (current) params.set(current.name, current.param);
      current = undefined;
      if (tag.closing || !attributes['name']) continue;
      const param = flags(attributes);
      if (attributes['obsoletes']) replaced.add(attributes['obsoletes']);
      if (tag.empty) params.set(attributes['name'], param);
      else current = { name: attributes['name'], param, texts: {}, values: [] };
    } else if (tag.closing) continue;
    else if (tag.name === 'deprecated' && current) current.param.deprecated = true;
    else if (tag.name === 'action' && attributes['name']) actions.push(action(attributes));
    else if (tag.name === 'content' && current) Object.assign(current.param, content(attributes));
    else if (tag.name === 'option' && current && attributes['value'] !== undefined) {
      current.values.push(attributes['value']);
      current.param.values = current.values;
    } else if (tag.name === 'longdesc' || tag.name === 'shortdesc') {
      const text = prose(tag.text);
      if (!text) continue;
      const texts = current?.texts ?? own;
      const language = attributes['lang']?.startsWith('ja') ? 'ja' : 'en';
      // The long one of a language counts before the short one, whichever comes first.
      if (tag.name === 'longdesc' || !texts[language]?.long) texts[language] = { text, long: tag.name === 'longdesc' };
      if (current) current.param.doc = docOf(texts);
    }
  }
  if (current) params.set(current.name, current.param);
  for (const old of replaced) {
    const param = params.get(old);
    if (param) params.set(old, { ...param, deprecated: true });
  }
  const about = docOf(own);
  return { ...(about && { doc: about }), params: Object.fromEntries(params), actions };
}

/** The text in each language, and whether it is the long description. */
type Texts = { [language in 'en' | 'ja']?: { readonly text: string; readonly long: boolean } };

/** One text where there is one, two where an agent speaks both languages. */
function docOf({ en, ja }: Texts): CustomParam['doc'] & {} {
  return en && ja ? { en: en.text, ja: ja.text } : ((en ?? ja)?.text ?? '');
}

function flags(attributes: Readonly<Record<string, string>>): CustomParam {
  const unique = attributes['unique'] ?? attributes['unique-group'];
  return {
    ...(isOn(attributes['required']) && { required: true }),
    ...(unique !== undefined && unique !== '0' && unique !== 'false' && { unique: true }),
    ...(isOn(attributes['deprecated']) && { deprecated: true }),
  };
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|yes)$/i.test(value);
}

function content(attributes: Readonly<Record<string, string>>): CustomParam {
  const { type, default: value } = attributes;
  return { ...(type && { type }), ...(value && { default: value }) };
}

function action(attributes: Readonly<Record<string, string>>): CustomAction {
  const { name = '', timeout, interval, role, depth } = attributes;
  return {
    name,
    ...(timeout && { timeout }),
    ...(interval && { interval }),
    ...(role && { role }),
    ...(depth && { depth }),
  };
}

/** One pass over the text; stops at a comment or section that never ends. */
function readTags(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  let open: { readonly tag: Omit<Tag, 'text'>; readonly from: number; cdata: string } | undefined;
  const finish = (end: number): void => {
    if (open) tags.push({ ...open.tag, text: open.cdata || decode(xml.slice(open.from, end)) });
  };
  const pattern = new RegExp(TAG, 'y');
  let at = xml.indexOf('<');
  while (at >= 0) {
    const closer = closerAt(xml, at);
    if (closer) {
      const end = xml.indexOf(closer, at);
      if (end < 0) break;
      if (closer === ']]>' && open) open.cdata += xml.slice(at + 9, end);
      at = xml.indexOf('<', end + closer.length);
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(xml);
    if (match) {
      const [whole, slash, name = '', attributes = '', end] = match;
      finish(at);
      const tag = { name, attributes: attributesOf(attributes), closing: slash === '/', empty: end === '/' };
      open = { tag, from: at + whole.length, cdata: '' };
    }
    at = xml.indexOf('<', at + 1);
  }
  finish(xml.length);
  return tags;
}

/** What ends the comment, section or declaration that begins at `at`; undefined: it is a tag. */
function closerAt(xml: string, at: number): string | undefined {
  if (xml.startsWith('<!--', at)) return '-->';
  if (xml.startsWith('<![CDATA[', at)) return ']]>';
  return xml[at + 1] === '!' || xml[at + 1] === '?' ? '>' : undefined;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null);
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) found[name!] = decode(double ?? single ?? '');
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name: string) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (point !== undefined) return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
  });
}

/** The description as one paragraph. */
function prose(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

const notMetadata: Text = {
  en: 'The file is not agent metadata, because the element `<resource-agent>` is missing. Use the output of `crm_resource --show-metadata AGENT` or `crm ra info AGENT`.',
  ja: 'エージェントのメタデータではありません(`<resource-agent>` 要素がありません)。`crm_resource --show-metadata エージェント名` または `crm ra info エージェント名` の出力を保存してください。',
};

const nameless: Text = {
  en: 'Missing agent name in the metadata (`<resource-agent name="…">`). Add a full name such as `ocf:example:backup`.',
  ja: 'メタデータにエージェント名(`<resource-agent name="…">`)がありません。`ocf:example:backup` のような完全な名前を指定してください。',
};
