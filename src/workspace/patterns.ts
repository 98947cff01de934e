/** File patterns with one `{path}`: which locale and document a file is, and where a document's file would be. */
import type { LocaleConfig } from '../model/config.ts';
import { Problem } from '../model/problem.ts';

const PLACEHOLDER = '{path}';

/** The locale and document a file belongs to. */
export interface Claim {
  locale: string;
  path: string;
}

interface CompiledPattern {
  locale: string;
  files: string;
  expression: RegExp;
  /** Literal characters: the more, the more specific. */
  literals: number;
}

/** The patterns of a workspace, compiled; the most specific pattern that matches a file claims it. */
export class FilePatterns {
  private readonly compiled: CompiledPattern[];

  constructor(locales: readonly LocaleConfig[]) {
    this.compiled = locales.map(compilePattern).sort((a, b) => b.literals - a.literals);
    refuseTwins(this.compiled);
  }

  /** Who claims a file; null when nobody does. `file` is relative to the configuration's folder, with `/`. */
  claim(file: string): Claim | null {
    let best: { claim: Claim; literals: number; files: string } | null = null;
    for (const { locale, expression, literals, files } of this.compiled) {
      if (best && literals < best.literals) break;
      const path = expression.exec(file)?.[1];
      if (path === undefined) continue;
      if (best)
        throw new Problem(
          `Two patterns claim ${file}: "${best.files}" (${best.claim.locale}) and "${files}" (${locale}).`,
          'Make one of the two patterns in mizan.yaml more specific, so that every file belongs to one locale.',
        );
      best = { claim: { locale, path }, literals, files };
    }
    return best?.claim ?? null;
  }

  /** The file of a document in a locale, relative to the configuration's folder. */
  fileOf(locale: string, path: string): string {
    const pattern = this.compiled.find((candidate) => candidate.locale === locale);
    return pattern!.files.replace(PLACEHOLDER, path);
  }

  /** Folders that hold everything the patterns can match, relative to the configuration's folder; none inside another. */
  folders(): string[] {
    const folders = this.compiled.map(({ files }) => {
      const head = files.slice(0, files.indexOf(PLACEHOLDER));
      return head.includes('/') ? head.slice(0, head.lastIndexOf('/')) : '';
    });
    return [...new Set(folders)]
      .sort()
      .filter(
        (folder, _, all) =>
          !all.some((other) => other !== folder && (other === '' || folder.startsWith(`${other}/`))),
      );
  }
}

/** Throws Problem when a pattern could not name documents: no `{path}`, two of them, or a way out of the folder. */
export function checkPattern(files: string, locale: string): string | null {
  const count = files.split(PLACEHOLDER).length - 1;
  if (count === 0)
    return `the pattern "${files}" of locale ${locale} has no {path}; expected something like "${locale}/{path}.md"`;
  if (count > 1)
    return `the pattern "${files}" of locale ${locale} has ${count} {path}; expected exactly one`;
  if (files.startsWith('/') || /^[A-Za-z]:/.test(files) || files.split('/').includes('..'))
    return `the pattern "${files}" of locale ${locale} leads out of the folder of mizan.yaml; expected a path below it`;
  return null;
}

function compilePattern({ tag, files }: LocaleConfig): CompiledPattern {
  const clean = files.replace(/^\.\//, '');
  const [head, tail] = clean.split(PLACEHOLDER) as [string, string];
  return {
    locale: tag,
    files: clean,
    expression: new RegExp(`^${escapeLiteral(head)}(.+)${escapeLiteral(tail)}$`, 'u'),
    literals: head.length + tail.length,
  };
}

function refuseTwins(patterns: readonly CompiledPattern[]): void {
  for (const [index, pattern] of patterns.entries()) {
    const twin = patterns.slice(index + 1).find((other) => other.files === pattern.files);
    if (twin)
      throw new Problem(
        `Two locales, ${pattern.locale} and ${twin.locale}, have the same pattern "${pattern.files}".`,
        'Give each locale in mizan.yaml its own files.',
      );
  }
}

function escapeLiteral(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
