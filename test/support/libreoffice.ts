/** A LibreOffice that tests can drive, where there is one: what it makes of a Word file with changes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** Path of a LibreOffice: `LIBREOFFICE` of the environment, else where packages put it. */
export function findLibreOffice(): string | null {
  const named = process.env['LIBREOFFICE'];
  return [...(named ? [named] : []), ...PLACES].find((path) => existsSync(path)) ?? null;
}

export const NO_LIBREOFFICE = 'skipped: needs LibreOffice, install with: apt-get install libreoffice-writer';

const LIBRARY =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Answer"/></library:library>\n';
const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Answer" script:language="StarBasic">Sub Run(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim none()
  If Len(command) Then
    Dim helper As Object
    helper = createUnoService("com.sun.star.frame.DispatchHelper")
    helper.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, none())
  End If
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, filter())
  document.close(True)
  StarDesktop.terminate()
End Sub
</script:module>
`;

export type OfficeAnswer = 'accept' | 'reject' | 'keep';

const COMMANDS: Record<OfficeAnswer, string> = {
  accept: 'AcceptAllTrackedChanges',
  reject: 'RejectAllTrackedChanges',
  keep: '',
};

/** A LibreOffice with a profile of its own in a temp folder. */
export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mizan-office-'));

  constructor(private readonly program: string) {
    // The first start fills a new profile, and would write over what stood there.
    this.start('--terminate_after_init');
    const basic = join(this.folder, 'profile', 'user', 'basic');
    mkdirSync(join(basic, 'Standard'), { recursive: true });
    writeFileSync(join(basic, 'Standard', 'script.xlb'), LIBRARY);
    writeFileSync(join(basic, 'Standard', 'Answer.xba'), MODULE);
  }

  /** Open a Word file, answer all its changes (or keep them), and save it as a Word file again. */
  answer(docx: Uint8Array, answer: OfficeAnswer): Uint8Array {
    const [source, target] = [join(this.folder, 'source.docx'), join(this.folder, 'target.docx')];
    rmSync(target, { force: true });
    writeFileSync(source, docx);
    this.start(
      `macro:///Standard.Answer.Run("${pathToFileURL(source)}","${pathToFileURL(target)}","${COMMANDS[answer]}")`,
    );
    return new Uint8Array(readFileSync(target));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private start(argument: string): void {
    const profile = pathToFileURL(join(this.folder, 'profile'));
    execFileSync(
      this.program,
      [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nologo', argument],
      { timeout: 120_000, stdio: 'ignore' },
    );
  }
}
