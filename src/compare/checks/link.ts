/** align/link: the translation leads where the source leads. */
import type { Edit, FixKind } from '../../model/finding.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import type { SectionPair } from '../pair.ts';
import { cutUnits } from './extent.ts';
import { readableUnits } from './legible.ts';
import { keyOf, type LinkSeen, linksOf } from './link-keys.ts';
import { quote } from './quote.ts';
import { firstWords, strayBlocks, type Unit, unitsBySection } from './units.ts';

export const link: AlignRule = {
  name: 'align/link',
  summary: 'Every link and image of the source is in the translation and leads to the same place.',
  detail:
    'A link may lead to the same page in another language, or to the translated heading; that counts as the same place. Copy a missing link from the source. Leave a space, or close the link, before an Urdu comma or full stop, else the mark becomes part of the address.',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    missing: 'The {language} links to {target} here; put the same link here.',
    changed:
      'This link leads to {found}, in the {language} it leads to {target}; make both lead to the same place.',
    broken:
      'The address {found} has a punctuation mark in it that does not belong to it, so the link is broken; the {language} has {target}. Take the mark out of the address.',
    extra: 'This link to {found} is not in the {language}; take it out, or add it there.',
    image: 'The {language} shows the image {target} here; put the same image here.',
    counterpart: 'where the {language} leads to',
  },
  examples: [
    {
      source: 'Read the [rules](https://example.org/rules).',
      wrong: 'اصول پڑھیں۔',
      right: '[اصول](https://example.org/rules) پڑھیں۔',
    },
    {
      source: 'Read the [rules](https://example.org/rules).',
      wrong: '[اصول](https://example.org/help) پڑھیں۔',
      right: '[اصول](https://example.org/ur/rules/) پڑھیں۔',
    },
    {
      source: 'See <https://example.org/rules>.',
      wrong: 'دیکھیں https://example.org/rules۔',
      right: 'دیکھیں <https://example.org/rules>۔',
    },
    { source: 'Read the rules.', wrong: '[اصول](https://example.org/rules) پڑھیں۔', right: 'اصول پڑھیں۔' },
    { source: '# Rules\n\nSee [rules](#rules).', right: '# اصول\n\nدیکھیں [اصول](#اصول)۔' },
    {
      source: 'Write to <help@example.org>.',
      wrong: '<halp@example.org> پر لکھیں۔',
      right: '<help@example.org> پر لکھیں۔',
    },
    {
      source: 'Logo: ![logo](logo.png) here.',
      wrong: 'لوگو یہاں ہے۔',
      right: 'لوگو: ![لوگو](logo.ur.png) یہاں۔',
    },
    {
      locale: 'ar',
      source: 'Read the [rules](https://example.org/rules).',
      wrong: 'اقرأ القواعد.',
      right: 'اقرأ <a href="https://example.org/rules">القواعد</a>.',
    },
    {
      locale: 'fa',
      source: 'Read the [rules](https://example.org/en/rules).',
      wrong: '[قوانین](https://example.org/fa/help) را بخوانید.',
      right: '[قوانین](https://example.org/fa/rules) را بخوانید.',
    },
    {
      source: '[Deutsch](README-DE.md) [Français](README-FR.md) [اردو](README-UR.md)',
      right: '[Deutsch](README-DE.md) [Español](README-ES.md) [اردو](README-UR.md) [Italiano](README-IT.md)',
    },
  ],
  check(context) {
    for (const [pair, units] of unitsBySection(readableUnits(context))) {
      const compared = units.map((unit) => compareUnit(context, unit));
      const elsewhere = keysOfSection(context, pair, compared);
      for (const unit of compared) reportUnit(context, unit, elsewhere);
    }
  },
};

interface Compared {
  unit: Unit;
  missing: LinkSeen[];
  extra: LinkSeen[];
}

function compareUnit(context: CheckContext, unit: Unit): Compared {
  const wanted = linksOf(context, unit.source, 'source');
  const found = linksOf(context, unit.translation, 'translation');
  return { unit, missing: without(wanted, found), extra: without(found, wanted) };
}

