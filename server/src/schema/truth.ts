/** What Pacemaker and sbd take for true and false, in any case, the usual word first (crm_str_to_boolean). */
export const trueWords: readonly string[] = ['true', 'on', 'yes', 'y', '1'];
export const falseWords: readonly string[] = ['false', 'off', 'no', 'n', '0'];

/** Which of the two a text is; undefined where it is neither. */
export function isTrue(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return trueWords.includes(lower) || (falseWords.includes(lower) ? false : undefined);
}
