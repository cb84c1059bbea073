/** A rule's condition on a node, at the scheduler's clock in these tests: Wednesday, 7 January 2026, noon. */
export function trueOf(
  node: string,
  attribute: (name: string) => string | undefined,
  words: readonly string[],
): boolean {
  const text = words.join(' ').replaceAll(' = ', '=').toLowerCase();
  const parts = text.split(/ (?:and|or) /);
  const results = parts.map((part) => {
    const value = (name: string): string | undefined => (name === '#uname' ? node : attribute(name));
    const unary = /^(defined|not_defined) (\S+)$/.exec(part);
    if (unary) return (value(unary[2]!) !== undefined) === (unary[1] === 'defined');
    const date = /^date (lt|gt) (\S+)$/.exec(part);
    if (date) return date[1] === 'lt' ? '2026-01-07' < date[2]! : '2026-01-07' > date[2]!;
    if (part.startsWith('date in')) return part.includes('2026');
    if (part.startsWith('date spec'))
      return [...part.matchAll(/(hours|weekdays)=(\d+)(?:-(\d+))?/g)].every(([, unit, from, to = from]) => {
        const now = unit === 'hours' ? 12 : 3;
        return Number(from) <= now && now <= Number(to);
      });
    const [name = '', operator = '', ...rest] = part.split(' ');
    const [left, right] = [value(name), rest.at(-1)!];
    if (operator === 'eq') return left === right;
    if (operator === 'ne') return left !== right;
    if (left === undefined) return operator === 'lt' || operator === 'lte';
    const [x, y] = [Number(left), Number(right)];
    return { lt: x < y, gt: x > y, lte: x <= y, gte: x >= y }[operator] ?? false;
  });
  return text.includes(' or ') ? results.includes(true) : !results.includes(false);
}
