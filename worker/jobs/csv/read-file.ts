import { phrase } from '../../language/phrase'
import { parseRecord } from './parse-records'
import { CsvError, recordPlaces } from './records'

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export type Chunk = { n: number; firstRow: number; text: string }
export type CsvFile = { delimiter: Delimiter; header: string[]; chunks: Chunk[]; rows: number }

/** One chunk is one slice of the job, and one commit. */
const CHUNK_CHARACTERS = 32 * 1024
const CHUNK_ROWS = 200
const MOST_COLUMNS = 200

/**
 * Finds delimiter and header of a CSV file and cuts the rest between records into chunks that are worked off one by one.
 * Throws CsvError with a sentence for whoever made the file.
 */
export function readFile(csv: string): CsvFile {
  const { text, delimiter: said, from, headerRow } = withoutPreamble(csv)
  const delimiter = said ?? delimiterOf(text, from)
  const places = recordPlaces(text, delimiter, from, headerRow)
  const first = places.next().value
  if (!first) throw new CsvError(phrase`The file is empty: its first row has to name the columns.`, 1)
  const header = parseRecord(text.slice(first.start, first.end), delimiter).map((name) => name.trim())
  if (header.every((name) => name === '')) throw new CsvError(phrase`The first row is blank: it has to name the columns.`, first.row)
  if (header.length > MOST_COLUMNS)
    throw new CsvError(phrase`The file has ${header.length} columns; at most ${MOST_COLUMNS} can be read.`, first.row)
  return { delimiter, header, ...cut(text, places) }
}

/** Byte order mark, and Excel's line that names the separator. */
function withoutPreamble(csv: string): { text: string; delimiter: Delimiter | null; from: number; headerRow: number } {
  if (csv.includes('\u0000') || csv.includes('\ufffd'))
    throw new CsvError(phrase`The file is not UTF-8. Save it as “CSV UTF-8” and try again.`, 1)
  const from = csv.startsWith('\ufeff') ? 1 : 0
  const line = /^sep=([,;\t|])(\r\n|\n|\r)/i.exec(csv.slice(from, from + 10))
  if (!line) return { text: csv, delimiter: null, from, headerRow: 1 }
  return { text: csv, delimiter: line[1] as Delimiter, from: from + line[0].length, headerRow: 2 }
}

/** The delimiter that occurs most in the first row, outside quotation marks. */
function delimiterOf(text: string, from: number): Delimiter {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let isQuoted = false
  for (let i = from; i < text.length; i++) {
    const char = text[i]!
    if (char === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (char === '\n' || char === '\r') break
    if (counts.has(char)) counts.set(char, counts.get(char)! + 1)
  }
  return DELIMITERS.reduce((best, next) => (counts.get(next)! > counts.get(best)! ? next : best))
}

function cut(text: string, places: Iterable<{ start: number; end: number; row: number }>): { chunks: Chunk[]; rows: number } {
  const chunks: Chunk[] = []
  let open: { start: number; end: number; firstRow: number; rows: number } | null = null
  let rows = 0
  const close = () => {
    if (open) chunks.push({ n: chunks.length, firstRow: open.firstRow, text: text.slice(open.start, open.end) })
    open = null
  }
  for (const { start, end, row } of places) {
    if (end - start > CHUNK_CHARACTERS) throw new CsvError(phrase`Row ${row} is longer than 32 KB; is a quotation mark missing?`, row)
    if (text.slice(start, end).trim() !== '') rows++
    if (open && (end - open.start > CHUNK_CHARACTERS || open.rows >= CHUNK_ROWS)) close()
    if (open) {
      open.end = end
      open.rows++
    } else {
      open = { start, end, firstRow: row, rows: 1 }
    }
  }
  close()
  return { chunks, rows }
}
