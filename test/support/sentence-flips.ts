/** A line with one fact of it turned round: what was claimed of it must not hold any more. */
export interface Flip {
  readonly name: string;
  readonly line: string;
}

type Turn = readonly [name: string, pattern: RegExp, into: string];

/** Of pairs and sets: the first two members change places. */
const swapped: Turn = ['order', /: (\(|\[|)( ?)([\w:]+) ([\w:]+)/, ': $1$2$4 $3'];

const turns: Readonly<Record<string, readonly Turn[]>> = {
  order: [
    ['kind', /(order \S+) (?:Mandatory|inf|100|1000):/, '$1 Optional:'],
    ['kind', /(order \S+) (?:Optional|0|Serialize):/, '$1 Mandatory:'],
    ['kind', /^order (\w+) (\w+) (\w+)$/, 'order $1 Optional: $2 $3'],
    swapped,
    ['order', /^order (\w+) (\w+) (\w+)$/, 'order $1 $3 $2'],
    ['action', /^(order \S+ \w+: \w+(?::\w+)?) (\w+)(?::start)?($| sym)/, '$1 $2:stop$3'],
    ['action', /^(order \S+ \w+: \w+(?::\w+)?) (\w+):(?:stop|promote)($| sym)/, '$1 $2:start$3'],
    ['action', /^(order \S+ \w+: \w+(?::\w+)?) (\w+):demote($| sym)/, '$1 $2:promote$3'],
    ['symmetry', / symmetrical=false$/, ''],
    ['symmetry', /^(order \S+ (?!Ser).*\w)(?<!=\w+)$/, '$1 symmetrical=false'],
  ],
  colocation: [
    ['sign', /(colocation \S+) (inf|[1-9]\d*):/, '$1 -$2:'],
    ['sign', /(colocation \S+) -(\w+):/, '$1 $2:'],
    ['sign', /(colocation \S+) 0:/, '$1 inf:'],
    ['order', /: (\w+(?::\w+)?) (\w+(?::\w+)?)$/, ': $2 $1'],
    ['order', /: (\w+(?::\w+)?) (\w+(?::\w+)?) (\w+(?::\w+)?)$/, ': $3 $2 $1'],
    ['order', /: \( (\w+) (\w+) \) (\w+)$/, ': $3 ( $1 $2 )'],
    ['order', /: (\w+) \( (\w+) (\w+) \)$/, ': ( $2 $3 ) $1'],
    ['order', /: \( (.*) \)$/, ': $1'],
    ['role', /^(.*):Master(?=\s|$)/, '$1:Slave'],
    ['role', /:Slave(?=\s|$)/, ':Master'],
  ],
  location: [
    ['sign', / ([1-9]\d*|inf):/, ' -$1:'],
    ['sign', / -(\w+):/, ' $1:'],
    ['sign', / 0:/, ' 100:'],
    ['node', /: n1$/, ': n2'],
    ['node', /: n2$/, ': n1'],
    ['role', / role=Master/, ''],
    ['condition', / eq /, ' ne '],
    ['condition', / ne /, ' eq '],
    ['condition', / lte? /, ' gt '],
    ['condition', / gt /, ' lt '],
    ['condition', /: defined pingd$/, ': not_defined pingd'],
  ],
  group: [
    ['order', /^group g (\w+) (\w+)/, 'group g $2 $1'],
    ['kind', / ordered=false/, ' ordered=true'],
    ['kind', /^(group g [^=]*?)(?: meta ordered=true)?$/, '$1 meta ordered=false'],
    ['kind', / collocated=false/, ' collocated=true'],
  ],
  clone: [
    ['count', / clone-max=[02-9]/, ' clone-max=1'],
    ['count', / clone-max=1\b.*/, ' clone-max=2'],
    ['count', / clone-node-max=\d/, ' clone-node-max=1'],
    ['count', / promoted-max=\d/, ' promoted-max=1'],
    ['count', /^(clone \w+ \w+)$/, '$1 meta clone-max=1'],
  ],
  ms: [
    ['count', / master-max=[^1]/, ' master-max=1'],
    ['count', / master-max=1/, ' master-max=2'],
    ['count', /^(ms \w+ \w+)$/, '$1 meta clone-max=1'],
  ],
  primitive: [
    ['interval', / monitor (interval=\S+)(?: enabled=\w+)?/, ' monitor interval=7s'],
    ['interval', / monitor timeout/, ' monitor interval=7s timeout'],
    ['interval', /Dummy$/, 'Dummy op monitor interval=7s'],
  ],
  rsc_ticket: [
    ['kind', / loss-policy=(?:stop|demote|fence)/, ' loss-policy=freeze'],
    ['kind', / loss-policy=freeze/, ' loss-policy=stop'],
    ['kind', /^([^=]*)$/, '$1 loss-policy=freeze'],
    ['role', /:Master/, ''],
  ],
};

/** The flips of a line, each another line. */
export function flipsOf(line: string): readonly Flip[] {
  const keyword = line.split(' ')[0]!;
  const found: Flip[] = [];
  for (const [name, pattern, into] of turns[keyword] ?? []) {
    const other = line.replace(pattern, into);
    if (other !== line && !found.some((each) => each.line === other)) found.push({ name, line: other });
  }
  return found;
}
