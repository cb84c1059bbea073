import { ConfigurationTarget, extensions, l10n, Uri, window, workspace } from 'vscode';

/** The extension that checks XML against schemas. */
const XML = 'redhat.vscode-xml';
/** Where libvirt installs its schemas, and the files that each is for. */
const FOLDER = '/usr/share/libvirt/schemas';
const SCHEMAS: readonly (readonly [pattern: string, schema: string])[] = [
  ['**/libvirt/qemu/*.xml', 'domain.rng'],
  ['**/libvirt/libxl/*.xml', 'domain.rng'],
  ['**/libvirt/qemu/networks/*.xml', 'network.rng'],
];

interface Association {
  readonly pattern: string;
  readonly systemId: string;
}

/** Has the XML extension, where it is installed, check files of libvirt against the schemas that libvirt brings. */
export async function associateSchemas(): Promise<void> {
  if (!extensions.getExtension(XML)) {
    void window.showInformationMessage(l10n.t('This needs the extension {0}.', XML));
    return;
  }
  if (!(await exists(`${FOLDER}/domain.rng`))) {
    void window.showInformationMessage(l10n.t('libvirt has no schemas here: {0}', FOLDER));
    return;
  }
  const settings = workspace.getConfiguration('xml');
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const known = settings.get<readonly Association[]>('fileAssociations') ?? [];
  const more = SCHEMAS.filter(([pattern]) => !known.some((each) => each.pattern === pattern)).map(
    ([pattern, schema]): Association => ({ pattern, systemId: `file://${FOLDER}/${schema}` }),
  );
  if (more.length) await settings.update('fileAssociations', [...known, ...more], target);
  void window.showInformationMessage(
    more.length
      ? l10n.t('Added to the settings: {0}', `xml.fileAssociations (${more.map(({ pattern }) => pattern).join(', ')})`)
      : l10n.t('The settings have these schemas already.'),
  );
}

async function exists(path: string): Promise<boolean> {
  try {
    await workspace.fs.stat(Uri.file(path));
    return true;
  } catch {
    return false;
  }
}
