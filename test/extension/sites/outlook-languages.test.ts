import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outlook } from '../../../extension/sites/outlook'
import { readSaved } from './saved-page'

// What Outlook writes before sender and recipients is translated; a recipient is nobody's mail in any language.
const SAVED = join(import.meta.dirname, '../../sites/outlook')
const LANGUAGES = [
  ['en', 'From:', 'To:'],
  ['de', 'Von:', 'An:'],
  ['fr', 'De :', 'À :'],
  ['fr, with a hard space', 'De\u00a0:', 'Cc\u00a0:'],
  ['es', 'De:', 'Para:'],
  ['it', 'Da:', 'A:'],
  ['nl', 'Van:', 'Aan:'],
  ['pt', 'De:', 'Cco:'],
] as const
const UNKNOWN = [
  ['pl', 'Od:', 'Do:'],
  ['ja', '差出人：', '宛先：'],
] as const

const page = (file: string, from: string, to: string) =>
  new DOMParser().parseFromString(readFileSync(join(SAVED, file), 'utf8').replaceAll('From:', from).replaceAll('To:', to), 'text/html')
const expected = (file: string) => JSON.parse(readFileSync(join(SAVED, file), 'utf8'))

describe.each([...LANGUAGES, ...UNKNOWN])('%s', (_, from, to) => {
  it('an open mail is about who wrote it', () => {
    const { url, ...rest } = expected('page.json')
    expect(readSaved(outlook, url, page('page.html', from, to))).toEqual({ url, ...rest })
  })

  it('a mail of the reader’s own is about nobody', () => {
    const { url } = expected('page.json')
    const mine = page('page.html', from, to)
    const sender = mine.querySelector('span > [data-email]')!
    sender.setAttribute('data-email', 'rory.reed@baton-demo.example')
    expect(readSaved(outlook, url, mine).subject).toEqual([])
  })
})

it.each(LANGUAGES)('%s: a sender whose address is hidden is told by name', (_, from, to) => {
  const { url, ...rest } = expected('hidden-address.json')
  expect(readSaved(outlook, url, page('hidden-address.html', from, to))).toEqual({ url, ...rest })
})

it.each([...LANGUAGES, ...UNKNOWN])('%s: a recipient whose address is there is not taken for the sender whose is not', (_, from, to) => {
  const { url } = expected('hidden-address.json')
  const mail = page('hidden-address.html', from, to)
  mail.querySelector('div > span:only-child')!.setAttribute('data-email', 'ines.calder@tidewater-ceramics.example')
  expect(JSON.stringify(readSaved(outlook, url, mail).subject)).not.toContain('ines.calder')
})
