/** `npm start`: runs the main job on the bundled guidelines and says what to try next. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/mizan.js', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

/** Say what is run, and run it; from here, mizan finds the bundled guidelines by itself. */
function mizan(...argv) {
  console.log(`\n$ node bin/mizan.js ${argv.join(' ')}\n`);
  return spawnSync(process.execPath, [bin, ...argv], { cwd: root, stdio: 'inherit' }).status ?? 70;
}

process.exitCode = mizan('check');
// Without history (a downloaded archive, a shallow clone) it says so in a sentence.
mizan('diff', '2022-10-01', '2023-04-21', '--quiet');
// One organisation's packet of the consultation before that update, in every form that can be made here.
mizan('packet', 'build', '--org', 'zindagi-trust', '--out', 'packets');
console.log(`
Try next:
  node bin/mizan.js diff                                           what today's draft changes of what is in force
  node bin/mizan.js diff 2022-10-01 2023-04-21 -f html -o april.html    the April update as a redline, in a browser
  node bin/mizan.js align -f html -o side-by-side.html             both languages side by side
  node bin/mizan.js show hate-speech --on 2023-01-01               the rule in force on a day
  node bin/mizan.js packet build --all                             a packet for each of the 112 organisations
  node bin/mizan.js responses report -f html -o report.html        what they said, and what was done about it
  node bin/mizan.js -C ANOTHER/PROJECT init                        your own guidelines: finds the languages, writes mizan.yaml
  node bin/mizan.js --help                                         everything else`);
