/** Faults of a translation, put into the Urdu: what comparing it with the English should find. */
import { changeIn, type FaultKind, inUrdu } from './fault.ts';
import { isLabel, isList, type Piece } from './pieces.ts';

const isProse = (block: string): boolean => !isList(block) && !isLabel(block);
const DATE = /(\d) (جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)/;

/** A change in one block of the Urdu. */
function change(name: string, edit: (block: string) => string): FaultKind {
  return changeIn('ur', 'align', name, edit);
}

/** A change of a list of rule items in the Urdu. */
function changeList(name: string, edit: (items: string[]) => string): FaultKind {
  return change(name, (block) => (isRuleList(block) ? edit(block.split('\n')) : block));
}

/** A list of at least three items that are no definitions: those may stand in each language's own order. */
function isRuleList(block: string): boolean {
  return isList(block) && !block.startsWith('- **') && block.split('\n').length >= 3;
}

/** A change of the list of sections in the Urdu; `near` are the sections, from `at`, where it shows. */
function changeOrder(name: string, edit: (pieces: Piece[], at: number) => void, near: number[]): FaultKind {
  return {
    name,
    job: 'align',
    make: ({ ur }, at) => {
      edit(ur, at);
      return inUrdu(...near.map((offset) => at + offset).filter((index) => index < ur.length));
    },
  };
}

export const ALIGN_FAULTS: readonly FaultKind[] = [
  changeOrder('section removed', (pieces, at) => pieces.splice(at, 1), [-1, 0]),
  changeOrder(
    'section duplicated',
    (pieces, at) => pieces.splice(at + 1, 0, { ...pieces[at]!, id: `${pieces[at]!.id}-again` }),
    [0, 1],
  ),
  changeOrder('sections swapped', (pieces, at) => pieces.splice(at, 2, pieces[at + 1]!, pieces[at]!), [0, 1]),
  changeOrder('section demoted', (pieces, at) => pieces[at + 1]!.level++, [1]),
  changeOrder(
    'sections merged',
    (pieces, at) => pieces[at]!.blocks.push(...pieces.splice(at + 1, 1)[0]!.blocks),
    [0, 1],
  ),
  {
    name: 'paragraph removed',
    job: 'align',
    make: ({ ur }, at) => {
      const { blocks } = ur[at]!;
      const index = blocks.findIndex((block, order) => order > 0 && isProse(block));
      if (index < 0) return null;
      blocks.splice(index, 1);
      return inUrdu(at);
    },
  },
  changeList('list item removed', (items) => items.toSpliced(1, 1).join('\n')),
  changeList('list items swapped', ([first, ...rest]) => rest.toSpliced(1, 0, first!).join('\n')),
  changeList('list turned into prose', (items) => `${items.map((item) => item.slice(2)).join('، ')}۔`),
  change('number changed', (block) =>
    block.replace(/ہر (\d+) دن/, (_, days: string) => `ہر ${Number(days) + 5} دن`),
  ),
  change('age changed', (block) =>
    block.replace(/1([368]) سال/, (_, unit: string) => `1${Number(unit) - 1} سال`),
  ),
  change('comparator changed', (block) => block.replace(/(1[368] سال) سے کم/, '$1 سے زیادہ')),
  change('date changed', (block) =>
    block.replace(DATE, (_, day: string, month: string) => `${day} ${month === 'مارچ' ? 'جون' : 'مارچ'}`),
  ),
  change('link changed', (block) => block.replace(/\]\([^)]*#[^)]*\)/, '](policy-0001.md)')),
  change('negation lost', (block) => block.replace('کی اجازت نہیں دیتے', 'کی اجازت دیتے ہیں')),
  {
    name: 'English left in',
    job: 'align',
    make: ({ en, ur }, at) => {
      ur[at]!.blocks[0] = en[at]!.blocks[0]!;
      return inUrdu(at);
    },
  },
  change('Urdu cut in half', (block) => {
    const words = block.split(' ');
    return isProse(block) && words.length >= 24 ? words.slice(0, words.length / 2).join(' ') : block;
  }),
];
