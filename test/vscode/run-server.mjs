// Runs the suite in a real VS Code: its server from npm, with the workbench in a headless Chromium.
//   node test/vscode/run-server.mjs [EXTENSION FOLDER]
import path from 'node:path';
import { launch, missing, skip } from './browser.mjs';
import { buildSuite, suite } from './build.mjs';
import { copyLab, inTemporaryFolder, root } from './lab.mjs';
import { readResults, report } from './report.mjs';
import { startServer } from './server.mjs';

/** The whole suite takes well under a minute; a machine that is busy may take longer (ms). */
const limit = 240_000;

const extension = path.resolve(process.argv[2] ?? root);
const reason = await missing();
if (reason) skip('the suite in a VS Code server', reason);
await buildSuite();
const passed = await inTemporaryFolder(runSuite);
process.exit(passed ? 0 : 1);

async function runSuite(folder) {
  const lab = path.join(folder, 'lab');
  const file = path.join(folder, 'results.json');
  await copyLab(lab);
  const begin = Date.now();
  const server = await startServer({
    dataDir: path.join(folder, 'data'),
    folder: lab,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    settings: { 'files.autoSave': 'off' },
    env: { HA_CONFIG_RESULTS: file },
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(server.url, { timeout: 60_000 });
    let results;
    do {
      await new Promise((resolve) => setTimeout(resolve, 100));
      results = await readResults(file);
    } while (!results?.done && Date.now() - begin < limit);
    const ok = report(results);
    if (!results?.done)
      console.log(`The page said last:\n${said.slice(-20).join('\n')}\n${server.output().slice(-2000)}`);
    console.log(`# VS Code server with the suite: ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    return ok;
  } finally {
    await browser.close();
    await server.stop();
  }
}
