' Edits workbooks as a person does, by lines of a file: what is done, then its parts, with tabs between; "\u0161" is a character.
Sub Main(path As String, log As String)
  Dim doc As Object
  Dim args(0) As New com.sun.star.beans.PropertyValue
  Dim textLine As String, parts, file As Integer, said As Integer, fault As String
  file = FreeFile
  Open path For Input As #file
  said = FreeFile
  Open log For Output As #said
  Do While Not EOF(file)
    Line Input #file, textLine
    parts = Split(Decoded(textLine), Chr(9))
    Select Case parts(0)
      Case "open"
        args(0).Name = "Hidden"
        args(0).Value = True
        doc = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, args())
        fault = ""
      Case "save"
        args(0).Name = "FilterName"
        args(0).Value = "Calc MS Excel 2007 XML"
        doc.calculateAll()
        doc.storeToURL(parts(1), args())
        doc.close(True)
        Print #said, "saved" & fault
      Case Else
        fault = fault & Done(doc, parts)
    End Select
  Loop
  Close #file
  Close #said
  StarDesktop.terminate()
End Sub

' Nothing, or why LibreOffice refuses it.
Function Done(doc As Object, parts) As String
  On Error Goto Refused
  DoStep(doc, parts)
  Exit Function
Refused:
  Done = " " & parts(0) & ": " & Error$
End Function

Function Decoded(text As String) As String
  Dim pieces, index As Integer, result As String
  pieces = Split(text, "\u")
  result = pieces(0)
  For index = 1 To UBound(pieces)
    result = result & Chr(CLng("&H" & Left(pieces(index), 4))) & Mid(pieces(index), 5)
  Next index
  Decoded = result
End Function

Function CellsAt(doc As Object, sheet As String, address As String) As Object
  CellsAt = doc.Sheets.getByName(sheet).getCellRangeByName(address)
End Function

Sub DoStep(doc As Object, parts)
  Dim source As Object, target As Object, sheet As Object
  Select Case parts(0)
    Case "cut", "copy"
      source = CellsAt(doc, parts(1), parts(2))
      target = CellsAt(doc, parts(3), parts(4)).getCellByPosition(0, 0)
      sheet = doc.Sheets.getByName(parts(3))
      If parts(0) = "cut" Then
        sheet.moveRange(target.CellAddress, source.RangeAddress)
      Else
        sheet.copyRange(target.CellAddress, source.RangeAddress)
      End If
    Case "fill"
      If parts(3) = "down" Then
        CellsAt(doc, parts(1), parts(2)).fillSeries(com.sun.star.sheet.FillDirection.TO_BOTTOM, com.sun.star.sheet.FillMode.SIMPLE, 0, 0, 0)
      Else
        CellsAt(doc, parts(1), parts(2)).fillSeries(com.sun.star.sheet.FillDirection.TO_RIGHT, com.sun.star.sheet.FillMode.SIMPLE, 0, 0, 0)
      End If
    Case "insertRows"
      doc.Sheets.getByName(parts(1)).Rows.insertByIndex(CLng(parts(2)) - 1, CLng(parts(3)))
    Case "deleteRows"
      doc.Sheets.getByName(parts(1)).Rows.removeByIndex(CLng(parts(2)) - 1, CLng(parts(3)))
    Case "insertColumns"
      doc.Sheets.getByName(parts(1)).Columns.insertByIndex(CellsAt(doc, parts(1), parts(2) & "1").CellAddress.Column, CLng(parts(3)))
    Case "deleteColumns"
      doc.Sheets.getByName(parts(1)).Columns.removeByIndex(CellsAt(doc, parts(1), parts(2) & "1").CellAddress.Column, CLng(parts(3)))
    Case "type"
      CellsAt(doc, parts(1), parts(2)).getCellByPosition(0, 0).FormulaLocal = parts(3)
    Case "renameSheet"
      doc.Sheets.getByName(parts(1)).Name = parts(2)
    Case "moveSheet"
      doc.Sheets.moveByName(parts(1), CInt(parts(2)))
    Case "addSheet"
      doc.Sheets.insertNewByName(parts(1), doc.Sheets.Count)
  End Select
End Sub
