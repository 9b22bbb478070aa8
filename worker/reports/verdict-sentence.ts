import type { Verdict } from '#shared/schema/report-verdict'
import type { Words } from '../language/words'

type Said = Pick<Verdict, 'says'> & { cells: readonly { notHandedOver: number }[] }

/** The verdict in one sentence: "31 qualified leads untouched; 3 of 40 unqualified won." */
export function verdictSentence({ says, cells }: Said, words: Words): string {
  const { qualified, qualifiedUntouched, unqualifiedHandedOver, unqualifiedWon } = says
  const notHandedOver = cells.reduce((sum, cell) => sum + cell.notHandedOver, 0)
  if (qualified + unqualifiedHandedOver === 0)
    return notHandedOver === 0 ? words.say('verdict_nobody') : words.say('verdict_none', { n: notHandedOver })
  return words.say('verdict', {
    qualified: ofQualified(qualified, qualifiedUntouched, words),
    unqualified: ofUnqualified(unqualifiedHandedOver, unqualifiedWon, words),
  })
}

function ofQualified(all: number, untouched: number, words: Words): string {
  if (all === 0) return words.say('verdict_no_qualified')
  return untouched === 0 ? words.say('verdict_all_touched', { n: all }) : words.say('verdict_untouched', { n: untouched })
}

function ofUnqualified(all: number, won: number, words: Words): string {
  if (all === 0) return words.say('verdict_no_unqualified')
  return won === 0 ? words.say('verdict_none_won', { all }) : words.say('verdict_won', { won, all })
}
