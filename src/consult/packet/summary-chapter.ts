/** The chapter that says what would change, section by section, in a table to run an eye over. */
import type { Change } from '../../compare/change.ts';
import { type TellSetting, tellKinds, tellSignals } from '../../compare/tell.ts';
import type { Document } from '../../document/document.ts';
import { say } from '../../model/rule.ts';
import type { BookletPart, Rich } from '../booklet.ts';
import type { PacketWords } from '../words.ts';
import { anchorOf, type ChosenSection } from './packet-changes.ts';
import type { PacketVolume } from './packet-volume.ts';

/** Reasons told of a section; the rest are counted. */
const MOST_REASONS = 3;

/** What would change, topic by topic, in sentences. */
export function summary(volume: PacketVolume): BookletPart[] {
  const { words } = volume;
  const head = volume.heading(1, 'summary', words.summary);
  const count = volume.shown().length;
  if (count === 0) return [head, { type: 'text', tone: 'plain', text: words.nothing }];
  const before = volume.input.corpora.from.locales.get(volume.locale) ?? new Map<string, Document>();
  const setting = { locale: volume.locale, config: volume.input.config, before, told: new Set<string>() };
  const parts: BookletPart[] = [
    head,
    { type: 'text', tone: 'plain', text: say(words.summaryLead, { sections: count }) },
  ];
  volume.topics.forEach((topic, at) => {
    const { path } = topic;
    const rows = volume.shown(topic).map((chosen) => summaryRow(volume, chosen, setting));
    if (rows.length === 0) return;
    parts.push(volume.heading(2, `summary-${at + 1}`, volume.topicTitle(path)), {
      type: 'table',
      caption: null,
      head: [...words.summaryHead],
      widths: [24, 25, 51],
      rows,
    });
  });
  return parts;
}

/** A section of the summary: its title, what becomes of it, and the weightiest reasons. */
function summaryRow(volume: PacketVolume, chosen: ChosenSection, setting: TellSetting): Rich[] {
  const { words } = volume;
  const change = volume.changeOf(chosen);
  const elsewhere = volume.cutElsewhere(chosen);
  const lang = elsewhere ? volume.locale : change.locale;
  const reasons = tellSignals(change, setting);
  const more = reasons.length - MOST_REASONS;
  const said = [
    ...reasons.slice(0, MOST_REASONS).map((reason) => reason.trim().replace(/[.\u06D4]$/, '')),
    ...(more > 0 ? [say(words.andMore, { count: more })] : []),
  ];
  const title = elsewhere?.section.title ?? anchorOf(chosen, change, volume.input).title;
  return [
    { text: title, link: `#${chosen.key}`, lang },
    tellKinds(change, setting),
    said.length > 0 ? said.join(words.between) + words.end : sayNoReason(change, words),
  ];
}

/** What is said of a section in which no rule, number or term changed. */
function sayNoReason({ kinds, weight }: Change, words: PacketWords): string {
  if (kinds.includes('added')) return words.newWithoutRule;
  if (kinds.includes('removed')) return '';
  return weight === 'cosmetic' || !kinds.includes('reworded') ? words.sameWords : words.wordingOnly;
}
