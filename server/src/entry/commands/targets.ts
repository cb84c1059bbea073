import { plain } from '../../base/sinks.ts';
import type { Locale } from '../../base/text.ts';
import type { Language } from '../../language.ts';
import { Session } from '../../lsp/session.ts';
import { defaultSettings } from '../../lsp/settings.ts';
import { targetProblem } from '../../schema/known-versions.ts';
import { badValue, type Options } from './command.ts';
import type { ProjectText } from './project.ts';

/** A session with the projects and, over theirs, the targets that were asked for; or what is wrong with these. */
export function sessionFor(
  options: Pick<Options, 'target'>,
  locale: Locale,
  known: readonly Language[],
  projects: readonly ProjectText[] = [],
): Session | { readonly problem: string } {
  const targets: Record<string, string> = { ...defaultSettings.target };
  for (const each of options.target) {
    const [, product, version] = /^([^=]*)=(.*)$/.exec(each) ?? [];
    if (!product || !version) return { problem: badValue('target', each, 'NAME=VERSION (drbd=9.2)', locale) };
    const problem = targetProblem(product, version);
    if (problem) return { problem: `--target ${each}: ${plain(problem.message[locale], locale)}` };
    targets[product] = version;
  }
  const session = new Session(known);
  for (const { uri, text } of projects) session.projects.set(uri, text);
  session.setSettings({ ...defaultSettings, docs: { language: locale }, target: targets });
  return session;
}
