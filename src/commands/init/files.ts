/** What `mizan init` writes: a configuration for a layout that was found, or a starter set. */
import { basename, join } from 'node:path';
import type { Effect } from '../../model/effect.ts';
import { Problem } from '../../model/problem.ts';
import { languageOf } from '../../text/languages.ts';
import type { FoundLayout } from '../../workspace/layout.ts';

type WriteEffect = Extract<Effect, { kind: 'write' }>;

/** The text of mizan.yaml for a layout. */
export function writeConfig(layout: FoundLayout, folder: string): string {
  const lines = layout.locales.map(
    ({ tag, files }) => `  ${tag}: { name: ${quote(nameOf(tag))}, files: ${JSON.stringify(files)} }`,
  );
  return `# What mizan knows of these guidelines. {path} is what a document is called in every locale.
title: ${quote(basename(folder))}
source: ${layout.source}
locales:
${lines.join('\n')}

# ignore: ["**/README.md"]           # Markdown that is no guideline
# glossary: glossary.yaml            # terms and their approved translations
# rules:
#   english/readability: off         # "mizan lint --rules" lists them
`;
}

/** The language's name for itself. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}

function quote(text: string): string {
  return /^[\p{L}][\p{L}\p{M}\p{N} _.-]*$/u.test(text) ? text : JSON.stringify(text);
}

/** What was found, in words. */
export function describeLayout(layout: FoundLayout, files: number): string {
  const [source, ...translations] = layout.locales;
  const lines = translations.map(({ tag, files: pattern, count, shared }) => {
    const beside = count > shared ? `, and ${count - shared} that ${layout.source} has not` : '';
    return `  ${tag}  ${pattern}   ${shared} of ${sayDocuments(source!.count)}${beside}`;
  });
  return `Found ${layout.locales.length} languages in ${files} Markdown files:\n  ${source!.tag}  ${source!.files}   ${sayDocuments(source!.count)} (the source)\n${lines.join('\n')}`;
}

/** One language found, in words. */
export function describeAlone({ source, locales: [only] }: FoundLayout): string {
  return `Found one language in ${sayDocuments(only!.count)}; no translation was recognised:\n  ${source}  ${only!.files}\nWhere there is one, name its files under "locales" in mizan.yaml, such as: ur: { name: اردو, files: "ur/{path}.md" }`;
}

function sayDocuments(count: number): string {
  return `${count} ${count === 1 ? 'document' : 'documents'}`;
}

/** A first document in each locale. */
export function starterFiles(folder: string, source: string, translations: readonly string[]): WriteEffect[] {
  for (const tag of [source, ...translations])
    if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag))
      throw new Problem(`"${tag}" is not a language tag.`, 'Use a tag such as en, ur or ur-PK.');
  const layout: FoundLayout = {
    source,
    locales: [source, ...translations.filter((tag) => tag !== source)].map((tag) => ({
      tag,
      files: `${tag}/{path}.md`,
      count: 1,
      shared: 1,
    })),
  };
  const write = (name: string, content: string): WriteEffect => ({
    kind: 'write',
    path: join(folder, name),
    content,
    expected: null,
  });
  return [
    write('mizan.yaml', writeConfig(layout, folder).replace('# glossary:', 'glossary:')),
    write(
      'glossary.yaml',
      `# One word for one thing: the term, its approved translation, and forms never to use.\nterms:\n  - term: community guidelines\n${translations.includes('ur') ? '    ur: کمیونٹی گائیڈ لائنز\n' : ''}`,
    ),
    ...layout.locales.map(({ tag }) => write(`${tag}/introduction.md`, starterDocument(tag))),
  ];
}

function starterDocument(tag: string): string {
  const direction = languageOf(tag).direction === 'rtl' ? 'dir: rtl\n' : '';
  if (tag.split('-')[0] === 'ur')
    return `---\ntitle: تعارف\nlang: ${tag}\n${direction}---\n# تعارف {#introduction}\n\nیہاں لکھیں کہ یہ گائیڈ لائنز کس کے لیے ہیں۔\n`;
  return `---\ntitle: Introduction\nlang: ${tag}\n${direction}---\n# Introduction {#introduction}\n\nSay here whom these guidelines are for.\n`;
}
