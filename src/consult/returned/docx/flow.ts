/** The body of a Word file as a flow of paragraphs: their words with what was done to each, and the marks between them. */
import type { Cell, FlowParagraph, Mark } from './paragraph.ts';
import { type Context, changeOf, contextOf, KEPT } from './revision.ts';
import { readSymbol } from './symbols.ts';
import { readThing } from './things.ts';
import { childOf, findAll, insideOf, isOn, type XmlNode } from './xml.ts';

/** Read the body, or a note or comment. */
export function readFlow(root: XmlNode): FlowParagraph[] {
  const reader = new FlowReader();
  reader.container(root.children, KEPT);
  return reader.finish();
}

const LONGEST_CODE = 200;
const MOST_FIELDS = 50;

class FlowReader {
  private readonly flow: FlowParagraph[] = [];
  private paragraph: FlowParagraph | null = null;
  /** Marks between paragraphs, which stand before the next one. */
  private waiting: Mark[] = [];
  private cell: Cell | null = null;
  private box: number | null = null;
  private stressed = false;
  /** Bookmark of the link that is being read. */
  private link: string | null = null;
  private counts = { tables: 0, boxes: 0, containers: 0 };
  private current = 0;
  /** Open fields: their codes, and whether their result has begun. */
  private readonly fields: { code: string; checked: string }[] = [];
  private boxes: (() => void)[] = [];

  finish(): FlowParagraph[] {
    if (this.waiting.length > 0) {
      const last = this.flow[this.flow.length - 1];
      if (last) for (const mark of this.waiting) last.marks.push({ ...mark, piece: last.pieces.length });
    }
    return this.flow;
  }

  /** Children of a body, a cell, a text box: paragraphs and tables. */
  container(children: readonly XmlNode[], context: Context): void {
    const before = this.current;
    this.current = ++this.counts.containers;
    this.blocks(children, context);
    this.current = before;
  }

  private blocks(children: readonly XmlNode[], context: Context): void {
    for (const node of children) {
      if (node.name === 'w:p') this.readParagraph(node, context);
      else if (node.name === 'w:tbl') this.table(node, context);
      else if (!this.mark(node)) this.blocks(insideOf(node), contextOf(node, context));
    }
  }

