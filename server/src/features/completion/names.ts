/** A name counted up until it is free: `/dev/drbd0`, `/dev/drbd1`. */
export function nextName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let end = name.length;
  while (/\d/.test(name.charAt(end - 1))) end--;
  const [stem, digits] = [name.slice(0, end), name.slice(end)];
  for (let number = digits ? Number(digits) + 1 : 2; ; number++)
    if (!taken.includes(`${stem}${number}`)) return `${stem}${number}`;
}
