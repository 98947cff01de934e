/** What a returned file holds → entries of the register: one for every item and every edit, none left out. */
import type { Organisation } from '../../model/organisation.ts';
import { isId } from '../../model/register.ts';
import type { Doubt, Permission } from '../../model/response.ts';
import { mapWords } from '../../model/text.ts';
import { isDay } from '../../model/version.ts';
import { firstStrong } from '../../text/direction.ts';
import { languageOf } from '../../text/languages.ts';
import type { Returned, ReturnedItem, ReturnedSection } from '../returned/returned.ts';
import type { Anchor } from './anchor.ts';
import { type AskedOtherwise, sayAskedOtherwise } from './compare-packet.ts';
import { EntryIds } from './entry-id.ts';
import { isFromSheet, type PlaceContext, placeItem } from './place-item.ts';
import { clean, cutRaw, LONGEST_TEXT, type RawEntry, short } from './raw-entry.ts';
import { findSectionEdits, type SectionEdits } from './section-edits.ts';
import { type Sender, Senders } from './sender.ts';
import type { NewResponse } from './write-entry.ts';

/** What an import knows beside the file. */
export interface EntryContext extends PlaceContext {
  organisations: readonly Organisation[];
  /** Said on the command line; stronger than what the file says. */
  organisation: string | null;
  permission: Permission | null;
  /** Day it came, `YYYY-MM-DD`. */
  received: string;
  /** Its name in responses/, and its digest. */
  source: { file: string; sha256: string };
  /** Every locale, the source first. */
  locales: readonly string[];
  /** Why a person must look at the file, as far as its packet tells. */
  doubt?: Doubt | null;
}

export interface MadeEntries {
  entries: NewResponse[];
  /** The organisation the file as a whole is from; null for several, a group or nobody known. */
  organisation: string | null;
  /** What a person should know about the file. */
  notes: string[];
  /** Items and edits found in the file; together they are the number of entries. */
  items: number;
  edits: number;
}

const LONGEST_PLACE = 600;

/** Entries in the order of the file: what was said, then what was changed in the text. */
export function makeEntries(returned: Returned, context: EntryContext): MadeEntries {
  const maker = new EntryMaker(returned, context);
  const said = returned.items.map((item) => maker.item(item));
  const edits = maker.edits();
  const edited = returned.sections.map((section, at) => maker.section(section, edits[at]!));
  return {
    entries: [...said, ...edited].flat(),
    organisation: maker.organisation,
    notes: maker.allNotes(),
    items: said.flat().length,
    edits: edited.flat().length,
  };
}

class EntryMaker {
  private readonly returned: Returned;
  private readonly context: EntryContext;
  private readonly senders: Senders;
  private readonly ids = new EntryIds();
  private readonly notes = new Set<string>();
  /** Questions that were answered as they were asked once. */
  private readonly otherwise = new Map<AskedOtherwise['why'], Set<string>>();

  constructor(returned: Returned, context: EntryContext) {
    this.returned = returned;
    this.context = context;
    const { organisations, organisation, source } = context;
    this.senders = new Senders(returned, organisations, organisation, source.sha256);
    const { packet } = returned;
    if (packet?.consultation && packet.consultation !== context.consultation.id)
      this.notes.add(
        `The file answers the consultation “${short(packet.consultation)}”, not ${context.consultation.id}; its entries are placed by section.`,
      );
  }

  get organisation(): string | null {
    return this.senders.of(null).organisation;
  }

  allNotes(): string[] {
    const asked = [...this.otherwise].map(([why, ids]) => sayAskedOtherwise(why, [...ids]));
    return [...(this.returned.notes ?? []), ...this.senders.notes, ...this.notes, ...asked];
  }

  item(item: ReturnedItem): NewResponse[] {
    const { context } = this;
    const locale = this.localeOf(item.locale, item.text);
    const { anchor, key, called, strange } = placeItem(item, locale, context);
    if (strange)
      this.notes.add(
        `${short(item.at)} answers the question “${short(item.question!)}”, which this consultation does not ask; it is kept.`,
      );
    const otherwise = this.askedOtherwise(item);
    const proposed = item.proposal ?? null;
    const edit = proposed === null ? null : { from: item.quote ?? '', to: proposed };
    return this.make({
      kind: edit ? 'edit' : isFromSheet(item) ? 'comment' : item.kind,
      sender: this.senders.of(item),
      locale,
      key,
      called,
      anchor,
      // The same id may be another question in another consultation.
      question:
        item.question !== null && isId(item.question) && (!otherwise || otherwise.question)
          ? item.question
          : null,
      asked: otherwise?.question?.text ?? null,
      quote: item.quote?.trim() ? item.quote : null,
      text: proposed ?? item.text,
      edit,
      at: item.at,
      received: this.dayOf(item),
      permission: context.permission ?? item.permission ?? this.returned.permission ?? 'none',
    });
  }

