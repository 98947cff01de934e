/** Abbreviations are spelled out where a reader first meets them. */
import type { Block, Section } from '../../../document/document.ts';
import { pointOf } from '../../../document/place.ts';
import { sourceSpan } from '../../../document/projection.ts';
import type { Config } from '../../../model/config.ts';
import { eachBlock, type Rule } from '../../rule.ts';

/** Abbreviations better known than the words they stand for, and words that are only shouted. */
const WELL_KNOWN = new Set(
  `AC AD AI AIDS AKA AM API ASCII ATM BBC BC CCTV CD CEO CNN COVID CPU CSS CSV CV DIY DJ DNA DOC DOCX DVD EG EU FAQ FAQS FBI FM GB GIF GMT GPS HD HIV
  HTML HTTP HTTPS ICT ID IDS IE IM IP ISBN ISO IT JPEG JPG JSON KB LED LGBT LGBTQ LGBTQI LGBTQIA LGBTQ LTD MB MIT MP MPEG NASA NATO NB OK PC PDF PHD
  PIN PM PNG PO POV PS QA QR RAM RGB RSVP SIM SMS SOS SQL SVG TV TXT UFO UI UK UN UNESCO UNICEF URI URL URLS USA US USB USD UTC UTF VAT VIP VPN WHO WIFI XML YAML YES ZIP
  README LICENSE TODO FIXME NOTE CONTRIBUTING MUST NOT SHALL SHOULD MAY NO AND OR ALL ANY NEVER ALWAYS ONLY NEW HERE THE THIS PLEASE IMPORTANT WARNING`.split(
    /\s+/,
  ),
);

