import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SyntaxKind } from 'typescript/unstable/ast';
import { createScanner, tokenIsIdentifierOrKeyword } from 'typescript/unstable/ast/scanner';
import { attacksOn, classes } from './regexp-attacks.ts';

/** A regular expression of the source, and where it is. */
export interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

/** After one of these, `/` divides; after every other token an expression may begin. */
const operands: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.NumericLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
]);
const beforeExpressions: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ReturnKeyword,
  SyntaxKind.YieldKeyword,
  SyntaxKind.TypeOfKeyword,
  SyntaxKind.CaseKeyword,
  SyntaxKind.OfKeyword,
  SyntaxKind.InKeyword,
  SyntaxKind.ElseKeyword,
]);

/** Every regular expression of a TypeScript source as written, and the number of its line. */
export function literalsOf(source: string): readonly { readonly text: string; readonly line: number }[] {
  const scanner = createScanner(true, undefined, source);
  const found: { readonly text: string; readonly line: number }[] = [];
  // The braces that are open: true for that of a template.
  const open: boolean[] = [];
  let before = SyntaxKind.Unknown;
  for (let token = scanner.scan(); token !== SyntaxKind.EndOfFile; token = scanner.scan()) {
    if (token === SyntaxKind.OpenBraceToken || token === SyntaxKind.TemplateHead)
      open.push(token === SyntaxKind.TemplateHead);
    else if (token === SyntaxKind.CloseBraceToken && open.pop()) {
      token = scanner.reScanTemplateToken(false);
      if (token === SyntaxKind.TemplateMiddle) open.push(true);
    } else if (token === SyntaxKind.SlashToken || token === SyntaxKind.SlashEqualsToken) {
      const isOperand = operands.has(before) || (tokenIsIdentifierOrKeyword(before) && !beforeExpressions.has(before));
      if (!isOperand) token = scanner.reScanSlashToken();
      if (token === SyntaxKind.RegularExpressionLiteral)
        found.push({
          text: scanner.getTokenText(),
          line: source.slice(0, scanner.getTokenStart()).split('\n').length,
        });
    }
    before = token;
  }
  return found;
}

/** Every regular expression that a folder's TypeScript files write as a literal. */
export function regexpsIn(folder: string): readonly Found[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      literalsOf(readFileSync(join(folder, name), 'utf8')).map(({ text, line }) => {
        const end = text.lastIndexOf('/');
        return {
          place: `${name}:${line} ${text}`,
          expression: new RegExp(text.slice(1, end), text.slice(end + 1).replace('g', '')),
        };
      }),
    );
}

/** What may cost an expression much: long runs of each part without an upper limit, of a class, of two, of what it begins with and holds, and no match at the end. */
export function adversarial(source: string): readonly ((length: number) => string)[] {
  const literals = [...new Set(source.replace(/\\[a-z]|\\(.)/gi, '$1').match(/[^()[\]|?*+^$\\{}]{2,}/g) ?? [])];
  const own = [...new Set(source.replace(/\\[a-z]/gi, ''))].filter((c) => classes.includes(c));
  const bits = [...classes, ...literals.slice(0, 8), ...own.flatMap((c) => [`a${c}`, ` ${c}`, `0${c}`])];
  const runs = [...new Set(bits)].map((repeated) => ({ prefix: literals[0] ?? '', repeated }));
  return [...attacksOn(source), ...runs].map(
    ({ prefix, repeated }) =>
      (length) =>
        `${prefix}${repeated.repeat(Math.ceil(length / repeated.length))}\u0001`,
  );
}
