/** Whether the locales changed together: per section, what changed in each, and substantive changes without a counterpart. */
import type { Corpus } from '../document/document.ts';
import type { Config } from '../model/config.ts';
import { say } from '../model/rule.ts';
import { languageOf } from '../text/languages.ts';
import type { Change, Parity } from './change.ts';
import { combineChanges } from './effects.ts';
import { groupChanges, type SectionGroup } from './parity-groups.ts';
import { missingCounterparts } from './parity-signals.ts';

/** Sentences, with `{name}` placeholders. */
const parityMessages = {
  alike: '{locales} changed alike.',
  editorial: 'Only wording changed in {changed}; {still} did not change.',
  alone: '{changed} changed, {still} did not: {what}',
  absent: '{changed} changed; {still} has no such section: {what}',
  differs: '{locales} changed, but not alike: {what}',
  only: 'only in {locale}: {signals}',
  wording: 'in {locale} only wording changed',
};

/** Bring the changes of all locales together by section. `changes` are weighed; `from` and `to` are the corpora they were found in. */
export function findParity(changes: readonly Change[], from: Corpus, to: Corpus, config: Config): Parity[] {
  const present = config.locales
    .map(({ tag }) => tag)
    .filter((tag) => hasDocuments(tag, from) || hasDocuments(tag, to));
  return groupChanges(changes, from, to, config).map((group) => judgeGroup(group, present, config));
}

function hasDocuments(locale: string, corpus: Corpus): boolean {
  return (corpus.locales.get(locale)?.size ?? 0) > 0;
}

function judgeGroup(group: SectionGroup, locales: readonly string[], config: Config): Parity {
  const lead = group.changes.find(({ locale }) => locale === config.source) ?? group.changes[0]!;
  const changed: Parity['changed'] = {};
  for (const locale of locales) {
    const own = group.changes.filter((change) => change.locale === locale);
    if (own.length > 0) changed[locale] = combineChanges(own);
  }
  const { oneSided, text } = tell(group, changed, locales, config);
  return {
    document: lead.document.to ?? lead.document.from ?? '',
    section: lead.section.to ?? lead.section.from,
    title: lead.title.to ?? lead.title.from ?? '',
    changed,
    oneSided,
    text,
  };
}

function tell(
  group: SectionGroup,
  changed: Parity['changed'],
  locales: readonly string[],
  config: Config,
): { oneSided: boolean; text: string } {
  const names = (tags: readonly string[]) => tags.map((tag) => nameOf(tag, config)).join(' and ');
  const moved = locales.filter((tag) => changed[tag] !== undefined);
  const still = locales.filter((tag) => changed[tag] === undefined);
  const heaviest = combineChanges(moved.map((tag) => changed[tag]!)).weight;
  if (still.length > 0 && heaviest !== 'substantive')
    return {
      oneSided: false,
      text: say(parityMessages.editorial, { changed: names(moved), still: names(still) }),
    };
  const missing = moved.flatMap((tag) =>
    missingCounterparts(
      group,
      tag,
      locales.filter((other) => other !== tag),
    ).map((what) => ({ tag, what })),
  );
  if (still.length > 0) {
    // A section that came or went has no counterpart by that alone; of others only what has none is one-sided.
    const what = missing.length > 0 ? list(missing.map((entry) => entry.what)) : reasonOf(group);
    const message = still.some((tag) => !group.present.has(tag))
      ? parityMessages.absent
      : parityMessages.alone;
    return { oneSided: true, text: say(message, { changed: names(moved), still: names(still), what }) };
  }
  if (missing.length === 0)
    return { oneSided: false, text: say(parityMessages.alike, { locales: names(moved) }) };
  const parts = moved.flatMap((tag) => {
    const own = missing.filter((entry) => entry.tag === tag);
    return own.length > 0
      ? [
          say(parityMessages.only, {
            locale: nameOf(tag, config),
            signals: list(own.map(({ what }) => what)),
          }),
        ]
      : [];
  });
  for (const tag of moved)
    if (changed[tag]!.weight !== 'substantive')
      parts.push(say(parityMessages.wording, { locale: nameOf(tag, config) }));
  return {
    oneSided: true,
    text: say(parityMessages.differs, { locales: names(moved), what: `${parts.join('; ')}.` }),
  };
}

/** What a change is called where it has no signal of its own. */
function reasonOf({ changes }: SectionGroup): string {
  const [first] = changes.flatMap(({ signals }) => signals);
  return first ? first.text : `${changes[0]!.kind}.`;
}

const MOST_NAMED = 3;

function list(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_NAMED).join('; ');
  return texts.length > MOST_NAMED ? `${shown}; and ${texts.length - MOST_NAMED} more` : shown;
}

export function nameOf(locale: string, config: Config): string {
  const { name } = languageOf(locale);
  return name || (config.locales.find(({ tag }) => tag === locale)?.name ?? locale);
}
