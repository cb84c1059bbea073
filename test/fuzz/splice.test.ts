import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../server/src/base/problem.ts';
import { fixesOf } from '../../server/src/base/report.ts';
import { splice } from '../../server/src/documents/splice.ts';
import { languages } from '../../server/src/languages/index.ts';
import type { BoundTree } from '../../server/src/schema/types.ts';
import type { Statement, SyntaxTree, Word } from '../../server/src/syntax/tree.ts';
import { fixtures } from '../support/fixtures.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { UntriedService } from '../support/service.ts';

/** Set HA_CONFIG_SEED to repeat a run. */
const seed = seedOfRun();
const inserts = [
  ' ',
  '\n',
  '\\\n',
  '{',
  '}',
  ';',
  '"',
  '#',
  'x',
  '9',
  '# a comment\n',
  '\n\n',
  ':',
  '=',
  'commit\n',
  ' \\\n  meta a=b',
  "'",
  '　',
  '＝',
  '“',
  '；',
];
console.log(`splice: seed ${seed}`);

/** All that is known of a document, in a form that can be compared. */
function shape(bound: BoundTree): unknown {
  return {
    text: bound.tree.text,
    root: bound.tree.root.statements.map(plain),
    end: bound.tree.root.end,
    comments: bound.tree.comments,
    problems: bound.tree.problems.map(whole),
    all: bound.all.map((each) => ({
      at: [each.statement.start, each.statement.end],
      keyword: each.statement.keyword.text,
      parent: each.parent && bound.all.indexOf(each.parent),
      reparsed: each.siblings.indexOf(each),
      of: each.siblings.length,
      roles: each.match.roles.map((role) => [role.word.start, role.word.end, role.word.text, role.word.seams]),
      stop: each.match.stop?.word && [each.match.stop.word.start, each.match.stop.word.end],
      children: each.children.length,
    })),
  };
}

/** A problem with its fixes made. */
function whole(found: Problem): unknown {
  return { ...found, fixes: fixesOf(found) };
}

/** A tree that may be moved in place; its problems are not. */
function copyOf(tree: SyntaxTree): SyntaxTree {
  return { ...copied({ ...tree, problems: [] }), problems: tree.problems };
}

/** A deep copy, classes included. */
function copied<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Set) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  const entries = Object.entries(value).map(([key, each]) => [key, copied(each)]);
  return Object.assign(Object.create(Object.getPrototypeOf(value)), Object.fromEntries(entries));
}

/** A statement without what a parser keeps for itself. */
function plain(statement: Statement): unknown {
  const { start, end, keyword, args, assign, body, closed, broken } = statement;
  const word = (each: Word): unknown => [each.start, each.end, each.text, each.quote, each.hole, each.seams];
  return {
    at: [start, end, closed, broken],
    words: [keyword, ...args].map(word),
    assign: assign && [assign.start, assign.end],
    body: body && { at: [body.start, body.end, body.closed], statements: body.statements.map(plain) },
  };
}

for (const language of languages.filter((each) => each.canReparsePartially)) {
  test(`${language.id}: a document that is typed in is read as a whole one would be`, { timeout: 120_000 }, () => {
    const random = seeded(seed);
    const texts = fixtures().filter((each) => each.language === language && !/\{\{|\{%|<%/.test(each.text));
    const valid = texts.flatMap(({ text }) => {
      const tree = language.parse(text);
      return tree.problems.length || !language.canReparsePartially!(tree) ? [] : [text];
    });
    const all = valid.join('\n').repeat(2);
    const uri = `file:///splice/a.${language.id}`;
    let kept = 0;
    for (let round = 0; round < 12; round++) {
      const typed = new UntriedService();
      let text = all;
      typed.put(uri, text, language.id);
      typed.findings(uri);
      for (let i = 0; i < 12; i++) {
        const at = Math.floor(random() * (text.length + 1));
        const cut = random() < 0.6 ? 0 : Math.floor(random() * 30);
        const before = typed.workspace.bound(uri)!.tree;
        const next = text.slice(0, at) + (random() < 0.8 ? pick(inserts, random) : '') + text.slice(at + cut);
        if (splice(copyOf(before), next, language.parse, language.canReparsePartially!)) kept++;
        // What is broken stays so for a while, and is fixed in the end, as it is when a person types.
        text = before.problems.length && random() < 0.4 ? all : next;
        typed.put(uri, text, language.id);
        const findings = typed.findings(uri);
        const fresh = new UntriedService();
        fresh.put(uri, text, language.id);
        assert.deepEqual(
          shape(typed.workspace.bound(uri)!),
          shape(fresh.workspace.bound(uri)!),
          `round ${round}, edit ${i}`,
        );
        assert.deepEqual(findings.map(whole), fresh.findings(uri).map(whole), `round ${round}, edit ${i}`);
      }
    }
    assert.ok(kept >= 10, `only ${kept} edits kept a part of the old tree`);
  });
}