  private readParagraph(node: XmlNode, context: Context): void {
    const properties = childOf(node, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    const paragraph: FlowParagraph = {
      style: childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? null,
      pieces: [],
      marks: this.waiting,
      endGone: context.gone || childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null,
      cell: this.cell,
      box: this.box,
      listed: childOf(properties, 'w:numPr') !== null,
      container: this.current,
    };
    this.waiting = [];
    this.flow.push(paragraph);
    const outer = this.paragraph;
    const outerBoxes = this.boxes;
    this.paragraph = paragraph;
    this.boxes = [];
    this.inline(node.children, context);
    this.paragraph = outer;
    const boxes = this.boxes;
    this.boxes = outerBoxes;
    // Text boxes hang on a paragraph, and are read after it.
    for (const read of boxes) read();
  }

  private table(node: XmlNode, context: Context): void {
    const outer = this.cell;
    const table = ++this.counts.tables;
    let rows = 0;
    this.eachOf(node.children, 'w:tr', context, (row, rowContext) => {
      const changed = changeOf(childOf(row, 'w:trPr'), ['w:ins', 'w:del'], rowContext);
      const at = rows++;
      let cells = 0;
      this.eachOf(row.children, 'w:tc', changed, (cell, inCell) => {
        const context = changeOf(childOf(cell, 'w:tcPr'), ['w:cellIns', 'w:cellDel'], inCell);
        this.cell = { table, row: at, cell: cells++, gone: context.gone, parent: outer };
        this.container(cell.children, context);
      });
    });
    this.cell = outer;
    // Paragraphs on both sides of a table can't run together.
    this.current = ++this.counts.containers;
  }

  private eachOf(
    children: readonly XmlNode[],
    name: string,
    context: Context,
    read: (node: XmlNode, context: Context) => void,
  ): void {
    for (const node of children) {
      if (node.name === name) read(node, context);
      else if (!this.mark(node)) this.eachOf(insideOf(node), name, contextOf(node, context), read);
    }
  }

  private inline(children: readonly XmlNode[], context: Context): void {
    for (const node of children) {
      if (node.name === 'w:r' || node.name === 'm:r') this.run(node, context);
      else if (node.name === 'w:fldSimple') {
        this.open({ code: node.attributes['w:instr'] ?? '', checked: '' });
        this.inline(node.children, context);
        this.fields.pop();
      } else if (node.name === 'w:hyperlink') {
        const outer = this.link;
        this.link = node.attributes['w:anchor'] ?? null;
        this.inline(node.children, context);
        this.link = outer;
      } else if (node.name === 'w:p' || node.name === 'w:tbl') this.blocks([node], context);
      else if (!this.mark(node)) this.inline(insideOf(node), contextOf(node, context));
    }
  }

  private run(node: XmlNode, context: Context): void {
    const properties = childOf(node, 'w:rPr');
    const hidden = isOn(childOf(properties, 'w:vanish')) || isOn(childOf(properties, 'w:specVanish'));
    this.stressed = isStressed(properties);
    for (const child of node.children) this.runChild(child, context, hidden);
    this.stressed = false;
  }

  private runChild(node: XmlNode, context: Context, hidden: boolean): void {
    switch (node.name) {
      case 'w:t':
      case 'm:t':
        this.words(node.text, context, hidden);
        break;
      case 'w:delText':
        this.words(node.text, { ...context, gone: true }, hidden);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.words('\t', context, hidden);
        break;
      case 'w:br':
      case 'w:cr':
        this.words('\n', context, hidden);
        break;
      case 'w:noBreakHyphen':
        this.words('\u2011', context, hidden);
        break;
      case 'w:softHyphen':
        this.words('\u00AD', context, hidden);
        break;
      case 'w:sym':
        this.words(readSymbol(node.attributes['w:font'], node.attributes['w:char']), context, hidden);
        break;
      case 'w:fldChar':
        this.fieldChar(node, context, hidden);
        break;
      case 'w:instrText': {
        const field = this.fields[this.fields.length - 1];
        if (field && field.code.length < LONGEST_CODE) field.code += node.text;
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.put(node.name === 'w:footnoteReference' ? 'footnote' : 'endnote', node.attributes['w:id']);
        break;
      case 'w:commentReference':
        this.put('comment', node.attributes['w:id']);
        break;
      case 'w:ruby':
        this.inline(childOf(node, 'w:rubyBase')?.children ?? [], context);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.picture(node, context);
        break;
      case 'mc:AlternateContent':
        for (const child of insideOf(node)) this.runChild(child, context, hidden);
    }
  }

  private fieldChar(node: XmlNode, context: Context, hidden: boolean): void {
    const type = node.attributes['w:fldCharType'];
    if (type === 'begin') {
      const box = childOf(node, 'w:ffData', 'w:checkBox');
      const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
      this.open({ code: '', checked: box ? (isOn(state) ? '\u2612' : '\u2610') : '' });
    } else if (type === 'end') {
      const field = this.fields.pop();
      if (field?.checked) this.words(field.checked, context, hidden);
    }
  }

  /** Fields stand in fields, but not without end: some are never closed. */
  private open(field: { code: string; checked: string }): void {
    if (this.fields.length >= MOST_FIELDS) this.fields.shift();
    this.fields.push(field);
  }

  /** Words of a picture are those of the text boxes in it. */
  private picture(node: XmlNode, context: Context): void {
    for (const content of findAll(node, 'w:txbxContent')) {
      const place = { cell: this.cell, box: ++this.counts.boxes };
      this.boxes.push(() => {
        const outer = { cell: this.cell, box: this.box };
        [this.cell, this.box] = [place.cell, place.box];
        this.container(content.children, context);
        [this.cell, this.box] = [outer.cell, outer.box];
      });
    }
    for (const words of findAll(node, 'a:t', 'w:txbxContent')) this.words(words.text, context, false);
    const thing = context.gone ? null : readThing(node);
    if (thing) this.add({ kind: 'thing', id: '', name: '', thing });
  }

  private words(text: string, { gone, went, came }: Context, hidden: boolean): void {
    if (text === '' || !this.paragraph) return;
    const contents = this.fields.some(({ code }) => /^\s*TOC\b/.test(code));
    const link = this.link ?? linkOf(this.fields[this.fields.length - 1]?.code ?? '');
    const piece = { text, gone, went, came, hidden, stressed: this.stressed, contents };
    this.paragraph.pieces.push(link === null ? piece : { ...piece, link });
  }

  /** Marks and what has no words of its own; true when that is all there is to the element. */
  private mark(node: XmlNode): boolean {
    const id = node.attributes['w:id'];
    switch (node.name) {
      case 'w:bookmarkStart':
        this.put('bookmark-start', id, node.attributes['w:name']);
        return true;
      case 'w:bookmarkEnd':
        this.put('bookmark-end', id);
        return true;
      case 'w:commentRangeStart':
        this.put('comment-start', id);
        return true;
      case 'w:commentRangeEnd':
        this.put('comment-end', id);
        return true;
      case 'w:altChunk':
      case 'w:subDoc': {
        const relation = node.attributes['r:id'] ?? null;
        this.add({ kind: 'thing', id: '', name: '', thing: { kind: 'document', about: null, relation } });
        return true;
      }
      default:
        return /^w:(?:pPr|tblPr|trPr|tcPr|sdtPr|sdtEndPr|customXmlPr|smartTagPr|rPr)$/.test(node.name);
    }
  }

  private put(kind: Mark['kind'], id: string | undefined, name = ''): void {
    if (id !== undefined) this.add({ kind, id, name });
  }

  private add(mark: Omit<Mark, 'piece'>): void {
    const piece = this.paragraph?.pieces.length ?? 0;
    (this.paragraph?.marks ?? this.waiting).push({ ...mark, piece });
  }
}

/** Where a field leads in the file, if it is a link as older programs write them. */
function linkOf(code: string): string | null {
  return /^\s*HYPERLINK\s+\\l\s+"([^"]+)"/.exec(code)?.[1] ?? null;
}

function isStressed(properties: XmlNode | null): boolean {
  return (properties?.children ?? []).some(
    (node) =>
      /^w:(?:b|bCs|u|highlight|em)$/.test(node.name) && isOn(node) && node.attributes['w:val'] !== 'none',
  );
}
