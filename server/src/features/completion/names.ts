/** A name counted up until it is free: `/dev/drbd0`, `/dev/drbd1`. */
export function nextName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let end = name.length;
  while (/\d/.test(name.charAt(end - 1))) end--;
  const [stem, digits] = [name.slice(0, end), name.slice(end)];
  for (let number = digits ? Number(digits) + 1 : 2; ; number++)
    if (!taken.includes(`${stem}${number}`)) return `${stem}${number}`;
}

/** Some names, the one that begins most like a name first. */
export function likeliest(name: string, known: readonly string[]): readonly string[] {
  const alike = (other: string): number => {
    let length = 0;
    while (length < name.length && name[length] === other[length]) length++;
    return length < 2 ? 0 : length;
  };
  const ranked = known.map((each) => [each, alike(each)] as const).sort((a, b) => b[1] - a[1]);
  return ranked.map(([each]) => each);
}
