/** What a returned item is about: the section, document or topic it names, or the one its question asks about. */
import type { Consultation, Question } from '../../model/consultation.ts';
import type { WorkshopTopic } from '../../model/resources.ts';
import type { ReturnedItem } from '../returned/returned.ts';
import type { Anchor, Anchors } from './anchor.ts';
import type { AskedOtherwise } from './compare-packet.ts';
import { type SentSections, titleKey } from './sent-sections.ts';

export interface PlaceContext {
  consultation: Consultation;
  sections: SentSections;
  anchors: Anchors;
  /** What groups talk about: a sheet asks by topic. */
  topics: readonly Pick<WorkshopTopic, 'id' | 'title' | 'sections'>[];
  /** Questions that the packet asked otherwise than the consultation does now, by id. */
  asked?: ReadonlyMap<string, AskedOtherwise>;
}

export interface ItemPlace {
  anchor: Anchor;
  /** Names the place in ids of entries: the same in every format. */
  key: string | null;
  /** What the file calls a place that could not be found, or that only a heading above it could be told for. */
  called: string | null;
  /** True where it answers a question that this consultation does not ask. */
  strange: boolean;
}

/** The field for anything else is `c:whole`. */
const WHOLE = 'whole';
/** Questions on the sheet of a focus group. */
const SHEET_CODE = /^(?:said|others)\.(.+)$/;

/** True for what a group said about a topic: it is no answer to a question of the consultation. */
export function isFromSheet({ question }: ReturnedItem): boolean {
  return question !== null && SHEET_CODE.test(question);
}

/** Find the place of an item as it was sent, and where that is now. */
export function placeItem(item: ReturnedItem, locale: string, context: PlaceContext): ItemPlace {
  const { sections, anchors } = context;
  const asked = questionOf(item, context);
  const target = targetOf(item, context) ?? asked?.section ?? null;
  const found = target === null ? null : sections.find(target);
  const place =
    found &&
    ((item.part ? sections.partNamed(found, locale, item.part) : null) ??
      sections.narrow(found, locale, item.quote));
  const path = target === null || place ? null : sections.findDocument(target);
  const named = (place !== null || path !== null) && item.section === target;
  const called = named || item.section === WHOLE ? null : item.section;
  const whole = target === WHOLE || (target === null && (asked !== null || item.whole === true));
  const nowhere: Anchor = { section: null, document: path, state: whole ? 'whole' : 'unplaced' };
  const anchor: Anchor = place
    ? anchors.follow(place, locale, item.quote)
    : path === null
      ? nowhere
      : { ...nowhere, state: 'placed' };
  return {
    anchor,
    key: place?.key ?? path ?? called,
    called,
    strange: item.question !== null && asked === null,
  };
}

/** The question an item answers; null where it answers none, or none of this consultation. */
function questionOf({ question }: ReturnedItem, context: PlaceContext): Pick<Question, 'section'> | null {
  if (question === null) return null;
  const [, topic] = SHEET_CODE.exec(question) ?? [];
  if (topic !== undefined) return { section: topicOf(topic, context) };
  const otherwise = context.asked?.get(question);
  if (otherwise?.question || otherwise?.why === 'elsewhere') return otherwise.question ?? { section: null };
  return context.consultation.questions.find(({ id }) => id === question) ?? null;
}

/** The nearest name that something was sent under. */
function targetOf({ section, within = [] }: ReturnedItem, context: PlaceContext): string | null {
  const { sections } = context;
  for (const name of section === null ? within : [section, ...within]) {
    if (sections.find(name) ?? sections.findDocument(name)) return name;
    const topic = topicOf(name, context);
    if (topic !== null) return topic;
  }
  return section;
}

/** The section a topic of a workshop begins with, by the topic's id or title. */
function topicOf(name: string, { topics, sections }: PlaceContext): string | null {
  const wanted = titleKey(name);
  const topic =
    topics.find(({ id }) => id === name) ??
    topics.find(({ title }) => Object.values(title).some((words) => titleKey(words) === wanted));
  return topic?.sections.find((one) => sections.find(one) ?? sections.findDocument(one)) ?? null;
}
