import type { BoundStatement, BoundTree, KnownValues } from '../../../schema/types.ts';
import { freeNumber, nextAddress } from '../../../schema/usual.ts';

/** The address of the host as other resources or files give it; else the next after that of the other host. */
export function hostAddress({ parent, trees, shown, isFromSibling }: KnownValues): readonly string[] {
  const host = parent?.statement.keyword.text === 'on' ? parent.statement.args[0]?.text : undefined;
  const known = host === undefined ? undefined : addressIn(trees, host);
  if (known !== undefined) return [known];
  const next = isFromSibling && shown !== undefined ? nextAddress(shown) : undefined;
  return next ? [next] : [];
}

function addressIn(trees: readonly BoundTree[], host: string): string | undefined {
  for (const { all } of trees)
    for (const { statement, children } of all) {
      const { keyword, args } = statement;
      const isHost =
        (keyword.text === 'on' && args.some(({ text }) => text === host)) ||
        (keyword.text === 'node' && firstWord(children, 'name') === host);
      const address = isHost ? (firstWord(children, 'address') ?? firstWord(children, 'ring0_addr')) : undefined;
      if (address !== undefined && /^\d+(?:\.\d+){3}$/.test(address)) return address;
    }
  return undefined;
}

function firstWord(statements: readonly BoundStatement[], keyword: string): string | undefined {
  return statements.find(({ statement }) => statement.keyword.text === keyword)?.statement.args[0]?.text;
}

const freeInCluster = freeNumber('address', 'port');

/** The port of the other host; else the next one that no resource has. */
export function freePort(known: KnownValues): readonly string[] {
  return freeInCluster(known);
}