  private askedOtherwise({ question }: ReturnedItem): AskedOtherwise | null {
    const found = question === null ? undefined : this.context.asked?.get(question);
    if (!found || (found.question === null && found.why !== 'elsewhere')) return null;
    this.otherwise.set(found.why, (this.otherwise.get(found.why) ?? new Set()).add(short(question!)));
    return found;
  }

  /** The edits of every section that came back; null for one of which it is not known what was sent. */
  edits(): (SectionEdits | null)[] {
    const { returned, context } = this;
    return findSectionEdits(returned.sections, context.sections, (section) => this.volumeOf(section));
  }

  private volumeOf({ locale, blocks }: ReturnedSection): string {
    return this.localeOf(locale, blocks.join(' '));
  }

  /** The edits in a section that came back, or all of it where it cannot be told what was sent. */
  section(returned: ReturnedSection, found: SectionEdits | null): NewResponse[] {
    const { key, blocks, at } = returned;
    const { anchors, received, permission } = this.context;
    const locale = found?.locale ?? this.volumeOf(returned);
    const common = {
      sender: this.senders.of(null),
      locale,
      key: found?.place.key ?? key,
      question: null,
      asked: null,
      received,
      permission: permission ?? this.returned.permission ?? ('none' as const),
    };
    if (found === null) {
      this.notes.add(
        `The text of “${short(key)}” came back (${short(at)}), and what was sent is not known: it is kept as a whole, unplaced. Look for changes in it.`,
      );
      const anchor: Anchor = { section: null, document: null, state: 'unplaced' };
      const text = blocks.join('\n\n');
      return this.make({
        ...common,
        kind: 'comment',
        called: key,
        anchor,
        quote: null,
        text,
        edit: null,
        at,
      });
    }
    return found.edits.flatMap(({ from, to, quote, at: where, part }) => {
      const anchor = anchors.follow(part, locale, from || quote);
      const raw = { ...common, kind: 'edit' as const, called: null, anchor, quote, text: to };
      return this.make({ ...raw, edit: { from, to }, at: where });
    });
  }

  private make(raw: RawEntry): NewResponse[] {
    const parts = cutRaw(raw);
    if (parts.length > 1)
      this.notes.add(
        `${short(raw.at)} is very long and was cut into ${parts.length} entries, one after the other.`,
      );
    return parts.map((part) => this.entry(part));
  }

  private entry(raw: RawEntry): NewResponse {
    const { context, returned } = this;
    const { kind, sender, locale, key, called, anchor, question, received, permission } = raw;
    const asked = raw.asked && mapWords(raw.asked, (words) => clean(words)!);
    const quote = clean(raw.quote)?.slice(0, LONGEST_TEXT) ?? null;
    const text = clean(raw.text)!;
    const edit = raw.edit && { from: clean(raw.edit.from)!, to: clean(raw.edit.to)! };
    const who = this.identityOf(sender, received);
    const { id, ...known } = this.ids.idOf({
      sender: who,
      kind,
      section: key,
      question,
      asked: raw.asked && JSON.stringify(raw.asked),
      quote,
      text,
      edit,
    });
    const build = returned.packet?.build ?? '';
    const { group } = returned;
    const { file, sha256 } = context.source;
    const doubt = context.doubt ?? (this.senders.doubtful ? ('sender' as const) : null);
    const at = short(called ? `${raw.at}, for “${called}”` : raw.at, LONGEST_PLACE);
    return {
      id,
      known,
      organisation: sender.organisation,
      group: group && { name: short(group.name, 300) || 'group', participants: group.participants },
      kind,
      locale,
      section: anchor.section,
      document: anchor.document,
      question,
      ...(asked ? { asked } : {}),
      quote,
      text,
      edit,
      anchor: anchor.state,
      received,
      // A word about our reply can only come after the last day.
      late: !returned.packet?.reply && received > context.consultation.closes,
      permission,
      source: { file, sha256, at, ...(doubt ? { doubt } : {}) },
      packet: /^[0-9a-f]{8,64}$/.test(build) ? build : null,
      status: 'open',
      reason: null,
      duplicateOf: null,
      answeredBy: [],
      reply: null,
    };
  }

  /** Two meetings of one name are told apart by their day. */
  private identityOf({ identity }: Sender, received: string): string {
    return identity.startsWith('group:') ? `${identity}:${received}` : identity;
  }

  private localeOf(tag: string | null, text: string): string {
    const { locales } = this.context;
    const primary = (one: string): string => one.toLowerCase().split(/[-_]/)[0]!;
    const said =
      tag === null
        ? undefined
        : (locales.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
          locales.find((one) => primary(one) === primary(tag)));
    if (said !== undefined) return said;
    const direction = firstStrong(text);
    return locales.find((one) => languageOf(one).direction === direction) ?? locales[0]!;
  }

  /** Notes of a meeting are ours, and their day is when it was held; a date in any other file is what its sender likes. */
  private dayOf({ date }: ReturnedItem): string {
    const { received } = this.context;
    return this.returned.format === 'notes' && date !== null && isDay(date) && date <= received
      ? date
      : received;
  }
}
