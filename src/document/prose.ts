/** Prose: a block's text with what is not language masked, unit for unit, so that offsets stay true. */
import type { Inline } from './document.ts';

/** The unit that stands for a masked one: OBJECT REPLACEMENT CHARACTER, neither letter, digit nor space. */
export const MASK = '\uFFFC';

/** URLs, bare domains with a path, e-mail addresses, hashtags, mentions, template placeholders, printf marks. */
const PATTERN =
  /(?:https?:\/\/|www\.|mailto:)[^\s<>"'\u060C\u06D4)\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}&])[#@][\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_./-]*|\{\{.*?\}\}|\{%.*?%\}|\$\{\w+\}|%(?:\d+\$)?[sd]\b/gu;
const HINT = /[@#:{%$]|www\./;

/** Mask code, URLs, e-mail addresses, hashtags, mentions and placeholders. */
export function maskProse(text: string, inlines: readonly Inline[]): string {
  let prose = text;
  for (const inline of inlines)
    if (inline.kind === 'code' || inline.kind === 'url') prose = maskRange(prose, inline.start, inline.end);
  if (HINT.test(prose)) prose = prose.replace(PATTERN, (found) => MASK.repeat(found.length));
  return prose;
}

function maskRange(text: string, start: number, end: number): string {
  return text.slice(0, start) + MASK.repeat(end - start) + text.slice(end);
}
