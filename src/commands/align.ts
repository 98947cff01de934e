/** `mizan align`: does each translation say what the source says, section by section? */
import type { Call, Command, Outcome } from './command.ts';
import { allOption, atOption, formatOption, outOption, strictOption } from './options.ts';

export const align: Command = {
  name: 'align',
  summary: 'compare each translation with the source, section by section',
  arguments: [{ syntax: '[PATH...]', description: 'files, folders or documents; all of them when left out' }],
  options: [
    { flags: '-l, --locale <TAG>', description: 'only this translation' },
    {
      flags: '--fix',
      description: 'put in the sections and documents that are missing, in the source language, marked to do',
    },
    atOption,
    strictOption,
    allOption,
    formatOption(['text', 'json', 'html', 'sarif', 'github']),
    outOption,
  ],
  examples: [
    { command: 'mizan align --locale ur', means: 'what is missing or different in Urdu' },
    {
      command: 'mizan align --format html --out side-by-side.html',
      means: 'both languages side by side, to read in a browser',
    },
    { command: 'mizan align hateful-behaviour', means: 'one document only' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [{ load }, { alignLoaded }, { present, exitCodeOf, textOptions }] = await Promise.all([
    import('./load.ts'),
    import('./align-loaded.ts'),
    import('./present.ts'),
  ]);
  const loaded = await load(call);
  const locale = call.options['locale'];
  const { findings, view, pairs } = await alignLoaded(loaded, typeof locale === 'string' ? locale : null);
  if (call.options['fix']) return (await import('./scaffold-corpus.ts')).scaffoldCorpus(loaded, pairs);
  const exitCode = exitCodeOf(call, findings);
  if (call.options['format'] === 'html') {
    const [{ renderAlignHtml }, { fontFilesFor }, { embedFonts }] = await Promise.all([
      import('../report/align/html.ts'),
      import('../report/fonts.ts'),
      import('../workspace/fonts.ts'),
    ]);
    const fonts = embedFonts(fontFilesFor(loaded.workspace.config.locales.map(({ tag }) => tag)));
    return { output: renderAlignHtml(view, { fonts }), exitCode };
  }
  if (call.options['format'] === 'text') {
    const { renderAlignText } = await import('../report/align/text.ts');
    return { output: renderAlignText(view, textOptions(call, loaded)), exitCode };
  }
  const { describeAlignment } = await import('../report/align/data.ts');
  return {
    output: await present(call, loaded, {
      command: 'align',
      findings,
      data: describeAlignment(view),
    }),
    exitCode,
  };
}
