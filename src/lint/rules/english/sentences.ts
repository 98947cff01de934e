/** The sentences of a document, cut once for all the rules that look at them. */
import type { Block, Section } from '../../../document/document.ts';
import { segmentSentences } from '../../../text/segments.ts';
import { eachBlock, type RuleContext } from '../../rule.ts';

type Visit = (sentence: string, start: number, block: Block, section: Section) => void;

/** Every sentence of the running text, with its offset in the block's prose. */
export function eachSentence(context: RuleContext, visit: Visit): void {
  const sentences = context.memo('english/sentences', 'document', () => {
    const found: Parameters<Visit>[] = [];
    eachBlock(context.document, (block, section) => {
      if (
        block.kind === 'code' ||
        block.kind === 'html' ||
        block.kind === 'heading' ||
        block.role === 'label'
      )
        return;
      for (const { text, start } of segmentSentences(block.prose, context.language))
        found.push([text, start, block, section]);
    });
    return found;
  });
  for (const sentence of sentences) visit(...sentence);
}
