import type { BoundTree, KnownValues } from './types.ts';

/** The plain numbers that statements with a keyword have anywhere in some documents, each by the last of its words. */
function numbersOf(trees: readonly BoundTree[], keyword: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { all } of trees)
    for (const { statement } of all)
      if (statement.keyword.text === keyword) {
        const text = statement.args.at(-1)?.text ?? '';
        if (/^\d{1,9}$/.test(text)) found.add(Number(text));
      }
  return found;
}

/** The lowest number from the example's on that no statement with one of some keywords has in the cluster. */
export function freeNumber(...keywords: readonly string[]): (known: KnownValues) => readonly string[] {
  return ({ trees, shown, isFromSibling }) => {
    const first = Number(shown ?? 0);
    if (!Number.isFinite(first)) return [];
    if (isFromSibling && shown !== undefined) return [shown];
    const taken = keywords.map((keyword) => numbersOf(trees, keyword));
    let number = first;
    while (taken.some((set) => set.has(number))) number++;
    return [String(number)];
  };
}

/** The next number after those of the sections next to this one, from the example's on. */
export function nextNumber(keyword: string): (known: KnownValues) => readonly string[] {
  return ({ parent, shown }) => {
    const number = Number(shown ?? 0);
    if (!Number.isFinite(number)) return [];
    const taken = new Set(
      (parent?.siblings ?? [])
        .flatMap(({ children }) => children)
        .filter(({ statement }) => statement.keyword.text === keyword)
        .map(({ statement }) => Number(statement.args[0]?.text)),
    );
    let next = number;
    while (taken.has(next)) next++;
    return [String(next)];
  };
}

/** The lowest number that no statement of the same block has for its first word. */
export function freeAmong(keyword: string): (known: KnownValues) => readonly string[] {
  return ({ siblings }) => {
    const taken = new Set(
      siblings
        .filter(({ statement }) => statement.keyword.text === keyword)
        .map(({ statement }) => Number(statement.args[0]?.text)),
    );
    let number = 0;
    while (taken.has(number)) number++;
    return [String(number)];
  };
}

/** The IPv4 address after another one; undefined for any other text. */
export function nextAddress(address: string): string | undefined {
  const found = /^(\d+\.\d+\.\d+\.)(\d+)$/.exec(address);
  return found && Number(found[2]) < 254 ? `${found[1]}${Number(found[2]) + 1}` : undefined;
}
