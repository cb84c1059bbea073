import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accept, isIncomplete, offered } from '../support/accepting.ts';
import { fixtures } from '../support/fixtures.ts';
import { open } from '../support/open.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';

const PLACES = process.env['CI'] ? 30 : 5;

/** A text with a place where somebody goes on: a new line, or after a word whose line is not written yet. */
interface Unfinished {
  readonly text: string;
  readonly at: number;
}

function unfinished(text: string, random: () => number): Unfinished | undefined {
  const lines = text.split('\n');
  const row = Math.floor(random() * lines.length);
  const line = lines[row]!;
  if (/^\s*[#;]|\{\{|<%|\\\s*$/.test(line)) return undefined;
  const before = [...lines.slice(0, row), ''].join('\n');
  const after = ['', ...lines.slice(row + 1)].join('\n');
  const ends = [...line.matchAll(/(?<=\S) (?=\S)/g)].map((match) => match.index + 1);
  if (!ends.length || random() < 0.5)
    return { text: `${before}${line}\n${after}`, at: before.length + line.length + 1 };
  const end = pick(ends, random);
  // What ends the statement, and what follows it, is there already.
  const terminator = /[;{].*$/.exec(line.slice(end))?.[0] ?? '';
  return { text: before + line.slice(0, end) + terminator + after, at: before.length + end };
}

/** The first offer at some places of every fixture that brings an error which is more than what is still missing. */
function wrongOffers(seed: number): { readonly count: number; readonly wrong: readonly string[] } {
  const random = seeded(seed);
  const wrong: string[] = [];
  let count = 0;
  for (const { path, text, language } of fixtures()) {
    const errors = open(language.id, text).findings.filter(({ severity }) => severity === 'error');
    if (text.length > 6000 || errors.length > 3) continue;
    for (let i = 0; i < PLACES; i++) {
      const place = unfinished(text, random);
      const [item] = place ? offered(language.id, place.text, place.at) : [];
      if (!place || !item) continue;
      count++;
      const accepted = accept(language.id, place.text, item);
      const before = place.text.slice(Math.max(0, place.at - 40), place.at);
      const problem = accepted.problems.find((each) => each.severity === 'error' && !isIncomplete(each, accepted));
      if (problem) wrong.push(`${path} ${JSON.stringify(before)} ${accepted.inserted}: ${problem.message.en}`);
    }
  }
  return { count, wrong };
}

for (const seed of [seedOfRun(), 13, 2024])
  test(`what is offered first anywhere in a file brings no error but what is still missing (seed ${seed})`, () => {
    const { count, wrong } = wrongOffers(seed);
    assert.ok(count > 50, `${count} places`);
    assert.deepEqual(wrong, [], `seed ${seed}, of ${count} places`);
  });
