import type { Quadrant } from '#shared/schema/score'
import { t } from './t'

/** The quadrant in the person's language. */
export function quadrantName(quadrant: Quadrant): string {
  switch (quadrant) {
    case 'hand-over':
      return t('quadrant_hand_over')
    case 'nurture':
      return t('quadrant_nurture')
    case 'check-fit':
      return t('quadrant_check_fit')
    case 'leave':
      return t('quadrant_leave')
    case 'not-sure':
      return t('quadrant_not_sure')
  }
}
