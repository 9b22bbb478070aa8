import { describe, expect, test } from 'vitest'
import { phrase, phraseIn, phraseOf } from '../../worker/language/phrase'
import { phraseOfStored, storedPhrase } from '../../worker/language/stored-phrase'

const read = (stored: string, language: 'en' | 'de' = 'en') => phraseIn(language, phraseOfStored(stored))

describe('a sentence that is stored', () => {
  test('is said in the language of whoever reads it, numbers and words of ours too', () => {
    const stored = storedPhrase(phrase`No answer within ${0.5} seconds.`)
    expect(read(stored)).toBe('No answer within 0.5 seconds.')
    expect(read(stored, 'de')).toBe('Keine Antwort innerhalb von 0,5 Sekunden.')
    const each = storedPhrase(phraseOf((language) => (language === 'de' ? 'Alle sind abwesend.' : 'Everybody is away.')))
    expect([read(each), read(each, 'de')]).toEqual(['Everybody is away.', 'Alle sind abwesend.'])
  })

  test('keeps what others wrote as text: no markup, no blank and no stored sentence comes to life in it', () => {
    const wild = '<b onclick="x">{0} {1}</b> {"text":"gone","with":[]} \u2028 “”'
    const stored = storedPhrase(phrase`Sending failed: “${wild}”.`)
    expect(read(stored)).toBe(`Sending failed: “${wild}”.`)
    expect(read(stored, 'de')).toBe(`Das Senden schlug fehl: „${wild}“.`)
  })

  test('does not grow with what others wrote', () => {
    const long = storedPhrase(phrase`“${'x'.repeat(100_000)}” ${{ en: 'e'.repeat(5000), de: 'ü'.repeat(5000) }}.`)
    expect(long.length).toBeLessThan(1700)
    expect(read(long)).toMatch(/^“x{500}…” e{500}…\.$/)
    const split = read(storedPhrase(phrase`${`${'x'.repeat(499)}😀😀`}`))
    expect(split).toBe(`${'x'.repeat(499)}…`)
  })

  test.each([
    '503 later',
    'The channel is switched off.',
    '',
    '{"text":"half',
    '{"text":"Hello {0}"}',
    '{"text":"Hello {0}","with":"you"}',
    '{"text":"Hello {0}","with":[{"en":"you"}]}',
    '{"text":"Hello {0}","with":[null]}',
    '{"text":"Hello","with":[],"more":1}',
    '["text"]',
  ])('that was plain is shown as it stands: %s', (plain) => {
    expect([read(plain), read(plain, 'de')]).toEqual([plain, plain])
  })
})
