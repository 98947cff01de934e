/** Defined terms: each has a definition, and it stands before the rules that use the term. */
import type { Block, Document, Section } from '../../../document/document.ts';
import { pointOf } from '../../../document/place.ts';
import { sourceSpan } from '../../../document/projection.ts';
import { wordKey } from '../../../text/normalize.ts';
import { compileTerms } from '../../../text/terms.ts';
import type { Rule } from '../../rule.ts';

interface Definition {
  term: string;
  block: Block;
}

export const undefinedTerm: Rule = {
  name: 'policy/undefined-term',
  summary: 'Every term in a list of definitions is followed by its definition.',
  detail:
    'The term stands in the list of definitions and nothing is said of it. Write what it means after a colon, or take it out of the list.',
  severity: 'error',
  fix: null,
  messages: {
    found: 'Unexpected term \u2068{term}\u2069 without its meaning, expected a definition after it',
  },
  languages: 'any',
  examples: [
    {
      locale: 'en',
      wrong: '# Hate\n\n**Definitions**\n\n- **Slur**:\n',
      right: '# Hate\n\n**Definitions**\n\n- **Slur**: a word that insults a group\n',
    },
    {
      locale: 'ur',
      wrong: '# نفرت\n\n**تعریفیں**\n\n- **گالی**\n',
      right: '# نفرت\n\n**تعریفیں**\n\n- **گالی**: کسی گروہ کی توہین کا لفظ\n',
    },
  ],
  check(context) {
    for (const section of context.document.sections)
      for (const [at, block] of underDefinitions(section)) {
        const bold = block.inlines.find(({ kind, start }) => kind === 'strong' && start === 0);
        if (!bold || block.kind !== 'list-item') continue;
        const rest = block.text.slice(bold.end).replace(/[\s:：.\u06D4–—-]+/g, '');
        const next = section.blocks[at + 1];
        const continued = next !== undefined && next.depth > block.depth;
        const term = block.term ?? block.text.slice(0, bold.end).replace(/[\s:：]+$/, '');
        // "Term: meaning" in bold from end to end is a matter of style.
        if (rest === '' && !continued && !/[:：]\s*\S/.test(block.text.slice(0, bold.end)))
          context.report({ message: 'found', start: block.start, end: block.end, section, values: { term } });
      }
  },
};

export const termBeforeDefinition: Rule = {
  name: 'policy/term-before-definition',
  summary: 'A defined term is not used in a rule above its definition.',
  detail:
    'A reader meets the term in a rule and learns only further down what it means. Move the definition up, say in a few words what is meant, or link to the definition.',
  severity: 'info',
  fix: null,
  messages: {
    found:
      'Unexpected use of \u2068{term}\u2069 before its definition in line {line}, expected the definition first or a link to it',
    there: 'the definition of \u2068{term}\u2069',
  },
  languages: 'any',
  examples: [
    {
      locale: 'en',
      wrong:
        '# Hate\n\n**Not allowed**\n\n- A slur about a group\n\n**Definitions**\n\n- **Slur**: a word that insults a group\n',
      right:
        '# Hate\n\n**Definitions**\n\n- **Slur**: a word that insults a group\n\n**Not allowed**\n\n- A slur about a group\n',
    },
  ],
  check(context) {
    const { document, language } = context;
    const definitions = definitionsOf(document);
    const last = definitions[definitions.length - 1];
    if (!last) return;
    const names = definitions.flatMap((definition) =>
      namesOf(definition.term).map((name) => ({ name, definition })),
    );
    const find = compileTerms(
      names.map(({ name }) => name),
      language,
    );
    const seen = new Set<string>();
    for (const section of document.sections)
      for (const block of section.blocks) {
        if (block.role !== 'rule-item' || !block.list || block.start > last.block.start) continue;
        for (const match of find(block.prose)) {
          const { term, block: home } = names[match.term]!.definition;
          const linked = block.inlines.some(
            ({ kind, start, end }) => kind === 'link' && start <= match.start && match.end <= end,
          );
          if (home.start < block.start || linked || seen.has(wordKey(term))) continue;
          seen.add(wordKey(term));
          const { line } = pointOf(document.lineStarts, home.start);
          context.report({
            message: 'found',
            ...sourceSpan(block, match.start, match.end),
            section,
            values: { term, line },
            related: [
              {
                file: document.file,
                line,
                message: termBeforeDefinition.messages.there!.replace('{term}', () => term),
              },
            ],
          });
        }
      }
  },
};

function definitionsOf(document: Document): Definition[] {
  const definitions = new Map<string, Definition>();
  for (const { blocks } of document.sections)
    for (const block of blocks)
      if (block.role === 'definition' && block.term && !definitions.has(wordKey(block.term)))
        definitions.set(wordKey(block.term), { term: block.term, block });
  return [...definitions.values()];
}

/** "Child sexual abuse material (CSAM)" is used under either name. */
function namesOf(term: string): string[] {
  const [, long, short] = /^(.+?)\s*\(([^()]+)\)$/.exec(term) ?? [];
  return long !== undefined && short !== undefined ? [long, short] : [term];
}

/** The list items under a label of definitions, with their index. */
function underDefinitions(section: Section): [number, Block][] {
  const found: [number, Block][] = [];
  const opens = (block: Block | null): boolean => block?.role === 'label' && block.disposition === null;
  let inside = opens(section.heading);
  let list = false;
  for (const [at, block] of section.blocks.entries()) {
    if (block.role === 'label') {
      inside = opens(block);
      list = false;
    } else if (inside && block.list) {
      list = true;
      if (block.depth === 0) found.push([at, block]);
    } else if (inside && list) inside = opens(section.heading);
  }
  return found;
}
