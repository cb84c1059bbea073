import { appendFileSync } from 'node:fs';

interface TestEvent {
  readonly type: string;
  readonly data: { readonly file?: string; readonly counts?: Readonly<Record<string, number>> };
}

/** A reporter for `node --test` that adds up what ran: one JSON line in the file `HA_CONFIG_COUNTS` at the end of a run. */
// biome-ignore lint/style/noDefaultExport: node looks for the reporter there.
export default async function* counts(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const file = process.env['HA_CONFIG_COUNTS'];
  for await (const { type, data } of events) {
    // The summary of the whole run names no file.
    if (type === 'test:summary' && data.file === undefined && file) {
      appendFileSync(file, `${JSON.stringify(data.counts)}\n`);
    }
  }
  yield '';
}