const ABBREVIATION =
  /(?<![\p{L}\p{N}\uFFFC_.&/@#$-])[A-Z][A-Z&]*[A-Z](?:s(?![\p{L}]))?(?![\p{L}\p{N}_\uFFFC]|[-.][\p{L}\p{N}])/gu;

interface Use {
  name: string;
  at: number;
  block: Block;
  section: Section;
}

export const undefinedAbbreviation: Rule = {
  name: 'english/undefined-abbreviation',
  summary: 'An abbreviation is spelled out at its first use in a document.',
  detail:
    'Write the words and the abbreviation in brackets, "For You feed (FYF)", the first time; after that the abbreviation alone will do. Abbreviations everybody knows need no explanation, nor do names listed under `protect` in mizan.yaml, except that where the words are given they come first.',
  severity: 'warning',
  fix: null,
  messages: {
    never:
      'Unexpected abbreviation {name} that this document does not spell out, expected the words before it: "\u2026 ({name})"',
    late: 'Unexpected abbreviation {name} before it is spelled out in line {line}, expected the words at its first use',
    there: 'spelled out here',
  },
  options: { known: { default: [], means: 'more abbreviations every reader knows' } },
  languages: ['en'],
  examples: [
    { wrong: 'The FYF shows videos.\n', right: 'The For You feed (FYF) shows videos. The FYF is yours.\n' },
    {
      wrong: 'Minors may not send DMs.\n\nA direct message (DM) is private.\n',
      right: 'A direct message (DM) is private.\n\nMinors may not send DMs.\n',
    },
    { right: 'You must NOT post it. Open the URL in the USA.\n' },
  ],
  check(context) {
    const { document, config } = context;
    if (!/[A-Z]{2}|[A-Z]&[A-Z]/.test(document.text)) return;
    const exempt = exemptions(config, context.options.known);
    const names = new Set(config.protect.flatMap((name) => name.split(/[\s/]+/)));
    const uses: Use[] = [];
    const defined = new Map<string, { at: number; block: Block }>();
    const lower = new Set<string>();
    eachBlock(document, (block, section) => {
      if (block.kind === 'code' || block.kind === 'html' || block.kind === 'definition') return;
      const { prose } = block;
      for (const [word] of prose.matchAll(/\b[a-z]{2,}\b/g)) lower.add(word);
      for (const match of prose.matchAll(ABBREVIATION)) {
        const name = match[0].replace(/s$/, '');
        const start = block.start + match.index;
        if (isDefinition(prose, match.index, match[0]) || isDefinedTerm(block, name)) {
          if (!defined.has(name)) defined.set(name, { at: start, block });
        } else if (
          block.kind !== 'heading' &&
          !exempt.has(name) &&
          !isShouted(prose, match.index, match[0]) &&
          !isRoman(name) &&
          !isLinkName(block, match.index)
        )
          uses.push({ name, at: match.index, block, section });
      }
    });
    const seen = new Set<string>();
    for (const { name, at, block, section } of uses) {
      if (seen.has(name)) continue;
      seen.add(name);
      const home = defined.get(name);
      if (lower.has(name.toLowerCase()) || (home && home.at <= block.start + at)) continue;
      // Who spells a protected name out does so where it is first used.
      if (!home && names.has(name)) continue;
      const line = home ? pointOf(document.lineStarts, home.block.start).line : 0;
      context.report({
        message: home ? 'late' : 'never',
        ...sourceSpan(block, at, at + name.length),
        section,
        values: { name, line },
        ...(home && {
          related: [{ file: document.file, line, message: undefinedAbbreviation.messages.there! }],
        }),
      });
    }
  },
};

function exemptions(config: Config, known: unknown): Set<string> {
  const exempt = new Set(WELL_KNOWN);
  for (const name of Array.isArray(known) ? known.map(String) : [])
    for (const word of name.split(/[\s/]+/)) exempt.add(word);
  // A term that is nothing but capitals, such as LIVE, is a name.
  for (const { term } of config.glossary) if (/^[A-Z]{2,}$/.test(term)) exempt.add(term);
  return exempt;
}

/** "the words (ABC)", "ABC (the words)", "ABC stands for", "ABC, short for". */
function isDefinition(prose: string, at: number, written: string): boolean {
  const before = prose.slice(Math.max(0, at - 12), at);
  const after = prose.slice(at + written.length, at + written.length + 120);
  if (
    /\p{L}["\u201D']?\s\((?:the |an? |or |also )?["\u201C']?$/u.test(before) &&
    /^["\u201D']?\s*[),;]/.test(after)
  )
    return true;
  if (/^,? (?:stands for|is short for|short for|means|meaning)\b/.test(after)) return true;
  const gloss = /^\s?\(([^()]{4,100})\)|^,? (?:or|i\.e\.,?) ([^.;()]{4,60})/.exec(after);
  if (gloss) return hasInitials(gloss[1] ?? gloss[2]!, written.replace(/s$/, ''));
  // A table of abbreviations: the name has a cell to itself, the words stand in the next.
  const cell = /^\s*[|\t]\s*([^|\t\n]{4,100})/.exec(after);
  return cell !== null && /(?:^|[|\t\n])\s*$/.test(before) && hasInitials(cell[1]!, written);
}

/** Whether the words begin with the letters of the abbreviation, in order. */
function hasInitials(words: string, name: string): boolean {
  let at = 0;
  const letters = name.replace(/[^A-Z]/g, '').toLowerCase();
  for (const word of words.toLowerCase().split(/[\s-]+/)) if (word[0] === letters[at]) at++;
  return at >= letters.length;
}

function isDefinedTerm(block: Block, name: string): boolean {
  return (
    block.term !== null &&
    new RegExp(`(?:^|[^A-Za-z])${name.replace('&', '\\&')}(?:$|[^A-Za-z])`).test(block.term)
  );
}

/** A run of capitals: a heading or an outcry, no abbreviation. */
function isShouted(prose: string, at: number, written: string): boolean {
  const before = prose.slice(Math.max(0, at - 16), at);
  const after = prose.slice(at + written.length, at + written.length + 16);
  return /(?:^|[^\p{L}])[A-Z]{2,}[\s,]+$/u.test(before) || /^[\s,]+[A-Z]{2,}(?![\p{L}])/u.test(after);
}

function isRoman(name: string): boolean {
  return /^(?:X{0,3}(?:IX|IV|V?I{0,3}))$/.test(name);
}

/** The text of a link is often the name of what it leads to, which explains itself there. */
function isLinkName(block: Block, at: number): boolean {
  return block.inlines.some(
    ({ kind, start, end }) => (kind === 'link' || kind === 'image') && start <= at && at < end,
  );
}
