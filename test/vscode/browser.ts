// Chromium, in which the VS Code server's workbench is shown.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { installServer, isInstalled, serverFolder } from './server.mjs';

const candidates = [process.env['HA_CONFIG_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The browser, or undefined. */
const program = candidates.find((each) => each && existsSync(each));

/**
 * Sees to everything that a run in the VS Code server needs. Gives the reason why it cannot be had, or undefined.
 */
export async function missing(): Promise<string | undefined> {
  if (!program) return 'Chromium is not installed (Debian: apt-get install chromium)';
  if (isInstalled()) return undefined;
  try {
    await installServer(serverFolder, console.log);
    return undefined;
  } catch (error) {
    return `The VS Code server cannot be installed: ${error instanceof Error ? error.message : error}`;
  }
}

/** Ends the process for a reason that is none of ours; where everything must be there (CI), that is a failure. */
export function skip(what: string, reason: string): never {
  const must = process.env['CI'] === 'true';
  console.log(`${must ? 'not ok' : 'skipped'} - ${what}: ${reason}`);
  console.log(must ? '0 passed, 1 failed' : '0 passed, 0 failed, 1 skipped');
  process.exit(must ? 1 : 0);
}

/** Starts the browser. */
export function launch(options: { readonly headless?: boolean } = {}): Promise<Browser> {
  return chromium.launch({
    ...(program !== undefined && { executablePath: program }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
    timeout: 60_000,
    ...options,
  });
}
