import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { edited } from '../../server/src/base/edited.ts';
import { fixesOf } from '../../server/src/base/report.ts';
import { languages } from '../../server/src/languages/index.ts';
import type { Finding } from '../../server/src/lsp/convert.ts';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import { lineOf } from './open.ts';
import { fixtureFolder } from './paths.ts';
import { Service } from './service.ts';

/** The files of a folder of fixtures, by their path in it. */
export function labFiles(folder: 'lab' | 'lab-heartbeat'): Readonly<Record<string, string>> {
  const root = join(fixtureFolder, folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile() && !path.endsWith('.md'))
    .sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** A problem of a lab, and what its first fix makes of the file. */
export interface LabProblem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly code: string;
  /** What is underlined. */
  readonly at: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly fixed: string | undefined;
}

const targets = { drbd: '8.4', pacemaker: '1.0', heartbeat: '3' };

/** Every problem of the files of a lab that stands for the versions of the seminar, file by file. */
export function labProblems(files: Readonly<Record<string, string>>): readonly LabProblem[] {
  const service = new Service(languages);
  service.workspace.setRoots(['file:///lab']);
  service.setSettings({ ...defaultSettings, target: { ...defaultSettings.target, ...targets } });
  const uris = Object.keys(files).map((path) => [path, `file:///lab/${path}`] as const);
  for (const [path, uri] of uris) service.put(uri, files[path]!, undefined, undefined);
  return uris.flatMap(([file, uri]) => {
    const text = files[file]!;
    return service.findings(uri).map((found): LabProblem => {
      const [first] = fixesOf(found);
      const fixed = first && edited(text, first.edits);
      const at = text.slice(found.start, found.end);
      const { code, severity, message } = found;
      return { file, line: lineOf(text, found.start), code, at, severity, message: message.en, fixed };
    });
  });
}
