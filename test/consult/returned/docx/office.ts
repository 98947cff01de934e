/** A LibreOffice that plays the reader of a packet: comments, tracked edits, answers typed and boxes ticked, by a script in Basic. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LIBRARY =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Mark"/></library:library>\n';

/** What the reader can do, in Basic. Strings come as lists of code units, so that any script can be typed. */
const TOOLS = `
Function Find(words As String) As Object
  Dim search As Object
  search = document.createSearchDescriptor()
  search.SearchString = words
  search.SearchCaseSensitive = True
  Find = document.findFirst(search)
  If IsNull(Find) Then Print #1, "not found: " &amp; words
End Function

Sub Comment(words As String, author As String, said As String)
  Dim place As Object, note As Object
  place = Find(words)
  note = document.createInstance("com.sun.star.text.textfield.Annotation")
  note.Content = said
  note.Author = author
  place.Text.insertTextContent(place, note, True)
End Sub

Sub Replace(words As String, other As String)
  Dim place As Object
  place = Find(words)
  place.String = other
End Sub

Sub TypeAfter(words As String, said As String)
  Dim place As Object, cursor As Object
  place = Find(words)
  cursor = place.Text.createTextCursorByRange(place.End)
  cursor.gotoEndOfParagraph(False)
  place.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  place.Text.insertString(cursor, said, False)
End Sub

Function CellOf(code As String) As Object
  Dim tables As Object, table As Object, names, i As Integer, j As Integer
  tables = document.TextTables
  For i = 0 To tables.Count - 1
    table = tables.getByIndex(i)
    names = table.CellNames
    For j = 0 To UBound(names)
      If InStr(table.getCellByName(names(j)).String, code) > 0 Then
        CellOf = table.getCellByName(names(j))
        Exit Function
      End If
    Next j
  Next i
  Print #1, "no cell: " &amp; code
End Function

Sub Answer(code As String, said As String)
  Dim cell As Object, cursor As Object
  cell = CellOf(code)
  cursor = cell.createTextCursor()
  cursor.gotoEnd(False)
  cell.insertString(cursor, said, False)
End Sub

Sub Tick(code As String, mark As String)
  Dim cell As Object, paragraphs As Object, paragraph As Object, cursor As Object
  cell = CellOf(code)
  paragraphs = cell.createEnumeration()
  Do While paragraphs.hasMoreElements()
    paragraph = paragraphs.nextElement()
    If InStr(paragraph.String, Chr(9744)) > 0 Then
      cursor = cell.createTextCursorByRange(paragraph.Start)
      cursor.goRight(1, True)
      cursor.String = mark
    End If
  Loop
End Sub

Sub RejectAll()
  Dim none(), helper As Object
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(document.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, none())
End Sub

Sub Strike(words As String)
  Dim place As Object, cursor As Object
  place = Find(words)
  cursor = place.Text.createTextCursorByRange(place.Start)
  cursor.gotoStartOfParagraph(False)
  cursor.gotoEndOfParagraph(True)
  cursor.goRight(1, True)
  cursor.String = ""
End Sub

Sub Box(words As String, said As String)
  Dim place As Object, frame As Object, size As New com.sun.star.awt.Size
  place = Find(words)
  frame = document.createInstance("com.sun.star.text.TextFrame")
  size.Width = 4000
  size.Height = 1500
  frame.Size = size
  frame.AnchorType = com.sun.star.text.TextContentAnchorType.AT_PARAGRAPH
  place.Text.insertTextContent(place.Start, frame, False)
  frame.Text.insertString(frame.Text.Start, said, False)
End Sub

Sub Picture(words As String, address As String, about As String)
  Dim place As Object, image As Object, size As New com.sun.star.awt.Size
  Dim given(0) As New com.sun.star.beans.PropertyValue
  place = Find(words)
  given(0).Name = "URL"
  given(0).Value = address
  image = document.createInstance("com.sun.star.text.TextGraphicObject")
  image.Graphic = createUnoService("com.sun.star.graphic.GraphicProvider").queryGraphic(given())
  size.Width = 1000
  size.Height = 1000
  image.Size = size
  image.AnchorType = com.sun.star.text.TextContentAnchorType.AS_CHARACTER
  image.Description = about
  place.Text.insertTextContent(place.End, image, False)
End Sub

Sub Header(words As String, said As String)
  Dim place As Object, style As Object
  place = Find(words)
  style = document.StyleFamilies.getByName("PageStyles").getByName(place.PageStyleName)
  style.HeaderText.insertString(style.HeaderText.End, said, False)
End Sub

Sub TypeAtEnd(said As String)
  Dim cursor As Object
  cursor = document.Text.createTextCursor()
  cursor.gotoEnd(False)
  document.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  document.Text.insertString(cursor, said, False)
End Sub
`;

