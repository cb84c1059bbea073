import { basename, dirname } from 'node:path';
import { languages } from '../../server/src/languages/index.ts';
import { random as below, mutantsOf as corosyncMutants } from './corosync-mutants.ts';
import { corpusFiles } from './corpus.ts';
import { mutants as crmMutants } from './crm-mutants.ts';
import { mutantOf as drbdMutant } from './drbd-mutants.ts';
import { fixtures } from './fixtures.ts';
import { seeded } from './random.ts';

/** Files that are open together, and the one whose fixes are tried. */
export interface FixCase {
  readonly name: string;
  readonly languageId: string;
  readonly text: string;
  /** The other files of its folder: name -> text. */
  readonly neighbours: Readonly<Record<string, string>>;
  /** What the text was before a mistake was put into it. */
  readonly origin?: string;
}

/** Above this length a text takes too long for what it adds. */
const longest = 20_000;

/** Our own files (those of a lab open together) and, where it is there, the corpus. */
export function wholeFiles(): readonly FixCase[] {
  const own = fixtures();
  const found: FixCase[] = own.map(({ path, text, language }) => {
    const together = own.filter(
      (each) => each.path !== path && /^lab/.test(path) && dirname(each.path) === dirname(path),
    );
    const neighbours = Object.fromEntries(together.map((each) => [basename(each.path), each.text]));
    return { name: path, languageId: language.id, text, neighbours };
  });
  for (const { name, text, language } of corpusFiles())
    found.push({ name, languageId: language.id, text, neighbours: {} });
  return found.filter(({ text }) => text.length <= longest && text.trim());
}

/** `count` files in turn, each with one mistake in it. The languages without mutants of their own take those of DRBD. */
export function* mutatedFiles(count: number, seed: number): Iterable<FixCase> {
  const files = wholeFiles();
  const next = seeded(seed);
  for (let i = 0; i < count; i++) {
    const language = languages[i % languages.length]!.id;
    const rows = files.filter(({ languageId, text }) => languageId === language && text.split('\n').length > 3);
    const from = rows[Math.floor(next() * rows.length)];
    if (!from) continue;
    const text = mutate(from, Math.floor(next() * 1e9));
    if (text !== undefined) yield { ...from, name: `${from.name} (mutant ${i})`, text, origin: from.text };
  }
}

function mutate({ languageId, text }: FixCase, seed: number): string | undefined {
  try {
    if (languageId === 'crmsh') return crmMutants([text], 1, seed)[0]?.text;
    if (languageId === 'corosync') return corosyncMutants([text], 1, below(seed))[0];
    return drbdMutant(text, seeded(seed)).text;
  } catch {
    // There was nothing of the kind to spoil.
    return undefined;
  }
}
