import type { Evidence } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { locale } from '../../ui/locale'
import { pointsWords } from '../../ui/number-words'
import { quadrantName } from '../../ui/quadrant-name'
import { ReceiptLine } from '../../ui/receipt-line'
import { t } from '../../ui/t'
import { momentWords } from '../../ui/time-words'
import { traitName, traitValue } from '../../ui/trait-words'
import { TimelineDays } from './timeline'

type Props = { evidence: Evidence; openedAt: number; card: Card; now: number }

/** What the hand-off was opened with, frozen, beside how the lead stands now. */
export function EvidenceThenAndNow({ evidence, openedAt, card, now }: Props) {
  const words = (points: number) => pointsWords(points, locale())
  const rows: [string, string, string][] = [
    [t('slip_total'), words(evidence.score), words(card.score)],
    [t('slip_fit'), words(evidence.fit), words(card.fit)],
    [t('slip_readiness'), words(evidence.readiness), words(card.readiness)],
    [t('evidence_grade'), evidence.grade, card.grade],
    [t('evidence_quadrant'), quadrantName(evidence.quadrant), quadrantName(card.quadrant)],
    [t('evidence_definition'), String(evidence.definitionVersion), String(card.definitionVersion)],
  ]
  const answers = Object.entries(evidence.answers)
  return (
    <details class="evidence">
      <summary>{t('evidence_title')}</summary>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col" title={momentWords(openedAt, locale())}>
              {t('evidence_then')}
            </th>
            <th scope="col">{t('evidence_now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, then, today]) => (
            <tr key={name} class={then === today ? '' : 'changed'}>
              <th scope="row">{name}</th>
              <td>{then}</td>
              <td>{today}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="evidence-lines">
        {evidence.receipts.map((receipt) => (
          <ReceiptLine key={receipt.rule} receipt={receipt} />
        ))}
      </ul>
      {evidence.campaign && (
        <>
          <h4>{t('evidence_campaign', evidence.campaign.name)}</h4>
          <p>{evidence.campaign.brief}</p>
        </>
      )}
      {answers.length > 0 && (
        <>
          <h4>{t('evidence_answers')}</h4>
          <dl class="facts">
            {answers.map(([name, value]) => (
              <div key={name}>
                <dt>{traitName(name)}</dt>
                <dd>{traitValue(value, locale(), name)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {evidence.events.length > 0 && (
        <>
          <h4>{t('evidence_events')}</h4>
          <TimelineDays entries={evidence.events} now={now} />
        </>
      )}
    </details>
  )
}
