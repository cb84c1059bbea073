import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.ts';
import { filesBelow } from './files.ts';

/** The server as a Node program: `--node-ipc` below an editor's extension, `--stdio` for any other client. */
serve(createConnection(ProposedFeatures.all), {
  async files(roots, globs) {
    const folders = roots.filter((root) => root.startsWith('file:')).map((root) => fileURLToPath(root));
    const files = (await Promise.all(folders.map((folder) => filesBelow(folder, globs)))).flat();
    return files.map(({ path, text, mode }) => ({
      uri: pathToFileURL(path).href,
      text,
      ...(mode !== undefined && { mode }),
    }));
  },
  mode(uri) {
    if (!uri.startsWith('file:') || process.platform === 'win32') return undefined;
    try {
      return statSync(fileURLToPath(uri)).mode & 0o777;
    } catch {
      return undefined;
    }
  },
});
