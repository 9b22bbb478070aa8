import { describe, expect, test } from 'vitest'
import { accountOfRow } from '../../worker/jobs/csv/account-row'
import { traitValue, wholeNumber, yesOrNo } from '../../worker/jobs/csv/cell-values'
import { leadOfRow } from '../../worker/jobs/csv/lead-row'
import { mapColumns } from '../../worker/jobs/csv/map-columns'
import { parseRows } from '../../worker/jobs/csv/parse-records'
import { readFile } from '../../worker/jobs/csv/read-file'
import { phraseIn } from '../../worker/language/phrase'

const rowsOf = (csv: string) => {
  const { delimiter, chunks } = readFile(csv)
  return chunks.flatMap((c) => parseRows(c.text, delimiter, c.firstRow)).map(({ row, cells }) => [row, ...(cells ?? ['unreadable'])])
}

describe('a CSV file', () => {
  test.each([
    ['comma and LF', 'a,b\n1,2\n3,4\n'],
    ['semicolon and CRLF', 'a;b\r\n1;2\r\n3;4\r\n'],
    ['tab, no line end at the end', 'a\tb\n1\t2\n3\t4'],
    ['pipe and old Mac line ends', 'a|b\r1|2\r3|4\r'],
    ['byte order mark', '\ufeffa,b\n1,2\n3,4'],
    ['everything quoted', '"a","b"\n"1","2"\n"3","4"\n'],
  ])('is read with %s', (_, csv) => {
    expect(readFile(csv).header).toEqual(['a', 'b'])
    expect(readFile(csv).rows).toBe(2)
    expect(rowsOf(csv)).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ])
  })

  test('quoted fields hold delimiters, line breaks and quotation marks', () => {
    expect(rowsOf('name;note\r\n"Ann; Able";"says ""hi""\r\nand leaves"\r\nBob;5" pipe\r\n')).toEqual([
      [2, 'Ann; Able', 'says "hi"\r\nand leaves'],
      [3, 'Bob', '5" pipe'],
    ])
  })

  test('the delimiter is the one that splits the header most; Excel’s own line settles it', () => {
    expect(readFile('name;"a,b,c,d"\n').delimiter).toBe(';')
    const said = readFile('sep=|\r\na,b|c\r\n1,2|3\r\n')
    expect(said).toMatchObject({ delimiter: '|', header: ['a,b', 'c'], rows: 1 })
    expect(said.chunks[0]!.firstRow).toBe(3)
  })

  test('blank lines are counted as a spreadsheet counts them, and left out', () => {
    expect(rowsOf('a,b\n\n1,2\n,\n3,4\n')).toEqual([
      [3, '1', '2'],
      [5, '3', '4'],
    ])
  })

  test('long files are cut between records, and every row keeps its number', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `${i},"line\nbreak ${'x'.repeat(i % 90)}"`)
    const csv = `n,text\n${lines.join('\n')}\n`
    const { chunks, rows } = readFile(csv)
    expect(rows).toBe(1000)
    expect(chunks.length).toBeGreaterThan(4)
    expect(rowsOf(csv).map(([row, n]) => Number(row) - Number(n))).toEqual(Array.from({ length: 1000 }, () => 2))
  })

  test.each([
    ['is empty', '', 'is empty'],
    ['has a blank first row', ' , \n1,2', 'first row is blank'],
    ['never closes a quotation mark', 'a,b\n1,"2\n3,4\n', 'opens in row 2'],
    ['is Latin-1 read as UTF-8', 'name\nM\ufffdller', 'not UTF-8'],
    ['is UTF-16', 'n\u0000a\u0000', 'not UTF-8'],
    ['has a row without end', `a,b\n${'x'.repeat(40_000)}`, 'Row 2 is longer than 32 KB'],
  ])('that %s is refused', (_, csv, why) => {
    expect(() => readFile(csv)).toThrow(why)
  })
})