/** Each link of `these` that `those` lacks, once. */
function without(these: readonly LinkSeen[], those: readonly LinkSeen[]): LinkSeen[] {
  if (these.length === 0) return [];
  const there = new Set(those.map(({ key }) => key));
  return these.filter(({ key }) => !there.has(key) && there.add(key));
}

/** What stands in another block than its counterpart: it has moved, which is no fault of the link. */
function keysOfSection(context: CheckContext, pair: SectionPair, compared: readonly Compared[]) {
  const keys = (side: 'source' | 'translation', list: 'missing' | 'extra') =>
    new Set([
      ...compared.flatMap((unit) => unit[list].map(({ key }) => key)),
      ...linksOf(context, strayBlocks(pair, side), side).map(({ key }) => key),
    ]);
  return { source: keys('source', 'missing'), translation: keys('translation', 'extra') };
}

function reportUnit(
  context: CheckContext,
  { unit, missing, extra }: Compared,
  elsewhere: ReturnType<typeof keysOfSection>,
): void {
  const language = context.sourceLanguage.name;
  const wanted = missing.filter(({ key }) => !elsewhere.translation.has(key));
  const unexpected = extra.filter(({ key }) => !elsewhere.source.has(key));
  for (const found of unexpected) {
    const broken = mend(found.target);
    const counterpart = takeCounterpart(context, wanted, found, broken);
    const values = {
      language,
      found: quote(found.target),
      target: quote(counterpart?.target ?? broken ?? ''),
    };
    const message = broken !== null ? 'broken' : counterpart ? 'changed' : 'extra';
    context.report({
      message,
      values,
      at: found.at,
      counterpart: counterpart?.inline.source ?? firstWords(unit.source[0]!),
      section: unit.section,
      severity: message === 'broken' ? 'error' : message === 'extra' ? 'info' : undefined,
      fix: message === 'broken' ? mendingOf(found, broken!) : undefined,
    });
  }
  // What stood in text that was cut off is told with the text.
  if (cutUnits(context).has(unit)) return;
  for (const lost of wanted)
    context.report({
      message: lost.inline.kind === 'image' ? 'image' : 'missing',
      values: { language, target: quote(lost.target) },
      at: firstWords(unit.translation[0]!),
      counterpart: lost.inline.source,
      section: unit.section,
    });
}

/** The link of the source that this one stands for: the same once mended, else of the same host, else the next of its kind. */
function takeCounterpart(
  context: CheckContext,
  wanted: LinkSeen[],
  found: LinkSeen,
  mended: string | null,
): LinkSeen | null {
  const key = mended === null ? found.key : keyOf(context, mended, 'translation');
  const host = key.split('/')[0];
  const kind = (link: LinkSeen) => link.inline.kind === 'image';
  let index = wanted.findIndex((link) => link.key === key);
  if (index < 0 && mended !== null) return null;
  if (index < 0) index = wanted.findIndex((link) => link.key.split('/')[0] === host);
  if (index < 0) index = wanted.findIndex((link) => kind(link) === kind(found));
  return index < 0 ? null : wanted.splice(index, 1)[0]!;
}

const STRAY =
  /(?:[\u060C\u061B\u061F\u06D4\u00AB\u00BB\u2018-\u201D\u200B-\u200F\u2066-\u2069]|%D8%8C|%D8%9B|%D8%9F|%DB%94)/gi;

/** The address without marks of the Arabic script's punctuation, or null when it has none. */
function mend(target: string): string | null {
  if (target.startsWith('#')) return null;
  // In a query or an anchor such marks may be meant; at the end they never are.
  const trimmed = target.replace(new RegExp(`(?:${STRAY.source})+$`, 'i'), '');
  const [address = '', ...rest] = trimmed.split(/(?=[?#])/);
  const mended = address.replace(STRAY, '') + rest.join('');
  return mended === target ? null : mended;
}

function mendingOf(found: LinkSeen, mended: string): { kind: FixKind; edits: Edit[] } | undefined {
  const span = found.inline.targetSource;
  if (!span) return undefined;
  const lost = found.target.startsWith(mended) ? found.target.slice(mended.length) : '';
  const text = found.inline.kind === 'url' ? `<${mended}>${/^%/.test(lost) ? '' : lost}` : mended;
  return { kind: 'suggested', edits: [{ ...span, text }] };
}
