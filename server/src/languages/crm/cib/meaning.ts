import { lastAtOrBefore, type Span } from '../../../base/span.ts';
import type { Meaning } from '../../../language.ts';
import type { Statement, SyntaxTree, Word } from '../../../syntax/tree.ts';
import { load as loadCrm } from '../knowledge.ts';

/** The CIB in the words of the crm shell, and where each of its statements is in the XML; undefined for what is no CIB. */
export function meaningOf({ text, problems, root }: SyntaxTree): Meaning | undefined {
  const crm = loadCrm();
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const made = crm.imports?.find(({ id }) => id === 'cib-to-crm')?.convert(text);
  if (!made || 'problem' in made) return undefined;
  const tree = crm.parse(made.text);
  const { statements } = tree.root;
  const byId = elementsById(root.statements);
  const repeated = repeatedIds(root.statements);
  const placeOf = (problem: Span): Span | undefined => {
    const statement = statements[lastAtOrBefore(statements.length, (i) => statements[i]!.start, problem.start)];
    // What the shell has no words for is not judged.
    if (!statement || statement.keyword.text === 'xml') return undefined;
    const element = [statement.id, ...statement.args].map((word) => word && byId.get(word.text)).find(Boolean);
    const written = made.text.slice(problem.start, problem.end).replace(/^["']|["']$/g, '');
    const second = repeated.get(written);
    if (second) return second;
    if (element) return valueIn(element, written) ?? element.keyword;
    return valueIn(root.statements[0]!, written);
  };
  return { language: crm, tree, placeOf };
}

/** The elements with an id, by id. */
function elementsById(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  const found = new Map<string, Statement>();
  for (const element of elementsIn(statements)) {
    const name = element.keyword.text === 'node' ? 'uname' : 'id';
    const id = element.body!.statements.find((each) => !each.body && each.keyword.text === name)?.args[0];
    if (id && !found.has(id.text)) found.set(id.text, element);
  }
  return found;
}

/** The ids that several elements have, each at the last of them. */
function repeatedIds(statements: readonly Statement[]): ReadonlyMap<string, Word> {
  const seen = new Set<string>();
  const found = new Map<string, Word>();
  for (const { body, keyword } of elementsIn(statements)) {
    // A member of a set has the id of its resource.
    const id = keyword.text === 'resource_ref' ? undefined : body!.statements.find(isId)?.args[0];
    if (id && seen.has(id.text)) found.set(id.text, id);
    else if (id) seen.add(id.text);
  }
  return found;
}

function isId({ body, keyword }: Statement): boolean {
  return !body && keyword.text === 'id';
}

/** The place of a value, or of the whole option whose name or value it is. */
function valueIn(element: Statement, written: string): Word | undefined {
  if (!written) return undefined;
  const [name, value] = /^([\w-]+)=(.*)$/s.exec(written)?.slice(1) ?? [written, undefined];
  for (const each of elementsIn([element])) {
    const attributes = each.body!.statements.filter((statement) => !statement.body && statement.args.length);
    const found = attributes.find(({ args: [word] }) => word!.text === name || (value && word!.text === value));
    if (found && found.keyword.text !== 'id') return found.args[0];
  }
  return undefined;
}

/** The elements of a list and those inside them. */
function* elementsIn(statements: readonly Statement[]): Iterable<Statement> {
  const open = [...statements].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!next.body || next.keyword.text === 'status') continue;
    yield next;
    for (let i = next.body.statements.length - 1; i >= 0; i--) open.push(next.body.statements[i]!);
  }
}
