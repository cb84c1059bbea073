import {
  commands,
  type Disposable,
  EventEmitter,
  type FileSystemWatcher,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ClusterRow, clusterRows } from './requests.ts';

/** How long changes may pause before the view asks anew (ms). */
const pause = 400;

/** A row with a name that stays while others come and go, so that what is unfolded stays so. */
interface Row extends ClusterRow {
  readonly id: string;
}

const icons: Readonly<Record<string, string>> = {
  cluster: 'server-environment',
  node: 'vm',
  storage: 'database',
  resource: 'play-circle',
  group: 'layers',
  constraint: 'link',
  use: 'references',
  file: 'file',
};

/** The view "HA Cluster" in the Explorer: it asks for nothing as long as nobody looks. `later`: to be called when something has changed. */
export function showCluster(
  client: BaseLanguageClient,
  ids: readonly string[],
  watchers: readonly FileSystemWatcher[],
): Disposable & { readonly later: () => void } {
  const changed = new EventEmitter<undefined>();
  const view = window.createTreeView<Row>('haConfig.cluster', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: itemOf,
      async getChildren(row) {
        if (client.state !== State.Running) return [];
        const rows = row ? (row.children ?? (await clusterRows(client, row.uri))) : await clusterRows(client);
        return withIds(rows, row?.id ?? '');
      },
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (view.visible) changed.fire(undefined);
    }, pause);
  };
  void commands.executeCommand('setContext', 'haConfig.isActive', true);
  const listeners = [
    view,
    changed,
    view.onDidChangeVisibility(later),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (ids.includes(document.languageId)) later();
    }),
    workspace.onDidOpenTextDocument(later),
    workspace.onDidCloseTextDocument(later),
    workspace.onDidChangeWorkspaceFolders(later),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('haConfig')) later();
    }),
    client.onDidChangeState(later),
    ...watchers.flatMap((each) => [each.onDidChange(later), each.onDidCreate(later), each.onDidDelete(later)]),
  ];
  return {
    later,
    dispose() {
      clearTimeout(timer);
      for (const each of listeners) each.dispose();
    },
  };
}

function withIds(rows: readonly ClusterRow[], parent: string): Row[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const id = `${parent}/${row.kind} ${row.label}`;
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return { ...row, id: count ? `${id} ${count}` : id };
  });
}

function itemOf(row: Row): TreeItem {
  const { kind, label, detail, uri, range, errors, warnings } = row;
  const item = new TreeItem(label, foldingOf(row));
  const problems = problemsOf(errors, warnings);
  const said = [detail, problems].filter((each) => each);
  item.id = row.id;
  item.description = said.join(' · ');
  item.tooltip = [label, ...said].join('\n');
  item.accessibilityInformation = { label: [label, ...said].join(', ') };
  const icon = icons[kind];
  const colour = errors ? 'list.errorForeground' : warnings ? 'list.warningForeground' : undefined;
  if (icon) item.iconPath = new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
  if (uri && range) {
    const { start, end } = range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(uri), { selection }] };
  }
  return item;
}

/** Sections are unfolded, what is in them is folded. */
function foldingOf({ kind, children }: ClusterRow): TreeItemCollapsibleState {
  if (kind === 'cluster') return TreeItemCollapsibleState.Collapsed;
  if (!children?.length) return TreeItemCollapsibleState.None;
  return kind === 'section' || kind === 'group'
    ? TreeItemCollapsibleState.Expanded
    : TreeItemCollapsibleState.Collapsed;
}

function problemsOf(errors: number, warnings: number): string {
  if (errors && warnings) return l10n.t('Errors: {0}, warnings: {1}', errors, warnings);
  if (errors) return l10n.t('Errors: {0}', errors);
  return warnings ? l10n.t('Warnings: {0}', warnings) : '';
}
