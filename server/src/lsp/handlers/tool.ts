import type { Diagnostic } from 'vscode-languageserver';
import { plain, visible } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import { type ToolProblem, toolProblems } from '../../features/tool/problems.ts';
import { sourcesOf } from '../../features/tool/sources.ts';
import { scratchFolder, type Tool, type ToolOutput, type ToolPlan, type ToolSources } from '../../schema/tool.ts';
import { isTemplate } from '../../syntax/holes.ts';
import { diagnosticAbilities } from '../abilities.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/**
 * The requests around "Check with the Real Tool". The server starts no program: it says which files to write into a private
 * folder and what to run there, and reads what that has written.
 */
export const toolFeature: Feature = {
  register(connection, session) {
    connection.onRequest('haConfig/toolPlan', ({ uri }: { readonly uri: string }): object => toolPlan(session, uri));
    connection.onRequest('haConfig/toolReport', (params: ToolReportParams) => toolReport(session, params) ?? null);
  },
};

interface ToolReportParams {
  readonly uri: string;
  /** The client's number of the text that the plan was made of. */
  readonly version?: number | undefined;
  readonly outputs: readonly ToolOutput[];
}

/** What a client is to do: write the files into an empty folder, and run the program there. */
interface PlanAnswer extends ToolPlan {
  readonly program: string;
  /** To be replaced in the texts of the files by the path of the folder. */
  readonly scratchFolder: string;
  readonly version?: number | undefined;
}

const noTool: Text = {
  en: 'No program that checks files of this kind is known.',
  ja: 'この種類のファイルを検査するプログラムはありません。',
};

const templates: Text = {
  en: 'A template cannot be checked: the program reads only the file that is made of it.',
  ja: 'テンプレートは検査できません。プログラムが読めるのは、テンプレートから生成したファイルだけです。',
};

interface Planned {
  readonly tool: Tool;
  readonly sources: ToolSources;
  readonly plan: ToolPlan;
}

function planned(session: Session, uri: string): Planned | { readonly problem: Text } {
  const tool = session.workspace.source(uri)?.language.tool;
  const sources = tool && sourcesOf(session.workspace, uri);
  if (!sources) return { problem: noTool };
  if (sources.all.some(({ text }) => isTemplate(text))) return { problem: templates };
  const plan = tool.plan(sources);
  return 'problem' in plan ? plan : { tool, sources, plan };
}

/** What to run for a document, or why there is nothing to run. */
export function toolPlan(session: Session, uri: string): PlanAnswer | { readonly problem: string } {
  const made = planned(session, uri);
  if ('problem' in made) return { problem: plain(made.problem[session.messageLocale], session.messageLocale) };
  const { tool, plan } = made;
  const files = plan.files.map(({ path, text }) => ({ path, text }));
  return { program: tool.program, scratchFolder, version: session.version(uri), files, runs: plan.runs };
}

/** What the runs have found, as problems of the document; undefined where the document has changed in between. */
export function toolReport(
  session: Session,
  { uri, version, outputs }: ToolReportParams,
): { readonly diagnostics: readonly Diagnostic[]; readonly notices: readonly string[] } | undefined {
  const { messageLocale: locale } = session;
  const checked = session.workspace.checked(uri);
  if (!checked || (version ?? undefined) !== session.version(uri)) return undefined;
  const made = planned(session, uri);
  if ('problem' in made) return undefined;
  const { tool, sources, plan } = made;
  const { messages, notice } = tool.read(outputs, plan);
  const diagnostics = toolProblems(messages, sources, checked).map((each) =>
    diagnosticOf(each, tool.program, session, uri),
  );
  const cut = outputs.some((output) => output.cut) ? cutOff(tool.program) : undefined;
  const notices = [cut, notice, tool.limits].flatMap((each) => (each ? [plain(each[locale], locale)] : []));
  return { diagnostics, notices };
}

function cutOff(program: string): Text {
  return {
    en: `${program} was ended at its limit of time or output.`,
    ja: `${program} は、時間または出力の上限に達したため終了しました。`,
  };
}

const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** The program's own words, without secrets and without characters that show nothing. */
function diagnosticOf(
  { severity, text, elsewhere, ...place }: ToolProblem,
  source: string,
  session: Session,
  uri: string,
): Diagnostic {
  const message = hidden(session, uri, text, place);
  const lines = elsewhere && session.lines(elsewhere.uri);
  const shown = lines ? hidden(session, elsewhere.uri, message, elsewhere) : message;
  const related =
    lines && diagnosticAbilities(session.client).related
      ? [{ location: { uri: elsewhere.uri, range: rangeOf(lines, elsewhere) }, message: shown }]
      : undefined;
  const name = elsewhere ? `${elsewhere.uri.slice(elsewhere.uri.lastIndexOf('/') + 1)}: ` : '';
  return {
    range: rangeOf(session.lines(uri)!, place),
    severity: severities[severity],
    source,
    message: visible(name) + shown,
    ...(related && { relatedInformation: related }),
  };
}

/** Programs cut long words off (`lab-secret-pl...`): the beginning of a secret is one, too. */
function hidden(session: Session, uri: string, text: string, place: Span): string {
  const mask = session.maskLabel(uri);
  const whole = text.replace(/(?<![^\s"'`;,=:])[^\s"'`;,=:]+(?=\.{3})/g, (cut) =>
    mask(`${cut}…`, place).replace(/…$/, ''),
  );
  return visible(mask(whole, place));
}
