/** The rules `markdown/*`: rules of remark-lint that serve guidelines, the flaws the parser met, and a few of our own. */
import type { Rule } from '../rule.ts';
import {
  byteOrderMark,
  crlf,
  frontMatterSyntax,
  markBeforeSyntax,
  markdownInHtml,
  mixedLineEndings,
  nullCharacter,
  secondFrontMatter,
  unclosedFrontMatter,
  unclosedWrapper,
} from './markdown/flaws.ts';
import { html } from './markdown/html.ts';
import {
  emphasisAsHeading,
  finalNewline,
  hardBreakSpaces,
  headingIndent,
  multipleTitles,
  tablePipes,
  tabs,
} from './markdown/layout.ts';
import {
  duplicateDefinitions,
  emptyUrl,
  referenceLikeUrl,
  undefinedReferences,
  unusedDefinitions,
} from './markdown/references.ts';
import { setextHeading } from './markdown/setext-heading.ts';
import { stopInUrl } from './markdown/stop-in-url.ts';

// Left out of remark-lint on purpose: heading-increment and no-duplicate-headings (`section/*` know ids and HTML headings),
// list-item-indent, no-shortcut-reference-link, no-table-indentation and fenced-code-flag (they change nothing a reader sees);
// no-tabs is our own, one word a line instead of one a tab.
export const markdownRules: readonly Rule[] = [
  byteOrderMark,
  crlf,
  mixedLineEndings,
  nullCharacter,
  secondFrontMatter,
  unclosedFrontMatter,
  frontMatterSyntax,
  markBeforeSyntax,
  markdownInHtml,
  unclosedWrapper,
  html,
  setextHeading,
  stopInUrl,
  undefinedReferences,
  unusedDefinitions,
  duplicateDefinitions,
  referenceLikeUrl,
  emptyUrl,
  headingIndent,
  multipleTitles,
  emphasisAsHeading,
  tablePipes,
  hardBreakSpaces,
  tabs,
  finalNewline,
];