/** One step of a reader: the name of a tool and what it is given. */
export type Step =
  | ['Comment', words: string, author: string, said: string]
  | ['Replace', words: string, other: string]
  | ['TypeAfter', words: string, said: string]
  | ['Answer', code: string, said: string]
  | ['Tick', code: string, mark: string]
  | ['Strike', words: string]
  | ['Box', words: string, said: string]
  | ['Picture', words: string, address: string, about: string]
  | ['Header', words: string, said: string]
  | ['TypeAtEnd', said: string]
  | ['RejectAll'];

/** A LibreOffice with a profile of its own in a temp folder. */
export class OfficeReader {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mizan-reader-'));
  private readonly program: string;

  constructor(program: string) {
    this.program = program;
    this.start('--terminate_after_init');
    const basic = join(this.folder, 'profile', 'user', 'basic', 'Standard');
    mkdirSync(basic, { recursive: true });
    writeFileSync(join(basic, 'script.xlb'), LIBRARY);
  }

  /** Open a packet, take the steps with or without changes being tracked, and save it as Word again. */
  mark(docx: Uint8Array, steps: readonly Step[], tracked = true): Uint8Array {
    const [source, target, log] = ['source.docx', 'target.docx', 'log.txt'].map((name) =>
      join(this.folder, name),
    );
    rmSync(target!, { force: true });
    writeFileSync(source!, docx);
    writeFileSync(
      join(this.folder, 'profile/user/basic/Standard/Mark.xba'),
      this.module(steps, tracked, log!),
    );
    this.start(`macro:///Standard.Mark.Run("${pathToFileURL(source!)}","${pathToFileURL(target!)}")`);
    const failed = readFileSync(log!, 'utf8').trim();
    if (failed) throw new Error(failed);
    return new Uint8Array(readFileSync(target!));
  }

  /** The address of a small picture. */
  picture(): string {
    const path = join(this.folder, 'picture.png');
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';
    writeFileSync(path, Buffer.from(png, 'base64'));
    return pathToFileURL(path).href;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private module(steps: readonly Step[], tracked: boolean, log: string): string {
    const calls = steps.map(([tool, ...given]) => `  ${tool}(${given.map(sayBasic).join(', ')})`);
    return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Mark" script:language="StarBasic">Global document As Object
Sub Run(source As String, target As String)
  Open ${sayBasic(log)} For Output As #1
  On Error Goto Failed
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  document.RecordChanges = ${tracked ? 'True' : 'False'}
${calls.join('\n')}
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, filter())
  document.close(True)
  Close #1
  StarDesktop.terminate()
  Exit Sub
Failed:
  Print #1, "error " &amp; Err &amp; " in line " &amp; Erl &amp; ": " &amp; Error$
  Close #1
  StarDesktop.terminate()
End Sub
${TOOLS}</script:module>
`;
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

function sayBasic(text: string): string {
  return [...text.matchAll(/[\x20\x21\x23-\x25\x27-\x3B\x3D\x3F-\x7E]+|[\s\S]/g)]
    .map(([part]) =>
      part.length > 1 || /[\x20\x21\x23-\x25\x27-\x3B\x3D\x3F-\x7E]/.test(part)
        ? `"${part}"`
        : `Chr(${part.charCodeAt(0)})`,
    )
    .join(' &amp; ');
}
