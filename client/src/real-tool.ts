import { type Disposable, l10n, languages, ProgressLocation, type TextDocument, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ToolOutput, type ToolPlan, toolPlan, toolReport } from './requests.ts';

/** Runs what the server has planned; undefined where the program is not installed. */
export type ToolRunner = (plan: ToolPlan) => Promise<readonly ToolOutput[] | undefined>;

/** How long a result stays in the status bar (ms). */
const shown = 10_000;

/**
 * "Check with the Real Tool": has the program of a file's language judge it, and shows what that says as problems, until
 * the document changes, closes or is checked again. In trusted workspaces only, and never by itself.
 */
export class RealTool implements Disposable {
  private readonly client: BaseLanguageClient;
  private readonly ids: readonly string[];
  private readonly run: ToolRunner | undefined;
  private readonly problems = languages.createDiagnosticCollection('haConfig.realTool');
  private readonly listeners: readonly Disposable[];

  /** `run` is absent where no program can be run: in a browser. */
  constructor(client: BaseLanguageClient, ids: readonly string[], run: ToolRunner | undefined) {
    this.ids = ids;
    this.client = client;
    this.run = run;
    this.listeners = [
      this.problems,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length) this.problems.delete(document.uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.problems.delete(uri)),
      workspace.onDidSaveTextDocument((document) => {
        if (workspace.getConfiguration('haConfig', document).get('realTool.onSave') === true)
          void this.checkSaved(document);
      }),
    ];
  }

  dispose(): void {
    for (const each of this.listeners) each.dispose();
  }

  /** On request: what stands in the way is said. */
  async checkActive(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const answer = document ? await this.check(document) : l10n.t('First open the file to check.');
    if (answer !== undefined) void window.showInformationMessage(answer);
  }

  /** On save: nobody has asked, so the answer is short, and there is none about other files. */
  private async checkSaved(document: TextDocument): Promise<void> {
    if (!this.obstacle(document) && this.ids.includes(document.languageId)) await this.check(document);
  }

  private obstacle(document: TextDocument): string | undefined {
    if (!workspace.isTrusted) return l10n.t('Programs are run in trusted workspaces only.');
    if (!this.run) return l10n.t('No program can be run here: open the folder in VS Code on the desktop.');
    if (!['file', 'untitled'].includes(document.uri.scheme))
      return l10n.t('Only files on this machine can be checked by its programs.');
    return this.client.state === State.Running ? undefined : l10n.t('The language server is not running');
  }

  /** Checks a document; what is to be said of that, if it is still of interest. */
  private async check(document: TextDocument): Promise<string | undefined> {
    const obstacle = this.obstacle(document);
    if (obstacle !== undefined || !this.run) return obstacle;
    const uri = document.uri.toString();
    const plan = await toolPlan(this.client, uri);
    if (!plan || 'problem' in plan) return plan?.problem;
    const { program, version } = plan;
    const title = l10n.t('Checking with {0}', program);
    const outputs = await window.withProgress({ location: ProgressLocation.Window, title }, () => this.run!(plan));
    if (!outputs) return l10n.t('{0} is not installed on this machine.', program);
    const report = await toolReport(this.client, uri, version, outputs);
    if (!report || document.isClosed) return undefined;
    const found = await this.client.protocol2CodeConverter.asDiagnostics([...report.diagnostics]);
    this.problems.set(document.uri, found);
    const result = found.length
      ? l10n.t('{0}: problems: {1}', program, found.length)
      : l10n.t('{0}: no problems', program);
    window.setStatusBarMessage(result, shown);
    return [result, ...report.notices].join('. ');
  }
}
