/** The formats of `mizan diff`, each loaded only when it is asked for. */
import type { CorpusDiff } from '../compare/change.ts';
import { summarizeDiff } from '../compare/summarize.ts';
import type { Corpus } from '../document/document.ts';
import { viewDiff } from '../report/diff/view.ts';
import type { Revision } from '../workspace/revision.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Call } from './command.ts';

interface Side {
  revision: Revision;
  corpus: Corpus;
}

/** The output of a diff in the format asked for. */
export async function renderDiff(
  call: Call,
  { config }: Workspace,
  from: Side,
  to: Side,
  diff: CorpusDiff,
): Promise<string | Uint8Array> {
  const locale = call.options['locale'];
  const view = viewDiff({
    diff,
    summary: summarizeDiff(diff, config),
    from: describe(from.revision),
    to: describe(to.revision),
    corpora: { from: from.corpus, to: to.corpus },
    config,
    ...(typeof locale === 'string' && { locales: [locale] }),
  });
  switch (call.options['format']) {
    case 'json': {
      const [{ renderJson }, { describeDiff }] = await Promise.all([
        import('../report/json.ts'),
        import('../report/diff/data.ts'),
      ]);
      return renderJson({
        command: 'diff',
        revision: to.revision.spec,
        findings: [],
        data: describeDiff(view),
      });
    }
    case 'markdown':
      return (await import('../report/diff/markdown.ts')).renderDiffMarkdown(view);
    case 'html': {
      const [{ renderDiffHtml }, { fontFilesFor }, { embedFonts }] = await Promise.all([
        import('../report/diff/html.ts'),
        import('../report/fonts.ts'),
        import('../workspace/fonts.ts'),
      ]);
      return renderDiffHtml(view, { fonts: embedFonts(fontFilesFor(config.locales.map(({ tag }) => tag))) });
    }
    case 'docx': {
      const { renderDiffDocx } = await import('../report/diff/docx.ts');
      const { today } = await import('./today.ts');
      return renderDiffDocx(view, {
        date: to.revision.version?.announced ?? today(call),
        whole: call.options['all'] === true ? to.corpus : null,
      });
    }
    default: {
      const { renderDiffText } = await import('../report/diff/text.ts');
      return renderDiffText(view, {
        width: call.host.stdoutIsTerminal ? call.host.columns : 110,
        color: call.global.color,
        quiet: call.global.quiet,
        all: call.options['all'] === true,
        stat: call.options['stat'] === true,
      });
    }
  }
}

function describe({ spec, version, commit }: Revision) {
  return {
    name: version?.name ?? spec,
    commit,
    announced: version?.announced ?? null,
    effective: version?.effective ?? null,
  };
}
