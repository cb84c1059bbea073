import type { Locale } from '../../server/src/base/text.ts';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import type { Finding } from '../../server/src/lsp/convert.ts';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import { Service } from './service.ts';

/** A document opened for a test. */
export interface Opened {
  readonly service: Service;
  readonly uri: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** `line:code` of each finding, 1-based, without the language's prefix; hints and information left out. */
  readonly codes: readonly string[];
}

export interface OpenOptions {
  readonly targets?: Readonly<Record<string, string>>;
  readonly neighbours?: Readonly<Record<string, string>>;
  readonly locale?: Locale;
  readonly mode?: number;
  /** For a language that is not in the registry yet. */
  readonly languages?: readonly Language[];
}

/** Opens a text as a document of a language, with other files of its folder next to it (name -> text). */
export function open(languageId: string, text: string, options: OpenOptions = {}): Opened {
  const service = new Service(options.languages ?? languages);
  if (!service.language(languageId)) throw new Error(`no language ${languageId}`);
  service.setLocale(options.locale);
  service.workspace.setRoots(['file:///lab']);
  service.setSettings({ ...defaultSettings, target: { ...defaultSettings.target, ...options.targets } });
  const uri = `file:///lab/under-test.${languageId}`;
  service.put(uri, text, languageId, options.mode);
  for (const [name, other] of Object.entries(options.neighbours ?? {}))
    service.put(`file:///lab/${name}`, other, undefined);
  const findings = service.findings(uri);
  const codes = findings
    .filter((f) => f.severity === 'error' || f.severity === 'warning')
    .map((f) => `${lineOf(text, f.start)}:${f.code.slice(f.code.indexOf('/') + 1)}`);
  return { service, uri, text, findings, codes };
}

/** The 1-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
