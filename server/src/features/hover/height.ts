/** How tall the hover of VS Code shows a text: measured in the real one, in pixels. */

/** A line of text, and of code. */
const LINE = 19;
/** Between two paragraphs. */
const GAP = 8;
/** Above and below the text together. */
const PADDING = 8;
/** The width of the text where the window is wide enough. */
const WIDTH = 484;
/** Characters: of running text, of code, and of Chinese and Japanese. */
const NARROW = 7;
const CODE = 8.4;
const WIDE = 14;
/** Beside code, on each side of it. */
const BESIDE_CODE = 3;
/** A line across, with the room round it. */
const RULE = 16;

/** What the hover shows without scrolling. */
export const ROOM = 250;

/** The height of Markdown of ours in pixels, in a hover of that width. */
export function heightOf(markdown: string, width = WIDTH): number {
  let height = PADDING;
  let fence = '';
  for (const row of markdown.split('\n')) {
    const mark = /^`{3,}/.exec(row)?.[0];
    if (mark && !fence) fence = mark;
    else if (fence && row === fence) fence = '';
    else if (fence) height += LINE;
    else if (row === '') height += GAP;
    else if (row === '---') height += RULE;
    else height += Math.max(1, Math.ceil(rowWidth(row) / width)) * LINE;
  }
  return height;
}

/** True where a row of Markdown needs no second line. */
export function isOneLine(row: string): boolean {
  return rowWidth(row) <= WIDTH;
}

function rowWidth(markdown: string): number {
  // Of a link the label is seen.
  const row = markdown.replace(/\]\([^)]{0,1000}\)/g, '');
  let width = 0;
  let isCode = false;
  for (const character of row) {
    if (character === '`') {
      isCode = !isCode;
      width += BESIDE_CODE;
    } else if (character > '\u2e7f') width += WIDE;
    else if (character !== '*') width += isCode ? CODE : NARROW;
  }
  return width;
}
