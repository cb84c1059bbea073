import { status } from '../../server/src/lsp/handlers/status.ts';
import { defaultSettings, type Settings } from '../../server/src/lsp/settings.ts';
import { Service } from './service.ts';

/** Something that a client shows of a document. */
export interface Shown {
  readonly what: string;
  /** `line`: plain text of one line; `label`: the same where `$(name)` is an icon; `xml`, `code`: made from it. */
  readonly sink: 'markdown' | 'line' | 'label' | 'snippet' | 'xml' | 'code';
  readonly text: string;
}

/** Where in a text to ask for hovers and for completion (offsets). */
export interface Cursors {
  readonly hovers: readonly number[];
  readonly completions: readonly number[];
}

const whole = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

/** All that a server shows of a document, in both languages; edits are no answer, they are the file. */
export function* shownOf(
  text: string,
  language: string,
  { hovers, completions }: Cursors,
  settings: Settings = defaultSettings,
): Iterable<Shown> {
  const service = new Service();
  const uri = `file:///lab/under-test.${language}`;
  service.workspace.setRoots(['file:///lab']);
  for (const locale of ['en', 'ja'] as const) {
    service.setLocale(locale);
    service.setSettings({ ...settings, inlayHints: { enabled: true } });
    service.put(uri, text, language, 0o600);
    for (const markup of [false, true]) {
      service.setClient({ markup });
      for (const { message, relatedInformation, code } of service.diagnostics(uri).items) {
        yield typeof message === 'string'
          ? { what: `message ${code}`, sink: 'line', text: message }
          : { what: `message ${code}`, sink: 'markdown', text: message.value };
        for (const related of relatedInformation ?? [])
          yield { what: `related ${code}`, sink: 'line', text: textOf(related.message) };
      }
    }
    for (const { name, version } of status(service, uri)?.targets ?? [])
      yield { what: 'status item', sink: 'label', text: `${name} ${version ?? ''}` };
    for (const { title } of service.codeActions(uri, whole)) yield { what: 'title', sink: 'line', text: title };
    for (const { label } of service.inlayHints(uri, whole))
      yield { what: 'inlay hint', sink: 'line', text: typeof label === 'string' ? label : JSON.stringify(label) };
    for (const link of service.links(uri)) yield { what: 'link', sink: 'line', text: link.tooltip ?? '' };
    const symbols = [...service.symbols(uri)];
    for (let symbol = symbols.pop(); symbol; symbol = symbols.pop()) {
      yield { what: 'outline', sink: 'line', text: symbol.name };
      yield { what: 'outline', sink: 'line', text: symbol.detail ?? '' };
      symbols.push(...(symbol.children ?? []));
    }
    for (const { id, to } of service.conversions(uri))
      yield { what: `view ${id}`, sink: to === 'xml' ? 'xml' : 'code', text: service.convert(uri, id)?.text ?? '' };
    for (const offset of hovers) {
      const contents = service.hover(uri, positionOf(text, offset))?.contents;
      if (contents) yield { what: 'hover', sink: 'markdown', text: textOf(contents) };
    }
    // Most of a list is the same in both languages.
    if (locale === 'ja') continue;
    for (const offset of completions)
      for (const item of service.completion(uri, positionOf(text, offset)).slice(0, 40)) {
        yield { what: 'completion', sink: 'label', text: item.label };
        yield { what: 'completion', sink: 'line', text: item.detail ?? '' };
        if (item.insertTextFormat === 2)
          yield { what: 'completion', sink: 'snippet', text: item.textEdit?.newText ?? '' };
        const { documentation } = item.kind === 18 ? service.resolve(item) : item;
        if (documentation !== undefined) yield { what: 'completion', sink: 'markdown', text: textOf(documentation) };
      }
  }
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  const { value } = content as { readonly value?: unknown };
  return typeof value === 'string' ? value : JSON.stringify(content);
}

function positionOf(text: string, offset: number): { readonly line: number; readonly character: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}
