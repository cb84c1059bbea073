import type { Secrets } from './secrets.ts';

/** So few are asked one by one. */
const FEW = 8;
/** By so many first characters longer values are looked up; shorter ones by all of theirs. */
const HEAD = 6;
/** Of a value that is shown cut off, so many characters are there at least. */
const CUT = 4;

/** A value, and who has it. */
interface Value {
  readonly text: string;
  readonly holders: Secrets[];
  /** One that takes it out of any text, once somebody has asked: what the others would do is the same. */
  holder?: Secrets | undefined;
}

/** The secrets of many documents: a text is held only against those that it quotes, however many there are. */
export class SecretIndex {
  private readonly all: readonly Secrets[];
  private readonly members: ReadonlySet<Secrets>;
  private readonly values = new Map<string, Value>();
  /** The lengths of the values that begin so. */
  private readonly lengths = new Map<string, Set<number>>();
  private readonly headLengths = new Set<number>();
  private readonly byCut = new Map<string, Set<Value>>();
  /** Those that are not looked up by their values. */
  private readonly always: readonly Secrets[];

  constructor(all: readonly Secrets[]) {
    this.all = all;
    this.members = new Set(all);
    this.always = all.filter(({ within }) => within.words);
    if (all.length > FEW) for (const each of all) if (!each.within.words) this.add(each);
  }

  has(secrets: Secrets): boolean {
    return this.members.has(secrets);
  }

  /** Those that take something out of a text, `own` in any case, where it is one of them. */
  quotedIn(text: string, own: Secrets): readonly Secrets[] {
    if (this.all.length <= FEW) return this.all;
    const found = new Set(this.has(own) ? [own, ...this.always] : this.always);
    const take = (value: Value | undefined): void => {
      if (!value) return;
      value.holder ??= value.holders.find((each) => each.elsewhere().values.includes(value.text)) ?? value.holders[0]!;
      found.add(value.holder);
    };
    for (let at = 0; at < text.length; at++)
      for (const length of this.headLengths)
        for (const whole of this.lengths.get(text.slice(at, at + length)) ?? [])
          take(this.values.get(text.slice(at, at + whole)));
    if (text.includes('…'))
      for (let at = 0; at < text.length; at++)
        for (const value of this.byCut.get(text.slice(at, at + CUT)) ?? []) take(value);
    return [...found];
  }

  private add(secrets: Secrets): void {
    for (const text of secrets.within.values) {
      const known = this.values.get(text);
      if (known) {
        known.holders.push(secrets);
        continue;
      }
      const value: Value = { text, holders: [secrets] };
      this.values.set(text, value);
      const head = text.slice(0, HEAD);
      this.headLengths.add(head.length);
      into(this.lengths, head, text.length);
      into(this.byCut, text.slice(0, CUT), value);
    }
  }
}

function into<V>(rows: Map<string, Set<V>>, key: string, value: V): void {
  const row = rows.get(key);
  if (row) row.add(value);
  else rows.set(key, new Set([value]));
}
