import { pathOf, uriKey } from '../../documents/uri.ts';
import type { Workspace } from '../../documents/workspace.ts';
import type { ToolSource, ToolSources } from '../../schema/tool.ts';

/** The documents that a tool reads as one with a document, as files below one folder. */
export function sourcesOf(workspace: Workspace, uri: string): ToolSources | undefined {
  const checked = workspace.checked(uri);
  const source = workspace.source(uri);
  if (!checked || !source) return undefined;
  const others = checked.neighbours.filter(({ isIncluded, language }) => isIncluded && language === source.language.id);
  const uris = [source.uri, ...others.map((other) => other.uri)];
  const included = new Set(
    uris.flatMap((each) => workspace.includes(each).flatMap(({ targets }) => targets.map(uriKey))),
  );
  const main = uris.find((each) => !included.has(uriKey(each))) ?? source.uri;
  const folder = commonFolder(uris.map(pathOf));
  const all = uris.map((each): ToolSource => {
    const { text } = workspace.source(each)!;
    return {
      uri: each,
      path: pathBelow(folder, pathOf(each)),
      text: withPaths(text, workspace, each, folder),
      bound: workspace.bound(each)!,
    };
  });
  const of = (wanted: string): ToolSource => all.find((each) => each.uri === wanted)!;
  return { own: of(source.uri), main: of(main), all, targets: checked.targets };
}

/** The folder that holds all files, with a slash at its end. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1).split('/'));
  const [first = []] = folders;
  let length = first.length - 1;
  for (const each of folders) while (first.slice(0, length).some((part, i) => each[i] !== part)) length--;
  return first
    .slice(0, length)
    .map((part) => `${part}/`)
    .join('');
}

/** A path that no program takes for an option, and in whose messages it can be told from what follows. */
function pathBelow(folder: string, path: string): string {
  return path
    .slice(folder.length)
    .split('/')
    .map((part) => part.replace(/[^\p{L}\p{N}_.+-]|^-|^\.\.?$/gu, '_') || '_')
    .join('/');
}

/**
 * The text with its includes as they hold in the scratch folder: what is in sight is there, so an absolute path into the
 * folder becomes a relative one; what is not in sight is read where it is, so a relative path becomes an absolute one.
 */
function withPaths(text: string, workspace: Workspace, uri: string, folder: string): string {
  const own = pathOf(uri).slice(0, pathOf(uri).lastIndexOf('/') + 1);
  let written = '';
  let from = 0;
  for (const { word, targets } of workspace.includes(uri)) {
    const path = targets.length ? inside(word.text, own, folder) : outside(word.text, own, uri);
    if (path === word.text) continue;
    const quote = /^["']/.exec(text.slice(word.start, word.end))?.[0] ?? '';
    written += text.slice(from, word.start) + quote + path + quote;
    from = word.end;
  }
  return written + text.slice(from);
}

function inside(path: string, own: string, folder: string): string {
  if (!path.startsWith('/') || !path.startsWith(folder)) return path;
  const depth = own.slice(folder.length).split('/').length - 1;
  return '../'.repeat(depth) + path.slice(folder.length);
}

function outside(path: string, own: string, uri: string): string {
  return path.startsWith('/') || !uri.startsWith('file:') ? path : own + path;
}
