/** How many short texts are kept at a time; a power of two. */
const SIZE = 1024;
/** Longer texts are slices of the document, which cost as much each. */
const LONGEST = 12;

/**
 * One string for all places of a short text: a large file repeats a few, and each copy would take as much as the text is
 * long. Texts whose codes collide push each other out, which costs memory only.
 */
export class ShortTexts {
  private readonly texts = new Array<string>(SIZE).fill('');

  /** The same text, as it was seen before. */
  one(text: string): string {
    const { length } = text;
    if (length > LONGEST) return text;
    let code = length;
    for (let i = 0; i < length; i++) code = (code * 31 + text.charCodeAt(i)) | 0;
    const slot = (code ^ (code >>> 10)) & (SIZE - 1);
    const before = this.texts[slot]!;
    if (before === text) return before;
    this.texts[slot] = text;
    return text;
  }
}
