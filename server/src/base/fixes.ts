import { changeTo, insertText, removeText } from './messages.ts';
import type { Applicability, Fix } from './problem.ts';
import { fix, insertAfter, replace } from './report.ts';
import type { Span } from './span.ts';

/** Puts a text in the place of a span. */
export function replacement(at: Span, text: string, applicability: Applicability, preferred = true): Fix {
  return fix(changeTo(text), [replace(at, text)], applicability, preferred);
}

/** Puts a text after a span. */
export function insertion(at: Span, text: string, applicability: Applicability): Fix {
  return fix(insertText(text.trim()), [insertAfter(at, text)], applicability);
}

/** Takes away a span that holds a text. */
export function removal(at: Span, text: string, applicability: Applicability): Fix {
  return fix(removeText(text), [replace(at, '')], applicability);
}
