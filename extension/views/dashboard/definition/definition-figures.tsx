import type { Definition } from '#shared/schema/definition'
import { locale } from '../../../ui/locale'
import { pointsWords } from '../../../ui/number-words'
import { t } from '../../../ui/t'
import { dateWords } from '../../../ui/time-words'
import { useWorkspace } from '../frame/workspace-context'

/** Which definition it is, since when, whether both sides signed it, and from how many points on it hands over. */
export function DefinitionFigures({ definition }: { definition: Definition }) {
  const { now } = useWorkspace()
  const { version, signed, createdAt, publishedAt, content } = definition
  const { fit, readiness, total } = content.thresholds
  const words = (points: number) => pointsWords(points, locale())
  const bar =
    content.handOverWhen === 'total' ? t('definition_from_total', words(total)) : t('definition_from_both', words(fit), words(readiness))
  const lines = [
    [t('definition_name'), content.name],
    [t('definition_version'), new Intl.NumberFormat(locale()).format(version)],
    [t('definition_since'), dateWords(publishedAt ?? createdAt, now, locale())],
    [t('definition_signature'), t(signed ? 'definition_signed' : 'definition_unsigned')],
    [t('definition_hands_over'), bar],
  ]
  return (
    <dl class="figures definition-figures">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
