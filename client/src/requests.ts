import type { BaseLanguageClient, Diagnostic, Hover, Position, Range } from 'vscode-languageclient';

/** What the server answers beyond the language server protocol; the other side is in `server/src/lsp/handlers/`. */

export interface Target {
  readonly product: string;
  readonly name: string;
  readonly version?: string;
  readonly source: 'comment' | 'setting' | 'project' | 'markers' | 'unknown';
}

export interface Status {
  readonly language: string;
  readonly targets: readonly Target[];
}

export interface Conversion {
  readonly id: string;
  readonly title: string;
  readonly to: string;
}

export interface NewDocument {
  readonly text: string;
  readonly language: string;
}

export interface Refusal {
  readonly problem: string;
}

export function status(client: BaseLanguageClient, uri: string): Promise<Status | null> {
  return client.sendRequest('haConfig/status', { uri });
}

export function conversions(client: BaseLanguageClient, uri: string): Promise<readonly Conversion[]> {
  return client.sendRequest('haConfig/conversions', { uri });
}

/** `withSecrets`: for a document that a person may save; a view shows none. */
export function convert(
  client: BaseLanguageClient,
  uri: string,
  id: string,
  withSecrets: boolean,
): Promise<NewDocument | null> {
  return client.sendRequest('haConfig/convert', { uri, id, withSecrets });
}

export function importText(
  client: BaseLanguageClient,
  id: string,
  text: string,
): Promise<NewDocument | Refusal | null> {
  return client.sendRequest('haConfig/import', { id, text, withSecrets: true });
}

export function importAgent(
  client: BaseLanguageClient,
  xml: string,
): Promise<{ readonly addition: { readonly id: string } } | Refusal> {
  return client.sendRequest('haConfig/importAgent', { xml });
}

/** The server looks at so many characters of a text to recognise it. */
const beginning = 100_000;

/** The language of a text by its content; `isStatus`: only of what programs print. */
export function languageOf(
  client: BaseLanguageClient,
  text: string,
  isStatus = false,
): Promise<{ readonly id: string; readonly name: string } | null> {
  return client.sendRequest('haConfig/languageOf', { text: text.slice(0, beginning), isStatus });
}

/** What a command of a shell script does; `text` need not go on after the line of the position. */
export function commandHover(client: BaseLanguageClient, text: string, position: Position): Promise<Hover | null> {
  return client.sendRequest('haConfig/commandHover', { text, position });
}

/** What to write into a private folder, and what to run there. */
export interface ToolPlan {
  readonly program: string;
  /** To be replaced in the texts of the files by the path of the folder. */
  readonly scratchFolder: string;
  readonly version?: number;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly runs: readonly { readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>> }[];
}

export interface ToolOutput {
  readonly status?: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly cut?: 'time' | 'size' | undefined;
}

export function toolPlan(client: BaseLanguageClient, uri: string): Promise<ToolPlan | Refusal | null> {
  return client.sendRequest('haConfig/toolPlan', { uri });
}

/** What the runs have found; null where the document has changed in between. */
export function toolReport(
  client: BaseLanguageClient,
  uri: string,
  version: number | undefined,
  outputs: readonly ToolOutput[],
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly notices: readonly string[] } | null> {
  return client.sendRequest('haConfig/toolReport', { uri, version, outputs });
}

/** A document, or a range of it, without its secrets; with `hosts` without names of hosts and addresses too. */
export function withoutSecrets(
  client: BaseLanguageClient,
  uri: string,
  hosts: boolean,
  range: Range | undefined,
): Promise<{ readonly text: string; readonly secrets: number } | null> {
  return client.sendRequest('haConfig/withoutSecrets', { uri, hosts, range });
}

/** A line of the view "HA Cluster". */
export interface ClusterRow {
  readonly kind: string;
  readonly label: string;
  readonly detail?: string;
  readonly uri?: string;
  readonly range?: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly errors: number;
  readonly warnings: number;
  /** Absent of one cluster among several: they are asked for with its `uri`. */
  readonly children?: readonly ClusterRow[];
}

/** What the cluster of a file consists of; without one, the only cluster there is, or a row for each. */
export async function clusterRows(client: BaseLanguageClient, uri?: string): Promise<readonly ClusterRow[]> {
  return (await client.sendRequest<readonly ClusterRow[] | null>('haConfig/cluster', { uri })) ?? [];
}

/** The same file of other nodes, and the folder in which the two paths differ. */
export function counterparts(
  client: BaseLanguageClient,
  uri: string,
): Promise<readonly { readonly uri: string; readonly folder: string }[]> {
  return client.sendRequest('haConfig/counterparts', { uri });
}

/** A page of the reference; texts without marks. */
interface PageRow {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly summary: string;
}

export function pages(client: BaseLanguageClient): Promise<readonly PageRow[]> {
  return client.sendRequest('haConfig/pages');
}

export function pageUri(client: BaseLanguageClient, id: string): Promise<string> {
  return client.sendRequest('haConfig/pageUri', { id });
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where a view says what is at a position of its document; or the other way round, `isInView`. */
export function viewPlace(
  client: BaseLanguageClient,
  view: string,
  position: Place,
  isInView: boolean,
): Promise<{ readonly start: Place; readonly end: Place } | null> {
  return client.sendRequest('haConfig/viewPlace', { view, position, isInView });
}
