import { describe, expect, it } from 'vitest'
import { SENIORITIES, type Seniority } from '#shared/schema/trait'
import { functionOf } from '#shared/scoring/derived/function-of'
import { seniorityOf } from '#shared/scoring/derived/seniority-of'
import { TRAPS } from './title-traps'
import { ENGLISH, FRENCH, GERMAN, SPANISH } from './titles'

const ALL = { ENGLISH, GERMAN, FRENCH, SPANISH, TRAPS }

describe('traits from a job title', () => {
  for (const [language, rows] of Object.entries(ALL)) {
    it.each(rows)(`${language}: %s`, (title, seniority, fn) => {
      expect({ seniority: seniorityOf(title), function: functionOf(title) }).toEqual({ seniority, function: fn })
    })
  }

  it('is asked about enough titles in each language', () => {
    for (const rows of [ENGLISH, GERMAN, FRENCH, SPANISH]) expect(rows.length).toBeGreaterThanOrEqual(35)
    const titles = Object.values(ALL).flatMap((rows) => rows.map(([title]) => title))
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.length).toBeGreaterThanOrEqual(170)
  })

  it('reads the same whatever the case, and with the accents typed apart', () => {
    for (const [title, seniority, fn] of [...ENGLISH, ...GERMAN, ...FRENCH, ...SPANISH]) {
      // "LeiterIn" is told by its capital
      if (title.includes('rIn')) continue
      for (const form of [title.toUpperCase(), title.toLowerCase(), title.normalize('NFD'), `  ${title} `]) {
        expect([form, seniorityOf(form), functionOf(form)]).toEqual([form, seniority, fn])
      }
    }
  })

  it('puts levels in the order of the schema', () => {
    const titles: Record<Seniority, string> = {
      'c-level': 'CEO',
      'vice-president': 'Vice President',
      director: 'Director',
      manager: 'Manager',
      senior: 'Senior Engineer',
      staff: 'Engineer',
      student: 'Intern',
    }
    const levels = SENIORITIES.filter((level) => level !== 'student')
    for (const [index, level] of levels.entries()) {
      for (const lower of levels.slice(index)) expect(seniorityOf(`${titles[lower]}, ${titles[level]}`)).toBe(level)
    }
  })
})
