import type { HandoffSummary } from '#shared/schema/handoff'
import { locale } from './locale'
import { pointsWords } from './number-words'
import { t } from './t'

/** Why a hand-off opened, in the reader's language; a rule's own label stays as the definition says it. */
export function becauseWords({ because, why }: Pick<HandoffSummary, 'because' | 'why'>): string {
  const said = (name: string) => {
    const value = why?.with?.[name] ?? ''
    return typeof value === 'number' ? pointsWords(value, locale()) : value
  }
  switch (why?.key) {
    case 'because_threshold':
      return t('because_threshold', said('fit'), said('readiness'), said('fitBar'), said('readinessBar'))
    case 'because_total':
      return t('because_total', said('score'), said('bar'))
    case 'because_criteria':
      return t('because_criteria')
    case 'because_named':
      return t('because_named', said('account'))
    case 'because_manual':
      return t('because_manual', said('name'))
    case 'because_server':
      return t('because_server')
    default:
      return because
  }
}
