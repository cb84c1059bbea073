// The licences of the packages whose code is in the bundles, as THIRD_PARTY_NOTICES, which the VSIX and the package for npm carry.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = /^(.*\bnode_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** The folders of the packages that some bundles were made of, by esbuild's metafiles; sorted by the packages' names. */
export function bundledPackages(root, metafiles) {
  const folders = new Map();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const [, folder, name] = PACKAGE.exec(file) ?? [];
        if (folder && bytesInOutput > 0) folders.set(name, path.resolve(root, folder));
      }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, folder]) => folder);
}

/** The text of the notices. Throws when a package has no licence text. */
export function notices(folders) {
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((file) =>
      /^(?:licen[cs]e|copying|notice|thirdpartynotices?)(?:\.|-|$)/i.test(file),
    );
    if (!files.some((file) => /^(?:licen[cs]e|copying)/i.test(file)))
      throw new Error(`${name} ${version} has no licence text.`);
    const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
    return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
  });
  const line = `${'-'.repeat(80)}\n`;
  return `The following packages are part of this product, under these licences.\n\n${parts.map((part) => `${line}${part}`).join('\n')}`;
}
