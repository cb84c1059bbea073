/** A sound resource of two hosts with something put in. */
export function resource(inside: string, facts: { name?: string; number?: number } = {}): string {
  const { name = 'r0', number = 0 } = facts;
  return `resource ${name} {
  device /dev/drbd${number};
  disk /dev/vg0/${name};
  meta-disk internal;
${inside}
  on alpha { address 10.0.0.1:${7788 + number}; }
  on bravo { address 10.0.0.2:${7788 + number}; }
}`;
}
