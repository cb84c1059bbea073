// Runs the suite in the desktop's VS Code, which @vscode/test-electron downloads: for machines with internet and a display.
//   node test/vscode/run-desktop.ts [VERSION]      e.g. 1.91.0, the oldest that we support; without: the newest
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../support/paths.ts';
import { buildSuite, suite } from './build.ts';
import { copyLab, inTemporaryFolder } from './lab.ts';
import { readResults, report } from './report.ts';

await buildSuite();
const passed = await inTemporaryFolder(async (folder) => {
  const file = path.join(folder, 'results.json');
  const lab = await copyLab(folder);
  const version = process.argv[2];
  try {
    await runTests({
      ...(version && { version }),
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      // Short path: sockets below it must stay under 104 characters on macOS.
      launchArgs: [lab, '--disable-extensions', '--user-data-dir', path.join(folder, 'data')],
      extensionTestsEnv: { HA_CONFIG_RESULTS: file },
    });
  } catch (error) {
    // A failed test ends here too; the results say which.
    if (!(await readResults(file))) console.error(error);
  }
  return report(await readResults(file));
});
process.exit(passed ? 0 : 1);