describe('columns', () => {
  const fields = (kind: 'leads' | 'accounts', header: string[], mapping?: Record<string, string | null>) =>
    mapColumns(kind, header, mapping).map((c) => c.field)

  test('are recognised in English and German', () => {
    expect(fields('leads', ['E-Mail-Adresse', 'Vorname', 'Nachname', 'Firma', 'Titel', 'Mobilnummer', 'Land', 'Notiz'])).toEqual([
      ...['email', 'firstName', 'lastName', 'company', 'title', 'phone', 'country', null],
    ])
    expect(fields('leads', ['Email Address', 'Full Name', 'Job Title', 'LinkedIn URL', 'Company Size', 'CRM ID'])).toEqual([
      ...['email', 'name', 'title', 'linkedin', 'employees', 'crmId'],
    ])
    expect(fields('accounts', ['Webseite', 'Unternehmen', 'Zielkunde', 'Betreuer', 'Unternehmensgröße'])).toEqual([
      ...['domain', 'name', 'named', 'owner', 'employees'],
    ])
  })

  test('an unknown column is left out unless it is mapped, and a known one can be', () => {
    expect(fields('leads', ['Email', 'Budget'])).toEqual(['email', null])
    expect(fields('leads', ['Email', 'Budget', 'Firma'], { Budget: 'trait:budget', Firma: null })).toEqual(['email', 'trait:budget', null])
    expect(fields('leads', ['Email', 'Kontakt-Mail'], { 'Kontakt-Mail': 'email' })).toEqual([null, 'email'])
  })

  test.each([
    [{ Nope: 'email' }, 'mapping.Nope', 'has no column'],
    [{ Budget: 'budget' }, 'mapping.Budget', 'no field of leads'],
    [{ Budget: 'trait:__proto__' }, 'mapping.Budget', 'cannot be the name'],
    [{ Budget: 'trait:seniority' }, 'mapping.Budget', 'finds “seniority” out by itself'],
  ])('a mapping %j is refused', (mapping, field, why) => {
    expect(() => fields('leads', ['Email', 'Budget'], mapping)).toThrow(
      expect.objectContaining({ field, message: expect.stringContaining(why) }),
    )
  })

  test('somebody has to be named', () => {
    expect(() => fields('leads', ['Name', 'Firma'])).toThrow('Map one of “Name”, “Firma” to email, phone, linkedin, crmId')
    expect(() => fields('accounts', ['Name'])).toThrow('to domain')
  })
})

describe('a row', () => {
  const columns = mapColumns('leads', ['Email', 'Vorname', 'Nachname', 'Mitarbeiter', 'Budget', 'PLZ'], {
    Budget: 'trait:budget',
    PLZ: 'trait:postcode',
  })

  test('becomes a lead', () => {
    expect(leadOfRow(columns, [' mailto:Ann@Nordwind.example', 'Ann', 'Able', '1.200', 'ja', '01067']).value).toEqual({
      email: 'Ann@Nordwind.example',
      name: 'Ann Able',
      traits: { employees: 1200, budget: true, postcode: '01067' },
    })
  })

  test('says what is wrong with it', () => {
    const wrong = (...cells: string[]) => {
      const { field, said } = leadOfRow(columns, cells).error!
      return [field, phraseIn('en', said)]
    }
    expect(wrong('not an address')).toEqual(['email', '“not an address” is not an e-mail address.'])
    expect(wrong('', 'Ann')).toEqual([null, expect.stringMatching(/names nobody/)])
    expect(wrong('ann@nordwind.example', 'A'.repeat(300))).toEqual(['name', expect.stringContaining('too long: at most 200')])
  })

  const accountColumns = mapColumns('accounts', ['Domain', 'Firma', 'Zielkunde', 'Owner', 'Relation'])
  const members = [{ id: 'mb_1', name: 'Sam Sales', email: 'sam@x.example', active: true }]

  test('becomes an account', () => {
    expect(
      accountOfRow(accountColumns, ['https://www.nordwind.example/en', 'Nordwind', 'ja', 'SAM@x.example', 'Kunde'], members).value,
    ).toEqual({
      domain: 'nordwind.example',
      account: { named: true, name: 'Nordwind', owner: 'mb_1', relation: 'customer' },
    })
    const several = accountOfRow(accountColumns, ['nordwind.example, nordwind-group.example', '', 'nein'], members).value
    expect(several).toMatchObject({ account: { named: false, domains: ['nordwind.example', 'nordwind-group.example'] } })
  })

  test.each([
    [['', 'Nordwind'], 'domain'],
    [['localhost', 'x'], 'domain'],
    [['a.example', 'x', 'maybe'], 'named'],
    [['a.example', 'x', 'yes', 'Nobody'], 'owner'],
    [['a.example', 'x', 'yes', '', 'friend'], 'relation'],
  ])('%j says which cell of an account is wrong', (cells, field) => {
    expect(accountOfRow(accountColumns, cells, members).error?.field).toBe(field)
  })

  test('numbers and answers are told from text', () => {
    expect(['1,200', '1.234.567', '1 200', "1'200", '12', '1,20', '50-200'].map(wholeNumber)).toEqual([
      1200,
      1234567,
      1200,
      1200,
      12,
      null,
      null,
    ])
    expect(['ja', 'X', 'nein', '', 'vielleicht'].map(yesOrNo)).toEqual([true, true, false, false, null])
    expect(['12.5', '-3', '0123', 'Ja', 'soon'].map(traitValue)).toEqual([12.5, -3, '0123', true, 'soon'])
  })
})
