import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRedlineHtml } from '../../../src/report/redline/html.ts';
import { nestMarks, readPieces } from '../../../src/report/redline/pieces.ts';
import { arbitraryMarkdown, makeDocument } from '../../support/documents.ts';
import { blockChange, makeChange, pairBlocks } from '../diff/sample.ts';

const sectionOf = (markdown: string) => makeDocument(`# A {#a}\n\n${markdown}\n`).sections[1]!;
const redline = (from: string, to: string): string =>
  renderRedlineHtml(makeChange('en', sectionOf(from), sectionOf(to)));
/** What is seen, without the words for those who hear the page. */
const seen = (html: string): string => html.replace(/<span class="vh">[^<]*<\/span>/g, '');

describe('renderRedlineHtml', () => {
  it('tells deletions and insertions by element, and in words for those who hear the page', () => {
    expect(redline('You may post.', 'You must post.')).toBe(
      '<p class="b rep">You <del><span class="vh">[deleted: </span>may<span class="vh">]</span></del><ins><span class="vh">[inserted: </span>must<span class="vh">]</span></ins> post.</p>',
    );
  });

  it('keeps a link with one word changed as one link, and says where it led', () => {
    const html = seen(
      redline('See [the old help page](https://a.example/).', 'See [the new help page](https://a.example/).'),
    );
    expect(html).toBe(
      '<p class="b rep">See <a href="https://a.example/" rel="noopener noreferrer">the <del>old</del><ins>new</ins> help page</a>.</p>',
    );
    const [from, to] = ['a', 'b'].map((site) => sectionOf(`See [it](https://${site}.example/).`).blocks[0]!);
    expect(
      seen(
        renderRedlineHtml(
          makeChange('en', null, null, { kind: 'reworded', blocks: [blockChange('replace', from!, to!)] }),
        ),
      ),
    ).toContain('link: <bdi dir="ltr"><del>https://a.example/</del> <ins>https://b.example/</ins></bdi>');
  });

  it('keeps emphasis on both sides', () => {
    expect(seen(redline('You **must not** do this.', 'You **may** do this.'))).toContain(
      '<strong><del>must not</del><ins>may</ins></strong> do this.',
    );
  });

  it('keeps lists as lists, nested and numbered', () => {
    const html = seen(redline('1. one\n2. two\n   - inner', '1. one\n2. two\n   - inner\n   - new'));
    expect(html).toBe(
      '<ol><li value="1" class="b">one</li><li value="2" class="b">two<ul><li class="b">inner</li><li class="b ins"><ins>new</ins></li></ul></li></ol>',
    );
  });

  it('keeps tables as tables, changes in their cells', () => {
    const html = seen(
      redline('| Age | Rule |\n| --- | --- |\n| 13 | none |', '| Age | Rule |\n| --- | --- |\n| 16 | none |'),
    );
    expect(html).toContain('<th scope="col">Age</th><th scope="col">Rule</th>');
    expect(html).toContain('<td><del>13</del><ins>16</ins></td><td>none</td>');
  });

  it('keeps a label in sight over what changed, and folds the rest', () => {
    const list = (items: string[]) => `**Not allowed**\n\n${items.map((item) => `- ${item}`).join('\n')}`;
    const html = redline(list(['a', 'b', 'c', 'd', 'e']), list(['a', 'b', 'c', 'd', 'e', 'f']));
    expect(html).toMatch(
      /^<p class="b lead"><strong>Not allowed<\/strong><\/p><details class="fold"><summary><bdi lang="en" dir="ltr">… 4 blocks unchanged/,
    );
  });

  it('marks moves, and changes of markup alone', () => {
    const { blocks } = sectionOf('- a');
    expect(
      renderRedlineHtml(
        makeChange('en', null, null, {
          kind: 'reworded',
          blocks: [blockChange('move', blocks[0]!, blocks[0]!)],
        }),
      ),
    ).toContain('⇅ moved');
    const [from, to] = [sectionOf('You **must**.').blocks[0]!, sectionOf('You must.').blocks[0]!];
    expect(
      renderRedlineHtml(
        makeChange('en', null, null, { kind: 'reworded', blocks: [blockChange('replace', from, to)] }),
      ),
    ).toContain('only markup differs');
  });

  it('lets nothing through that could run or lead astray', () => {
    const html = redline(
      'x',
      'x <script>alert(1)</script> [y](javascript:alert) <img src=x onerror=alert(1)> <b onclick=x>z</b>',
    );
    expect(html).not.toMatch(/<script|<img|onclick=|href="javascript/);
  });

  it('shows every word of any text, on each side', () => {
    const words = (text: string): string => text.replace(/\s+/g, '');
    const plain = (html: string): string =>
      words(
        seen(html)
          .replace(
            /<small[\s\S]*?<\/small>|<span class="label">image:<\/span>|<summary>[\s\S]*?<\/summary>/g,
            '',
          )
          .replace(/<[^>]*>/g, '')
          .replace(
            /&(?:amp|lt|gt|quot|#39);/g,
            (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[entity]!,
          ),
      );
    fc.assert(
      fc.property(arbitraryMarkdown(), arbitraryMarkdown(), (one, other) => {
        const [from, to] = [makeDocument(one).sections[0]!, makeDocument(other).sections[0]!];
        const blocks = pairBlocks(from.blocks, to.blocks).filter(
          ({ block }) =>
            block.from?.kind !== 'code' &&
            block.to?.kind !== 'code' &&
            block.from?.table == null &&
            block.to?.table == null,
        );
        const html = renderRedlineHtml(makeChange('en', from, to, { blocks, kind: 'reworded' }));
        const without = (tag: string): string =>
          html.replace(new RegExp(`<${tag}\\b[^>]*>(?:(?!</${tag}>)[\\s\\S])*</${tag}>`, 'g'), '');
        const shownBlocks = blocks.filter(
          ({ op, block }) =>
            !['definition', 'heading'].includes((block.to ?? block.from)!.kind) &&
            (op !== 'equal' || block.to!.text.trim() !== ''),
        );
        expect(plain(without('del'))).toBe(
          words(shownBlocks.map(({ block }) => block.to?.text ?? '').join('')),
        );
        expect(plain(without('ins'))).toBe(
          words(
            shownBlocks
              .map(({ op, block }) => (op === 'equal' ? block.to!.text : (block.from?.text ?? '')))
              .join(''),
          ),
        );
      }),
    );
  });
});

describe('nestMarks', () => {
  it('puts what reaches furthest outermost and always closes in order', () => {
    const block = sectionOf('a **b [c](https://x.example/) d** e').blocks[0]!;
    const html = nestMarks(
      readPieces(
        [
          ['=', 'a b '],
          ['+', 'c'],
          ['=', ' d e'],
        ],
        block,
        block,
      ),
      ({ op, inline }, inside) => `(${inline?.kind ?? op} ${inside})`,
    );
    expect(html).toBe('a (strong b (+ (link c)) d) e');
  });
});
