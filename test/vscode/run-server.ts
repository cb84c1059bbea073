// Runs the suite in a real VS Code: its server from npm, with the workbench in a headless Chromium.
//   node test/vscode/run-server.ts
import path from 'node:path';
import { root } from '../support/paths.ts';
import { launch, missing, skip } from './browser.ts';
import { buildExtension, buildSuite, suite } from './build.ts';
import { copyLab, inTemporaryFolder } from './lab.ts';
import { readResults, report } from './report.ts';
import { startServer } from './server.mjs';
import type { Results } from './suite/runner.ts';

/** The whole suite takes less than a minute; a machine that is busy may take longer (ms). */
const limit = 300_000;

if (process.argv[1] === import.meta.filename) {
  const reason = await missing();
  if (reason) skip('the suite in a VS Code server', reason);
  buildExtension();
  const { results, output, seconds } = await runSuite();
  const passed = report(results);
  if (!results?.done) console.log(output);
  console.log(`# the suite in a VS Code server: ${seconds.toFixed(1)} s`);
  process.exit(passed ? 0 : 1);
}

/** What a run of the suite gave, and what the page and the server said last. */
interface Run {
  readonly results: Results | undefined;
  readonly output: string;
  readonly seconds: number;
}

/** Runs the suite over the built extension. */
export async function runSuite(): Promise<Run> {
  await buildSuite();
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'results.json');
    const begin = Date.now();
    const server = await startServer({
      testing: true,
      dataDir: path.join(folder, 'data'),
      folder: await copyLab(folder),
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      settings: { 'files.autoSave': 'off' },
      env: { HA_CONFIG_RESULTS: file },
    });
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const output: string[] = [];
      page.on('console', (message) => output.push(message.text()));
      await page.goto(server.url, { timeout: 120_000 });
      let results: Results | undefined;
      do {
        await new Promise((resolve) => setTimeout(resolve, 100));
        results = await readResults(file);
      } while (!results?.done && Date.now() - begin < limit);
      const last = `${output.slice(-20).join('\n')}\n${server.output().slice(-2000)}`;
      return { results, output: last, seconds: (Date.now() - begin) / 1000 };
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}
