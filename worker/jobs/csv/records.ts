import { type Phrase, phrase, phraseIn } from '../../language/phrase'
/** A text that is not CSV; `row` is where it starts to go wrong. */
export class CsvError extends Error {
  override name = 'CsvError'
  constructor(
    /** for whoever made the file; `message` is its English */
    readonly said: Phrase,
    readonly row: number,
  ) {
    super(phraseIn('en', said))
  }
}

const QUOTE = 34
const LF = 10
const CR = 13

export type Place = { start: number; end: number; row: number }

/**
 * Where each record of a CSV text is, without its line ending (RFC 4180: a quoted field may hold line breaks and
 * doubled quotes). Blank lines are records too: rows count as a spreadsheet does. Throws CsvError for a quote that is
 * never closed.
 */
export function* recordPlaces(text: string, delimiter: string, from: number, firstRow: number): Generator<Place> {
  const separator = delimiter.charCodeAt(0)
  let start = from
  let row = firstRow
  let isQuoted = false
  let isFieldStart = true
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isQuoted) {
      if (code !== QUOTE) continue
      if (text.charCodeAt(i + 1) === QUOTE) i++
      else isQuoted = false
    } else if (code === QUOTE && isFieldStart) {
      isQuoted = true
      isFieldStart = false
    } else if (code === LF || code === CR) {
      yield { start, end: i, row: row++ }
      if (code === CR && text.charCodeAt(i + 1) === LF) i++
      start = i + 1
      isFieldStart = true
    } else {
      isFieldStart = code === separator
    }
  }
  if (isQuoted) throw new CsvError(phrase`A quotation mark that opens in row ${row} is never closed.`, row)
  if (start < text.length) yield { start, end: text.length, row }
}
